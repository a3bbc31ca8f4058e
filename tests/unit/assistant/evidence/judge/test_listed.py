"""Lists and places as the judge reads them: whole, beside the hits that search has elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from assistant import texts
from assistant.answer import Assistant
from assistant.evidence.judge.bounds import ANSWERS, NO_ANSWER, OF_PLACE, OF_TYPED
from assistant.evidence.judge.judged import judged
from assistant.evidence.judge.listed import as_list
from assistant.evidence.places.placing import whole_place
from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.strangers import is_strange, unheard
from assistant.question.understand import understand
from assistant.retrieval.retrieve import search
from assistant.types import Answer
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of

CLUB = """# Zeilclub De Boeg

De Boeg zeilt op zaterdag. Er zijn boten voor beginners en voor wie het al kan.

## Wat een lid krijgt

- Een eigen kluisje in het clubhuis
- Gratis koffie in het clubhuis
- Korting op zeilkleding in het clubhuis
- Een feest in het clubhuis

## Begrippen

- Roef: kamer onder het dek in de boot
- Giek: stok onder aan het zeil van de boot
- Helmstok: waarmee de boot wordt gestuurd

## Boten

- De Meeuw is rood.
- De Reiger is blauw.

## Vervoer

Wie een aanhanger heeft, neemt de Meeuw mee.

## Lessen

