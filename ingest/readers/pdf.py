"""Reads PDF with pypdf. One pass over a page gives its raw text and where each run of it stands."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from corpus.errors import ReadError
from corpus.types import Block, Page, ReadResult, Span
from ingest.clean import SOFT_HYPHEN, clean_characters, meaningful_title, squeeze
from ingest.layout import find_blocks
from ingest.page_lines import Line, Piece, make_line
from ingest.readers.boxes import Wanted, find_boxes

MOST_PAGES = 5000
_BOLD = ("bold", "black", "heavy", "demi")
_WINGDINGS = str.maketrans(
    {"o": "☐", "q": "☐", "r": "☐", "¨": "☐", "p": "☐", "x": "☒", "ý": "☒", "þ": "☒", "R": "☒", "S": "☒"}
)


def read(path: Path) -> ReadResult:
    """The blocks of a PDF with their pages and boxes."""
    with _quiet() as warnings:
        pages, outline, title = _extract(path)
    problems = [f"pagina {page.number} heeft geen tekst (scan?)" for page in pages if not page.text.strip()]
    if len(problems) == len(pages):
        raise ReadError(
            "De PDF bevat geen tekst, waarschijnlijk is het een scan; maak er met OCR een PDF met tekst van."
        )
    if warnings.count:
        problems.append(f"de PDF wijkt op {warnings.count} plaatsen af van de standaard; kijk of de tekst klopt")
    blocks, heights = find_blocks([page.lines for page in pages], [page.height for page in pages], outline)
    return ReadResult(
        blocks=tuple(_with_boxes(path, blocks, heights)),
        pages=tuple(Page(number=page.number, text=page.text) for page in pages),
        title=title,
        problems=tuple(problems),
    )


@dataclass(slots=True)
class _PageText:
    number: int
    height: float
    text: str = ""
    lines: list[Line] = field(default_factory=list)


def _extract(path: Path) -> tuple[list[_PageText], frozenset[str], str | None]:
    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
        if len(reader.pages) > MOST_PAGES:
            raise ReadError(f"De PDF heeft meer dan {MOST_PAGES} pagina’s; splits haar.")
        pages = [_read_page(page, number) for number, page in enumerate(reader.pages, start=1)]
        title = meaningful_title(reader.metadata.title) if reader.metadata else None
        return pages, _outline_titles(reader), title
    except FileNotDecryptedError as error:
        raise ReadError("De PDF is met een wachtwoord beveiligd; sla haar op zonder wachtwoord.") from error
    except DependencyError as error:
        raise ReadError(
            "De PDF is versleuteld op een manier die niet te lezen is; sla haar op zonder beveiliging."
        ) from error
    except LimitReachedError as error:
        raise ReadError(
            "De PDF is te groot of te ingewikkeld om veilig te lezen; druk haar opnieuw af naar PDF."
        ) from error
    except PyPdfError as error:
        raise ReadError("Dit is geen PDF of de PDF is beschadigd; sla haar opnieuw op als PDF.") from error


def _read_page(page: Any, number: int) -> _PageText:  # noqa: ANN401 - pypdf's pages are proxies without a useful type
    top = float(page.cropbox.top)
    result = _PageText(number, float(page.cropbox.height))
    collector = _Runs(number, top)
    raw = page.extract_text(visitor_text=collector.visit)
    raw = "".join(collector.texts) if collector.symbols else raw
    # A quote must be found in this text: line by line it has the characters of the blocks.
    result.text = clean_characters(raw).replace(SOFT_HYPHEN + "\n", "-\n").replace(SOFT_HYPHEN, "")
    result.lines = collector.finish()
    return result


class _Runs:
    """Collects the runs of one page into lines: a run on the baseline of the one before continues its line."""

    def __init__(self, page: int, top: float) -> None:
        self.page = page
        self.top = top
        self.texts: list[str] = []
        self.symbols = False
        self.lines: list[Line] = []
        self.pieces: list[Piece] = []
        self.fonts: dict[int, tuple[object, bool, bool]] = {}  # with the font itself, so that its id is not given again

    def visit(self, text: str, cm: list[float], tm: list[float], font: dict[str, Any] | None, size: float) -> None:
        if not text:
            return
        bold, symbol = self._look_at(font)
        if symbol:
            self.symbols = True
            text = text.translate(_WINGDINGS)
        self.texts.append(text)
        if not text.strip():
            if self.pieces:
                self.pieces[-1].after += text
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = self.top - (tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
        scale = abs(tm[2] * cm[1] + tm[3] * cm[3]) or abs(tm[0] * cm[1] + tm[1] * cm[3]) or 1.0
        piece = Piece(
            text=text.strip("\n"), x=x, y=y, size=size * scale, bold=bold, after="\n" if text[-1] == "\n" else ""
        )
        last = self.pieces[-1] if self.pieces else None
        if last and (abs(last.y - y) > 0.4 * max(last.size, piece.size) or x < self.pieces[0].x - 1):
            self._close()
        self.pieces.append(piece)

    def finish(self) -> list[Line]:
        self._close()
        return self.lines

    def _close(self) -> None:
        if self.pieces:
            line = make_line(self.page, self.pieces)
            if line.text:
                self.lines.append(line)
        self.pieces = []

    def _look_at(self, font: dict[str, Any] | None) -> tuple[bool, bool]:
        """Whether a font is bold, and whether its letters are symbols."""
        if font is None:
            return False, False
        found = self.fonts.get(id(font))
        if found is None:
            name = str(font.get("/BaseFont", "")).lower()
            found = (font, any(word in name for word in _BOLD), "wingdings" in name)
            self.fonts[id(font)] = found
        return found[1], found[2]


def _outline_titles(reader: pypdf.PdfReader) -> frozenset[str]:
    """The titles of the outline, or none: an outline that is damaged is not worth refusing the document for."""
    titles: list[str] = []
    stack: list[Any]
    try:
        stack = list(reader.outline)
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return frozenset()
    while stack:
        entry = stack.pop()
        if isinstance(entry, list):
            stack.extend(entry)
        else:
            titles.append(squeeze(str(getattr(entry, "title", "") or "")).casefold())
    return frozenset(title for title in titles if title)


def _with_boxes(path: Path, blocks: list[Block], heights: list[list[float]]) -> Iterator[Block]:
    """The blocks with the boxes of their spans; `heights` tells for each span how far down the page it begins."""
    wanted = [
        Wanted(page=span.page or 0, text=span.text, y=y)
        for block, ys in zip(blocks, heights, strict=True)
        for span, y in zip(block.spans, ys, strict=True)
    ]
    boxes = iter(find_boxes(path, wanted))
    for block in blocks:
        spans: tuple[Span, ...] = tuple(replace(span, boxes=next(boxes)) for span in block.spans)
        yield replace(block, spans=spans)


class _Counter(logging.Handler):
    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


@contextmanager
def _quiet() -> Iterator[_Counter]:
    """Count pypdf's warnings instead of showing them."""
    logger, counter = logging.getLogger("pypdf"), _Counter()
    propagate = logger.propagate
    logger.addHandler(counter)
    logger.propagate = False
    try:
        yield counter
    finally:
        logger.removeHandler(counter)
        logger.propagate = propagate
