"""A number of another place, body or day than the question names is no answer."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.evidence.untold.elsewhere import OF_ANOTHER
from assistant.refusal_texts import not_told_for
from assistant.types import Answer, NoAnswer, Reply
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

BOATS = """# Jaarbericht roeiverenigingen

## Verenigingen

| Vereniging | Plaats | Leden |
|---|---|---|
| De Fuut | Oosterwaard | 140 |
| De Aalscholver | Westermeer | 95 |

## Diploma's

Dit jaar haalden 31 roeiers het stuurdiploma.

## Stemming

Het voorstel kreeg elf stemmen voor en twee tegen. De volgende stemming is op 9 juni.

| Dag | Kosten |
|---|---|
| Roeidag 18-12 | 6 euro |

## Botenhuis

Het botenhuis van De Fuut biedt plaats aan 24 roeiers tegelijk, op last van de brandweer.
"""
read: list[IndexReader] = []


def asked(question: str, word: str, score: float, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Reply:
    if not read:
        read.append(reader_of(factory.mktemp("roeien"), embedder, {"roeien": BOATS}))
    return Assistant(read[0], embedder, judge=FakeJudge(word, score)).reply(question)


@pytest.mark.parametrize(
    ("question", "word", "name"),
    [
        ("Hoeveel roeiers uit Westermeer haalden het stuurdiploma?", "stuurdiploma", "Westermeer"),
        ("Hoeveel roeiers van de aalscholver haalden het stuurdiploma?", "stuurdiploma", "Aalscholver"),
        ("Hoeveel stemmen kreeg het voorstel op 4 mei?", "stemmen", "4 mei"),
    ],
)
def test_a_number_must_be_of_the_place_or_the_day_that_is_named(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str, name: str
) -> None:
    refused = asked(question, word, OF_ANOTHER - 0.05, fake_embedder, tmp_path_factory)
    assert isinstance(refused, NoAnswer), refused.text
    assert not_told_for(name) in refused.text
    assert isinstance(asked(question, word, OF_ANOTHER + 0.05, fake_embedder, tmp_path_factory), Answer)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Hoeveel roeiers haalden dit jaar het stuurdiploma?", "stuurdiploma"),
        ("Hoeveel leden heeft de vereniging in Westermeer?", "Westermeer"),
        ("Hoeveel plekken heeft het botenhuis van De Fuut?", "botenhuis"),
    ],
)
def test_what_is_told_of_it_stays(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str
) -> None:
    told = asked(question, word, 0.4, fake_embedder, tmp_path_factory)
    assert isinstance(told, Answer), told.text


@pytest.mark.parametrize(
    ("question", "word"),
    [("Hoeveel kost de roeidag op 18 december?", "Roeidag"), ("Hoeveel roeiers kunnen er vanaf 1 mei terecht?", "24")],
)
def test_a_day_may_be_written_short_and_from_a_day_on_holds_later_too(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str
) -> None:
    assert isinstance(asked(question, word, 0.4, fake_embedder, tmp_path_factory), Answer)
