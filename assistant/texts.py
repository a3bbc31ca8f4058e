"""Every sentence the assistant says itself, in plain Dutch. What it quotes comes from the documents."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.lexicon import number_name

_CAPITAL = {"één": "Eén"}


def points(count: int) -> str:
    """ "staat één punt", "staan drie punten"."""
    return f"staat {number_name(count)} punt" if count == 1 else f"staan {number_name(count)} punten"


def at_place(path: Sequence[str], document: str | None, count: int, *, grouped: bool) -> str:
    """The line above all that stands at a place; `path` are its titles, outermost first."""
    where = _inside(document) + _path(path)
    return f"{_start(where)} staat dit:" if grouped else f"{_start(where)} {points(count)}:"


def one_passage(path: Sequence[str], page: int | None, document: str | None) -> str:
    """The line above one quoted passage."""
    at = [] if page is None else [f"op pagina {page}"]
    if document:
        at.insert(0, f"in ‘{document}’")
    if path:
        at.append(_path(path[-2:]).rstrip(","))
    return f"Dit staat {', '.join(at)}:" if at else "Dit staat er:"


def several_passages(count: int, places: int) -> str:
    """The line above passages from one or more places."""
    return f"Dit staat op {number_name(places)} plaatsen:" if places > 1 else f"Dit zijn {number_name(count)} passages:"


def overview(total: int, groups: int) -> str:
    """The line above one question answered for several places."""
    return f"Samen zijn dit {number_name(total)} punten, op {number_name(groups)} plaatsen:"


def series(total: int, titles: Sequence[str]) -> str:
    """The line above the members of a series; their common first word is taken from the titles themselves."""
    word = titles[0].split()[0].rstrip(":").lower() if titles else ""
    return f"Het zijn er {number_name(total)}. Zo heten ze:" if word else f"Het zijn er {number_name(total)}:"


OUTLINE = "Dit zijn de onderdelen. Vraag gerust door over één ervan:"


def in_words(heading: str, cell: str) -> str:
    return f"{heading}: {cell}" if heading else cell


NOT_IN_DOCUMENTS = "Daarop staat geen antwoord in de documenten."
NEAREST = "Dit komt er het dichtst bij:"
OFF_TOPIC = (
    "Deze vraag gaat over iets anders dan de documenten. Daarom geef ik geen antwoord. "
    "Stel een vraag over wat er in de documenten staat."
)
UNCLEAR = "Ik begrijp de vraag nog niet. Zeg in een paar woorden waarover je iets wilt weten."
CHOOSE = "Daarover staat op meer plaatsen iets. Waarover wil je meer weten?"
UNVERIFIED = "Ik vond wel iets, maar kon het niet terugvinden op de bladzijde zelf. Daarom laat ik het niet zien."


def missing(asked: str, members: int) -> str:
    """A place that does not exist: "thema 6" of five."""
    there = "Er is er één" if members == 1 else f"Er zijn er {number_name(members)}"
    return f"{_start(asked)} staat niet in de documenten. {there}:"


def named_without(title: str) -> str:
    return f"Bij ‘{title}’ vind ik hierover niets."


def ask_about(label: str, above: str) -> str:
    """A question about a label under a heading, ready to be asked."""
    return f"{label.rstrip('?')} bij {above}?" if label.endswith("?") else f"Wat staat er bij {above} onder ‘{label}’?"


def ask_whole(title: str) -> str:
    return title if title.endswith("?") else f"Wat staat er bij ‘{title}’?"


def ask_numbered(name: str) -> str:
    return f"Wat staat er bij {name}?"


def _inside(document: str | None) -> str:
    return f"in ‘{document}’ " if document else ""


def _path(path: Sequence[str]) -> str:
    if len(path) == 1:
        return f"bij ‘{path[-1]}’"
    question = "de vraag " if path[-1].endswith("?") else ""
    return f"bij ‘{path[-2]}’, onder {question}‘{path[-1]}’,"


def _start(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
