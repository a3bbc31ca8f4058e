"""What the commands print around the answers, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.kinds import called
from corpus.types import DocumentInfo

ASK = "geef antwoord op één vraag"
BATCH = "geef antwoord op een bestand vol vragen, als JSON-regels"
SEARCH = "toon de passages die het best bij een vraag passen"
FAULT = "Op deze vraag ging het mis in Planwijzer zelf. Stel hem anders; de melding staat in de foutuitvoer."
NO_QUESTION = "Er is geen vraag. Zet hem tussen aanhalingstekens achter de opdracht."
NO_INPUT = "De invoer is gesloten, dus er komen geen vragen. Geef de naam van een bestand met vragen."
DOCUMENTS = "toon welke documenten in de index staan"
AGREEMENTS = "toon alle afspraken uit de documenten"
DOCUMENT = "alleen van dit document (de naam die planwijzer documents toont)"
THEME = "alleen van dit thema: een nummer, of woorden uit de titel"
PERIOD = "alleen van deze periode: 2026, 2025-2027 of mei 2027"
KIND = "alleen deze soort: actie, behoefte, besluit … (mag vaker)"
COVERAGE = "kijk voor elke uitkomst van een verslag of een plan die opneemt"
REPORT = "het verslag (de naam die planwijzer documents toont)"
PLAN = "het plan (de naam die planwijzer documents toont)"
FORMAT = "hoe het eruitkomt (standaard: table)"
OUT = "schrijf naar dit bestand in plaats van naar de uitvoer"


def plain(markdown: str) -> str:
    """Markdown as one reads it in a terminal: without the signs that keep a document's own text as it is."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


def source(marker: int, document: str, section: Sequence[str], page: int | None) -> str:
    """One line about a citation: "[1] Titel, onder … (pagina 5)"."""
    where = f", {' › '.join(section)}" if section else ""
    return f"[{marker}] {document}{where}{_page(page)}"


def hit(rank: int, section: Sequence[str], page: int | None, text: str) -> str:
    """One line about a found passage."""
    return f"{rank}. {' › '.join(section)}{_page(page)}: {text}"


def document(info: DocumentInfo) -> str:
    """One line about a document, with a line for every problem found while reading it."""
    known = [value for value in (called(info), info.date, info.period, info.status) if value]
    pages = [f"{info.pages} pagina’s"] if info.pages else []
    passages = "1 passage" if info.passages == 1 else f"{info.passages} passages"
    head = f"{info.id}: {info.title} ({', '.join([*known, *pages, passages])})"
    return "\n".join([head, *(f"  let op: {problem}" for problem in info.problems)])


def cannot_read(name: str, why: str) -> str:
    return f"Het bestand {name!r} is niet te lezen ({why}). Controleer de naam, of geef - om van de invoer te lezen."


def _page(page: int | None) -> str:
    return "" if page is None else f" (pagina {page})"
