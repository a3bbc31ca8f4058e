"""Makes the fictional school profiles of the golden questions from `sources/`, each in a layout of its own.

Run by hand: python -m evals.golden.schools.make_documents [NAME …]
Needs LibreOffice, pdftotext, Pillow and python-docx; no test runs it. A changed document may break quotes: run lint.

A source is Markdown with commands: `@stijl` (font, size, colour, pages, table lines), `@kop` and `@voet` (the running
lines), `@titel`, `@ondertitel`, `@regel`, `@kader` (the cover), `@inhoud` (table of contents), `@gedeeld NAME` (a text
that many schools share, from gedeeld.md), `@tabel` (widths of the next table), `@kolommen N`, `@liggend`, `@staand`,
`@klein`, `@wit` (a line in small print, or in white on white), `@scan` (lines that become a picture).
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from evals.golden import rendering

HERE = Path(__file__).parent
SOURCES, DOCUMENTS = HERE / "sources", HERE / "documents"
SHARED = "gedeeld"
DEFAULTS = {"font": "Carlito", "size": "10.5", "kleur": "1F3864", "pagina": "ja", "lijnen": "ja", "begin": "1"}
COVER = {"titel": 26.0, "ondertitel": 16.0, "regel": 11.0, "kader": 11.0}


def main(names: list[str]) -> None:
    """Make the named profiles, or all of them."""
    DOCUMENTS.mkdir(exist_ok=True)
    for source in sorted(SOURCES.glob("*.md")):
        if source.stem != SHARED and (not names or source.stem in names):
            write_pdf(source, DOCUMENTS)


def write_pdf(source: Path, folder: Path) -> None:
    """A source as PDF, with a table of contents."""
    lines = lines_of(source)

    def write(file: Path, page_of: Mapping[str, int]) -> None:
        Profile(lines, page_of).save(file)

    rendering.write_pdf(f"{source.stem}.docx", lines, write, folder / f"{source.stem}.pdf")


def lines_of(source: Path) -> list[str]:
    """The lines of a source, with the texts that it shares with the sources beside it in place of their names."""
    text = source.with_name(f"{SHARED}.md").read_text(encoding="utf-8")
    parts = re.split(r"^@@ (\S+)\n", text, flags=re.MULTILINE)
    shared = dict(zip(parts[1::2], parts[2::2], strict=True))
    lines: list[str] = []
    for line in source.read_text(encoding="utf-8").splitlines():
        name = line.removeprefix("@gedeeld ")
        lines += shared[name].splitlines() if name != line else [line]
    return lines


class Profile:
    """A Word document, filled line by line."""

    def __init__(self, lines: list[str], page_of: Mapping[str, int]) -> None:
        self.lines, self.page_of = lines, page_of
        self.style = dict(DEFAULTS)
        self.document: Any = docx.Document()
        self.widths: list[float] = []
        self.rows: list[list[str]] = []
        self.started = False
        self.scanned: list[str] = []
        for line in lines:
            if line.startswith("@stijl "):
                pairs = (pair.split("=") for pair in line.removeprefix("@stijl ").split())
                self.style |= {name: value.replace("~", " ") for name, value in pairs}
        self._set_up()
        for line in lines:
            self.add(line)
        self.end_table()

    def save(self, file: Path) -> None:
        self.document.save(str(file))

    def _set_up(self) -> None:
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = self.style["font"], Pt(float(self.style["size"]))
        normal.paragraph_format.space_after = Pt(6)
        for level, size in ((1, 18), (2, 13), (3, 11)):
            heading = self.document.styles[f"Heading {level}"]
            heading.font.name, heading.font.size = self.style["font"], Pt(size)
            heading.font.color.rgb = RGBColor.from_string(self.style["kleur"])
            heading.element.rPr.rFonts.attrib.clear()
            heading.element.rPr.rFonts.set(qn("w:ascii"), self.style["font"])
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.4)
        section.different_first_page_header_footer = True
        self.document.core_properties.title = ""
        self.document.core_properties.author = ""
        self._start_numbers(section)

    def _start_numbers(self, section: Section) -> None:
        """The first page gets the number that the style asks: 0 makes the printed numbers differ from the PDF's."""
        number = OxmlElement("w:pgNumType")
        number.set(qn("w:start"), self.style["begin"])
        section._sectPr.append(number)

    def add(self, line: str) -> None:
        """Add one line of the source."""
        if line.startswith("|"):
            self.rows.append([cell.strip() for cell in line.strip()[1:-1].split("|")])
            return
        self.end_table()
        command, _, rest = line.partition(" ")
        if command.startswith("@"):
            self.command(command[1:], rest)
        elif command.startswith("#"):
            self.title(len(command), rest)
        elif found := re.match(r"(- |\d+\. |[a-z]\) |[☒☐] )(.+)", line):
            self.item(found[1].strip(), found[2])
        elif line.strip():
            self.paragraph(line)

    def command(self, name: str, rest: str) -> None:
        """A line that starts with @."""
        if name == "tabel":
            self.widths = [float(width) for width in rest.split()]
        elif name in COVER:
            run = self.document.add_paragraph().add_run(rest)
            run.font.size, run.bold = Pt(COVER[name]), name == "titel"
            run.italic = name == "kader"
        elif name in ("kop", "voet"):
            self.running_line(name, rest)
        elif name == "inhoud":
            self.contents(rest)
        elif name == "kolommen":
            self.columns(int(rest))
        elif name in ("liggend", "staand"):
            self.turn(name == "liggend")
        elif name in ("klein", "wit"):
            run = self.document.add_paragraph().add_run(rest)
            run.font.size = Pt(7.5 if name == "klein" else 8)
            if name == "wit":
                run.font.color.rgb = RGBColor(255, 255, 255)
        elif name == "scan":
            self.scan(rest)

    def running_line(self, name: str, text: str) -> None:
        """The line at the head or the foot of every page but the first, with the page's number at the foot."""
        section = self.document.sections[0]
        paragraph = (section.header if name == "kop" else section.footer).paragraphs[0]
        paragraph.style.font.size = Pt(8.5)
        before, mark, after = text.partition("{p}")
        paragraph.add_run(before)
        if mark:
            run = paragraph.add_run()
            for kind, value in (("begin", ""), ("", "PAGE"), ("end", "")):
                part = OxmlElement("w:fldChar" if kind else "w:instrText")
                if kind:
                    part.set(qn("w:fldCharType"), kind)
                else:
                    part.text = value
                run._r.append(part)
            paragraph.add_run(after)

    def contents(self, heading: str) -> None:
        """A table of contents with dots, on a page of its own."""
        self.document.add_page_break()
        self.document.add_paragraph().add_run(heading or "Inhoudsopgave").bold = True
        for level, title in rendering.titles(self.lines):
            paragraph = self.document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.paragraph_format.left_indent = Cm(0.6 * (level - 1))
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(15.8), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            page = self.page_of.get(title, 0) + int(self.style["begin"]) - 1
            paragraph.add_run(f"{title}\t{page}")
        self.document.add_page_break()

    def columns(self, count: int) -> None:
        section = self.document.add_section(WD_SECTION.CONTINUOUS)
        section.different_first_page_header_footer = False
        self._restart(section)
        columns = section._sectPr.find(qn("w:cols"))
        columns.set(qn("w:num"), str(count))
        columns.set(qn("w:space"), "600")

    def turn(self, landscape: bool) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Cm(29.7), Cm(21)) if landscape else (Cm(21), Cm(29.7))
        self._restart(section)

    def _restart(self, section: Section) -> None:
        """The new section goes on counting: only the first one starts somewhere."""
        for number in section._sectPr.findall(qn("w:pgNumType")):
            section._sectPr.remove(number)

    def title(self, level: int, text: str) -> None:
        """A chapter begins a page when the style asks for it."""
        heading = self.document.add_heading(text, level)
        heading.paragraph_format.page_break_before = level == 1 and (self.style["pagina"] == "ja" or not self.started)
        self.started = True

    def item(self, label: str, text: str) -> None:
        """An item of a list, with its own sign, its tick box or its number."""
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(1), Cm(-0.6)
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1))
        self.sign(paragraph, {"-": self.style.get("punt", "•")}.get(label, label))
        self.text(paragraph, "\t" + text)

    def sign(self, paragraph: Paragraph, text: str) -> None:
        """Text in which tick boxes come from a symbol font when the style asks for it."""
        for part in re.split(r"([☒☐✓])", text):
            if not part:
                continue
            code = {"☒": "F078", "☐": "F0A8", "✓": "F0FC"}.get(part)
            if code is None or self.style.get("vinkjes") != "wingdings":
                paragraph.add_run(part)
                continue
            symbol = OxmlElement("w:sym")
            symbol.set(qn("w:font"), "Wingdings")
            symbol.set(qn("w:char"), code)
            paragraph.add_run()._r.append(symbol)

    def paragraph(self, text: str) -> None:
        self.text(self.document.add_paragraph(), text)

    def text(self, paragraph: Paragraph, text: str) -> None:
        """Text with **bold** words and ^marks^ of notes."""
        for part in re.split(r"(\*\*.+?\*\*|\^.+?\^)", text):
            if part.startswith("**"):
                paragraph.add_run(part[2:-2]).bold = True
            elif part.startswith("^"):
                paragraph.add_run(part[1:-1]).font.superscript = True
            else:
                self.sign(paragraph, part)

    def end_table(self) -> None:
        """Add the table whose rows came before, when there is one."""
        if not self.rows:
            return
        wrong = [row for row in self.rows if len(row) != len(self.rows[0])]
        if wrong:
            raise ValueError(f"not {len(self.rows[0])} cells: {wrong[0]}")
        table = self.document.add_table(rows=0, cols=len(self.rows[0]))
        if self.style["lijnen"] == "ja":
            table.style = "Table Grid"
        table.autofit = False
        widths = self.widths if len(self.widths) == len(self.rows[0]) else [100 / len(self.rows[0])] * len(self.rows[0])
        section = self.document.sections[-1]
        room = section.page_width - section.left_margin - section.right_margin
        for column, width in zip(table.columns, widths, strict=True):
            column.width = int(room * width / 100)
        for number, row in enumerate(self.rows):
            for cell, value, width in zip(table.add_row().cells, row, widths, strict=True):
                cell.width = int(room * width / 100)
                value = f"**{value}**" if number == 0 and value else value
                cell.paragraphs[0].paragraph_format.space_after = Pt(1)
                self.text(cell.paragraphs[0], value)
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)
        self.rows = []

    def scan(self, text: str) -> None:
        """A page that is a picture of text, as an old letter put through a scanner."""
        from PIL import Image, ImageDraw, ImageFont

        picture = Image.new("L", (900, 1150), 250)
        font = ImageFont.load_default(size=22)
        ImageDraw.Draw(picture).multiline_text((70, 70), text.replace(" / ", "\n"), fill=60, font=font, spacing=14)
        held = io.BytesIO()
        picture.rotate(0.6, fillcolor=245).convert("1").save(held, "PNG")
        self.document.add_page_break()
        self.document.add_picture(io.BytesIO(held.getvalue()), width=Cm(16))


if __name__ == "__main__":
    main(sys.argv[1:])
