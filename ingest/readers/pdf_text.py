"""The words of a PDF page with where they stand, from the characters that pdfium finds on it.

pdfium gives each character its true width, so a gap on the page is a space in the text, and only there. Places are
turned into those of the page as it is seen: from its top left corner, `y` counting down, rotation and cropping done.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Mapping
from ctypes import addressof
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # it has no stubs

from corpus.types import Box
from ingest.clean import clean_characters, symbol_letters
from ingest.pages.page_lines import SPACE, Piece
from ingest.pages.sideways import along
from ingest.readers.pdf_drawing import Drawing, fill_of

_BOLD = ("bold", "black", "heavy", "demi")
_SUBSET = re.compile(r"^[a-z]{6}\+")
_FORCE_BOLD = 1 << 18
_INVISIBLE = 3
_FILLED_AND_STROKED = 2
_SMALLEST = 3.0
"""Points: what is smaller nobody reads."""

_INSIDE = 1.5
"""Points above its baseline where a text surely is."""

_DIAGONAL = 0.3
"""The sine from which text stands askew, as a watermark does."""

_HYPHENS = frozenset((0x02, 0xFFFE))
"""What pdfium gives for a hyphen that breaks a word at a line's end."""

_NARROW_SPACE = 0.09
"""The gap from which a figure after a letter is a word of its own: some headings have no more before their number."""

Affine = tuple[float, float, float, float, float, float]


@dataclass(slots=True)
class _Style:
    """What all characters of one text object share. `symbols` turns the letters of a symbol font into characters."""

    size: float
    bold: bool
    baseline: float
    turned: int
    hidden: bool
    symbols: dict[int, str] | None
    face: str
    level: int


@dataclass(frozen=True, slots=True)
class _Font:
    """A font by its name. The handle is kept, so that its address stays that of this font."""

    handle: object
    face: str
    bold: bool
    symbols: dict[int, str] | None


_NO_FONT = _Font(None, "", bold=False, symbols=None)


@dataclass(slots=True)
class TextReader:
    """Reads the pieces of one page after another of one document; it remembers the fonts."""

    fonts: dict[int, _Font] = field(default_factory=dict)
    unmapped: float = 0.0
    """The share of the characters of the last page of which the file does not say what letters they are."""

    def read(
        self,
        textpage: Any,  # noqa: ANN401
        to_view: Affine,
        drawing: Drawing,
        levels: Mapping[int, int],
    ) -> list[Piece]:
        """The words of a page in the order in which the page has them; hidden and slanting text is left out.

        `levels` are those of its headings by the numbers that mark them.
        """
        styles = _Styles(textpage, to_view, drawing, levels, self.fonts)
        maker = _PieceMaker()
        box, count = pdfium.FS_RECTF(), pdfium.FPDFText_CountChars(textpage)
        get_unicode, get_object = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
        get_box = pdfium.FPDFText_GetLooseCharBox
        upright = to_view[:4] == (1, 0, 0, -1)
        left, top = to_view[4], to_view[5]
        unmapped = 0
        for index in range(count):
            code = get_unicode(textpage, index)
            if (code <= 0x20 and code != 0x02) or code == 0xA0:
                unmapped += code == 0
                maker.space = maker.space or (code > 0x1F and not pdfium.FPDFText_IsGenerated(textpage, index))
                continue
            item = get_object(textpage, index)
            style = styles.of(item, index) if item else None
            if style is None or style.hidden or not get_box(textpage, index, box):
                continue
            if upright and not style.turned:
                x, end, high, low = box.left + left, box.right + left, top - box.top, top - box.bottom
            else:
                x, end, high, low = _turn(box, to_view, style.turned)
            maker.add(_character(code, style), x, end, high, low, style)
        maker.close()
        self.unmapped = unmapped / max(count, 1)
        return maker.pieces


def _character(code: int, style: _Style) -> str:
    if code in _HYPHENS:
        return "-"
    if style.symbols and code in style.symbols:
        return style.symbols[code]
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _turn(box: Any, to_view: Affine, turned: int) -> tuple[float, float, float, float]:  # noqa: ANN401
    """A character's box as (begin, end, top, bottom) seen along its own text."""
    a, b, c, d, e, f = to_view
    corners = ((box.left, box.bottom), (box.right, box.top))
    points = [along(turned, a * x + c * y + e, b * x + d * y + f) for x, y in corners]
    (u0, v0), (u1, v1) = points
    return min(u0, u1), max(u0, u1), min(v0, v1), max(v0, v1)


def seen_box(box: Box, to_view: Affine) -> Box:
    """A box in the page's own coordinates as one from the top left of what is seen."""
    a, b, c, d, e, f = to_view
    corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((box[0], box[1]), (box[2], box[3]))]
    (x0, x1), (y0, y1) = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return x0, y0, x1, y1


