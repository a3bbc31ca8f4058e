from __future__ import annotations

from pathlib import Path

import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from corpus.types import Block
from ingest.read import read
from tests.unit.ingest.readers.make_docx import level, paragraph, save

NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "decimal", "%1.%2")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "•")}{level(1, "bullet", "o")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "lowerLetter", "%1)", 2)}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
KOP = (
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="Kop 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Diep"><w:name w:val="Diep"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
)


def blocks(path: Path) -> tuple[Block, ...]:
    return read(path).blocks


def shown(path: Path) -> list[tuple[str, int, str | None, str]]:
    return [(block.kind, block.level, block.number, block.text) for block in blocks(path)]


def test_automatic_numbers_are_counted(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        paragraph("Visie", "Heading1", list_id=1),
        paragraph("Rust", "Heading2", list_id=1, depth=1),
        paragraph("Ruimte", "Heading2", list_id=1, depth=1),
        paragraph("Acties", "Heading1", list_id=1),
        paragraph("Eerst", list_id=3),
        paragraph("Dan", list_id=3),
        paragraph("Scholing", "Heading2", list_id=1, depth=1),
        numbering=NUMBERING,
    )
    assert shown(path) == [
        ("heading", 1, "1", "1. Visie"),
        ("heading", 2, "1.1", "1.1 Rust"),
        ("heading", 2, "1.2", "1.2 Ruimte"),
        ("heading", 1, "2", "2. Acties"),
        ("item", 1, "b", "Eerst"),
        ("item", 1, "c", "Dan"),
        ("heading", 2, "2.1", "2.1 Scholing"),
    ]


def test_a_list_that_starts_anew_counts_anew(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        *(paragraph(text, list_id=number) for text, number in [("a", 1), ("b", 1), ("c", 4), ("d", 4)]),
        numbering=NUMBERING,
    )
    assert [block.number for block in blocks(path)] == ["1", "2", "1", "2"]


def test_bullets_are_as_deep_as_their_level(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        paragraph("Wat is nodig?", list_id=2),
        paragraph("Tijd.", list_id=2, depth=1),
        paragraph("Geld.", list_id=2, depth=1),
        paragraph("Acties:", list_id=2),
        numbering=NUMBERING,
    )
    assert [(block.level, block.number) for block in blocks(path)] == [(1, None), (2, None), (2, None), (1, None)]


def test_headings_by_dutch_name_base_style_and_outline_level(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx", paragraph("Een", "Kop1"), paragraph("Twee", "Eigen"), paragraph("Drie", "Diep"), styles=KOP
    )
    assert shown(path) == [("heading", 1, None, "Een"), ("heading", 1, None, "Twee"), ("heading", 3, None, "Drie")]


def test_bullets_typed_by_hand_and_tick_boxes(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        "<w:p><w:r><w:t>•</w:t><w:tab/><w:t>Met de hand</w:t></w:r></w:p>",
        paragraph("☐ Dyslexie"),
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> Dyscalculie</w:t></w:r></w:p>',
    )
    assert shown(path) == [
        ("item", 1, None, "Met de hand"),
        ("item", 1, None, "☐ Dyslexie"),
        ("item", 1, None, "☒ Dyscalculie"),
    ]


def test_inserted_text_is_read_and_deleted_text_is_not(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        '<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r>'
        '<w:del w:id="1" w:author="x"><w:r><w:delText>stoppen</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>beginnen</w:t></w:r></w:ins>'
        "<w:r><w:t>.</w:t></w:r></w:p>",
    )
    assert [block.text for block in blocks(path)] == ["We beginnen."]


def test_text_in_content_controls_is_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        f"<w:sdt><w:sdtContent>{paragraph('In een blok')}</w:sdtContent></w:sdt>",
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>In een regel</w:t></w:r></w:sdtContent></w:sdt></w:p>",
    )
    assert [block.text for block in blocks(path)] == ["In een blok", "In een regel"]


def test_hyphens_and_breaks(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        "<w:p><w:r><w:t>VO</w:t><w:noBreakHyphen/><w:t>afron</w:t><w:softHyphen/><w:t>ding</w:t><w:br/><w:t>nu</w:t></w:r></w:p>",
    )
    assert [block.text for block in blocks(path)] == ["VO-afronding nu"]


def test_a_bold_line_is_a_heading_below_all_others_and_a_bold_label_is_none(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        paragraph("Plan", "Heading1"),
        paragraph("Wat we willen", bold=True),
        paragraph("Rust."),
        paragraph("Acties:", bold=True),
    )
    first, second, third, fourth = blocks(path)
    assert (first.kind, second.kind, third.kind, fourth.kind) == ("heading", "heading", "paragraph", "paragraph")
    assert second.level > first.level


def test_the_table_of_contents_is_left_out(tmp_path: Path) -> None:
    style = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    path = save(tmp_path / "a.docx", paragraph("Visie 3", "TOC1"), paragraph("Visie", "Heading1"), styles=style)
    assert [block.text for block in blocks(path)] == ["Visie"]


COLOUR, SMALL, SHADE = '<w:color w:val="{}"/>', '<w:sz w:val="2"/>', '<w:shd w:fill="003366"/>'


def test_text_that_nobody_sees_is_not_read(tmp_path: Path) -> None:
    def run(properties: str, text: str) -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"

    path = save(
        tmp_path / "a.docx",
        f"<w:p>{run('<w:vanish/>', 'Verborgen.')}{run('', 'Te zien.')}</w:p>",
        f"<w:p>{run(COLOUR.format('FDFDFD'), 'Wit.')}{run(SMALL, 'Klein.')}</w:p>",
        f"<w:p><w:pPr>{SHADE}</w:pPr>{run(COLOUR.format('FFFFFF'), 'Wit op blauw.')}</w:p>",
    )
    assert [block.text for block in blocks(path)] == ["Te zien.", "Wit op blauw."]


