"""Small PDFs made by hand, so that tests say exactly what stands where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FONTS = {"": "Helvetica", "bold": "Helvetica-Bold", "wingdings": "Wingdings-Regular"}


@dataclass(frozen=True)
class Text:
    """A run of text; `y` counts down from the top of a page of 595 by 842 points."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = ""


def save(path: Path, *pages: Sequence[Text]) -> Path:
    names = list(FONTS)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = []
    for name in names:
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{FONTS[name]} /Encoding /WinAnsiEncoding >>")
        fonts.append(f"/F{names.index(name)} {len(objects)} 0 R")
    kids = []
    for page in pages:
        stream = "\n".join(_show(text, names.index(text.font)) for text in page)
        size = len(stream.encode("cp1252"))
        objects.append(f"<< /Length {size} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {' '.join(fonts)} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    path.write_bytes(_file(objects))
    return path


def paragraph(x: float, y: float, *lines: str, size: float = 10, font: str = "") -> list[Text]:
    """Lines below each other, as far apart as in running text."""
    return [Text(x, y + 1.2 * size * number, line, size, font) for number, line in enumerate(lines)]


def _show(text: Text, font: int) -> str:
    escaped = text.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F{font} {text.size} Tf {text.x} {842 - text.y} Td ({escaped}) Tj ET"


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