class _PieceMaker:
    """Puts characters together into words."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.space = False
        self.letters: list[str] = []
        self.style: _Style | None = None
        self.x = self.end = self.high = self.low = 0.0
        self.had_space = False

    def add(self, text: str, x: float, end: float, high: float, low: float, style: _Style) -> None:
        if self.letters and self._goes_on(text, x, style):
            self.letters.append(text)
            self.end = max(self.end, end)
            self.high, self.low = min(self.high, high), max(self.low, low)
            return
        self.close()
        self.letters = [text]
        self.style = style
        self.x, self.end, self.high, self.low = x, end, high, low
        self.had_space, self.space = self.space, False

    def _goes_on(self, text: str, x: float, style: _Style) -> bool:
        mine = self.style
        if self.space or mine is None:
            return False
        if mine is not style and (
            mine.size != style.size
            or mine.bold != style.bold
            or mine.turned != style.turned
            or abs(mine.baseline - style.baseline) > 0.1 * mine.size
        ):
            return False
        gap = x - self.end
        narrow = text.isdigit() and self.letters[-1].isalpha()
        return -0.5 * style.size < gap <= (_NARROW_SPACE if narrow else SPACE) * style.size

    def close(self) -> None:
        text = clean_characters("".join(self.letters)).strip()
        if text and self.style:
            self.pieces.append(
                Piece(
                    text=text,
                    x=self.x,
                    end=self.end,
                    y=self.style.baseline,
                    size=self.style.size,
                    bold=self.style.bold,
                    top=self.high,
                    bottom=self.low,
                    space=self.had_space,
                    turned=self.style.turned,
                    face=self.style.face,
                    level=self.style.level,
                )
            )
        elif self.letters:
            self.space = True
        self.letters = []


class _Styles:
    """The styles of the text objects of a page, each looked up once."""

    def __init__(
        self,
        textpage: Any,  # noqa: ANN401
        to_view: Affine,
        drawing: Drawing,
        levels: Mapping[int, int],
        fonts: dict[int, _Font],
    ) -> None:
        self.textpage = textpage
        self.to_view = to_view
        self.drawing = drawing
        self.levels = levels
        self.fonts = fonts
        self.known: dict[int, _Style] = {}
        self.matrix = pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()

    def of(self, item: Any, index: int) -> _Style:  # noqa: ANN401
        key = addressof(item.contents)
        style = self.known.get(key)
        if style is None:
            style = self.known[key] = self._look_up(item, index)
        return style

    def _look_up(self, item: Any, index: int) -> _Style:  # noqa: ANN401
        matrix = self.matrix
        pdfium.FPDFText_GetMatrix(self.textpage, index, matrix)
        a, b, c, d, e, f = self.to_view
        across = matrix.a * a + matrix.b * c
        down = matrix.a * b + matrix.b * d
        length = math.hypot(across, down) or 1.0
        turned = (0 if across > 0 else 2) if abs(across) > abs(down) else (1 if down < 0 else 3)
        askew = min(abs(across), abs(down)) / length > _DIAGONAL
        size = pdfium.FPDFText_GetFontSize(self.textpage, index) * math.hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetCharOrigin(self.textpage, index, self.x, self.y)
        x, y = self.x.value, self.y.value
        seen = a * x + c * y + e, b * x + d * y + f
        font = self._font(pdfium.FPDFTextObj_GetFont(item))
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
        hidden = askew or abs(size) < _SMALLEST or self._is_hidden(item, index, mode, x, y + _INSIDE)
        return _Style(
            size=abs(size),
            bold=font.bold or mode == _FILLED_AND_STROKED,
            baseline=along(turned, *seen)[1],
            turned=turned,
            hidden=hidden,
            symbols=font.symbols,
            face=font.face,
            level=self.levels.get(pdfium.FPDFPageObj_GetMarkedContentID(item), 0) if self.levels else 0,
        )

    def _is_hidden(self, item: Any, index: int, mode: int, x: float, y: float) -> bool:  # noqa: ANN401
        """Text that is not painted is seen only by machines, unless it lies on a scan; so is what has no contrast."""
        paints = self.drawing.paints
        if mode == _INVISIBLE:
            return not paints.on_image(x, y)
        order = self.drawing.texts.get(addressof(item.contents), self.drawing.painted)
        colour, alpha = fill_of(item) if mode == 0 else (0, 255)
        covered = paints.covered(x, y, order)
        if covered or paints.shows(x, y, order, colour, alpha / 255):
            return covered
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self.textpage, index, box)
        place = seen_box((box.left, box.bottom, box.right, box.top), self.to_view)
        return not self.drawing.pixels.show(place, colour, alpha / 255)

    def _font(self, handle: Any) -> _Font:  # noqa: ANN401
        if not handle:
            return _NO_FONT
        key = addressof(handle.contents)
        known = self.fonts.get(key)
        if known is None:
            size = pdfium.FPDFFont_GetBaseFontName(handle, None, 0)
            buffer = ctypes.create_string_buffer(size or 1)
            pdfium.FPDFFont_GetBaseFontName(handle, buffer, size)
            name = buffer.value.decode("latin-1").lower()
            bold = any(word in name for word in _BOLD) or bool(pdfium.FPDFFont_GetFlags(handle) & _FORCE_BOLD)
            known = self.fonts[key] = _Font(handle, _SUBSET.sub("", name), bold, symbol_letters(name))
        return known
