"""Looks into the zip of a Word or OpenDocument file before a library opens it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from corpus.errors import ReadError
from ingest import texts

LARGEST_CONTENT = 200 * 1024 * 1024
MOST_MEMBERS = 20_000
_OLE = b"\xd0\xcf\x11\xe0"
"""How a password-protected .docx begins, and an old .doc that was given another name."""


def check_archive(path: Path, member: str, kind: str) -> None:
    """`ReadError` unless the file is a zip that holds `member` and unpacks to a bearable size."""
    with path.open("rb") as file:
        head = file.read(4)
    if head == _OLE:
        raise ReadError(texts.LOCKED_OR_OLD.format(kind=kind))
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise ReadError(texts.NOT_SUCH_A_FILE.format(kind=kind)) from error
    if member not in {info.filename for info in infos}:
        raise ReadError(texts.OTHER_FORMAT.format(kind=kind))
    if sum(info.file_size for info in infos) > LARGEST_CONTENT or len(infos) > MOST_MEMBERS:
        raise ReadError(texts.TOO_LARGE_UNPACKED)
    if any(info.flag_bits & 1 for info in infos):
        raise ReadError(texts.LOCKED.format(kind=kind))
