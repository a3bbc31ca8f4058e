"""What repeats a question and holds no moment, number or reason is no answer, unless the judge is really sure."""

from __future__ import annotations

import pytest

from assistant import refusal_texts
from assistant.answer import Assistant
from assistant.evidence.judge.bounds import REALLY_SURE
from assistant.types import Answer, NoAnswer, Reply
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

MEETING = """# Werkdag van de muziekschool

## Wat is nodig?

- Nieuwe lessenaars voor de grote zaal.
- Meer repetities met het jeugdorkest.
- Eén gezamenlijk rooster. Nu zijn het er drie.
- Ruimte om te oefenen in de kelder.
- De bestuurder koos voor een blazersklas, gegeven door iemand uit de stad.

## Acties

- Vleugel stemmen en afdekken.
- Lespakket uitbreiden.

## Wat gebeurt al?

- Leenviolen voor beginners.

## Besluiten

De harpen zijn verkocht, omdat niemand erop speelde.

De ledenraad heeft de huurprijs vastgesteld. De zomerschool duurt vijf dagen.

Er kwamen veertig bezoekers naar de open dag.
"""
made: list[IndexReader] = []


def asked(embedder: FakeEmbedder, factory: pytest.TempPathFactory, question: str, word: str, score: float) -> Reply:
    if not made:  # all ask the same index, and read it only
        made.append(reader_of(factory.mktemp("muziek"), embedder, {"muziek": MEETING}))
    return Assistant(made[0], embedder, judge=FakeJudge(word, score, others=0.01)).reply(question)


@pytest.mark.parametrize(
    ("question", "word", "missing"),
    [
        ("Waarom zijn er nieuwe lessenaars nodig voor de grote zaal?", "lessenaars", refusal_texts.NO_REASON),
        ("Waarom is er ruimte nodig in de kelder?", "Ruimte", refusal_texts.NO_REASON),
        ("Waarom koos de bestuurder voor een blazersklas?", "blazersklas", refusal_texts.NO_REASON),
        ("Waardoor zijn er meer repetities met het jeugdorkest?", "repetities", refusal_texts.NO_REASON),
        ("Wanneer moet dat gezamenlijk rooster af zijn?", "rooster", refusal_texts.NO_MOMENT),
        ("Voor welke datum zijn er nieuwe lessenaars?", "lessenaars", refusal_texts.NO_MOMENT),
        ("In welk jaar is de zomerschool?", "zomerschool", refusal_texts.NO_MOMENT),
        ("Hoe vaak zijn er repetities met het jeugdorkest?", "repetities", refusal_texts.NO_NUMBER),
        ("Hoeveel leerlingen passen er in het harmonieorkest?", "bezoekers", refusal_texts.NO_NUMBER),
    ],
)
def test_what_repeats_the_question_is_an_answer_only_to_a_judge_who_is_really_sure(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str, missing: str
) -> None:
    refused = asked(fake_embedder, tmp_path_factory, question, word, REALLY_SURE - 0.05)
    assert isinstance(refused, NoAnswer), refused.text
    assert missing in refused.text
    assert isinstance(asked(fake_embedder, tmp_path_factory, question, word, REALLY_SURE + 0.05), Answer)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Waarom zijn de harpen verkocht?", "harpen"),
        ("Hoelang duurt de zomerschool?", "zomerschool"),
        ("Hoeveel bezoekers kwamen er naar de open dag?", "bezoekers"),
    ],
)
def test_what_tells_it_is_answered_by_a_judge_who_is_less_sure(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str
) -> None:
    assert isinstance(asked(fake_embedder, tmp_path_factory, question, word, 0.3), Answer)


@pytest.mark.parametrize(
    ("question", "word", "told"),
    [
        ("Is de vleugel al gestemd en afgedekt?", "Vleugel", False),
        ("Is het lespakket inmiddels uitgebreid?", "Lespakket", False),
        ("Heeft de ledenraad de huurprijs al vastgesteld?", "huurprijs", True),
        ("Zijn de leenviolen voor beginners al gekocht?", "Leenviolen", True),  # there stands what is so already
        ("Is er een plan om de vleugel te stemmen?", "Vleugel", True),
    ],
)
def test_what_is_to_be_done_tells_nobody_whether_it_has_been_done(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, word: str, told: bool
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, question, word, 0.9)
    assert isinstance(reply, Answer) is told, reply.text
    assert told or refusal_texts.NO_OUTCOME in reply.text
