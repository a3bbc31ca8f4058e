"""What of the register a question asks for: the kinds of rows, their subject, and the years or days they are of."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.agreements import KINDS, Kind
from assistant.agreements.filters import kind_named
from assistant.agreements.titles import plain
from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT, FRAME, TOPIC
from assistant.words.days import Stretch, asked_stretches, stretches, touch
from assistant.words.years import meet, periods, years
from corpus.language import stem, words
from corpus.lexical import Term

ANY_KIND = ("afspraken", "afgesproken")
NAMES = (
    *ANY_KIND, "acties", "actiepunten", "besluiten", "keuzes", "behoeften", "behoeftes", "doelen", "doelstellingen",
    "ambities", "toezeggingen",
)  # fmt: skip
ASKED = re.compile(
    r"\b(?:welke|wat zijn|noem|geef|toon|alle|(?:overzicht|lijst|lijstje) (?:van|met))\b"
    r"(?: (?:er|me|mij|de|alle|een|concrete"
    rf"|gemaakte|genomen|overzicht|lijst|lijstje|van|met))* (?P<name>{'|'.join(NAMES)})\b"
    r"|\bwat (?:is|was|zijn|waren|wordt|werd|hebben|hadden|heeft|had)\b.*\b(?P<agreed>afgesproken)\b"
    rf"|^(?P<bare>{'|'.join(NAMES)})(?: (?:voor|van|uit|in|tot|tot en met|schooljaar|periode|de))* \d{{4}}\b"
)
"""A question for a list of them."""
UNDER = re.compile(
    rf"\b(?:bij|in|onder|uit|van|volgens) (?:de|onze|hun) (?P<name>{'|'.join(NAMES)})"
    r"(?: (?:voor|van|uit|in|tot|tot en met|schooljaar|periode|de))* \d{4}\b"
)
"""Asks for what stands in a list that is named by its years: "wat staat er over ouders bij de acties 2025-2027?"."""
_TO_DO = re.compile(
    r"^(?:(?:en|dus|maar) )*wat (?:moet|moeten|gaat|gaan|kan|kunnen|mag|mogen|zal|zullen|wil|willen|wordt|worden|staat"
    r"|staan|is|zijn|doet|doen) (?:(?:de|het|een|elke|iedere|alle|onze) )?(?P<doer>\w+)\b(?!.* (?:als|wanneer) ).*"
    r"\b(?:gebeuren|gedaan|doen|oppakken|opgepakt|aanpakken|aangepakt|uitvoeren|uitgevoerd|planning|gepland)\b"
    r"|^(?:(?:en|dus|maar) )*wat (?:gebeurt|gebeuren) er\b(?!.* (?:als|wanneer) )"
    r"|^(?:(?:en|wat|welke|noem|geef|toon|zijn|de|alle|onze) )*(?:plannen|voornemens)\b"
)
"""Asks what is to be done; in the years that it names."""
_PLANNED: tuple[Kind, ...] = ("actie", "doel")
_UNTIL, _FROM = re.compile(r"\b(?:tot(?: en met)?|uiterlijk(?: in)?) (?:eind )?\d{4}\b"), re.compile(r"\bvanaf \d{4}\b")
ANY_OF = re.compile(r"\b(?:en|of|and|or)\b")
EVERY = re.compile(r"\b(?:alle|allemaal|overzicht|lijst|lijstje)\b")
_BEFORE_NAME = frozenset("de het alle onze ons gemaakte genomen belangrijkste concrete nieuwe gezamenlijke".split())
_READY = frozenset("klaar gereed af".split())
"""Asked with a year these say what the year is of, as the heading over a column of years does."""

YEAR = r"(?:(?:het )?schooljaar )?(?:19|20)\d\d"
_BE_READY = "klaar|gereed|af|afgerond|gedaan|gebeuren|gebeurd|doen|behaald|bereikt|geregeld"
READY_BEFORE = re.compile(
    rf"(?<!\d )\bvoor {YEAR}.*\b(?:{_BE_READY})\b|\b(?:{_BE_READY}) (?:zijn|is|worden) voor {YEAR}"
)
"""What is to be ready "voor 2028" is so before it; a goal "voor 2028" is one of that year."""
_PLANNING = frozenset(("planning", "gepland", "plannen", "voornemens"))
"""So is what stands in a planning asked for, of whatever it is."""


def goes_on(query: Query) -> bool:
    """Whether a question asks one thing of the list that was asked for before it: "wie gaat dat doen?"."""
    return query.ask in STRICT and bool(split_context(query.question)[1])


def without_doer(query: Query) -> Query:
    """The same question whoever is to do it: "wat moet een school in 2026 doen?"."""
    found = _TO_DO.search(said_in(query))
    terms = (replace(t, weight=FRAME) if found and t.word == found["doer"] else t for t in query.terms)
    return replace(query, terms=tuple(terms))


def name_of(query: Query) -> str | None:
    """The word by which a question names what it wants a list of; None when that is no agreement."""
    if found := ASKED.search(said_in(query)):
        return found["name"] or found["agreed"] or found["bare"]
    under = UNDER.search(said_in(query))
    return under["name"] if under else None


def is_so_called(title: str, name: str) -> bool:
    """Whether a title is the name of a kind of agreement and no more: "Gemaakte afspraken" for "afgesproken"."""
    said = plain(title).split()
    named = {stem(name), *({stem(ANY_KIND[0])} if name in ANY_KIND else ())}
    return bool(said) and stem(said[-1]) in named and not {*said[:-1]} - _BEFORE_NAME


def said_in(query: Query) -> str:
    """The folded words of a question, for the patterns here."""
    return " ".join(words(query.question))


def kinds_asked(query: Query) -> tuple[Kind, ...]:
    """The kinds of rows that a question asks for; none when it asks for no agreements."""
    if name := name_of(query):
        kind = kind_named(name)
        return KINDS if name in ANY_KIND or kind is None else (kind,)
    return _PLANNED if is_to_be_done(query) else ()


def is_to_be_done(query: Query) -> bool:
    """Whether a question asks what is to be done in some years."""
    return bool(query.years) and name_of(query) is None and bool(_TO_DO.search(said_in(query)))


def subjects_asked(query: Query) -> tuple[Term, ...]:
    """The words of content besides the kind that is asked for, the years and the names of documents."""
    years_or_ready = {*map(str, query.years), *(_READY if query.years else ())}
    return tuple(
        term
        for term in query.terms
        if term.weight >= CONTENT
        and term.word != name_of(query)
        and term.word not in query.scope
        and term.word not in years_or_ready
        and (term.weight >= TOPIC or term.word in query.nouns - _PLANNING or not is_to_be_done(query))
    )


def is_within(query: Query, period: str | None) -> bool:
    """Whether a period meets those that are asked; not one that goes on after "tot en met 2027".

    Nor one of another month or day, where both name these.
    """
    held = years(period or "")
    if held and READY_BEFORE.search(said_in(query)):
        return max(held) < max(query.years)
    if not any(_meets(query, one) for one in (period or "").split("; ")):
        return False
    said = said_in(query)
    too_late = _UNTIL.search(said) and max(held) > max(query.years)
    too_early = _FROM.search(said) and min(held) < min(query.years)
    return not (too_late or too_early)


def _meets(query: Query, period: str) -> bool:
    """Whether one period has a year that is asked of, and the month where both name one."""
    asked, held = months_asked(query), stretches(period)
    return meet(query.periods, periods(period)) and (not (asked and held) or touch(asked, held))


def months_asked(query: Query) -> list[Stretch]:
    """The months and days that a question asks of."""
    return asked_stretches(split_context(query.question)[0], query.years)