Een middag op het water met een hele klas is € 12.
"""
LIST = [
    "Een eigen kluisje in het clubhuis",
    "Gratis koffie in het clubhuis",
    "Korting op zeilkleding in het clubhuis",
    "Een feest in het clubhuis",
]
made: list[IndexReader] = []


class Weighing:
    """A judge that is as sure of a text as of the surest of some words that stand in it, all of them together."""

    def __init__(self, sure: Mapping[tuple[str, ...], float], others: float = 0.06) -> None:
        self.sure, self.others = sure, others

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        return [
            max((score for said, score in self.sure.items() if all(word in text for word in said)), default=self.others)
            for text in texts
        ]


@pytest.fixture
def club(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> IndexReader:
    if not made:
        made.append(reader_of(tmp_path_factory.mktemp("boeg"), fake_embedder, {"boeg": CLUB}))
    return made[0]


def quotes(club: IndexReader, embedder: FakeEmbedder, judge: Weighing, question: str) -> list[str] | None:
    reply = Assistant(club, embedder, judge=judge).reply(question)
    return [citation.quote for citation in reply.citations] if isinstance(reply, Answer) else None


def listed(club: IndexReader, embedder: FakeEmbedder, judge: Weighing, question: str, best: float) -> list[str]:
    """The list that is shown for a question of whose best hit the judge is as sure as `best`."""
    index = club.current()
    query = understand(question, index)
    found = as_list(index, query, search(index, query, embedder.embed_question(question), 10), lambda: best, judge)
    return [quote.text for group in found.groups for quote in group.quotes] if found else []


WHOLE = Weighing({("kluisje", "koffie", "feest"): 0.5})
PERK = "Waarmee kun je in het clubhuis terecht als zeiler?"


@pytest.mark.parametrize(("best", "shown"), [(0.5, LIST), (0.51, [])])
def test_a_list_is_shown_whole_where_search_finds_its_points_and_the_judge_is_as_sure_of_it(
    club: IndexReader, fake_embedder: FakeEmbedder, best: float, shown: list[str]
) -> None:
    assert listed(club, fake_embedder, WHOLE, PERK, best) == shown


@pytest.mark.parametrize(
    "question",
    [
        "Kun je in het clubhuis een kluisje huren als zeiler?",
        "Ik ben zeiler, kan ik in het clubhuis een kluisje huren?",
        "Wie beheert in het clubhuis de kluisjes van zeilers?",
    ],
    ids=["whether", "whether, after a comma", "one thing"],
)
def test_a_point_alone_tells_whether_something_is_so_and_what_is_one_thing(
    club: IndexReader, fake_embedder: FakeEmbedder, question: str
) -> None:
    assert not listed(club, fake_embedder, WHOLE, question, 0.0)


def test_what_words_mean_is_no_list_to_show(club: IndexReader, fake_embedder: FakeEmbedder) -> None:
    judge = Weighing({("Roef", "Giek", "Helmstok"): 0.9})
    assert not listed(club, fake_embedder, judge, "Waarmee breng je de boot onder het zeil de goede kant op?", 0.0)


BOATS = "Wat staat er bij boten van de club?"


@pytest.mark.parametrize(("of_list", "gives_way"), [(0.6, True), (0.4, False)])
def test_a_place_gives_way_to_a_list_elsewhere_where_a_list_is_asked_for(
    club: IndexReader, fake_embedder: FakeEmbedder, of_list: float, gives_way: bool
) -> None:
    index = club.current()
    question = "Wat is er allemaal in het clubhuis voor een zeiler?"
    judge = Weighing({("kluisje", "koffie", "feest"): of_list, ("Meeuw", "Reiger"): 0.5})
    boats = next(place for place in index.store.places_of("boeg") if place.title == "Boten")
    query, vector = understand(question, index), fake_embedder.embed_question(question)
    found = judged(index, query, vector, whole_place(index, boats), judge)
    assert isinstance(found, Selection)
    shown = [quote.text for quote in found.quotes]
    assert shown == LIST if gives_way else shown[0] == "De Meeuw is rood."


@pytest.mark.parametrize(
    ("elsewhere", "first"), [(OF_PLACE * 0.1 + 0.01, "Giek: stok"), (OF_PLACE * 0.1 - 0.01, "De Meeuw is rood.")]
)
def test_a_place_gives_way_to_a_hit_elsewhere_that_is_so_much_surer(
    club: IndexReader, fake_embedder: FakeEmbedder, elsewhere: float, first: str
) -> None:
    judge = Weighing({("Giek",): elsewhere, ("Meeuw", "Reiger"): 0.1})
    found = quotes(club, fake_embedder, judge, BOATS)
    assert found is not None
    assert found[0].startswith(first)


@pytest.mark.parametrize(
    ("score", "shown"), [(NO_ANSWER - 0.01, None), (NO_ANSWER, ["De Meeuw is rood.", "De Reiger is blauw."])]
)
def test_a_place_is_no_answer_where_the_judge_finds_none_in_all_of_it(
    club: IndexReader, fake_embedder: FakeEmbedder, score: float, shown: list[str] | None
) -> None:
    assert quotes(club, fake_embedder, Weighing({("Meeuw", "Reiger"): score}, others=0.0), BOATS) == shown


@pytest.mark.parametrize(("score", "answered"), [(OF_TYPED - 0.01, False), (OF_TYPED, True)])
def test_a_number_of_the_kind_that_is_asked_for_need_not_be_as_sure(
    club: IndexReader, fake_embedder: FakeEmbedder, score: float, answered: bool
) -> None:
    judge = Weighing({("€ 12",): score}, others=0.0)
    reply = Assistant(club, fake_embedder, judge=judge).reply(
        "Wat kost het om met een hele klas te leren varen bij jullie?"
    )
    assert isinstance(reply, Answer) == answered, reply.text
    assert score < ANSWERS
    if answered:
        assert reply.text.rstrip().endswith(texts.OTHERWISE_SAID)


def test_a_name_that_only_its_file_has_is_no_stranger_to_a_document(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = "# Taken\n\nNoor zorgt voor mensen die onbetaald werken."
    index = reader_of(tmp_path_factory.mktemp("krimbo"), fake_embedder, {"taken-krimbo": text}).current()
    (passage,) = index.store.run("taken-krimbo", 0, 1)
    strange = [
        is_strange(index, understand(f"Hoe zorgt de club {name} voor mensen die meehelpen?", index), passage)
        for name in ("Krimbo", "Blorptang", "in Duitstalige landen")
    ]
    assert strange == [False, True, False]


@pytest.mark.parametrize(("word", "whole"), [("keramiekles", None), ("verkeersles", None), ("blorptang", "blorptang")])
def test_a_compound_of_dutch_words_is_no_unheard_one(word: str, whole: str | None) -> None:
    assert unheard(Refusal(reason="not_in_documents", unknown=word)) == whole
