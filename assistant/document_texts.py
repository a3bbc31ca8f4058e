"""What the assistant says itself of a document as a whole: its date, its status, how many pages it has."""

from __future__ import annotations

from corpus.language import MONTHS

BEGINS = "Het begint zo:"
IN_SHORT = "In eigen woorden vat ik niets samen. Dit staat erin, per onderdeel; vraag gerust door over één ervan:"
EACH_PART = "Dit staat erin, per onderdeel. Vraag gerust door over één ervan:"


def newest(shown: int, undated: int) -> str:
    """The line above the documents with the latest dates; `undated` are those of which no date is known."""
    first = "Dit is het nieuwste document" if shown == 1 else "Dit zijn de nieuwste documenten, het nieuwste bovenaan"
    others = "één document" if undated == 1 else f"{undated} documenten"
    return f"{first}. Van {others} weet ik geen datum:" if undated else f"{first}:"


def dated(title: str, date: str) -> str:
    """A document with its date."""
    return f"{title} ({day(date)})"


def day(date: str) -> str:
    """A date in ISO 8601 as one writes it; it may have no day or no month."""
    year, *rest = date.split("-")
    numbers = [int(part) for part in rest if part.isdigit()]
    if not numbers or not 1 <= numbers[0] <= len(MONTHS):
        return year
    return " ".join((*map(str, numbers[1:2]), MONTHS[numbers[0] - 1], year))


def latest_actions(*dates: str) -> str:
    """The sentence below the latest list of actions of each body, where it is asked which are open."""
    lists = "Dit is de nieuwste actielijst" if len(dates) == 1 else "Dit zijn de nieuwste actielijsten"
    return f"{lists}, van {' en '.join(map(day, dates))}. Wat daarna is afgerond, weet ik niet."


def of_date(title: str, date: str) -> str:
    """The date that is known of a document."""
    return f"De datum van ‘{title}’ is {day(date)}. {BEGINS}"


def of_status(title: str, status: str) -> str:
    """What is known of how far a document is."""
    return f"De status van ‘{title}’ is: {status}. {BEGINS}"


def of_pages(title: str, pages: int) -> str:
    """How many pages a document has; 0 where its format has none."""
    if not pages:
        return f"‘{title}’ heeft geen vaste paginanummers. {BEGINS}"
    return f"‘{title}’ heeft {pages} {'pagina' if pages == 1 else 'pagina’s'}. {BEGINS}"


def of_title(title: str) -> str:
    """What a document is called, where it is asked under what motto a day was held."""
    return f"Een motto staat er niet apart bij. De titel is: {title}. {BEGINS}"
