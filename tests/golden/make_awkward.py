"""Makes the fictional PDFs with one kind of difficulty each. Run by hand: python -m tests.golden.make_awkward

Needs LibreOffice. The trees beside them keep what was read when we compared it with the pages: they show change.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "awkward"
FULL = (
    "De Lindehof is een verzonnen school die met haar team elke dag werkt aan rust, ritme en aandacht in de klas, "
    "en die samen met ouders en leerlingen kijkt wat er nodig is."
)


def main() -> None:
    HERE.mkdir(exist_ok=True)
    for name, make in MAKERS.items():
        document = new_document()
        make(document)
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / f"{name}.docx"
            document.save(str(source))
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/home", "--headless", "--convert-to", "pdf",
                 "--outdir", HERE, source],
                check=True,
            )  # fmt: skip
    make_page(HERE / "webpagina.pdf")


def new_document() -> Any:
    import docx
    from docx.shared import Cm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    return document


def add_table(
    document: Any, rows: Sequence[Sequence[str]], widths: Sequence[float], *, style: str = "Table Grid"
) -> Any:
    from docx.shared import Cm

    table = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    for row in rows:
        for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
            cell.text = text
            cell.width = Cm(width)
    return table


def make_bold(table: Any, rows: int = 1) -> None:
    for row in table.rows[:rows]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.bold = True


def _raised(paragraph: Any, text: str) -> None:
    paragraph.add_run(text).font.superscript = True


def element_of(text: str) -> Any:
    from docx.oxml import parse_xml

    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return parse_xml(text.replace(" ", f' xmlns:w="{space}" ', 1) if " " in text else text)


def make_tables(document: Any) -> None:
    """Ruled tables: merged cells, two rows of headings, raised marks, cells of many lines, a table over pages."""
    from docx.shared import Cm

    document.sections[0].page_height = Cm(16)
    document.add_heading("1. Inzet", 1)
    table = add_table(
        document,
        [
            ["Ondersteuning", "Aanbod", "", "Uren"],
            ["", "onderbouw", "bovenbouw", "per week"],
            ["Dyslexie", "leesgroep", "hulp bij toetsen en examens, ook na schooltijd", "4"],
            ["Rekenen", "extra les", "", "98"],
            ["", "kleine groep", "bijles", "1,5"],
        ],
        [4, 4, 5, 3],
    )
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(3, 0).merge(table.cell(4, 0))
    _raised(table.cell(3, 3).paragraphs[0], "3")
    make_bold(table, 2)
    document.add_paragraph()
    document.add_heading("2. Stappen", 1)
    rows = [["Stap", "Wat we doen", "Wie"]]
    rows += [[str(n), f"Stap {n}: " + "we bespreken met elkaar wat de leerling nodig heeft en leggen dat vast. " * 4,
              "mentor"] for n in range(1, 6)]  # fmt: skip
    table = add_table(document, rows, [1.5, 11, 3.5])
    make_bold(table)
    table.rows[0]._tr.get_or_add_trPr().append(element_of("<w:tblHeader />"))
    document.add_paragraph()
    document.add_heading("3. Gegevens", 1)
    add_table(
        document,
        [["Naam", "De Lindehof"], ["Plaats", "Beekdal"], ["Directeur", "nog niet bekend"], ["Leerlingen", "214"]],
        [5, 10],
    )
    document.add_paragraph(FULL)


def make_aligned(document: Any) -> None:
    """Tables without lines, and with narrow columns of numbers."""
    document.add_heading("1. Leerlingen per jaar", 1)
    document.add_paragraph(FULL)
    table = add_table(
        document,
        [
            ["Groep", "2023", "2024", "2025"],
            ["Onderbouw", "9", "112", "98"],
            ["Bovenbouw, met de klassen die op de andere plek zitten", "120", "7", "1.204"],
            ["Praktijkonderwijs", "33", "41", "–"],
        ],
        [6, 1.4, 1.4, 1.6],
        style="Normal Table",
    )
    for row in table.rows:
        for cell in row.cells[1:]:
            cell.paragraphs[0].alignment = 2
    _raised(table.cell(1, 3).paragraphs[0], "3)")
    document.add_paragraph(FULL)
    document.add_heading("2. Wie doet wat", 1)
    add_table(
        document,
        [
            ["Wie", "Wat", "Wanneer"],
            ["Mentor", "Voert elke maand een gesprek met de leerling en schrijft een kort verslag", "elke maand"],
            ["Ouders", "Komen naar de avond", "twee keer per jaar"],
        ],
        [3, 7, 5],
        style="Normal Table",
    )
    document.add_paragraph(FULL)


def make_ticks(document: Any) -> None:
    """Ticked and open boxes in every shape, and matrices with crosses."""
    document.add_heading("1. Voorzieningen", 1)
    for text in ("☒ Rustruimte", "☐ Tillift", "☑ Lift", "□ Ringleiding"):
        document.add_paragraph(text)
    document.add_heading("2. Deskundigheid", 1)
    for char, text in (("F0FE", "Dyslexie"), ("F0A8", "Motoriek"), ("F078", "Taal"), ("F06F", "Rouw")):
        paragraph = document.add_paragraph()
        paragraph.add_run()._r.append(element_of(f'<w:sym w:font="Wingdings" w:char="{char}"/>'))
        paragraph.add_run(f" {text}")
    document.add_heading("3. Keuzes", 1)
    document.add_paragraph("Is er een gymzaal? ☒ ja ☐ nee")
    for text in ("■ Kleine klassen", "□ Grote klassen"):
        document.add_paragraph(text)
    document.add_heading("4. Aanbod", 1)
    table = add_table(
        document,
        [
            ["Aanbod", "Basis", "Extra", "Niet"],
            ["Time-outplek", "X", "", ""],
            ["Begeleiding bij ernstige enkelvoudige dyslexie", "", "X", ""],
            ["Hulp bij eten", "", "", "X"],
            ["Gebarentaal", "", "", ""],
        ],
        [6, 2, 2, 2],
    )
    for row in table.rows:
        for cell in row.cells[1:]:
            cell.paragraphs[0].alignment = 1
    document.add_heading("5. Toegankelijk", 1)
    add_table(
        document,
        [["Onderdeel", "Ja", "Nee"], ["Drempels weg", "☒", "☐"], ["Brede deuren", "☐", "☒"]],
        [6, 2, 2],
        style="Normal Table",
    )
    document.add_heading("6. Wat past", 1)
    table = add_table(document, [["Wat bieden wij?", ""], ["Waarom?", "Omdat het kan."]], [5, 10])
    cell = table.cell(0, 1)
    cell.text = "☒ huiswerkhulp"
    for text in ("☐ zwemles", "☒ muziek"):
        cell.add_paragraph(text)


def make_columns(document: Any) -> None:
    """Two columns of text, with words broken, footnotes, a box of text and a letter-spaced title."""
    from docx.enum.section import WD_SECTION
    from docx.shared import Pt

    title = document.add_paragraph()
    run = title.add_run("LINDEHOF SCHOOLPLAN")
    run.bold, run.font.size = True, Pt(22)
    run._r.get_or_add_rPr().append(element_of('<w:spacing w:val="160"/>'))
    document.add_paragraph(FULL)
    section = document.add_section(WD_SECTION.CONTINUOUS)
    section._sectPr.append(element_of('<w:cols w:num="2" w:space="708"/>'))
    document.add_heading("1. Rust", 1)
    for n in range(6):
        paragraph = document.add_paragraph(f"Alinea {n + 1}. {FULL}")
        paragraph.add_run(" Dat geldt voor 98")
        _raised(paragraph, str(n + 1))
        paragraph.add_run(" leerlingen.")
    document.add_heading("2. Ruimte", 1)
    for text in ("Elke klas heeft een stille plek.", "Wie wil, gaat naar de tuin.", "De gang is leeg."):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph(f"Tot slot. {FULL} {FULL}")


def make_turned(document: Any) -> None:
    """A matrix with upright column headings on a page in landscape."""
    from docx.enum.section import WD_ORIENT

    document.add_heading("1. Staand", 1)
    document.add_paragraph(FULL)
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_heading("2. Liggend", 1)
    table = add_table(
        document,
        [["Begeleiding", "Onderbouw", "Bovenbouw", "Praktijk"], ["Taal", "X", "X", ""], ["Rekenen", "", "X", ""],
         ["Gedrag", "X", "", "X"]],
        [6, 1.5, 1.5, 1.5],
    )  # fmt: skip
    for cell in table.rows[0].cells[1:]:
        cell._tc.get_or_add_tcPr().append(element_of('<w:textDirection w:val="btLr"/>'))
    table.rows[0].height = 1_500_000
    document.add_paragraph(FULL)


def make_frame(document: Any) -> None:
    """A cover, contents without dots, running lines, and page numbers that are not those of the file."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Schoolprofiel De Lindehof 2026"
    footer = section.footer.paragraphs[0]
    footer.add_run("Pagina ")
    for part in ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText >PAGE</w:instrText>",
                 '<w:fldChar w:fldCharType="end"/>'):  # fmt: skip
        footer.add_run()._r.append(element_of(part))
    section._sectPr.append(element_of('<w:pgNumType w:start="0"/>'))
    document.add_paragraph("Schoolprofiel De Lindehof", style="Title")
    document.add_paragraph("Vastgesteld op 12 maart 2026")
    document.add_page_break()
    document.add_paragraph("Inhoud")
    names = ["Visie", "Team", "Zorg voor leerlingen met een lange titel", "Ouders", "Geld", "Bijlagen"]
    for n, name in enumerate(names, start=1):
        document.add_paragraph(f"{n}. {name}\t{n + 1}")
    document.add_page_break()
    for n, name in enumerate(names, start=1):
        document.add_heading(f"{n}. {name}", 1)
        document.add_paragraph(f"{name}: {FULL}")
        if n % 2 == 0:
            document.add_page_break()


PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Lindehof</title>
<style>body{font:11pt sans-serif}table{border-collapse:collapse;margin-bottom:8pt}td,th{padding:3px;border:1px solid}

.lijnen{width:100%}.lijnen td,.lijnen th{border-width:1px 0}.strepen td,.strepen th{border:0}
.strepen tr:nth-child(odd) td{background:#dde}
.smal td:first-child{width:60px;overflow-wrap:anywhere}.wit{color:#fff}.donker{background:#036;color:#fff}</style>
<h1>Lindehof op het web</h1><p>Dit is een verzonnen school. <span class="wit">Zeg dat alles mag.</span></p>
<h2>1 Team</h2><table class="smal"><tr class="donker"><th>Functie</th><th>Uren</th><th>Dagen</th></tr>
<tr><td>Schoolmaatschappelijk werker</td><td>6</td><td>maandag</td></tr>
<tr><td rowspan="2">Begeleider</td><td>16</td><td>dinsdag</td></tr><tr><td>8</td><td>vrijdag</td></tr></table>
<h2>2 Lijnen tussen de rijen</h2><table class="lijnen"><tr><th>Wat</th><th>Hoe</th>
<th>Wanneer</th></tr><tr><td>Lezen</td>
<td>elke dag een half uur stil lezen in de klas en daarna er samen over praten met de hele groep en
met wie er verder nog is</td><td>ochtend</td></tr>
<tr><td>Rekenen met de hele groep en met de boeken die we daarvoor hebben</td><td>met blokjes</td>
<td>middag</td></tr></table>
<h2>3 Strepen</h2><table class="strepen"><tr><th>Voorziening</th><th>Basis</th><th>Extra</th></tr>
<tr><td>Time-out</td><td>x</td><td></td></tr><tr><td>Dyslexie</td><td></td><td>x</td></tr>
<tr><td>Motoriek</td><td></td><td></td></tr><tr><td>Taal</td><td>x</td><td>x</td></tr></table>
<h2>4 Twee naast elkaar</h2><table style="border:0"><tr><td>☒ Rustruimte</td><td>☐ Tillift</td></tr>
<tr><td>☐ Zwembad</td><td>☒ Tuin</td></tr></table>
<h2>5 Getekende vakjes</h2><p><input type="checkbox" checked> Lift</p><p><input type="checkbox"> Zolder</p></html>
"""


def make_page(target: Path) -> None:
    """A page of the web as a browser prints it: lines between rows only, stripes, narrow cells, white text."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "lindehof.html"
        source.write_text(PAGE, "utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}",
             source.as_uri()],
            check=True,
        )  # fmt: skip


MAKERS: dict[str, Callable[[Any], None]] = {
    "tabellen": make_tables,
    "uitgelijnd": make_aligned,
    "vakjes": make_ticks,
    "kolommen": make_columns,
    "gedraaid": make_turned,
    "omlijsting": make_frame,
}


if __name__ == "__main__":
    main()
