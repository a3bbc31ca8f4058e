"""What is filled in and noted in a Word document: boxes to tick, fields, cells, footnotes."""

from __future__ import annotations

from pathlib import Path

from ingest.read import read
from tests.unit.ingest.readers.make_docx import level, paragraph, run, save, table


def shown(path: Path) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(path).blocks]


def field(state: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="S"/><w:checkBox><w:sizeAuto/>'
        f'{state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMCHECKBOX '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_the_boxes_of_old_forms_are_read(tmp_path: Path) -> None:
    off, on = '<w:default w:val="0"/>', '<w:default w:val="0"/><w:checked/>'
    meant = '<w:default w:val="1"/>'
    undone = meant + '<w:checked w:val="0"/>'
    path = save(
        tmp_path / "a.docx",
        f"<w:p>{field(on)}{run(' Time-outruimte')}</w:p>",
        f"<w:p>{field(off)}{run('Traplift')}</w:p>",
        f"<w:p>{field(meant)}{run(' Taalklas')}</w:p>",
        f"<w:p>{field(undone)}{run(' Lift')}</w:p>",
        f"<w:p>{run('Is er een arts?')}{field(off)}{run('ja')}{field(on)}{run('nee')}</w:p>",
    )
    assert shown(path) == [
        ("item", "☒ Time-outruimte"), ("item", "☐ Traplift"), ("item", "☒ Taalklas"), ("item", "☐ Lift"),
        ("paragraph", "Is er een arts? ☐ ja ☒ nee"),
    ]  # fmt: skip


def test_what_asks_to_be_filled_in_is_not_read(tmp_path: Path) -> None:
    empty, asks = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>", "Klik om tekst in te voeren."
    box = '<w:sdtPr><w:showingPlcHdr/><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr>'
    path = save(
        tmp_path / "a.docx",
        f"<w:p>{run('Mentor: ')}<w:sdt>{empty}<w:sdtContent>{run(asks)}</w:sdtContent></w:sdt></w:p>",
        f"<w:sdt>{empty}<w:sdtContent>{paragraph(asks)}</w:sdtContent></w:sdt>",
        f"<w:p><w:sdt>{box}<w:sdtContent>{run('☐')}</w:sdtContent></w:sdt>{run(' Lift')}</w:p>",
        table(
            (paragraph("Naam"), f"<w:sdt>{empty}<w:sdtContent>{paragraph(asks)}</w:sdtContent></w:sdt><w:p/>"),
            (paragraph("Groep"), paragraph("8")),
        ),
    )
    assert shown(path) == [("paragraph", "Mentor:"), ("item", "☐ Lift"), ("row", "Naam"), ("row", "Groep 8")]


def test_the_paragraphs_of_a_cell_do_not_run_together(tmp_path: Path) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    inside = table((paragraph("Dyslexie"), paragraph("2 leraren")), (paragraph("Gedrag"), paragraph("1 leraar")))
    several = paragraph("Hulp bij lezen") + paragraph("Meer tijd.", list_id=1) + paragraph("Samen lezen", list_id=1)
    path = save(
        tmp_path / "a.docx",
        table(
            (paragraph("Wat"), paragraph("Wie") + paragraph("Wanneer")),
            (several, paragraph("Els Vink") + paragraph("Leescoördinator") + paragraph("van groep 8")),
            (paragraph("Eerst", list_id=2) + paragraph("Dan", list_id=2), inside + "<w:p/>"),
            (paragraph("Alleen dit", list_id=1), paragraph("Wij helpen.") + paragraph("Altijd.")),
        ),
        numbering=numbering,
    )
    assert [block.cells for block in read(path).blocks] == [
        (
            ("Wat", "Hulp bij lezen • Meer tijd. • Samen lezen"),
            ("Wie Wanneer", "Els Vink; Leescoördinator van groep 8"),
        ),
        (("Wat", "1. Eerst; 2. Dan"), ("Wie Wanneer", "Dyslexie 2 leraren; Gedrag 1 leraar")),
        (("Wat", "Alleen dit"), ("Wie Wanneer", "Wij helpen. Altijd.")),
    ]


def test_footnotes_stand_at_the_end_of_what_is_under_their_heading(tmp_path: Path) -> None:
    def refers(number: int, attributes: str = "") -> str:
        return f'<w:r><w:footnoteReference w:id="{number}" {attributes}/></w:r>'

    def says(number: int, text: str) -> str:
        return f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'

    own_mark = 'w:customMarkFollows="1"'
    path = save(
        tmp_path / "a.docx",
        paragraph("Verzuim", "Heading1"),
        f"<w:p>{run('Het budget is gelijk')}{refers(5)}{run('.')}</w:p>",
        table((paragraph("Taxi"), f"<w:p>{run('€ 15')}{refers(3)}</w:p>"), (paragraph("Bus"), paragraph("€ 9"))),
        paragraph("De mentor belt."),
        paragraph("Thuis", "Heading1"),
        f"<w:p>{run('Ook')}{refers(4, own_mark)}{run('*')}<w:del>{refers(6)}</w:del></w:p>",
        notes=says(3, "Raming.") + says(4, "* Per jaar.") + says(5, "Per leerling.") + says(6, "Weg."),
    )
    assert shown(path) == [
        ("heading", "Verzuim"), ("paragraph", "Het budget is gelijk¹."), ("row", "Taxi € 15²"), ("row", "Bus € 9"),
        ("paragraph", "De mentor belt."), ("paragraph", "1 Per leerling."), ("paragraph", "2 Raming."),
        ("heading", "Thuis"), ("paragraph", "Ook*"), ("paragraph", "* Per jaar."),
    ]  # fmt: skip


def options(state: str, *entries: str) -> str:
    listed = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in entries)
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="D"/><w:ddList>{state}{listed}</w:ddList>'
        '</w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_what_is_chosen_of_a_list_in_an_old_form_is_read(tmp_path: Path) -> None:
    chosen = options('<w:result w:val="2"/>', "Kies", "vmbo", "havo")
    path = save(
        tmp_path / "a.docx",
        f"<w:p>{run('Niveau:')}{chosen}</w:p>",
        f"<w:p>{run('Lift:')}{options('', 'ja', 'nee')}</w:p>",
        f"<w:p>{run('Arts:')}{options('', 'Kies een antwoord', 'ja')}</w:p>",
        table((paragraph("Wat"), paragraph("Keuze")), (paragraph("Gymzaal"), f"<w:p>{chosen}</w:p>")),
    )
    assert [text for _, text in shown(path)] == ["Niveau: havo", "Lift: ja", "Arts:", "Wat Keuze", "Gymzaal havo"]
