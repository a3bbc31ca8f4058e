"""Makes the fictional documents of the golden questions from `sources/`.

Run by hand: python -m evals.golden.make_documents
Needs LibreOffice, pdftotext and python-docx; no test runs it. A changed document may break quotes: run lint after it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from html import escape
from pathlib import Path

from evals.golden import rendering

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
DOCUMENTS = HERE / "documents"

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip

HEAD = ("kop", "voet")
FRONT = {"titel": "Title", "ondertitel": "Sub", "regel": "Sub", "kader": "Box"}
STYLES = (SOURCES / "styles.xml").read_text(encoding="utf-8")


def main() -> None:
    """Make all four documents."""
    DOCUMENTS.mkdir(exist_ok=True)
    write_pdf(SOURCES / "ondersteuningsplan-2027-2031-zilverdijk.md", chapter_per_page=True)
    write_pdf(SOURCES / "schoolprofiel-de-werf-2026-2027.md", chapter_per_page=False)
    write_docx(SOURCES / "notulen-opr-zilverdijk-2027-03-18.txt")
    page = "nieuwsbrief-zilverdijk-juni-2027.html"
    shutil.copyfile(SOURCES / page, DOCUMENTS / page)


def write_pdf(source: Path, chapter_per_page: bool, folder: Path = DOCUMENTS) -> None:
    """A source as PDF, with a table of contents when it asks for one."""
    lines = source.read_text(encoding="utf-8").splitlines()

    def write(file: Path, page_of: Mapping[str, int]) -> None:
        file.write_text(flat_document(lines, page_of, chapter_per_page), encoding="utf-8")

    rendering.write_pdf(f"{source.stem}.fodt", lines, write, folder / f"{source.stem}.pdf")


def flat_document(lines: list[str], page_of: Mapping[str, int], chapter_per_page: bool) -> str:
    """The whole document as flat ODF."""
    flat = Flat(lines, page_of, chapter_per_page)
    for line in lines:
        flat.add(line)
    flat.end_table()
    head = {name: next(line[len(name) + 2 :] for line in lines if line.startswith(f"@{name} ")) for name in HEAD}
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta><dc:title>{escape(head['kop'])}</dc:title></office:meta>"
        + STYLES.replace("{columns}", "".join(flat.columns))
        + '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">'
        f'<style:header><text:p text:style-name="Small">{escape(head["kop"])}</text:p></style:header>'
        f'<style:footer><text:p text:style-name="Small">{escape(head["voet"])}<text:tab/>Pagina '
        '<text:page-number text:select-page="current">1</text:page-number> van <text:page-count>1</text:page-count>'
        "</text:p></style:footer></style:master-page></office:master-styles>"
        f"<office:body><office:text>{''.join(flat.body)}</office:text></office:body></office:document>"
    )


class Flat:
    """The body of a flat ODF document and its table styles, filled line by line."""

    def __init__(self, lines: list[str], page_of: Mapping[str, int], chapter_per_page: bool) -> None:
        self.lines, self.page_of, self.chapter_per_page = lines, page_of, chapter_per_page
        self.notes = dict(re.findall(r"^\[\^(\d+)\]: (.+)$", "\n".join(lines), re.MULTILINE))
        self.body: list[str] = []
        self.columns: list[str] = []
        self.widths: list[int] = []
        self.rows: list[list[str]] = []

    def add(self, line: str) -> None:
        """Add one line of the source."""
        if line.startswith("|"):
            self.rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            if len(self.rows[-1]) != len(self.widths):
                raise ValueError(f"{len(self.rows[-1])} cells for {len(self.widths)} columns: {line}")
            return
        self.end_table()
        command, _, rest = line.partition(" ")
        if command.startswith("@"):
            self.command(command[1:], rest)
        elif command in ("#", "##"):
            self.title(len(command), rest)
        elif found := re.match(r"(-|\d+\.|[a-z]\.) (.+)", line):
            label = "•" if found[1] == "-" else found[1]
            self.body.append(f'<text:p text:style-name="Item">{label}<text:tab/>{self.text(found[2])}</text:p>')
        elif line.strip() and not line.startswith("[^"):
            self.body.append(f'<text:p text:style-name="P">{self.text(line)}</text:p>')

    def command(self, name: str, rest: str) -> None:
        """A line that starts with @: the widths of the next table, the contents, or a paragraph of the first page."""
        if name == "tabel":
            self.widths = [int(width) for width in rest.split()]
        elif name == "inhoud":
            self.body.append('<text:p text:style-name="H1">Inhoud</text:p>')
            self.body += [
                f'<text:p text:style-name="Toc{level}">{escape(title)}<text:tab/>{self.page_of.get(title, 0)}</text:p>'
                for level, title in rendering.titles(self.lines)
            ]
        elif name in FRONT:
            self.body.append(f'<text:p text:style-name="{FRONT[name]}">{escape(rest)}</text:p>')

    def title(self, level: int, text: str) -> None:
        """A chapter or a section."""
        new_page = self.chapter_per_page or text.startswith("1 ")
        style = "H2" if level == 2 else ("H1" if new_page else "H1flow")
        self.body.append(f'<text:h text:style-name="{style}" text:outline-level="{level}">{escape(text)}</text:h>')

    def text(self, value: str) -> str:
        """A text with its footnotes."""
        return re.sub(r"\[\^(\d+)\]", lambda found: self.note(found[1]), escape(value))

    def note(self, number: str) -> str:
        """A footnote at its place."""
        return (
            f'<text:note text:id="n{number}" text:note-class="footnote">'
            f"<text:note-citation>{number}</text:note-citation><text:note-body>"
            f'<text:p text:style-name="Note">{escape(self.notes[number])}</text:p></text:note-body></text:note>'
        )

    def end_table(self) -> None:
        """Add the table whose rows came before, when there is one."""
        if not self.rows:
            return
        name = f"T{len(self.columns)}"
        widths = [f"{16 * width / 100:.2f}cm" for width in self.widths]
        self.columns.append(
            f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="16cm" '
            'table:align="left" fo:margin-top="0.1cm" fo:margin-bottom="0.25cm"/></style:style>'
            + "".join(
                f'<style:style style:name="{name}C{i}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width}"/></style:style>'
                for i, width in enumerate(widths)
            )
        )
        columns = "".join(f'<table:table-column table:style-name="{name}C{i}"/>' for i in range(len(widths)))
        head, *rest = (self.row(row, first=index == 0) for index, row in enumerate(self.rows))
        self.body.append(
            f'<table:table table:style-name="{name}">{columns}<table:table-header-rows>{head}'
            f'</table:table-header-rows>{"".join(rest)}</table:table><text:p text:style-name="After"/>'
        )
        self.rows = []

    def row(self, cells: list[str], first: bool) -> str:
        """One row of a table; the first has the headings of the columns."""
        box, style = ("HeadBox", "CellHead") if first else ("CellBox", "Cell")
        inside = "".join(
            f'<table:table-cell table:style-name="{box}" office:value-type="string">'
            f'<text:p text:style-name="{style}">{self.text(cell)}</text:p></table:table-cell>'
            for cell in cells
        )
        return f'<table:table-row table:style-name="Row">{inside}</table:table-row>'


def write_docx(source: Path) -> None:
    """Lines with a letter in front: T title, P paragraph, H and S headings, L item, G facts, A list of actions."""
    import docx
    import docx.shared

    document = docx.Document()
    document.core_properties.title = source.stem
    document.core_properties.language = "nl-NL"
    section = document.sections[0]
    section.header.paragraphs[0].text = "Notulen OPR Zilverdijk, 18 maart 2027"
    section.footer.paragraphs[0].text = "Ondersteuningsplanraad Zilverdijk"
    table = None
    kind_before = ""
    for line in source.read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition(" ")
        if kind in "GA":
            cells = [cell.strip() for cell in text.split("|")]
            if table is None or kind != kind_before:
                table = document.add_table(rows=0, cols=len(cells), style="Table Grid")
            widths = (3.5, 12.0) if kind == "G" else (1.2, 7.8, 3.5, 3.0)
            for cell, value, width in zip(table.add_row().cells, cells, widths, strict=True):
                cell.text, cell.width = value, docx.shared.Cm(width)
        elif kind == "P":
            run = document.add_paragraph().add_run(text.lstrip("*"))
            run.bold = text.startswith("*")
        else:
            document.add_paragraph(text, {"T": "Title", "H": "Heading 1", "S": "Heading 2", "L": "List Bullet"}[kind])
        kind_before = kind
    document.save(str(DOCUMENTS / f"{source.stem}.docx"))


if __name__ == "__main__":
    main()
