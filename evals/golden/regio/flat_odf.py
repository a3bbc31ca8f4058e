"""A flat ODF text (one XML file), written piece by piece: what the forms of the school profiles need, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

Row = Sequence[str]
WIDTH = 16.5
"""Centimetres between the margins."""

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
_PARAGRAPHS = {
    "Standard": ("", 'fo:font-size="11pt"', 'fo:margin-bottom="0.25cm" fo:line-height="125%"'),
    "Cover": ("Standard", 'fo:font-size="28pt" fo:font-weight="bold" fo:color="{colour}"', 'fo:margin-top="5cm"'),
    "Sub": ("Standard", 'fo:font-size="18pt" fo:color="{colour}"', 'fo:margin-top="0.4cm"'),
    "H1": ("Standard", 'fo:font-size="18pt" fo:font-weight="bold" fo:color="{colour}"',
           'fo:break-before="page" fo:margin-bottom="0.5cm" fo:keep-with-next="always"'),
    "H2": ("Standard", 'fo:font-size="13pt" fo:font-weight="bold" fo:color="{colour}"',
           'fo:margin-top="0.5cm" fo:margin-bottom="0.25cm" fo:keep-with-next="always"'),
    "Question": ("Standard", 'fo:font-weight="bold"', 'fo:margin-top="0.35cm" fo:keep-with-next="always"'),
    "Cell": ("Standard", 'fo:font-size="10pt"', 'fo:margin-bottom="0.05cm" fo:line-height="115%"'),
    "Mark": ("Cell", 'fo:font-size="10pt"', 'fo:text-align="center"'),
    "Head": ("Cell", 'fo:font-size="10pt" fo:font-weight="bold"', 'fo:margin-bottom="0.05cm"'),
    "Small": ("Standard", 'fo:font-size="9pt"', 'fo:margin-bottom="0cm"'),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a form is printed. `first` is the number printed on the page after the cover."""

    font: str
    colour: str
    header: str
    footer: str
    first: int


@dataclass(slots=True)
class FlatText:
    """The text so far. Every method adds one piece."""

    look: Look
    body: list[str] = field(default_factory=list)
    widths: dict[tuple[float, ...], str] = field(default_factory=dict)
    notes: int = 0

    def heading(self, level: int, text: str, first: bool = False) -> None:
        style = "First" if first else f"H{level}"
        self.body.append(f'<text:h text:style-name="{style}" text:outline-level="{level}">{escape(text)}</text:h>')

    def paragraph(self, text: str, style: str = "Standard") -> None:
        self.body.append(self._paragraph(text, style))

    def prose(self, text: str) -> None:
        """Paragraphs and, for lines that begin with a dash, the items of a list."""
        self.body.append(self._prose(text, "Standard"))

    def table(self, rows: Sequence[Row], widths: Sequence[float], head: bool = True, marks: bool = False) -> None:
        """Rows, the first of which is printed again on every page; with `marks` all but the first column is centred."""
        width = tuple(WIDTH * part / sum(widths) for part in widths)
        name = self.widths.setdefault(width, f"T{len(self.widths) + 1}")
        columns = "".join(f'<table:table-column table:style-name="{name}.{n}"/>' for n in range(len(width)))
        cells = [self._row(row, "Head" if head and not n else "Cell", marks) for n, row in enumerate(rows)]
        top = f"<table:table-header-rows>{cells.pop(0)}</table:table-header-rows>" if head else ""
        self.body.append(f'<table:table table:style-name="{name}">{columns}{top}{"".join(cells)}</table:table>')
        self.paragraph("", "Small")

    def xml(self) -> str:
        """The whole file."""
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:styles>{''.join(self._styles())}</office:styles>"
            f"<office:automatic-styles>{_LAYOUT}{''.join(self._table_styles())}</office:automatic-styles>"
            f"<office:master-styles>{self._masters()}</office:master-styles>"
            f"<office:body><office:text>{''.join(self.body)}</office:text></office:body></office:document>"
        )

    def _row(self, row: Row, style: str, marks: bool) -> str:
        cells = []
        for number, text in enumerate(row):
            inside = "Mark" if marks and number and style == "Cell" else style
            cells.append(f'<table:table-cell table:style-name="Box">{self._prose(text, inside)}</table:table-cell>')
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def _prose(self, text: str, style: str) -> str:
        out: list[str] = []
        items: list[str] = []
        for line in [*(text.splitlines() or [""]), None]:
            if line is not None and line.startswith("- "):
                items.append(f"<text:list-item>{self._paragraph(line[2:], style)}</text:list-item>")
                continue
            if items:
                out.append(f'<text:list text:style-name="L">{"".join(items)}</text:list>')
                items = []
            if line is not None:
                out.append(self._paragraph(line, style))
        return "".join(out)

    def _paragraph(self, text: str, style: str) -> str:
        """A paragraph; ^what stands between carets^ becomes a footnote."""
        plain, *note = re.split(r"\^(.+)\^", text)
        inside = escape(plain)
        if note:
            self.notes += 1
            inside += (
                f'<text:note text:id="n{self.notes}" text:note-class="footnote"><text:note-citation>{self.notes}'
                f"</text:note-citation><text:note-body>{self._paragraph(note[0], 'Small')}</text:note-body></text:note>"
            )
        return f'<text:p text:style-name="{style}">{inside}</text:p>'

    def _styles(self) -> Iterable[str]:
        font = f'fo:font-family="{self.look.font}"'
        for name, (parent, text, paragraph) in _PARAGRAPHS.items():
            above = f'style:parent-style-name="{parent}"' if parent else ""
            looks = f"{'' if parent else font} {text.format(colour=self.look.colour)}"
            yield _style(name, above, paragraph, looks)
        number = f'style:page-number="{self.look.first}"'
        yield _style("First", 'style:parent-style-name="H1" style:master-page-name="Standard"', number, "")
        yield _style("Title", 'style:parent-style-name="Cover" style:master-page-name="Cover"', "", "")
        yield _LIST

    def _table_styles(self) -> Iterable[str]:
        for width, name in self.widths.items():
            yield (
                f'<style:style style:name="{name}" style:family="table"><style:table-properties '
                f'style:width="{WIDTH}cm" table:align="left"/></style:style>'
            )
            for number, part in enumerate(width):
                yield (
                    f'<style:style style:name="{name}.{number}" style:family="table-column">'
                    f'<style:table-column-properties style:column-width="{part:.2f}cm"/></style:style>'
                )

    def _masters(self) -> str:
        footer = escape(self.look.footer).replace("{p}", '<text:page-number text:select-page="current"/>')
        return (
            '<style:master-page style:name="Cover" style:page-layout-name="P"/>'
            '<style:master-page style:name="Standard" style:page-layout-name="P">'
            f'<style:header><text:p text:style-name="Small">{escape(self.look.header)}</text:p></style:header>'
            f'<style:footer><text:p text:style-name="Small">{footer}</text:p></style:footer></style:master-page>'
        )


def _style(name: str, above: str, paragraph: str, text: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph" {above}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


_LIST = (
    '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" '
    'fo:margin-left="0.9cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
)
_LAYOUT = (
    '<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
    'fo:margin-top="1.8cm" fo:margin-bottom="1.6cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/>'
    '<style:header-style><style:header-footer-properties fo:margin-bottom="0.6cm" fo:min-height="0.6cm"/>'
    '</style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.6cm" '
    'fo:min-height="0.6cm"/></style:footer-style></style:page-layout>'
    '<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" '
    'fo:border="0.5pt solid #888888"/></style:style>'
)
