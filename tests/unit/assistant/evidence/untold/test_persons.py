"""Who, which ones and what somebody thinks must be told, or the judge has to be really sure."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.evidence.untold.doers import NO_DOER, NOBODY
from assistant.evidence.untold.persons import COUNTED_PEOPLE, NO_NAME, NO_PERSONS_NAME, NONE_NAMED, ONLY_COUNTED
from assistant.evidence.untold.voices import ACTS_ITSELF, NO_VOICE
from assistant.refusal_texts import NO_NAME as NO_NAME_TOLD
from assistant.refusal_texts import NOBODY_TOLD, NOT_WHICH, not_said_by
from assistant.retrieval.answer_type import is_actor
from assistant.retrieval.persons import is_only_counted
from assistant.types import Answer, NoAnswer, Reply
from corpus.index import IndexReader
from corpus.lexical import Term
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

CHOIR = """# Verslag zangdag Koor De Merel

De penningmeester van het koor heet alle zangers welkom in de kapel.

## Lezing Wietske Abbema

De lezing ging over adem en stem.

## Plannen

- Cursus stemvorming.
- Betrek zangers en hun ouders bij het jubileumboek.
- Noteerbureau tekent de partituur over.
- Een liedboek in drie talen.
- Optreden op proef bij twee scholen.
- Proef met lessen MSP op een donderdag.
- De zangmap helpt kinderen die nog geen noten lezen.

## Reacties

De bassen waarderen het nieuwe rooster. Met de alten is overleg over het rooster.

De dirigenten weten de kapel goed te vinden.

## Samenstelling

De muziekcommissie overlegt met de bakker. Het bestuur bestaat uit de dirigent, een secretaris en twee leden.
"""
read: list[IndexReader] = []


def asked(question: str, word: str, score: float, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Reply:
    """The reply where a judge is so sure of the passage with a word."""
    if not read:
        read.append(reader_of(factory.mktemp("koor"), embedder, {"koor": CHOIR}))
    return Assistant(read[0], embedder, judge=FakeJudge(word, score)).reply(question)


@pytest.mark.parametrize(
    ("question", "word", "needed", "told"),
    [
        ("Wie geeft de cursus stemvorming?", "stemvorming", NOBODY, NOBODY_TOLD),
        ("Wie schrijft het jubileumboek?", "jubileumboek", NOBODY, NOBODY_TOLD),
        ("Wie heeft de zangmap bedacht?", "zangmap", NO_DOER, NOBODY_TOLD),
        ("Wie zitten er in de muziekcommissie?", "muziekcommissie", NO_DOER, NOBODY_TOLD),
        ("Hoe heet de penningmeester van het koor?", "penningmeester", NO_NAME, NO_NAME_TOLD),
        ("Namen van de leden van de muziekcommissie", "muziekcommissie", NO_PERSONS_NAME, NO_NAME_TOLD),
        ("In welke talen komt het liedboek?", "talen", ONLY_COUNTED, NOT_WHICH),
        ("Welke twee scholen doen mee aan het optreden?", "scholen", COUNTED_PEOPLE, NOT_WHICH),
        ("Welke scholen doen mee aan de proef op donderdag?", "donderdag", NONE_NAMED, NOT_WHICH),
        ("Wat vinden de alten van het rooster?", "rooster", NO_VOICE, not_said_by("alten")),
        ("Hoe denken de alten over het rooster?", "rooster", NO_VOICE, not_said_by("alten")),
        ("Wat vinden de dirigenten van de kapel?", "kapel", ACTS_ITSELF, not_said_by("dirigenten")),
    ],
)
def test_what_tells_no_name_no_doer_and_no_opinion_needs_a_sure_judge(
    question: str,
    word: str,
    needed: float,
    told: str,
    fake_embedder: FakeEmbedder,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    doubted = asked(question, word, needed - 0.01, fake_embedder, tmp_path_factory)
    assert isinstance(doubted, NoAnswer), doubted.text
    assert doubted.text.startswith(told)
    assert doubted.citations, "what comes nearest is shown"
    assert isinstance(asked(question, word, needed + 0.01, fake_embedder, tmp_path_factory), Answer)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Wie tekent de partituur over?", "Noteerbureau"),
        ("Wie zitten er in het bestuur?", "bestaat"),
        ("Wat vinden de bassen van het rooster?", "bassen"),
    ],
)
def test_who_does_it_or_says_so_is_told_to_a_judge_that_is_hardly_sure(
    question: str, word: str, fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reply = asked(question, word, 0.12, fake_embedder, tmp_path_factory)
    assert isinstance(reply, Answer), reply.text
    assert word in reply.citations[0].quote


def test_a_title_that_names_who_is_asked_for_is_not_judged(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reply = asked("Wie gaf de lezing?", "?", 0.0, fake_embedder, tmp_path_factory)
    assert isinstance(reply, Answer), reply.text
    assert [citation.quote for citation in reply.citations] == ["Lezing Wietske Abbema"]


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Een liedboek in drie talen.", True),
        ("Het koor stelde elf liederen in twee talen voor.", True),
        ("Een liedboek in drie talen: Fries, Engels en Latijn.", False),
        ("Fries, Engels en Latijn, dus drie talen.", False),
        ("Drie talen die op school worden geleerd.", False),
        ("Een liedboek in het Fries.", False),
    ],
)
def test_how_many_does_not_tell_which_ones(said: str, counted: bool) -> None:
    assert is_only_counted(Term(word="talen", forms=(("talen", 1.0),), weight=1.0), said) == counted


def test_a_deed_or_a_preposition_is_nobody() -> None:
    assert not any(map(is_actor, ("scholing", "bijscholing", "over")))
    assert all(map(is_actor, ("scholen", "oudervereniging", "leerlingen", "overheid")))
