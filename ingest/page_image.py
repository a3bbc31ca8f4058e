"""A page of a PDF as a picture, drawn in a process of its own: no file can stop the page that shows it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import ReadError
from corpus.types import Box
from ingest import texts
from ingest.limits import MEMORY, limit_memory

SECONDS = 20.0
"""What drawing one page may take; an ordinary page takes a third of a second, most of it to start."""
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A page as PNG, its size in points as it is seen, and its words with where they stand."""

    png: bytes
    width: float
    height: float
    words: tuple[tuple[str, Box], ...] = ()


def page_image(path: Path, number: int) -> PageImage:
    """Page `number` (from 1) of a PDF. Raises ReadError when it is not there or cannot be drawn in time."""
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "ingest.page_image", str(path), str(number)],
            capture_output=True,
            timeout=SECONDS,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ReadError(texts.PAGE_NOT_DRAWN.format(page=number)) from error
    size, _, rest = done.stdout.partition(b"\n")
    words, _, png = rest.partition(b"\n")
    if done.returncode or not png.startswith(b"\x89PNG"):
        raise ReadError(texts.PAGE_NOT_DRAWN.format(page=number))
    width, height = map(float, size.split())
    held = tuple((word, (x0, y0, x1, y1)) for word, (x0, y0, x1, y1) in json.loads(words))
    return PageImage(png=png, width=width, height=height, words=held)


def _main(path: Path, number: int) -> int:
    from ingest.readers.pdf_page import draw, words_of

    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand in the picture
    limit_memory(MEMORY)
    try:
        png, width, height = draw(path, number)
        words = words_of(path, number)
    except (ReadError, MemoryError):
        return 1
    replies.write(f"{width} {height}\n{json.dumps(words)}\n".encode() + png)
    replies.flush()
    return 0


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1]), int(sys.argv[2])))
