"""What lies behind the text of a Word document: shading, the colour of the page, pictures and shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from ingest.readers.contrast import WHITE
from ingest.readers.docx_styles import Styles

_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"
_VML = "{urn:schemas-microsoft-com:vml}"


@dataclass(frozen=True)
class Ground:
    """Tells what lies behind a run. `drawn` are the parts of the body with a loose picture or shape on their page."""

    styles: Styles
    coloured: bool
    drawn: frozenset[Any]

    def under(self, run: Any, own: Any) -> int | None:  # noqa: ANN401 - python-docx's XML classes are untyped
        """The colour behind a run: its own, its paragraph's or its cell's; white without, None if it is not plain."""
        if own.find(qn("w:highlight")) is not None:
            return None
        shade = next((shade for shade in self._shades(run, own) if _is_filled(shade)), None)
        if shade is not None:
            return colour_of(shade, "w:fill")
        if self.coloured or any(True for _ in run.iterancestors(qn("w:tbl"), qn("w:txbxContent"))):
            return None
        return None if any(above in self.drawn for above in run.iterancestors()) else WHITE

    def _shades(self, run: Any, own: Any) -> Iterator[Any]:  # noqa: ANN401
        yield own.find(qn("w:shd"))
        yield from (style.shade for style in self.styles.of_run(own))
        for above in run.iterancestors(qn("w:p"), qn("w:tc")):
            properties = above.find(qn("w:pPr") if above.tag == qn("w:p") else qn("w:tcPr"))
            yield properties.find(qn("w:shd")) if properties is not None else None
            if above.tag == qn("w:p"):
                yield from (style.shade for style in self.styles.of_paragraph(properties))


def find_ground(root: Any, styles: Styles) -> Ground:  # noqa: ANN401
    """What lies behind the text of a document, by its topmost element."""
    background = root.find(qn("w:background"))
    coloured = background is not None and colour_of(background, "w:color") != WHITE
    return Ground(styles, coloured, frozenset(_drawn(root.find(qn("w:body")))))


def colour_of(element: Any, name: str) -> int | None:  # noqa: ANN401
    """The colour that an attribute gives; None without it and for "auto"."""
    value = element.get(qn(name)) if element is not None else None
    try:
        return int(value, 16) if value and len(value) == 6 else None
    except ValueError:
        return None


def _is_filled(shade: Any) -> bool:  # noqa: ANN401
    """Whether shading colours anything: Word writes "clear" and "auto" where there is none."""
    if shade is None:
        return False
    pattern = shade.get(qn("w:val"), "clear")
    return (
        shade.get(qn("w:fill"), "auto") != "auto"
        or pattern not in ("clear", "nil")
        or shade.get(qn("w:themeFill")) is not None
    )


def _drawn(body: Any) -> Iterator[Any]:  # noqa: ANN401
    """The parts of the body on the pages that have something loose on them, as far as the file tells its pages."""
    for page in _pages(body):
        if any(map(_has_drawing, page)):
            yield from page


def _pages(body: Any) -> Iterator[list[Any]]:  # noqa: ANN401
    page: list[Any] = []
    for part in body:
        if page and any(True for _ in part.iter(qn("w:lastRenderedPageBreak"), qn("w:pageBreakBefore"))):
            yield page
            page = []
        page.append(part)
        breaks = any(found.get(qn("w:type")) == "page" for found in part.iter(qn("w:br")))
        if breaks or any(True for _ in part.iter(qn("w:sectPr"))):
            yield page
            page = []
    yield page


def _has_drawing(part: Any) -> bool:  # noqa: ANN401
    shapes = (str(shape.get("style")) for shape in part.iter(f"{_VML}*"))
    return any(True for _ in part.iter(_ANCHOR)) or any("position:absolute" in style for style in shapes)
