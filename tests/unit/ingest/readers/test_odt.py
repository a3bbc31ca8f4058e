from __future__ import annotations

from pathlib import Path
from typing import Any

import odfdo

from ingest.read import read


def save(path: Path, *elements: str) -> Path:
    document = odfdo.Document("text")
    body: Any = document.body
    body.clear()
    for element in elements:
        body.append(odfdo.Element.from_tag(element))
    document.save(path)
    return path


def shown(path: Path) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read(path).blocks]


def test_text_in_sections_spans_and_links_is_read_and_deleted_text_is_not(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.odt",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Weg</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>",
        '<text:section text:name="s"><text:p>Een <text:span>zin</text:span> met<text:s text:c="2"/>een'
        "<text:line-break/><text:a>schakel</text:a>.</text:p>"
        "</text:section>",
    )
    assert shown(path) == [("paragraph", 0, "Een zin met een schakel.")]


def test_items_are_as_deep_as_their_lists(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.odt",
        "<text:list><text:list-item><text:p>Wat is nodig?</text:p><text:list><text:list-item>"
        "<text:p>Tijd.</text:p><text:p>Veel tijd.</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>Acties:</text:p></text:list-item></text:list>",
    )
    assert shown(path) == [("item", 1, "Wat is nodig?"), ("item", 2, "Tijd. Veel tijd."), ("item", 1, "Acties:")]


