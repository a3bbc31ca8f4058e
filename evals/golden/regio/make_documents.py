"""Makes the fictional school profiles of a region: what each school filled in (`sources/`), printed in one of `forms/`.

Run by hand: python -m evals.golden.regio.make_documents [NAME …]
Needs LibreOffice; no test runs it. A changed document may break quotes: run lint.

A form is text with one command a line: `@` (how it is printed), `#` and `##` (titles), `?` (a question of the form,
with `{kort}` for the school), `=` and `==` (what it wrote; the first answers the question above it), `+` (a text
that all schools share, from gedeeld.txt), `[name]` (a table or a list of boxes). In a shared text `<one|other>` differs
from school to school, as texts do that were once copied.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from evals.golden import rendering
from evals.golden.regio.flat_odf import FlatText, Look

HERE = Path(__file__).parent
SOURCES, FORMS, DOCUMENTS = HERE / "sources", HERE / "forms", HERE / "documents"
WHERE = {"E": "In eigen school", "S": "Via swv", "X": "Extern", "N": "Niet beschikbaar"}
ROOM = {"J": "Aanwezig", "G": "Gepland", "N": "Niet aanwezig"}
LEVELS = {"1": "Zwak", "2": "Matig", "3": "Voldoende", "4": "Sterk"}
YES = {"x": "Ja"}
YEARS = ("2021-2022", "2022-2023", "2023-2024", "2024-2025")
HEADS = {
    "ambities": ("Ambitie", "Schooljaar", "Trekker"),
    "scholing": ("Onderwerp", "Schooljaar", "Voor wie"),
    "contact": ("Naam", "Functie", "Werkdagen"),
    "geld": ("Post", "Bedrag per schooljaar"),
    "tekenen": ("Namens", "Naam", "Datum", "Besluit"),
}
School = dict[str, Any]


def main(names: list[str]) -> None:
    """Make the named profiles, or all of them."""
    DOCUMENTS.mkdir(exist_ok=True)
    for number, source in enumerate(sorted(SOURCES.glob("*.toml"))):
        if not names or source.stem in names:
            write_pdf(source, number)


def write_pdf(source: Path, number: int) -> None:
    """One profile as PDF."""
    school = tomllib.loads(source.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"{source.stem}.fodt")
        file.write_text(Filled(school, number).xml(), encoding="utf-8")
        shutil.copyfile(rendering.convert(file, "pdf"), DOCUMENTS / f"{source.stem}.pdf")


def shared_texts() -> dict[str, str]:
    """The texts and the rows that all schools have, by name."""
    parts = re.split(r"^@@ (.+)\n", (FORMS / "gedeeld.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: text.strip() for name, text in zip(parts[1::2], parts[2::2], strict=True)}


class Filled:
    """A form that a school has filled in."""

    def __init__(self, school: School, number: int) -> None:
        self.school, self.number, self.shared = school, number, shared_texts()
        lines = (FORMS / f"{school['vorm']}.txt").read_text(encoding="utf-8").splitlines()
        self.set = dict(line[2:].split(" ", 1) for line in lines if line.startswith("@ ") and " " in line[2:])
        fill = {"jaar": school["jaar"], "brin": school["brin"], "plaats": school["plaats"], "p": "{p}"}
        look = Look(
            font=self.set["font"],
            colour=self.set["kleur"],
            header=self.set["kop"].format(**fill),
            footer=self.set["voet"].format(**fill, bestuur=school["bestuur"]),
            first=int(self.set["begin"]),
        )
        self.text = FlatText(look)
        self.question = ""
        self.started = False
        self.cover()
        for line in lines:
            self.add(line)

    def xml(self) -> str:
        return self.text.xml()

    def cover(self) -> None:
        """The only page with the name of the school as a title; a nameless profile has not even that."""
        school = self.school
        self.text.paragraph("Schoolondersteuningsprofiel", "Title")
        named = () if school.get("naamloos") else (f"{school['naam']}, {school['plaats']}",)
        for line in (*named, f"Schooljaar {school['jaar']}", school["bestuur"]):
            self.text.paragraph(line, "Sub")
        self.text.paragraph(self.shared["fictief"], "Small")

    def add(self, line: str) -> None:
        """What one line of the form asks for."""
        command, _, rest = line.partition(" ")
        if command in ("#", "##"):
            self.text.heading(len(command), rest, first=not self.started)
            self.started = True
        elif command == "?":
            self.question = self.named(rest)
            if self.set["antwoord"] == "onder":
                self.text.paragraph(self.question, "Question")
        elif command in ("=", "=="):
            self.answer(self.school[rest].strip())
        elif command == "+":
            self.text.prose(self.varied(self.shared[rest]))
        elif line.startswith("["):
            self.printed(line.strip("[]"))
        elif line and command != "@":
            self.text.paragraph(line)

    def answer(self, text: str) -> None:
        """What the school wrote: below the question, or beside it in a table."""
        if self.set["antwoord"] == "onder":
            self.text.prose(text)
        else:
            self.text.table([(self.question, text)], (30, 70), head=False)

    def named(self, text: str) -> str:
        return text.format(kort=self.school["kort"])

    def varied(self, text: str) -> str:
        """A shared text as this school has it."""

        def choose(found: re.Match[str]) -> str:
            ways = found[1].split("|")
            return ways[(self.number + found.start()) % len(ways)]

        return re.sub(r"<([^>]+)>", choose, text)

    def printed(self, name: str) -> None:
        """A table or a list of boxes."""
        special: dict[str, Callable[[], None]] = {
            "gegevens": self.facts, "cijfers": self.figures, "begrippen": self.terms,
            "deskundigheid": lambda: self.matrix("deskundigheid", "Deskundigheid", self.school["desk"], WHERE),
            "kwal": lambda: self.matrix("kwal", "Onderdeel", self.school["kwal"], LEVELS),
            "ruimte": lambda: self.matrix("ruimte", "Voorziening", self.school["ruimte"], ROOM),
            "aanpak": lambda: self.ticked("aanpak", "Protocol of aanpak"),
            "vormen": lambda: self.ticked("vormen", "Vorm van ondersteuning"),
        }  # fmt: skip
        if name in special:
            special[name]()
            return
        head = HEADS[name]
        widths = {"contact": (30, 45, 25), "geld": (65, 35), "tekenen": (28, 26, 20, 26)}.get(name, (45, 20, 35))
        self.text.table([head, *self.school[name]], widths)

    def rows(self, name: str) -> list[str]:
        """The printed rows of a table, which differ between primary and secondary schools."""
        return (self.shared.get(f"{name} {self.school['soort']}") or self.shared[name]).splitlines()

    def matrix(self, name: str, title: str, codes: str, columns: dict[str, str]) -> None:
        """Rows with one mark at most; with boxes, every cell has one."""
        full, empty = ("☒", "☐") if self.set["vink"] == "vakje" else (self.set["vink"], "")
        rows: list[Sequence[str]] = [(title, *columns.values())]
        for label, code in zip(self.rows(name), codes, strict=True):
            rows.append((label, *(full if code == key else empty for key in columns)))
        self.text.table(rows, (40, *(15 for _ in columns)), marks=True)

    def ticked(self, name: str, title: str) -> None:
        """Boxes in a list, or a table with a mark or nothing."""
        rows = list(zip(self.rows(name), self.school[name], strict=True))
        if self.set["vink"] == "vakje" or (name == "vormen" and self.set["vink"] == "X"):
            for label, code in rows:
                self.text.paragraph(f"{'☒' if code == 'x' else '☐'} {label}", "Cell")
            self.text.paragraph("", "Small")
        else:
            self.matrix(name, title, self.school[name], YES)

    def facts(self) -> None:
        school = self.school
        pairs = {"BRIN": school["brin"], "Bestuur": school["bestuur"], "Adres": school["adres"],
                 "Leiding": school["leiding"], "Geldigheid van dit profiel": school["jaar"]}  # fmt: skip
        self.text.table(list(pairs.items()), (35, 65), head=False)

    def figures(self) -> None:
        rows = [
            (label, *map(str, row)) for label, row in zip(self.rows("cijfers"), self.school["cijfers"], strict=True)
        ]
        self.text.table([("Schooljaar", *YEARS), *rows], (40, *(15 for _ in YEARS)), marks=True)

    def terms(self) -> None:
        rows = [tuple(row.split(" | ")) for row in self.shared["begrippen"].splitlines()]
        self.text.table([("Afkorting of begrip", "Betekenis"), *rows], (30, 70))


if __name__ == "__main__":
    main(sys.argv[1:])
