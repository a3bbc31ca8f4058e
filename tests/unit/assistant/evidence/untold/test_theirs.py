"""What is asked of somebody stands in what is theirs, or the judge has to be sure."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.evidence.untold.doers import NOBODY
from assistant.evidence.untold.theirs import NOT_THEIRS, OTHERWISE_SAID
from assistant.evidence.untold.voices import ACTS_ITSELF, NO_VOICE, NO_VOICE_OF_OWN
from assistant.refusal_texts import NOBODY_TOLD, not_said_by, not_told_of
from assistant.types import Answer, NoAnswer, Reply
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

DAY = """# Verslag zangdag Koor De Merel

## Lezing door Wietske Abbema

### Adem

- Adem is de basis van de stem. Abbema oefent dat elke ochtend.
- Het Wheel of Breath helpt zangers bij het oefenen.

### Houding

- Rechtop staan geeft de stem ruimte.

## Tafel over het rooster

- Het rooster van de repetities moet ruimer.
- De beheerder zet stoelen klaar voor de zangers.
- Ouders maken het ontbijt klaar.
"""
read: list[IndexReader] = []


def asked(question: str, word: str, score: float, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Reply:
    """The reply where a judge is so sure of the passage with a word."""
    if not read:
        read.append(reader_of(factory.mktemp("zangdag"), embedder, {"zangdag": DAY}))
    return Assistant(read[0], embedder, judge=FakeJudge(word, score)).reply(question)


@pytest.mark.parametrize(
    ("question", "word", "said", "needed", "enough"),
    [
        ("Wat zei Wietske Abbema over het rooster?", "rooster", not_told_of("Wietske Abbema"), NOT_THEIRS, None),
        ("Wat zei de spreekster over het rooster?", "rooster", not_told_of("Wietske Abbema"), NOT_THEIRS, None),
        (
            "Hoe fietst Wietske Abbema?",
            "basis",
            not_told_of("Wietske Abbema"),
            OTHERWISE_SAID,
            OTHERWISE_SAID,
        ),
        ("Wat vinden de zangers van stoelen?", "stoelen", not_said_by("zangers"), NO_VOICE, NO_VOICE),
        (
            "Wat vinden de zangers zelf van stoelen?",
            "stoelen",
            not_said_by("zangers"),
            NO_VOICE_OF_OWN,
            NO_VOICE_OF_OWN,
        ),
        ("What do the parents think of breakfast?", "ontbijt", not_said_by("ouders"), ACTS_ITSELF, ACTS_ITSELF),
        ("Wie bedacht the Wheel of Breath?", "Wheel", NOBODY_TOLD, NOBODY, NOBODY),
    ],
)
def test_what_is_not_theirs_needs_a_sure_judge(
    question: str,
    word: str,
    said: str,
    needed: float,
    enough: float | None,
    fake_embedder: FakeEmbedder,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    refused = asked(question, word, needed - 0.02, fake_embedder, tmp_path_factory)
    assert isinstance(refused, NoAnswer)
    assert said in refused.text
    assert enough is None or isinstance(asked(question, word, enough + 0.02, fake_embedder, tmp_path_factory), Answer)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Wat zei Wietske Abbema over adem?", "basis"),
        ("Wat zei Abbema over de houding?", "Rechtop"),
        ("Hoe denkt Wietske Abbema over rechtop staan?", "Rechtop"),
        ("Wat is volgens de lezing de basis van de stem?", "basis"),
        ("Wat zei Wietske Abbema op de bijeenkomst?", "basis"),
    ],
)
def test_what_is_theirs_is_answered(
    question: str, word: str, fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert isinstance(asked(question, word, 0.3, fake_embedder, tmp_path_factory), Answer)
