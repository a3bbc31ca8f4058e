"""The latest, the earliest, the least and the most: a text that tells another time or number tells none of these."""

from __future__ import annotations

import pytest

from assistant.question.asking import asks_for
from assistant.question.query import Query
from assistant.retrieval.extremes import asks_extreme, of_kind
from corpus.language import fold
from corpus.types import Passage


def _asked(question: str, counted: str | None = None) -> Query:
    return Query(question=question, ask=asks_for(fold(question)), terms=(), counted=counted)


def _said(text: str) -> Passage:
    return Passage(id="p", document_id="d", ordinal=0, kind="paragraph", text=text, section=(), spans=())


@pytest.mark.parametrize(
    ("question", "tells", "other"),
    [
        ("Uiterlijk hoe laat moet de boot terug zijn?", "De boot ligt ten laatste om 17.30 uur aan de steiger.",
         "Roeien: 13.00 - 15.00"),
        ("Op zijn laatst hoe laat moet ik er zijn?", "Kom voor 9.15 uur.", "De les is van 9.30 uur tot 11.00 uur."),
        ("Tot wanneer kan ik de sleutel ruilen?", "Ruilen kan tot 48 uur tevoren.", "De les duurt een week."),
        ("Vanaf wanneer mag ik planten?", "Planten kan vanaf 15 mei.", "De tuin sluit op 1 november."),
        ("Hoeveel uur moet je minimaal meehelpen?", "Ieder helpt minstens 6 uur mee.", "De markt duurt 4 uur."),
    ],
)  # fmt: skip
def test_an_extreme_that_is_named_must_be_told(question: str, tells: str, other: str) -> None:
    query = _asked(question, "uur" if "Hoeveel" in question else None)
    assert asks_extreme(query)
    assert (of_kind(query, _said(tells)), of_kind(query, _said(other))) == (2, 0)


@pytest.mark.parametrize(
    ("question", "tells"),
    [
        ("Hoeveel leden moeten er aanwezig zijn?", "Er zijn ten minste 12 leden aanwezig."),
        ("Hoeveel leden mogen er mee in de boot?", "In de boot gaan hooguit 12 leden mee."),
    ],
)
def test_what_must_or_may_be_is_rather_told_as_least_or_most(question: str, tells: str) -> None:
    query = _asked(question, "lid")
    assert not asks_extreme(query)
    assert (of_kind(query, _said(tells)), of_kind(query, _said("De club heeft 43 leden."))) == (2, 1)


@pytest.mark.parametrize("question", ["Hoe laat begint de les?", "Voor wanneer is het feest gepland?"])
def test_a_plain_time_is_no_extreme(question: str) -> None:
    query = _asked(question)
    assert not asks_extreme(query)
    assert of_kind(query, _said("Dat is op 3 mei om 9.15 uur.")) == 1
