"""What a Word document shows by how it looks: colours, sizes, bold lines, large first letters."""

from __future__ import annotations

from pathlib import Path

from ingest.read import read
from tests.unit.ingest.readers.make_docx import paragraph, run, save, table

WHITE, BREAK = '<w:color w:val="FFFFFF"/>', "<w:r><w:br/></w:r>"
PEN, BLUE = '<w:rStyle w:val="Stift"/>', '<w:color w:val="1F4E79"/>'
BAR = (
    '<w:style w:type="paragraph" w:styleId="Balk"><w:name w:val="Balk"/><w:pPr><w:shd w:val="clear" w:fill="1F4E79"/>'
    '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Onder"><w:name w:val="Onder"/><w:basedOn w:val="Balk"/>'
    '</w:style><w:style w:type="character" w:styleId="Stift"><w:name w:val="Stift"/><w:rPr>'
    '<w:shd w:val="clear" w:fill="000000"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Geen"><w:name w:val="Geen"/><w:pPr><w:shd w:val="clear" w:fill="auto"/>'
    "</w:pPr></w:style>"
)


def shown(path: Path) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(path).blocks]


def styled(style: str, *runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def bold(text: str, size: int) -> str:
    look = f'<w:b/><w:sz w:val="{size}"/>'
    return f"<w:p>{run(text, look)}</w:p>"


def test_white_text_on_the_shading_of_a_style_is_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        styled("Balk", run("Op een balk.", WHITE)),
        styled("Onder", run("Op een balk eronder.", WHITE)),
        f"<w:p>{run('Met een stift.', PEN + WHITE)}</w:p>",
        styled("Geen", run("Wit op wit.", WHITE)),
        f"<w:p>{run('Ook wit.', WHITE)}</w:p>",
        styled("Balk", run("Verborgen.", "<w:vanish/>")),
        styled("Balk", run("Blauw op blauw.", BLUE)),
        styles=BAR,
    )
    assert [text for _, text in shown(path)] == ["Op een balk.", "Op een balk eronder.", "Met een stift."]


def test_white_text_on_a_page_with_a_loose_picture_is_read(tmp_path: Path) -> None:
    picture = '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>'
    path = save(
        tmp_path / "a.docx",
        f"<w:p>{run('Jaarverslag', WHITE)}</w:p>",
        picture,
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
        f"<w:p>{run('Wit op wit.', WHITE)}</w:p>",
        paragraph("Tekst."),
    )
    assert [text for _, text in shown(path)] == ["Jaarverslag", "Tekst."]


def test_bold_headings_are_as_high_as_they_are_large(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.docx",
        bold("Verslag van het overleg", 32),
        paragraph("Aanwezig zijn allen."),
        bold("Formatie", 26),
        bold("Inzet", 22),
        paragraph("Er komt iemand bij."),
        bold("Verzuim", 26),
        bold("Cijfers", 23),
        paragraph("Het daalt."),
        title="Sjabloon agenda 2019",
    )
    result = read(path)
    levels = {block.text: block.level for block in result.blocks if block.kind == "heading"}
    assert levels["Verslag van het overleg"] < levels["Formatie"] == levels["Verzuim"] < levels["Inzet"]
    assert levels["Inzet"] == levels["Cijfers"]
    assert result.title == "Verslag van het overleg"


def test_a_caption_is_no_heading(tmp_path: Path) -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="Bijschrift"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    path = save(
        tmp_path / "a.docx",
        paragraph("Middelen", "Heading1"),
        styled("Caption", run("Tabel 2: Kosten", "<w:b/>")),
        styled("Bijschrift", run("Tabel 3: Baten")),
        styles=style,
    )
    assert shown(path) == [("heading", "Middelen"), ("paragraph", "Tabel 2: Kosten"), ("paragraph", "Tabel 3: Baten")]


def test_a_large_first_letter_belongs_to_the_next_paragraph(tmp_path: Path) -> None:
    letter = f'<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>{run("I")}</w:p>'
    path = save(tmp_path / "a.docx", letter, paragraph("n onze regio."), paragraph("Tekst."))
    assert [text for _, text in shown(path)] == ["In onze regio.", "Tekst."]


def test_a_bold_line_over_text_in_one_paragraph_is_a_heading(tmp_path: Path) -> None:
    def broken(head: str, text: str, properties: str = "") -> str:
        return f"<w:p>{run(head, '<w:b/>')}{BREAK}{run(text, properties)}</w:p>"

    path = save(
        tmp_path / "a.docx",
        broken("1. Formatie", "Er komt drie fte bij."),
        broken("Verzuim", "Het daalt."),
        broken("Let op:", "Dit is geen kop."),
        broken("Alles vet", "is een kop van twee regels", "<w:b/>"),
    )
    assert shown(path) == [
        ("heading", "1. Formatie"), ("paragraph", "Er komt drie fte bij."), ("heading", "Verzuim"),
        ("paragraph", "Het daalt."), ("paragraph", "Let op: Dit is geen kop."),
        ("heading", "Alles vet is een kop van twee regels"),
    ]  # fmt: skip


def test_a_box_is_read_as_text_and_heads_nothing_after_it(tmp_path: Path) -> None:
    bullet = paragraph("Rust.", "ListBullet")
    box = table((paragraph("Onze visie", bold=True) + paragraph("Elk kind leert.") + bullet,))
    path = save(tmp_path / "a.docx", box, paragraph("Werkwijze", "Heading1"), box, paragraph("Verder."))
    head, text, item = ("heading", "Onze visie"), ("paragraph", "Elk kind leert."), ("item", "Rust.")
    assert shown(path) == [
        head, text, item, ("heading", "Werkwijze"), ("paragraph", "Onze visie"), text, item, ("paragraph", "Verder."),
    ]  # fmt: skip


def test_a_large_line_is_a_heading_only_where_no_style_makes_any(tmp_path: Path) -> None:
    look = '<w:sz w:val="32"/>'
    large = f"<w:p>{run('Doel van het plan', look)}</w:p>"
    text = paragraph("Er is geld voor scholing van leraren.")
    assert shown(save(tmp_path / "a.docx", large, text))[0] == ("heading", "Doel van het plan")
    assert shown(save(tmp_path / "b.docx", large, paragraph("Een", "Heading1"), text))[0][0] == "paragraph"


def test_what_is_told_of_a_meeting_line_by_line_stays_apart(tmp_path: Path) -> None:
    label = run("Datum:", "<w:b/>")
    told = f"<w:p>{label}{run(' 14 januari 2027')}{BREAK}{run('Aanwezig: Anja')}{BREAK}{run('en Bert')}</w:p>"
    text = f"<w:p>{run('Wij willen rust:')}{BREAK}{run('Aanpak: samen')}</w:p>"
    assert [said for _, said in shown(save(tmp_path / "a.docx", told, text))] == [
        "Datum: 14 januari 2027", "Aanwezig: Anja en Bert", "Wij willen rust: Aanpak: samen",
    ]  # fmt: skip