def test_a_table_with_a_header_gives_rows(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    path = save(
        tmp_path / "a.odt",
        f'<table:table table:name="t"><table:table-header-rows>{row("Wie", "Wat")}</table:table-header-rows>'
        f"{row('School', 'Plan')}</table:table>",
    )
    assert [block.cells for block in read(path).blocks] == [(("Wie", "School"), ("Wat", "Plan"))]


def test_all_columns_under_a_wide_heading_have_its_name_and_a_high_cell_stands_in_all_its_rows(tmp_path: Path) -> None:
    def cell(text: str, across: int = 1, down: int = 1) -> str:
        spanned = f'table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"'
        return f"<table:table-cell {spanned}><text:p>{text}</text:p></table:table-cell>"

    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    covered = "<table:covered-table-cell/>"
    head = row(cell("School", down=2), cell("Leerlingen", across=2), covered)
    years = row(covered, cell("2026"), cell("2027"))
    rows = row(cell("De Brug"), cell("120"), cell("118")), row(cell("Het Veer"), cell("98"), cell("101"))
    names = ("School", "Leerlingen 2026", "Leerlingen 2027")
    for table in (
        f"{head}{years}{''.join(rows)}",
        f"<table:table-header-rows>{head}</table:table-header-rows>{years}{''.join(rows)}",
        f"<table:table-header-rows>{head}{years}</table:table-header-rows>{''.join(rows)}",
    ):
        path = save(tmp_path / "a.odt", f'<table:table table:name="t">{table}</table:table>')
        assert [block.cells for block in read(path).blocks] == [
            tuple(zip(names, ("De Brug", "120", "118"), strict=True)),
            tuple(zip(names, ("Het Veer", "98", "101"), strict=True)),
        ]


def note(text: str) -> str:
    return (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
    )


def test_notes_stand_at_the_end_of_what_is_under_their_heading(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    rows = row("Taxi", f"15{note('Raming.')}") + row("Bus", "9")
    path = save(
        tmp_path / "a.odt",
        '<text:h text:is-list-header="true">Verzuim</text:h>',
        f"<text:p>Elk kind{note('In groep 8 vaker.')} telt.</text:p>",
        f'<table:table table:name="t">{rows}</table:table>',
        "<text:p>De mentor belt.</text:p>",
        '<text:h text:is-list-header="true">Thuis</text:h>',
        "<text:p>Tekst.</text:p>",
    )
    assert [text for _, _, text in shown(path)] == [
        "Verzuim", "Elk kind¹ telt.", "Taxi 15²", "Bus 9", "De mentor belt.", "1 In groep 8 vaker.", "2 Raming.",
        "Thuis", "Tekst.",
    ]  # fmt: skip


def test_what_is_hidden_is_not_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.odt",
        '<text:section text:name="a" text:display="none"><text:p>Verborgen deel.</text:p></text:section>',
        '<text:section text:name="b" text:is-hidden="true"><text:p>Ook verborgen.</text:p></text:section>',
        "<text:p>Te zien.<text:placeholder>Typ hier</text:placeholder></text:p>",
        '<text:p>Weg.<text:hidden-paragraph text:is-hidden="true"/></text:p>',
    )
    document = odfdo.Document(path)
    style = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    document.insert_style(style, automatic=True)
    document.body.append(
        odfdo.Element.from_tag('<text:p>Wel. <text:span text:style-name="H">Niet.</text:span></text:p>')
    )
    document.save(path)
    assert [text for _, _, text in shown(path)] == ["Te zien.", "Wel."]


def test_the_boxes_of_old_forms_are_read(tmp_path: Path) -> None:
    def field(inside: str) -> str:
        return f'<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX">{inside}</field:fieldmark>'

    on = '<field:param field:name="Checkbox_Checked" field:value="true"/>'
    path = save(
        tmp_path / "a.odt",
        f"<text:p>{field(on)}<text:s/>Taalklas</text:p>",
        f"<text:p>{field('')}Traplift</text:p>",
    )
    assert [text for _, _, text in shown(path)] == ["☒ Taalklas", "☐ Traplift"]


def test_a_bold_caption_is_no_heading(tmp_path: Path) -> None:
    path = save(tmp_path / "a.odt", "<text:p text:style-name='Caption'>Tabel 2: Kosten per jaar</text:p>")
    document = odfdo.Document(path)
    bold = '<style:text-properties fo:font-weight="bold"/>'
    style = f'<style:style style:name="Caption" style:family="paragraph">{bold}</style:style>'
    document.insert_style(style, automatic=True)
    document.save(path)
    assert shown(path) == [("paragraph", 0, "Tabel 2: Kosten per jaar")]


def test_what_is_chosen_of_lists_is_read_and_what_asks_to_choose_is_not(tmp_path: Path) -> None:
    parameters = "".join(
        f'<field:param field:name="Dropdown_{name}" field:value="{value}"/>'
        for name, value in (("ListEntry", "vmbo"), ("ListEntry", "havo"), ("Selected", "1"))
    )
    form = "vnd.oasis.opendocument.field.FORMDROPDOWN"
    path = save(
        tmp_path / "a.odt",
        f'<text:p>Niveau: <field:fieldmark field:type="{form}">{parameters}</field:fieldmark></text:p>',
        "<text:p>Bestuur: <loext:content-control>Oost</loext:content-control></text:p>",
        '<text:p>Arts: <loext:content-control loext:showing-place-holder="true">Kies een item.</loext:content-control>'
        "</text:p>",
    )
    assert [text for _, _, text in shown(path)] == ["Niveau: havo", "Bestuur: Oost", "Arts:"]


def test_a_table_of_one_column_is_a_box_of_text(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.odt",
        '<table:table table:name="t"><table:table-row><table:table-cell><text:p>In het kader.</text:p><text:list>'
        "<text:list-item><text:p>Tijd.</text:p></text:list-item></text:list></table:table-cell></table:table-row>"
        "</table:table>",
        "<text:p>Erna.</text:p>",
    )
    assert shown(path) == [("paragraph", 0, "In het kader."), ("item", 1, "Tijd."), ("paragraph", 0, "Erna.")]


def test_lines_in_bold_or_large_letters_are_headings_as_high_as_they_are_large(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.odt",
        "<text:p text:style-name='Groot'>Doel van het plan</text:p>",
        "<text:p><text:span text:style-name='Vet'>Middelen</text:span></text:p>",
        "<text:p>Er is geld voor scholing van leraren.</text:p>",
        "<text:p text:style-name='Groot'>Aanpak</text:p>",
    )
    document = odfdo.Document(path)
    for name, family, look in (
        ("Groot", "paragraph", 'fo:font-size="150%"'),
        ("Vet", "text", 'fo:font-weight="bold" fo:font-size="12pt"'),
    ):
        style = (
            f'<style:style style:name="{name}" style:family="{family}"><style:text-properties {look}/></style:style>'
        )
        document.insert_style(style, automatic=True)
    document.save(path)
    found = read(path).blocks
    assert [block.text for block in found if block.kind == "heading"] == ["Doel van het plan", "Middelen", "Aanpak"]
    assert found[0].level == found[3].level < found[1].level


def test_what_is_told_of_a_meeting_line_by_line_stays_apart(tmp_path: Path) -> None:
    told = "<text:p>Datum: 14 januari 2027<text:line-break/>Aanwezig: Anja<text:line-break/>en Bert</text:p>"
    assert [text for _, _, text in shown(save(tmp_path / "a.odt", told))] == [
        "Datum: 14 januari 2027", "Aanwezig: Anja en Bert",
    ]  # fmt: skip
