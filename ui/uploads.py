"""A file that somebody sends: its name made safe, its size bounded, its content what its name says."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

from fastapi.concurrency import run_in_threadpool

from corpus.disk import ROOM, cannot_write
from corpus.errors import KnownError
from ingest.read import SUFFIXES
from ui import texts_documents as texts

STAGED = ".planwijzer-"
"""How files are called that are being received: hidden, so that no ingest takes them for documents."""
_LONGEST_NAME = 180
"""Bytes: file systems stop at 255, and a bin or an index may want to add to it."""
_FORBIDDEN = re.compile(r'[<>:"|?*\\/]')
_FOREIGN = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"MZ",
    b"\x1f\x8b",
)
"""How files begin that are no text, whatever their name says."""


class TooLargeError(KnownError):
    """More was sent than may be."""


def clean_name(name: str) -> str:
    """A name that can stand in the corpus folder: no folders, no codes, nothing hidden. Raises KnownError."""
    name = unicodedata.normalize("NFC", name.encode("utf-8", "ignore").decode()).replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(sign for sign in name if sign.isprintable())  # codes, and signs that turn the reading around
    name = " ".join(_FORBIDDEN.sub("-", name).split()).lstrip(".~$ ").rstrip(". ")
    stem, dot, suffix = name.rpartition(".")
    suffix = f".{suffix.lower()}" if dot else ""
    if suffix not in SUFFIXES:
        raise KnownError(texts.UNKNOWN_KIND.format(suffix=suffix[:20] or name[:20]))
    stem = stem.rstrip(". ").encode()[:_LONGEST_NAME].decode("utf-8", "ignore").rstrip(". ")
    if not re.search(r"\w", stem):
        raise KnownError(texts.NO_NAME)
    return stem + suffix


async def receive(pieces: AsyncIterator[bytes], folder: Path, suffix: str, most: int) -> Path:
    """Write what is sent to a hidden file in the folder, up to `most` bytes.

    Raises TooLargeError, or KnownError when it is empty or cannot be written; nothing is left behind then.
    """
    path = folder / f"{STAGED}{uuid.uuid4().hex}{suffix}"
    size = 0
    try:
        with path.open("xb") as file:
            async for piece in pieces:
                size += len(piece)
                if size > most:
                    raise TooLargeError(texts.TOO_LARGE.format(most=most // 1_000_000))
                await run_in_threadpool(file.write, piece)
        if not size:
            raise KnownError(texts.EMPTY_FILE)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, OSError) and not isinstance(error, TimeoutError):
            raise cannot_write(folder, error, ROOM) from error
        raise
    return path


def check_kind(path: Path, name: str) -> None:
    """Whether a file begins as its name says. Raises KnownError. What is in it further, the reader finds out."""
    with path.open("rb") as file:
        head = file.read(4096)
    suffix = Path(name).suffix
    if suffix == ".pdf":
        right = b"%PDF-" in head[:1024]
    elif suffix in (".docx", ".odt"):
        right = head.startswith(b"PK\x03\x04")
    else:
        right = not head.startswith(_FOREIGN) and (b"\0" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff")))
    if not right:
        raise KnownError(texts.NOT_WHAT_IT_SAYS.format(name=name, kind=texts.KINDS[suffix]))


def clear_left(folder: Path, before: float) -> None:
    """Remove what was being received when a process stopped, if it is older than a moment."""
    for path in folder.glob(f"{STAGED}*"):
        with suppress(OSError):
            if path.stat().st_mtime < before:
                path.unlink()
