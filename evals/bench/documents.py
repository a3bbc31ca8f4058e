"""Makes up documents that read like the plans of schools, as many and as long as a measurement needs.

Nobody's documents: sentences drawn from lists of words, the same ones for the same seed. They are to be timed; what a
question finds in them says nothing.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterator
from pathlib import Path

from evals.bench.pdf import Text, lines_that_fit, write_pdf

WHO = (
    "De intern begeleider", "Elke leerkracht", "Het ondersteuningsteam", "De schoolleider", "De gemeente",
    "Een jeugdhulpverlener", "De orthopedagoog", "Het samenwerkingsverband", "De leerplichtambtenaar", "De mentor",
    "De ambulant begeleider", "Het schoolbestuur", "De logopedist", "De vertrouwenspersoon", "Een ouder uit het panel",
)  # fmt: skip
DOES = (
    "bespreekt", "onderzoekt", "evalueert", "organiseert", "begeleidt", "ondersteunt", "beschrijft", "bewaakt",
    "verbetert", "plant", "deelt", "toetst", "verzamelt", "regelt", "vernieuwt",
)  # fmt: skip
WHAT = (
    "de rustplek op de gang", "het leesonderwijs in de onderbouw", "de overstap naar het voortgezet onderwijs",
    "het gesprek met ouders en leerling", "de aanpak van verzuim", "het aanbod voor hoogbegaafde leerlingen",
    "de scholing over gedrag", "het vervoer naar de speciale school", "de zorgstructuur",
    "het ontwikkelingsperspectief",
    "de inzet van onderwijsassistenten", "het pestprotocol", "de warme overdracht tussen groepen",
    "het budget voor extra handen", "de samenwerking met de bibliotheek", "het rooster van de logopedie",
)  # fmt: skip
HOW = (
    "samen met {other}", "binnen {weeks} weken", "elk kwartaal", "vóór 1 {month} {year}",
    "op basis van {percent}% van de uren", "zonder extra kosten", "met {number} leerlingen per groep",
    "na overleg met de medezeggenschapsraad",
    "volgens het plan van {year}", "op alle locaties in {place}",
)  # fmt: skip
WHY = (
    "omdat de wachttijd nu te lang is", "zodat ieder kind dichtbij huis naar school kan",
    "want dat vroegen ouders in de enquête", "om uitval te voorkomen", "zodat niemand buiten de boot valt",
    "omdat het vorige plan dit niet regelde",
    "om de werkdruk te verlagen", "zodat signalen eerder worden gezien",
)  # fmt: skip
MONTHS = ("januari", "maart", "mei", "juli", "september", "november")
PLACES = ("Oosterwijk", "Westerhoek", "Zandhuizen", "Molenveen", "Rietdam", "Hoogkerkje", "Duinlaan", "Vaartbroek")
SUBJECTS = (
    "Rust in de klas", "Samen met ouders", "Taal en lezen", "Overgangen", "Hoogbegaafdheid", "Gedrag", "Verzuim",
    "Scholing", "Jeugdhulp", "Nieuwkomers", "Jonge kind", "Kwaliteit",
)  # fmt: skip
ITEMS_A_LIST, PARAGRAPHS = 4, 5
PASSAGES_A_SECTION = ITEMS_A_LIST + PARAGRAPHS
_WIDTH = 88


def sentence(chance: random.Random) -> str:
    how = chance.choice(HOW).format(
        other=chance.choice(WHO).lower(), weeks=chance.randint(2, 20), month=chance.choice(MONTHS),
        year=chance.randint(2024, 2031), percent=chance.randint(3, 97), number=chance.randint(4, 28),
        place=chance.choice(PLACES),
    )  # fmt: skip
    why = f", {chance.choice(WHY)}" if chance.random() < 0.5 else ""
    return f"{chance.choice(WHO)} {chance.choice(DOES)} {chance.choice(WHAT)} {how}{why}."


def sections(chance: random.Random, count: int) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each with its title, its paragraphs and the items of its list."""
    for number in range(1, count + 1):
        paragraphs = [" ".join(sentence(chance) for _ in range(chance.randint(1, 3))) for _ in range(PARAGRAPHS)]
        yield f"{number}. {chance.choice(SUBJECTS)}", paragraphs, [sentence(chance) for _ in range(ITEMS_A_LIST)]


def markdown(seed: int, count: int) -> str:
    """A document of so many sections."""
    chance = random.Random(seed)
    parts = [f"# Plan {chance.choice(PLACES)} {seed}"]
    for title, paragraphs, items in sections(chance, count):
        parts += [f"## {title}", *paragraphs, "### Acties", "\n".join(f"- {item}" for item in items)]
    return "\n\n".join(parts) + "\n"


def write_markdown(folder: Path, documents: int, count: int) -> Path:
    """So many documents of so many sections in a folder; the same seed makes the same document."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(documents):
        (folder / f"plan-{seed:05}.md").write_text(markdown(seed, count), encoding="utf-8")
    return folder


def write_pdfs(folder: Path, pages: int, a_document: int = 20) -> Path:
    """So many full pages as PDFs, so many to a document."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, pages, a_document):
        wanted = min(a_document, pages - start)
        write_pdf(folder / f"plan-{start:05}.pdf", lines_that_fit(_lines(random.Random(start), wanted))[:wanted])
    return folder


def _lines(chance: random.Random, pages: int) -> list[Text]:
    """Lines for more than so many pages."""
    lines: list[Text] = [(20, f"Ondersteuningsplan {chance.choice(PLACES)} {chance.randint(2024, 2031)}")]
    for title, paragraphs, items in sections(chance, 2 * pages):
        lines.append((14, title))
        for paragraph in paragraphs:
            lines += [*((10, line) for line in textwrap.wrap(paragraph, _WIDTH)), (10, "")]
        lines.append((10, "Acties:"))
        lines += [(10, line) for item in items for line in textwrap.wrap(f"• {item}", _WIDTH, subsequent_indent="  ")]
        lines.append((10, ""))
    return lines
