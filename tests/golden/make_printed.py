"""Makes fictional PDFs as other programs than a word processor write them.

Run by hand: python -m tests.golden.make_printed

Needs weasyprint and reportlab, which nothing else here needs. The trees beside the PDFs keep what was read when we
compared it with the pages: they show change.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "awkward"

PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Format profiel 2019</title><style>
@page{size:A5;margin:1.5cm;@bottom-left{content:"Profiel Lindehof"}@bottom-right{content:counter(page)}}
body{font:9.5pt "DejaVu Serif";hyphens:auto}table{border-collapse:collapse;width:100%}td,th{border:.5pt solid;

padding:2pt;text-align:left;vertical-align:top}h1{font-size:14pt}h2{font-size:11pt}.twee{columns:2}.noot{float:footnote;font-size:7pt}
.inhoud a::after{content:leader('.') target-counter(attr(href url),page)}.voor{text-align:center;font-size:20pt}
thead{display:table-header-group}</style>
<p class="voor">Schoolprofiel</p><p class="voor">Kindcentrum De Lindehof</p>
<div style="break-before:page"><h1>Inhoud</h1><div class="inhoud"><p><a href="#a">1 Ons kindcentrum</a></p>
<p><a href="#b">2 Deskundigheid</a></p><p><a href="#c">3 Afspraken</a></p></div></div>
<h1 id="a" style="break-before:page">1 Ons kindcentrum</h1>
<p>Het is een verzonnen school met 98 leerlingen.<span class="noot">Geteld op 1 oktober.</span> De efficiënte aanpak
bevalt ons, want de fietsenstalling is altijd vol.</p>
<h1 id="b">2 Deskundigheid</h1>
<table><thead><tr><th rowspan="2" style="width:20%">Deskundigheid</th><th colspan="2">Beschikbaar</th>
<th rowspan="2" style="width:50%">Toelichting</th></tr><tr><th>ja</th><th>nee</th></tr></thead>
<tr><td>Dyslexie</td><td>x</td><td></td><td>Een leerkracht is hiervoor geschoold en geeft advies aan haar
collega’s.</td>
</tr><tr><td>Rouwverwerking</td><td></td><td>x</td><td></td></tr>
<tr><td>Motoriek</td><td>x</td><td></td><td>De vakleerkracht komt op dinsdag, en kijkt ook in de klas mee.</td>
</tr></table>
<h1 id="c">3 Afspraken</h1><div class="twee"><h2>3.1 In de klas</h2><p>We werken aan rust, ritme en aandacht in
elke groep,
en we kijken wat er nodig is.</p><ul><li>vaste routines</li><li>platen op het bord</li><li>een stille plek voor wie dat
even nodig heeft</li></ul><h2>3.2 Daarbuiten</h2><ol><li>Iedereen loopt.<ol><li>Ook op de trap.</li></ol></li>
<li>Niemand wacht alleen.</li></ol></div></html>"""

LINES = (
    "De school ligt in een rustige wijk en heeft 214 leerlingen, die uit de hele",
    "omgeving komen. Er zijn negen groepen en een vast team.",
)


def main() -> None:
    import_module("weasyprint").HTML(string=PAGE).write_pdf(str(HERE / "zetsel.pdf"))
    write_letters(HERE / "letters.pdf")


def write_letters(path: Path) -> None:
    """A page letter by letter without spaces, one word by word with years over numbers and signs of a font of signs,
    one with fields, and one that is turned and cropped, with text beside what is seen."""
    canvas: Any = import_module("reportlab.pdfgen.canvas").Canvas(str(path), pagesize=(420, 595))
    _letters(canvas)
    _words(canvas)
    _fields(canvas)
    _turned(canvas)
    canvas.save()


def _put(canvas: Any, x: float, y: float, parts: list[str], size: float, font: str = "Helvetica") -> None:
    for part in parts:
        canvas.setFont(font, size)
        if part.strip():
            canvas.drawString(x, y, part)
        x += canvas.stringWidth(part, font, size)


def _letters(canvas: Any) -> None:
    _put(canvas, 40, 550, list("Schoolprofiel De Lindehof"), 18, "Helvetica-Bold")
    _put(canvas, 40, 515, list("1. Visie"), 13, "Helvetica-Bold")
    for number, line in enumerate(LINES):
        _put(canvas, 40, 495 - 13 * number, list(line), 10)
    _put(canvas, 40, 450, list("2. Afspraken"), 13, "Helvetica-Bold")
    for number, line in enumerate(("Elke dag lezen we een half uur.", "Ouders komen twee keer per jaar.")):
        _put(canvas, 50, 430 - 13 * number, ["•"], 10)
        _put(canvas, 64, 430 - 13 * number, list(line), 10)
    canvas.showPage()


def _words(canvas: Any) -> None:
    _put(canvas, 40, 550, ["3.", " ", "Cijfers"], 13, "Helvetica-Bold")
    rows = [("", "2022-2023", "2023-2024"), ("Aantal leerlingen", "210", "214"), ("Per groep", "23,4", "24")]
    for y, row in enumerate(rows):
        for x, cell in zip((40, 200, 290), row, strict=True):
            _put(canvas, x, 525 - 16 * y, [part for word in cell.split() for part in (word, " ")], 10)
    _put(canvas, 40, 450, ["4.", " ", "Aanbod"], 13, "Helvetica-Bold")
    for number, (sign, text) in enumerate((("✔", "Dyslexie"), ("❏", "Zwemles"), ("✔", "Huiswerk"))):
        _put(canvas, 40, 430 - 16 * number, [sign], 10, "ZapfDingbats")
        _put(canvas, 58, 430 - 16 * number, [text], 10)
    canvas.showPage()


def _fields(canvas: Any) -> None:
    _put(canvas, 40, 550, ["5. Gegevens"], 13, "Helvetica-Bold")
    form = canvas.acroForm
    for number, (name, value) in enumerate(
        (("Naam", "De Grote Lindehof"), ("Plaats", "Oud Beekdal"), ("Soort", "sbo"))
    ):
        _put(canvas, 40, 520 - 26 * number, [name], 10)
        form.textfield(name=name, value=value, x=140, y=515 - 26 * number, width=200, height=18)
    for number, (name, ticked) in enumerate((("Lift", True), ("Tillift", False))):
        form.checkbox(name=name, checked=ticked, x=40, y=425 - 20 * number, size=12)
        _put(canvas, 60, 427 - 20 * number, [name], 10)
    canvas.showPage()


def _turned(canvas: Any) -> None:
    canvas.setPageRotation(90)
    canvas.setCropBox((20, 20, 400, 575))
    canvas.rotate(90)
    canvas.translate(0, -420)
    _put(canvas, 60, 360, ["6. Liggend"], 13, "Helvetica-Bold")
    for number, line in enumerate(LINES):
        _put(canvas, 60, 340 - 13 * number, [line], 10)
    _put(canvas, 60, 5, ["Dit valt buiten de snijlijn."], 10)
    canvas.showPage()


if __name__ == "__main__":
    main()
