"""What is done already, for which class, to whom one turns and what came of something must be told, not only named."""

from __future__ import annotations

import pytest

from assistant import refusal_texts
from assistant.answer import Assistant
from assistant.evidence.untold.doers import UNHEARD, nobody
from assistant.evidence.untold.told import HARDLY
from assistant.question.understand import understand
from assistant.retrieval.classes import asks_class, names_class
from assistant.retrieval.done import asks_what_is_done, asks_whether_done
from assistant.types import Answer, NoAnswer, Reply
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

THEATRE = """# Verslag theaterdag

## Thema kostuums

### Wat is nodig?

- Meer naaimachines voor de kostuums.
- Ruimte voor een kostuumatelier.

### Wie hebben er last van?

- Spelers met lange armen, kleermakers zonder daglicht.

## Thema decors

### Wat gebeurt al?

- Decors worden uit oud hout gezaagd.

### Acties

- Zaagcursus volgen.

## Thema licht

De lampen hangen sinds de zomer aan een nieuwe brug. Leerlingen uit de tweede klas mogen de volgspot bedienen.

## Waarom een eigen orkest?

Een eigen orkest is bedoeld om muziek bij de voorstelling te laten passen.
"""
read: list[IndexReader] = []


def asked(question: str, word: str, score: float, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Reply:
    if not read:
        read.append(reader_of(factory.mktemp("theater"), embedder, {"theater": THEATRE}))
    return Assistant(read[0], embedder, judge=FakeJudge(word, score, others=0.01)).reply(question)


@pytest.mark.parametrize(
    ("question", "word", "missing"),
    [
        ("Wat doen jullie nu al aan de kostuums?", "naaimachines", refusal_texts.NOT_YET),
        ("Vanaf welke klas zijn er naaimachines voor de kostuums?", "naaimachines", refusal_texts.NO_CLASS),
        ("Heeft de directie al toegezegd dat er naaimachines komen?", "naaimachines", refusal_texts.NO_OUTCOME),
        ("Bij wie kan ik aankloppen als mijn armen te lang zijn?", "Spelers", refusal_texts.NOBODY_TOLD),
        ("Wat kwam er uit de evaluatie van de kostuums?", "naaimachines", "‘evaluatie’"),
        ("Wie heeft the Moving Bridge bedacht?", "brug", ""),
    ],
)
def test_what_only_names_it_does_not_tell_it(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str, missing: str
) -> None:
    refused = asked(question, word, 0.5, fake_embedder, tmp_path_factory)
    assert isinstance(refused, NoAnswer), refused.text
    assert missing in refused.text


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Wat gebeurt er nu al met de decors?", "gezaagd"),
        ("Vanaf welke klas mogen leerlingen de volgspot bedienen?", "volgspot"),
        ("Waarom een eigen orkest?", "orkest"),
    ],
)
def test_what_tells_it_stays(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str
) -> None:
    told = asked(question, word, 0.4, fake_embedder, tmp_path_factory)
    assert isinstance(told, Answer), told.text


def test_what_the_judge_finds_worth_nothing_is_no_answer(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    question = "Welke ruimte is er voor een kostuumatelier?"
    weak = asked(question, "kostuumatelier", HARDLY - 0.01, fake_embedder, tmp_path_factory)
    assert isinstance(weak, NoAnswer), weak.text
    assert isinstance(asked(question, "kostuumatelier", 0.4, fake_embedder, tmp_path_factory), Answer)


def test_questions_of_what_is_done_and_of_classes() -> None:
    assert asks_whether_done("Heeft het bestuur al besloten dat de zaal dichtgaat?")
    assert asks_whether_done("Is dat al goedgekeurd?")
    assert not asks_whether_done("Heeft de school een gymzaal?")
    assert asks_what_is_done("Wat doen scholen nu al tegen pesten?")
    assert not asks_what_is_done("Wat doen scholen als iemand al ziek is?")
    assert asks_class("Vanaf welke klas mag dat?")
    assert asks_class("In welk leerjaar kies je een profiel?")
    assert not asks_class("In welke groep gingen zij uiteen?")
    assert names_class("Kinderen uit groep 7 en 8.")
    assert names_class("Alleen voor de bovenbouw.")
    assert not names_class("Spreiden van examens en stages.")


def test_of_a_part_that_nobody_has_the_judge_must_be_surer(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    asked("Wat gebeurt er?", "decors", 0.4, fake_embedder, tmp_path_factory)
    index = read[0].current()
    passages = [one for one in index.store.run("theater", 0, 5) if "Zaagcursus" in one.text]
    doubted = nobody(understand("Wie was de voorzitter van de groep over decors?", index), passages)
    assert doubted.needed == UNHEARD
