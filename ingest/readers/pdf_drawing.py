"""What is drawn on a PDF page beside text: the lines of tables, and what lies behind text that is light."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # it has no stubs

from corpus.types import Box
from ingest.pages.grids import Stroke
from ingest.readers.contrast import WHITE
from ingest.readers.pdf_paint import Paint, Paints
from ingest.readers.pdf_pixels import Pixels

MOST_OBJECTS = 20_000
MOST_PATHS = 4_000
"""More on a page make a drawing, not a table."""

_MOST_POINTS = 400
_THIN = 3.0
_SMALLEST_BOX = 5.0
_LARGEST_BOX = 18.0
"""Points that a side of a tick box measures."""

_DEEPEST = 3
_WHITE = 250
_SEE_THROUGH = 8
_Matrix = tuple[float, float, float, float, float, float]
_UNIT: _Matrix = (1, 0, 0, 1, 0, 0)


def _stands_on(below: Box, above: Box) -> bool:
    beside = abs(below[0] - above[0]) < 1.5 and abs(below[2] - above[2]) < 1.5
    return beside and above[1] - below[3] < 1.5


@dataclass(frozen=True, slots=True)
class Shape:
    """Something small: an open square, a solid one, or anything else, such as a cross or a check mark."""

    kind: Literal["open", "solid", "other"]
    box: Box


@dataclass(slots=True)
class Drawing:
    """Lines and filled areas in the page's own coordinates; `pixels` is what it all looks like."""

    pixels: Pixels
    horizontal: list[Stroke] = field(default_factory=list)
    vertical: list[Stroke] = field(default_factory=list)
    paints: Paints = field(default_factory=Paints)
    texts: dict[int, int] = field(default_factory=dict)
    """The places of texts in the order of painting, by their addresses."""
    images: int = 0
    fills: list[tuple[Box, int]] = field(default_factory=list)
    """Filled areas with their colours, white ones not."""
    shapes: list[Shape] = field(default_factory=list)
    """What is as small as a tick box, in the order of drawing."""
    paths: int = 0
    painted: int = 0

    def coloured(self) -> list[Box]:
        """The filled areas, where those of one colour that stand on each other are one.

        A coloured cell is often drawn line by line, and the lines are no rows.
        """
        out: list[tuple[Box, int]] = []
        for box, colour in sorted(self.fills, key=lambda fill: (round(fill[0][0]), round(fill[0][2]), fill[0][1])):
            last = out[-1] if out else None
            if last and last[1] == colour and _stands_on(last[0], box):
                out[-1] = ((last[0][0], last[0][1], last[0][2], max(last[0][3], box[3])), colour)
            else:
                out.append((box, colour))
        return [box for box, _ in out]


def read_drawing(page: Any) -> Drawing:  # noqa: ANN401 - pypdfium2 has no types
    drawing = Drawing(Pixels(page))
    count = pdfium.FPDFPage_CountObjects(page.raw)
    for index in range(min(count, MOST_OBJECTS)):
        _add(drawing, pdfium.FPDFPage_GetObject(page.raw, index), _UNIT, 0)
    if drawing.paths > MOST_PATHS:
        drawing.horizontal, drawing.vertical = [], []
    return drawing


def _add(drawing: Drawing, item: Any, outer: _Matrix, depth: int) -> None:  # noqa: ANN401
    kind = pdfium.FPDFPageObj_GetType(item)
    drawing.painted += 1
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        drawing.texts[ctypes.addressof(item.contents)] = drawing.painted
        return
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        drawing.paths += 1
        if drawing.paths <= MOST_PATHS:
            _add_path(drawing, item, outer)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM:
        if depth < _DEEPEST:
            inner = _times(_matrix_of(item), outer)
            for index in range(min(pdfium.FPDFFormObj_CountObjects(item), MOST_OBJECTS)):
                _add(drawing, pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)
    else:
        drawing.images += 1
        drawing.paints.add(Paint(drawing.painted, _bounds(item, outer), None))


def _add_path(drawing: Drawing, path: Any, outer: _Matrix) -> None:  # noqa: ANN401
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, mode, stroke) or not (mode.value or stroke.value):
        return
    count = pdfium.FPDFPath_CountSegments(path)
    filled = mode.value != pdfium.FPDF_FILLMODE_NONE
    visible = not filled or not is_white(path)
    if count > _MOST_POINTS:
        if filled:
            drawing.paints.add(Paint(drawing.painted, _bounds(path, outer), _colour(path)))
        return
    matrix = _times(_matrix_of(path), outer)
    outlines = list(_subpaths(path, count, matrix))
    if filled:
        _add_paint(drawing, path, outlines)
    for points in outlines:
        _add_outline(drawing, points, colour=_colour(path) if filled and visible else None, stroked=bool(stroke.value))
    if outlines and (visible or stroke.value) and len(drawing.shapes) < MOST_PATHS:
        _add_shape(drawing, outlines, solid=filled and visible)