def test_merged_cells_stand_in_their_columns_and_rows(tmp_path: Path) -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    rows = [
        cell("Wat") + cell("Aantal", '<w:gridSpan w:val="2"/>') + cell("Wie"),
        cell("Wat", '<w:vMerge w:val="restart"/>') + cell("nu") + cell("straks") + cell("Wie"),
        cell("Lezen", '<w:vMerge w:val="restart"/>') + cell("12") + cell("14") + cell("An"),
        cell("", "<w:vMerge/>") + cell("7") + cell("9") + cell("Bo"),
        cell("Alleen rekenen", '<w:gridSpan w:val="4"/>'),
        cell("Som") + cell("3") + cell("5") + cell("Cas"),
    ]
    path = save(tmp_path / "a.docx", f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")
    found = blocks(path)
    assert [(block.kind, block.text) for block in found] == [
        ("row", "Lezen 12 14 An"), ("row", "Lezen 7 9 Bo"), ("paragraph", "Alleen rekenen"), ("row", "Som 3 5 Cas"),
    ]  # fmt: skip
    assert found[1].cells == (("Wat", "Lezen"), ("Aantal nu", "7"), ("Aantal straks", "9"), ("Wie", "Bo"))


def test_a_table_of_contents_made_by_hand_is_left_out(tmp_path: Path) -> None:
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs>'
    entries = [
        f"<w:p><w:pPr>{tabs}</w:pPr><w:r><w:t>{title}</w:t><w:tab/><w:t>{page}</w:t></w:r></w:p>"
        for title, page in (("1. Visie", 2), ("2. Rust", 13))
    ]
    path = save(tmp_path / "a.docx", *entries, paragraph("Wij zijn er in groep 3"))
    assert [block.text for block in blocks(path)] == ["Wij zijn er in groep 3"]


def test_a_row_that_names_the_columns_may_have_a_cell_in_a_content_control(tmp_path: Path) -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{paragraph(text)}</w:tc>"

    head = f"<w:trPr><w:tblHeader/></w:trPr><w:sdt><w:sdtContent>{cell('Wie')}</w:sdtContent></w:sdt>{cell('Wat')}"
    row = f"{cell('An')}{cell('Lezen')}"
    path = save(tmp_path / "a.docx", f"<w:tbl><w:tr>{head}</w:tr><w:tr>{row}</w:tr></w:tbl>")
    assert [block.cells for block in blocks(path)] == [(("Wie", "An"), ("Wat", "Lezen"))]


def test_a_frame_beside_the_text_heads_nothing_after_it_but_a_heading_alone_in_one_does(tmp_path: Path) -> None:
    def frame(*inside: str) -> str:
        text_box = f"<w:txbxContent>{''.join(inside)}</w:txbxContent>"
        return f"<w:p><w:r><w:t>Tekst.</w:t></w:r><w:r><w:pict>{text_box}</w:pict></w:r></w:p>"

    head, text = paragraph("Let op", "Heading2"), paragraph("Bel de mentor.")
    first = read(save(tmp_path / "a.docx", frame(head, text), paragraph("Verder."))).blocks
    assert [(block.kind, block.text) for block in first] == [
        ("paragraph", "Tekst."), ("paragraph", "Let op"), ("paragraph", "Bel de mentor."), ("paragraph", "Verder."),
    ]  # fmt: skip
    second = read(save(tmp_path / "b.docx", frame(head), paragraph("Verder."))).blocks
    assert [block.kind for block in second] == ["paragraph", "heading", "paragraph"]


def test_the_table_of_contents_that_word_makes_is_left_out(tmp_path: Path) -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{paragraph('1 Visie 3')}</w:sdtContent></w:sdt>"
    blocks = read(save(tmp_path / "a.docx", contents, paragraph("Tekst."))).blocks
    assert [block.text for block in blocks] == ["Tekst."]
    typed = contents.replace("</w:sdtContent>", f"{paragraph('Wij lezen elke dag.')}</w:sdtContent>")
    assert read(save(tmp_path / "b.docx", typed, paragraph("Tekst."))).blocks[-2].text == "Wij lezen elke dag."


def test_the_texts_of_a_diagram_are_read(tmp_path: Path) -> None:
    name = "http://schemas.openxmlformats.org/drawingml/2006"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    points = "".join(
        f'<dgm:pt modelId="{n}"{kind}><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        for n, (kind, text) in enumerate([(' type="pres"', "Vorm"), ("", "Melden"), ("", "Bespreken")])
    )
    names = f'xmlns:dgm="{name}/diagram" xmlns:a="{name}/main"'
    data = f"<dgm:dataModel {names}><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>"
    ids = f'<dgm:relIds xmlns:dgm="{name}/diagram" xmlns:r="{relation}" r:dm="{{id}}"/>'
    path = save(tmp_path / "a.docx", paragraph("Onze route:"), f"<w:p><w:r><w:drawing>{ids}</w:drawing></w:r></w:p>")
    document = docx.Document(str(path))
    part = Part(PackURI("/word/diagrams/data1.xml"), "application/xml", data.encode())
    of = document.part.relate_to(part, f"{relation}/diagramData")
    for reference in document.element.iter(f"{{{name}/diagram}}relIds"):
        reference.set(f"{{{relation}}}dm", of)
    document.save(str(path))
    assert [(block.kind, block.text) for block in read(path).blocks] == [
        ("paragraph", "Onze route:"), ("item", "Melden"), ("item", "Bespreken"),
    ]  # fmt: skip
