"""Of the hits the judge reads the first, and then those that hold what is asked for."""

from __future__ import annotations

import pytest

from assistant.evidence.judge.to_read import sure_ones, to_read
from assistant.question.asking import asks_for
from assistant.question.query import Query
from assistant.retrieval.retrieve import Hit
from corpus.language import fold
from corpus.types import Passage

PLAIN = [f"De boot ligt aan steiger {letter}." for letter in "ABCDEF"]


def _hits(texts: list[str], section: tuple[str, ...] = ()) -> list[Hit]:
    passages = [
        Passage(
            id=str(number),
            document_id="d",
            ordinal=number,
            kind="paragraph",
            text=text,
            section=section if number == len(texts) - 1 else (),
            spans=(),
        )
        for number, text in enumerate(texts)
    ]
    return [Hit(passage=passage, rank=rank, score=1 / rank) for rank, passage in enumerate(passages, start=1)]


def _read(question: str, hits: list[Hit]) -> list[str]:
    query = Query(question=question, ask=asks_for(fold(question)), terms=())
    return [hit.passage.text for hit in to_read(query, hits)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Naar welk mailadres schrijf ik over de boot?", "Schrijf aan boot@otter.nl."),
        ("Hoe laat gaat de boot weg?", "Hij vertrekt om 9.15 uur."),
        ("Bij wie kan ik terecht over de boot?", "Dat is Marieke Hoving."),
    ],
)
def test_what_holds_it_comes_right_after_the_first(question: str, answer: str) -> None:
    assert _read(question, _hits([*PLAIN, answer])) == [PLAIN[0], answer, *PLAIN[1:3]]


def test_a_heading_that_asks_the_same_is_read_under() -> None:
    hits = _hits([*PLAIN, "De leden bouwden hem zelf."], ("Hoe kan het dat de boot niets kostte?",))
    assert _read("Waarom is de boot zo goedkoop?", hits)[1] == "De leden bouwden hem zelf."


def test_what_has_no_one_kind_is_read_in_the_order_of_search() -> None:
    assert _read("Hoe ziet de boot eruit?", _hits([*PLAIN, "Hij is om 9.15 uur blauw."])) == PLAIN[:4]


def test_of_what_all_say_that_is_shown_of_which_the_judge_is_as_sure() -> None:
    first, second, third = (hit.passage for hit in _hits(PLAIN[:3]))
    assert sure_ones(second, [first, second, third], [0.1, 0.5, 0.3]) == [second, third]
