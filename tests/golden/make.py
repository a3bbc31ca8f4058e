"""Makes the fictional document of the golden tests in every format. Run by hand: python -m tests.golden.make

Needs LibreOffice for the PDF; the tests read the files that stand here and need nothing. The golden trees
were checked against the documents by hand, and no script writes them.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
import textwrap
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NAME = "rivierenbeek"

TITLE = "Werkplan Rivierenbeek: samen rust in de school"
DATE = "Donderdag 12 maart 2026"

# (kind, level or depth, text); a table is ("table", 0, rows)
CONTENT: list[tuple[str, int, Any]] = [
    ("p", 0, "Dit werkplan is verzonnen. Scholen, plaatsen en afspraken bestaan niet: het is om te toetsen."),
    ("h", 1, "1. Visie op onderwijs"),
    (
        "p",
        0,
        "We kijken niet naar het kind alleen maar altijd naar het geheel van kind-omgeving-systeem, en dat vraagt van "
        "iedereen in de school dat we eerst luisteren. Een goede overstap hoort daarbij: de VO-afronding begint niet "
        "in het examenjaar maar al in de eerste klas, en loopt door tot en met de doorstroom naar mbo-opleidingen.",
    ),
    ("h", 2, "1.1 Uitgangspunten"),
    ("p", 0, "Dit spreken we met elkaar af:"),
    (
        "ul",
        1,
        "Elke school heeft een vast team dat de ondersteuning regelt, dat wekelijks overlegt en dat voor ouders en "
        "leerlingen zonder omweg bereikbaar is.",
    ),
    ("ul", 1, "Hulp komt zo veel mogelijk naar de leerling toe."),
    ("h", 2, "1.2 Een stem uit de praktijk"),
    (
        "p",
        0,
        "“Pas toen we samen aan tafel zaten, zagen we dat we al jaren hetzelfde wilden”, zegt een mentor van een "
        "van de scholen. “Nu nog volhouden.”",
    ),
    ("h", 1, "2. Opbrengsten uit de themagroepen"),
    ("h", 2, "Thema 1: Rust in de klas"),
    ("ul", 1, "Wat gebeurt al?"),
    ("ul", 2, "Vaste routines bij de start van elke les."),
    (
        "ul",
        2,
        "Intervisie in kleine groepen, waarin docenten elkaars lessen bezoeken en samen naar één leerling kijken.",
    ),
    ("ul", 1, "Acties voor komende jaren:"),
    ("ul", 2, "Prikkelarme werkplekken inrichten."),
    ("ul", 2, "Ouders vaker uitnodigen."),
    ("h", 2, "Thema 2: Geen leerling uit beeld"),
    ("ul", 1, "Wat is nodig?"),
    ("ul", 2, "Ontschotting onderwijs-zorg in alle gemeenten."),
    ("ul", 1, "Verzuim: wie drie dagen ontbreekt, wordt gebeld."),
    ("h", 1, "3. Waar gaan we mee aan de slag?"),
    ("p", 0, "We kiezen voor drie stappen, in deze volgorde:"),
    ("ol", 1, "Rust versterken: scholing voor alle teams, en tijd om te oefenen met wat daar geleerd is."),
    ("ol", 1, "Verzuim verminderen: elke school heeft een verzuimcoach."),
    ("ol", 1, "Routes verbreden: maatwerk in examens."),
    ("p", 0, "De taken zijn zo verdeeld:"),
    (
        "table",
        0,
        [
            ["Wie", "Wat", "Wanneer"],
            ["Schoolleiders", "Plan opstellen", "voorjaar 2026"],
            ["Docenten", "Scholing volgen", "najaar 2026"],
            ["Gemeenten", "Hulp bekostigen", "2027"],
        ],
    ),
    ("p", 0, "Over een jaar kijken we samen terug."),
]


def main() -> None:
    (HERE / f"{NAME}.md").write_text(as_markdown(), "utf-8")
    (HERE / f"{NAME}.html").write_text(as_html(), "utf-8")
    (HERE / f"{NAME}.txt").write_text(as_text(), "utf-8")
    write_docx(HERE / f"{NAME}.docx")
    write_odt(HERE / f"{NAME}.odt")
    write_pdf(HERE / f"{NAME}.docx")


def as_markdown() -> str:
    out = [f"# {TITLE}", DATE]
    for kind, level, text in CONTENT:
        if kind == "h":
            out.append(f"{'#' * (level + 1)} {text}")
        elif kind == "p":
            out.append(text)
        elif kind == "table":
            rows = ["| " + " | ".join(row) + " |" for row in text]
            out.append("\n".join([rows[0], "|---" * len(text[0]) + "|", *rows[1:]]))
        else:
            out.append(f"{'   ' * (level - 1)}{'1.' if kind == 'ol' else '-'} {text}")
    return "\n\n".join(out) + "\n"


def as_html() -> str:
    out = [f"<h1>{escape(TITLE)}</h1>", f"<p>{DATE}</p>"]
    depth = 0
    lists: list[str] = []
    for kind, level, text in CONTENT:
        wanted = level if kind in ("ul", "ol") else 0
        while depth > wanted:
            out.append("</li></ul>" if lists.pop() == "ul" else "</li></ol>")
            depth -= 1
        if kind in ("ul", "ol"):
            if depth < wanted:
                lists.append(kind)
                out.append(f"<{kind}><li>{escape(text)}")
                depth += 1
            else:
                out.append(f"</li><li>{escape(text)}")
        elif kind == "h":
            out.append(f"<h{level + 1}>{escape(text)}</h{level + 1}>")
        elif kind == "p":
            out.append(f"<p>{escape(text)}</p>")
        else:
            out.append(_html_table(text))
    head = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Rivierenbeek</title></head>'
    menu = '<nav><ul><li><a href="/">Home</a></li><li>Contact</li></ul></nav>'
    body = "\n".join(out)
    return f"{head}<body>{menu}<main>{body}</main><footer>© Verzonnen</footer></body></html>\n"


def _html_table(rows: list[list[str]]) -> str:
    out = "<table>"
    for index, row in enumerate(rows):
        tag = "td" if index else "th"
        out += "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>"
    return out + "</table>"


def as_text() -> str:
    out = [f"{TITLE}\n{'=' * len(TITLE)}\n\n{DATE}"]
    number = 0
    for kind, level, text in CONTENT:
        if kind == "table":
            out.append("\n".join("".join(cell.ljust(20) for cell in row).rstrip() for row in text))
            continue
        number = number + 1 if kind == "ol" else 0
        marker = {"ul": "o" if level == 2 else "•", "ol": f"{number}."}.get(kind, "")
        first = "    " * (level - 1) + f"{marker} " if marker else ""
        rest = "    " * (level - 1) + "   " if marker else ""
        out.append(textwrap.fill(text, 72, initial_indent=first, subsequent_indent=rest))
    return "\n\n".join(out) + "\n"


def write_docx(path: Path) -> None:
    import docx
    from docx.shared import Cm

    document = docx.Document()
    document.sections[0].page_width, document.sections[0].page_height = Cm(14.8), Cm(21)
    document.sections[0].left_margin = document.sections[0].right_margin = Cm(2)
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(DATE, style="Subtitle")
    for kind, level, text in CONTENT:
        if kind == "h":
            document.add_paragraph(text, style=f"Heading {level}")
        elif kind == "p":
            document.add_paragraph(text)
        elif kind == "table":
            table = document.add_table(rows=len(text), cols=len(text[0]))
            for row, cells in zip(table.rows, text, strict=True):
                for cell, value in zip(row.cells, cells, strict=True):
                    cell.text = value
        else:
            name = "List Number" if kind == "ol" else "List Bullet" + (" 2" if level == 2 else "")
            document.add_paragraph(text, style=name)
    document.save(str(path))


def write_odt(path: Path) -> None:
    import odfdo

    document: Any = odfdo.Document("text")
    body = document.body
    body.clear()
    for outline in document.styles.root.xpath("//text:outline-level-style"):
        if outline.get_attribute("text:level") != "1":
            outline.set_attribute("style:num-suffix", "")
            outline.set_attribute("loext:num-list-format", "%1%.%2%")
    document.insert_style(odfdo.Element.from_tag(_list_style("Punten", "")), automatic=True)
    document.insert_style(odfdo.Element.from_tag(_list_style("Nummers", "1")), automatic=True)
    body.append(odfdo.Paragraph(TITLE, style="Title"))
    body.append(odfdo.Paragraph(DATE, style="Subtitle"))
    lists: list[Any] = []
    for kind, level, text in CONTENT:
        if kind in ("ul", "ol"):
            lists = _odt_item(odfdo, body, lists[:level], kind, text, level)
            continue
        lists = []
        if kind == "h":
            body.append(_odt_heading(odfdo, level, text))
        elif kind == "p":
            body.append(odfdo.Paragraph(text, style="Text_20_body"))
        else:
            table = odfdo.Table("Taken", width=len(text[0]), height=len(text))
            for y, row in enumerate(text):
                for x, cell in enumerate(row):
                    table.set_value((x, y), cell)
            body.append(table)
    document.save(path, pretty=False)


def _odt_heading(odfdo: Any, level: int, text: str) -> Any:
    """Numbers are left to the outline, and "Thema 1" is kept out of its count."""
    bare = re.sub(r"^[\d.]+ ", "", text)
    heading = odfdo.Header(level, bare)
    if bare == text:
        heading.set_attribute("text:is-list-header", "true")
    return heading


def _odt_item(odfdo: Any, body: Any, lists: list[Any], kind: str, text: str, level: int) -> list[Any]:
    while len(lists) < level:
        new = odfdo.List(style="Nummers" if kind == "ol" else "Punten")
        (lists[-1].get_elements("text:list-item")[-1] if lists else body).append(new)
        lists.append(new)
    item = odfdo.ListItem()
    item.append(odfdo.Paragraph(text))
    lists[-1].append(item)
    return lists


def _list_style(name: str, form: str) -> str:
    tag = "number" if form else "bullet"
    what = f'style:num-format="{form}" style:num-suffix="."' if form else 'text:bullet-char="•"'
    levels = "".join(f'<text:list-level-style-{tag} text:level="{n}" {what}/>' for n in (1, 2, 3))
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def write_pdf(source: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{home}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                HERE,
                source,
            ],
            check=True,
        )


if __name__ == "__main__":
    main()
