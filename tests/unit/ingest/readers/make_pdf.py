"""Small PDFs made by hand, so that tests say exactly what stands where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FONTS = {"": "Helvetica", "bold": "Helvetica-Bold", "wingdings": "Wingdings-Regular"}


@dataclass(frozen=True)
class Text:
    """A run of text; `y` counts down from the top of a page of 595 by 842 points. `turned` counts quarters to the left.

    `colour` is that of the text; `mode` 3 is text that is not painted.
    """

    x: float
    y: float
    text: str
    size: float = 10
    font: str = ""
    turned: int = 0
    colour: str = "0 0 0"
    mode: int = 0


@dataclass(frozen=True)
class Rule:
    """A line from one point to another."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Area:
    """A filled rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: str = "0 0 0"


@dataclass(frozen=True)
class Square:
    """A tick box that is drawn; `y` is its bottom."""

    x: float
    y: float
    ticked: bool = False
    side: float = 9


@dataclass(frozen=True)
class Field:
    """A form field: a tick box, or a text if `value` is not None."""

    x: float
    y: float
    name: str
    ticked: bool = False
    value: str | None = None
    width: float = 12


@dataclass(frozen=True)
class Raw:
    """Anything, in the operators of a page; `y` counts up."""

    operators: str


Thing = Text | Rule | Area | Square | Field | Raw
_TURNS = ("1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0")


def save(path: Path, *pages: Sequence[Thing], rotate: int = 0) -> Path:
    """A PDF with these pages; `rotate` is how far they are turned when they are shown."""
    names = list(FONTS)
    objects = ["", ""]
    fonts = []
    for name in names:
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{FONTS[name]} /Encoding /WinAnsiEncoding >>")
        fonts.append(f"/F{names.index(name)} {len(objects)} 0 R")
    kids: list[str] = []
    fields: list[str] = []
    for page in pages:
        stream = "\n".join(_draw(thing) for thing in page if not isinstance(thing, Field))
        size = len(stream.encode("cp1252"))
        objects.append(f"<< /Length {size} >>\nstream\n{stream}\nendstream")
        contents = len(objects)
        mine = []
        for thing in page:
            if isinstance(thing, Field):
                objects.append(_field(thing))
                mine.append(f"{len(objects)} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Contents {contents} 0 R "
            f"/Annots [{' '.join(mine)}] /Resources << /Font << {' '.join(fonts)} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
        fields += mine
    form = f"/AcroForm << /Fields [{' '.join(fields)}] >>" if fields else ""
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {form} >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    path.write_bytes(_file(objects))
    return path


def paragraph(x: float, y: float, *lines: str, size: float = 10, font: str = "") -> list[Text]:
    """Lines below each other, as far apart as in running text."""
    return [Text(x, y + 1.2 * size * number, line, size, font) for number, line in enumerate(lines)]


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[Rule]:
    """The lines of a ruled table."""
    across = [Rule(xs[0], y, xs[-1], y) for y in ys]
    return across + [Rule(x, ys[0], x, ys[-1]) for x in xs]


def _draw(thing: Text | Rule | Area | Square | Raw) -> str:
    if isinstance(thing, Raw):
        return f"q {thing.operators} Q"
    if isinstance(thing, Square):
        x, y, side = thing.x, 842 - thing.y, thing.side
        cross = f"{x + 1} {y + 1} m {x + side - 1} {y + side - 1} l S" if thing.ticked else ""
        return f"{x} {y} {side} {side} re S {cross}"
    if isinstance(thing, Rule):
        return f"{thing.x0} {842 - thing.y0} m {thing.x1} {842 - thing.y1} l S"
    if isinstance(thing, Area):
        size = f"{thing.x1 - thing.x0} {thing.y1 - thing.y0}"
        return f"{thing.colour} rg {thing.x0} {842 - thing.y1} {size} re f 0 0 0 rg"
    escaped = thing.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    font = list(FONTS).index(thing.font)
    place = f"{_TURNS[thing.turned]} {thing.x} {842 - thing.y} Tm"
    return f"{thing.colour} rg BT /F{font} {thing.size} Tf {thing.mode} Tr {place} ({escaped}) Tj ET 0 0 0 rg"


def _field(field: Field) -> str:
    box = f"[{field.x} {842 - field.y - 3} {field.x + field.width} {842 - field.y + 9}]"
    common = f"/Type /Annot /Subtype /Widget /T ({field.name}) /Rect {box} /F 4"
    if field.value is not None:
        return f"<< {common} /FT /Tx /V ({field.value}) >>"
    state = "/Ja" if field.ticked else "/Off"
    return f"<< {common} /FT /Btn /V {state} /AS {state} /AP << /N << /Ja 4 0 R /Off 4 0 R >> >> >>"


def _file(objects: Sequence[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{offset:010} 00000 n \n" for offset in offsets).encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