def _add_paint(drawing: Drawing, path: Any, outlines: list[list[tuple[float, float]]]) -> None:  # noqa: ANN401
    colour, alpha = fill_of(path)
    if alpha < _SEE_THROUGH:
        return
    whole = len(outlines) == 1 and len(outlines[0]) in (4, 5, 6) and not pdfium.FPDFPageObj_HasTransparency(path)
    for points in outlines:
        box = _around(points)
        if box[2] - box[0] > _THIN and box[3] - box[1] > _THIN:
            covers = whole and _is_box(points) and _is_unclipped(path)
            drawing.paints.add(Paint(drawing.painted, box, colour, covers=covers))


def _is_box(points: list[tuple[float, float]]) -> bool:
    return all(abs(ax - bx) < 1 or abs(ay - by) < 1 for (ax, ay), (bx, by) in itertools.pairwise(points))


def _is_unclipped(path: Any) -> bool:  # noqa: ANN401
    clip = pdfium.FPDFPageObj_GetClipPath(path)
    return not clip or pdfium.FPDFClipPath_CountPaths(clip) <= 0


def _add_shape(drawing: Drawing, outlines: list[list[tuple[float, float]]], *, solid: bool) -> None:
    boxes = [_around(points) for points in outlines]
    x0, y0, x1, y1 = box = max(boxes, key=lambda box: box[2] - box[0])
    width, height = x1 - x0, y1 - y0
    if max(width, height) > _LARGEST_BOX or max(width, height) < _THIN:
        return
    is_square = min(width, height) >= _SMALLEST_BOX and abs(width - height) < 0.15 * width
    closed = all(len(points) > 3 for points in outlines)
    if not is_square or not closed:
        kind: Literal["open", "solid", "other"] = "other"
    elif solid and len(outlines) == 1:
        kind = "solid"
    else:  # drawn with a pen, or as a ring: a square within a square
        kind = "open" if len(outlines) < 3 else "other"
    drawing.shapes.append(Shape(kind, box))


def _around(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _add_outline(drawing: Drawing, points: list[tuple[float, float]], *, colour: int | None, stroked: bool) -> None:
    if colour is None and not stroked:
        return
    x0, y0, x1, y1 = _around(points)
    if y1 - y0 <= _THIN and x1 - x0 > _THIN:
        drawing.horizontal.append(((y0 + y1) / 2, x0, x1))
    elif x1 - x0 <= _THIN and y1 - y0 > _THIN:
        drawing.vertical.append(((x0 + x1) / 2, y0, y1))
    elif x1 - x0 > _THIN:
        if colour is not None:
            drawing.fills.append(((x0, y0, x1, y1), colour))
        for (ax, ay), (bx, by) in itertools.pairwise(points) if stroked else ():
            if abs(ay - by) < 1 and abs(ax - bx) > _THIN:
                drawing.horizontal.append((ay, min(ax, bx), max(ax, bx)))
            elif abs(ax - bx) < 1 and abs(ay - by) > _THIN:
                drawing.vertical.append((ax, min(ay, by), max(ay, by)))


def _subpaths(path: Any, count: int, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:  # noqa: ANN401
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = (
            matrix[0] * x.value + matrix[2] * y.value + matrix[4],
            matrix[1] * x.value + matrix[3] * y.value + matrix[5],
        )
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            if len(points) > 1:
                yield points
            points = []
        points.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def is_white(item: Any) -> bool:  # noqa: ANN401
    """Whether an object is filled with white, or with nothing."""
    colour = _colour(item)
    return min(colour >> 16, colour >> 8 & 255, colour & 255) >= _WHITE


def _colour(item: Any) -> int:  # noqa: ANN401
    """What an object is filled with, as 0xRRGGBB; white for what one sees through."""
    colour, alpha = fill_of(item)
    return WHITE if alpha < _SEE_THROUGH else colour


def fill_of(item: Any) -> tuple[int, int]:  # noqa: ANN401
    """The colour of an object as 0xRRGGBB, and how little one sees through it, from 0 to 255."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
        return 0, 255
    return red.value << 16 | green.value << 8 | blue.value, alpha.value


def _matrix_of(item: Any) -> _Matrix:  # noqa: ANN401
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return _UNIT
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    if other == _UNIT:
        return one
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _bounds(item: Any, outer: _Matrix) -> Box:  # noqa: ANN401
    values = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *values):
        return (0.0, 0.0, 0.0, 0.0)
    left, bottom, right, top = (value.value for value in values)
    corners = [
        (outer[0] * x + outer[2] * y + outer[4], outer[1] * x + outer[3] * y + outer[5])
        for x in (left, right)
        for y in (bottom, top)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
