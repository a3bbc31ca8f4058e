"""Whether something is so is told only by what speaks of that thing; where it is asked of is not enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.question.needed import core
from assistant.question.predicate import asks_leave, asks_what_happens, asks_whether
from assistant.types import NoAnswer
from assistant.words.verbs import closes_as_verb
from corpus.lexical import Term
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

GUIDE = """# Gids van De Waterlelie

## Stage

Vanaf leerjaar 3 lopen leerlingen stage, in de kantine of bij een bedrijf. De stagedocent komt elke zes weken langs.
Een stage stopt als de leerling drie keer wegblijft.

## Plusklas

De plusklas komt elke donderdag een hele dag bijeen. Kinderen van andere scholen zijn welkom.

## Kamp

De leerlingen gaan in juni op kamp. Ouders mogen mee op de eerste dag van het kamp. De gids van het kamp krijgt een
kamer alleen.

## Telefoon

Leerlingen leggen hun telefoon in de kluis. Ouders bellen naar de administratie.

## Gebouw

Er is een lift. Op de begane grond is een ruimte om te verschonen.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("of"), fake_embedder, {"gids": GUIDE})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Krijgt de gids van het kamp een kamer alleen?", "een kamer alleen"),
        ("Mogen ouders mee op kamp?", "Ouders mogen mee"),
        ("Mogen ouders bellen?", "Ouders bellen naar de administratie"),
        ("Komt er een stagedocent langs?", "elke zes weken langs"),
        ("Is er een lift en een tillift?", "Er is een lift"),
        ("Ik ben de moeder van Sam. Mogen ouders mee op kamp?", "Ouders mogen mee"),
    ],
)
def test_what_speaks_of_the_thing_tells_whether_it_is_so(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    [
        "Krijgen leerlingen een vergoeding tijdens hun stage?",
        "Krijgen de kinderen een diploma van de plusklas?",
        "Mogen ouders mee naar de plusklas?",
        "Mag een opa mee met de stage?",
        "Mag ik de stagedocent bellen?",
        "Hebben leerlingen een begeleider tijdens het kamp?",
        "Ik werk in de kantine. Krijgen leerlingen een vergoeding tijdens hun stage?",
        "Mijn zoon is acht. Mag ik de stagedocent bellen?",
        "Staat de telefoon in de gang of op de begane grond van het gebouw?",
    ],
)
def test_what_speaks_of_the_occasion_alone_does_not(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "names", "found"),
    [
        (
            "krijgen leerlingen een vergoeding tijdens hun stage",
            "leerlingen vergoeding stage",
            {"leerlingen", "vergoeding"},
        ),
        ("mag een ouder mee met de stage", "ouder stage", {"ouder"}),
        ("is er een lift en een douche", "lift douche", set[str]()),
        ("zit er in de nieuwe zaal een lift", "zaal lift", {"lift"}),
    ],
)
def test_nouns_that_no_preposition_stands_before(question: str, names: str, found: set[str]) -> None:
    naming = [Term(word=word, forms=(), weight=1.0) for word in names.split()]
    assert core(question.split(), naming) == found


def test_a_question_that_opens_with_its_verb_asks_whether() -> None:
    assert asks_whether("krijgen leerlingen stage?")
    assert asks_whether("en mag dat?")
    assert not asks_whether("hoe is dat geregeld?")
    assert not asks_whether("stage op de werf")


def test_leave_is_asked_where_no_other_verb_stands() -> None:
    assert asks_leave("mag een ouder mee met de stage?")
    assert not asks_leave("mag een ouder de stage bezoeken?")
    assert not asks_leave("mag ik thuis bellen?")
    assert not asks_leave("krijgt een ouder bericht?")


def test_a_plural_that_closes_a_clause_may_be_a_verb() -> None:
    assert closes_as_verb("bellen")
    assert not closes_as_verb("klassen")


def test_whether_something_comes_to_be_is_told_apart_from_whether_it_may() -> None:
    assert asks_what_happens("Gaat het zwembad dicht?")
    assert asks_what_happens("Wordt de bibliotheek gesloten?")
    assert not asks_what_happens("Mag het zwembad dicht?")
    assert not asks_what_happens("Is het zwembad dicht?")


def test_a_judge_who_is_half_sure_does_not_tell_that_something_closes(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    reader = reader_of(tmp_path, fake_embedder, {"gids": GUIDE})
    refused = Assistant(reader, fake_embedder, judge=FakeJudge("Kinderen van andere", 0.2)).reply(
        "Gaan de plusklassen van andere scholen dicht?"
    )
    assert isinstance(refused, NoAnswer), refused.text
