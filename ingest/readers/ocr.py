"""Reads what is only a picture on a page with Tesseract, where that is installed with its Dutch data.

Each page goes to a process of its own with a limit in time. Words come back with their places, as if the page had them;
what Tesseract is unsure of is left out.
"""

from __future__ import annotations

import math
import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from ingest.clean import clean_characters
from ingest.pages.page_lines import Piece

LANGUAGE = "nld"
DPI = 300
SECONDS = 40.0
"""What recognising one page may take; an ordinary one takes a few seconds."""

MOST_PAGES = 300
"""Pages of one file that are read so, at most."""

_SURE = 40.0
"""How sure Tesseract must be of a word, out of a hundred."""

_SAME_SIZE = (0.8, 1.25)
"""Lines whose size is so near to the usual one have the same: it is measured from what letters are there."""

_ASCENT, _DESCENT = 0.73, 0.21
"""How far letters reach above and below the line, as parts of the font size."""

_EMPTY_BOX = frozenset("LJ Lj L] [] [J [_] [_ [__] C] LI LlJ".split())
_TICKED_BOX = frozenset("[X] [x] X] x] [X [x IX] [XI XJ [XJ".split())
"""What Tesseract makes of a tick box at the beginning of a line."""

_AT_ONCE = 2
_POINTS = 72
_MOST_PIXELS = 25_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in grey, row by row, and how many of its pixels go in a point."""

    width: int
    height: int
    pixels: bytes
    scale: float


@lru_cache(maxsize=1)
def version() -> str | None:
    """Which Tesseract can be used; None when there is none, or none that knows Dutch."""
    command = shutil.which("tesseract")
    if command is None:
        return None
    try:
        told = subprocess.run([command, "--list-langs"], capture_output=True, timeout=SECONDS, check=False)
        said = subprocess.run([command, "--version"], capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    names = (told.stdout + told.stderr).decode("utf-8", "replace").split()
    first = (said.stdout + said.stderr).decode("utf-8", "replace").split("\n", 1)[0].strip()
    return first or "tesseract" if LANGUAGE in names else None


def recognise(pictures: Sequence[Callable[[], Picture]], busy: Callable[[], None]) -> list[list[Piece]]:
    """The words of each page, none of a page that fails. `busy` is called before each page.

    Pages are drawn one at a time, and only as many as are worked on are kept.
    """
    found: list[list[Piece]] = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        running: list[Future[list[Piece]]] = []
        for picture in pictures:
            busy()
            if len(running) > _AT_ONCE:
                found.append(running.pop(0).result())
            running.append(pool.submit(_recognise_one, picture()))
        for future in running:
            busy()
            found.append(future.result())
    return found


def _recognise_one(picture: Picture) -> list[Piece]:
    command = ["tesseract", "stdin", "stdout", "-l", LANGUAGE, "--psm", "3", "--dpi", str(DPI), "tsv"]
    image = b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.pixels
    try:
        done = subprocess.run(
            command,
            input=image,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return read_words(done.stdout.decode("utf-8", "replace"), picture.scale) if done.returncode == 0 else []


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float


def read_words(table: str, scale: float) -> list[Piece]:
    """The words in Tesseract's table, in its order; `scale` is how many pixels go in a point."""
    lines: dict[tuple[str, ...], list[_Word]] = defaultdict(list)
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5":
            continue
        text = clean_characters(cells[11]).strip()
        left, top, width, height, sure = (float(cell) for cell in cells[6:11])
        if text and sure >= _SURE:
            box = (left / scale, top / scale, (left + width) / scale, (top + height) / scale)
            lines[tuple(cells[1:5])].append(_Word(text, *box))
    if not lines:
        return []
    sizes = {key: _size(words) for key, words in lines.items()}
    usual = median(sizes.values())
    pieces: list[Piece] = []
    for key, words in lines.items():
        same = _SAME_SIZE[0] * usual <= sizes[key] <= _SAME_SIZE[1] * usual
        pieces += _pieces(words, usual if same else sizes[key])
    return pieces


def _size(words: Sequence[_Word]) -> float:
    height = max(word.bottom for word in words) - min(word.top for word in words)
    return height / (_ASCENT + (_DESCENT if _reach_down(words) else 0.0))


def _reach_down(words: Sequence[_Word]) -> bool:
    return any(letter in word.text for word in words for letter in "gjpqy")


def _pieces(words: Sequence[_Word], size: float) -> list[Piece]:
    baseline = max(word.bottom for word in words) - (_DESCENT * size if _reach_down(words) else 0.0)
    first = words[0].text
    sign = "☐" if first in _EMPTY_BOX else "☒" if first in _TICKED_BOX else first
    return [
        Piece(
            text=sign if word is words[0] else word.text, x=word.left, end=word.right, y=baseline, size=size,
            bold=False, top=word.top, bottom=word.bottom, space=True,
        )
        for word in words
    ]  # fmt: skip


def scale_for(width: float, height: float) -> float:
    """Pixels per point at which a page of this size in points is drawn: fewer for a poster."""
    return min(DPI / _POINTS, math.sqrt(_MOST_PIXELS / max(width * height, 1.0)))
