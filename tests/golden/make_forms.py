"""Makes fictional forms as schools fill them in, with Word's means. Run by hand: python -m tests.golden.make_forms

Needs LibreOffice. The trees beside the PDFs keep what was read when we compared it with the pages: they show change.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.golden.make_awkward import FULL, HERE, add_table, element_of, make_bold, new_document

_TAGGED = ':writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def main() -> None:
    HERE.mkdir(exist_ok=True)
    for name, (make, options) in MAKERS.items():
        document = new_document()
        make(document)
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / f"{name}.docx"
            document.save(str(source))
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/home", "--headless", "--convert-to",
                 f"pdf{options}", "--outdir", HERE, source],
                check=True,
            )  # fmt: skip


def _large(document: Any, text: str, size: int) -> None:
    from docx.shared import Pt

    run = document.add_paragraph().add_run(text)
    run.font.size = Pt(size)


def make_form(document: Any) -> None:
    """A title page, and questions: in bold, in a cell beside their answer, in a cell above it, as a plain line."""
    _large(document, "Schoolondersteuningsprofiel", 26)
    _large(document, "Basisschool De Lindehof", 18)
    document.add_paragraph("Beekdal")
    document.add_page_break()
    document.add_heading("1. Begeleiding", 1)
    for question, answers in (
        ("Hoe kijkt de school naar de ontwikkeling van leerlingen die meer of iets anders nodig hebben dan de groep?",
         ["We kijken naar wat wél lukt.", FULL]),
        ("Wie overlegt met ouders?", ["De mentor.", "Zo nodig schuift de intern begeleider aan."]),
        ("Beschrijf de overgang naar het voortgezet onderwijs.", ["In groep 8 zijn er drie gesprekken."]),
    ):  # fmt: skip
        document.add_paragraph(question)
        for answer in answers:
            document.add_paragraph(answer)
    document.add_heading("2. Grenzen", 1)
    table = add_table(
        document,
        [["Waar liggen de grenzen van de school?", ""], ["Wie beslist daarover?", "De directeur."], ["Anders:", "–"]],
        [5, 10],
        style="Normal Table",
    )
    cell = table.cell(0, 1)
    cell.text = "De veiligheid van het kind of van anderen."
    for text in ("geen gevaar voor wie er werkt", "genoeg rust om te leren"):
        cell.add_paragraph(text, style="List Bullet")
    cell.add_paragraph("We zoeken dan samen een andere plek.")
    document.add_heading("3. Gebouw", 1)
    make_bold(
        add_table(
            document,
            [["Voorziening", "Aanwezig?", "Opmerking"], ["Lift", "☐ ja  ☒ nee", "in aanvraag"],
             ["Rustruimte", "☒ ja  ☐ nee", ""]],
            [5, 4, 6],
        )
    )  # fmt: skip
    document.add_paragraph()
    table = add_table(
        document,
        [["Hoe vaak komt de schoolarts?"], ["Twee keer per jaar."], ["Waar gebeurt dat dan?"], ["Op school."]],
        [15],
    )
    table.cell(1, 0).add_paragraph("En vaker als dat nodig is.")


def make_merged(document: Any) -> None:
    """Cells merged over pages, rows that a page's end cuts, lines in every other row, groups and years as headings."""
    from docx.shared import Cm

    document.sections[0].page_height = Cm(14)
    document.add_heading("1. Plannen", 1)
    rows = [["Thema", "Doel", "Hoe", "Jaar"]]
    rows += [["Rekenen" if n < 6 else "Taal", f"Doel {n}", f"{FULL} {FULL}", str(2024 + n % 3)] for n in range(1, 9)]
    table = add_table(document, rows, [2.5, 2.5, 8, 2])
    make_bold(table)
    for first, last in ((1, 5), (6, 8)):
        merged = table.cell(first, 0).merge(table.cell(last, 0))
        for paragraph in merged.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
    document.add_heading("2. Cijfers", 1)
    add_table(
        document,
        [["Groep", "1/2", "3", "4", "5", "Totaal"], ["Leerlingen", "21", "20", "19", "25", "85"]],
        [4, 1.5, 1.5, 1.5, 1.5, 2.5],
    )
    document.add_paragraph()
    add_table(
        document,
        [
            ["Schooltype", "2022", "2023", "2024"],
            ["vmbo", "8", "9", "7"],
            ["havo", "6", "5", "8"],
            ["vwo", "4", "4", "3"],
        ],
        [4, 3, 3, 3],
        style="Light List Accent 1",
    )
    document.add_paragraph()
    add_table(
        document,
        [
            ["", "2021-2022", "2022-2023", "23/24"],
            ["Aantal leerlingen", "210", "214", "198"],
            ["Naar het sbo", "1", "0", "2"],
        ],
        [5, 3, 3, 3],
        style="Normal Table",
    )


def make_tagged(document: Any) -> None:
    """Headings that only their style makes headings: the file says so in its tags."""
    from docx.shared import Pt, RGBColor

    small = document.styles["Heading 3"]
    small.font.size, small.font.bold, small.font.color.rgb = Pt(11), False, RGBColor(0, 0, 0)
    small.font.name = "Liberation Serif"
    small.element.get_or_add_rPr().append(
        element_of('<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>')
    )
    document.styles["Normal"].font.name = "Liberation Serif"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading("Wie wij zijn", 1)
    for name in ("Onze visie", "Onze leerlingen"):
        document.add_heading(name, 3)
        document.add_paragraph(FULL)
    document.add_heading("Wat wij doen", 1)
    document.add_heading("In de klas", 3)
    document.add_paragraph(FULL)


MAKERS: dict[str, tuple[Callable[[Any], None], str]] = {
    "formulier": (make_form, ""),
    "samengevoegd": (make_merged, ""),
    "gelabeld": (make_tagged, _TAGGED),
}


if __name__ == "__main__":
    main()
