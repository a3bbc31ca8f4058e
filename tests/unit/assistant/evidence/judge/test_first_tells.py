"""What the first hit tells of the kind that is asked for is taken back only where the judge makes nothing of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant import texts
from assistant.evidence.judge.bounds import NO_ANSWER, NONE_AT_ALL
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

CLUB = {
    "club": "# Zwemclub De Otter\n\n## Leden\n\nDe club heeft op dit moment 43 leden, en daar zijn wij blij mee.\n\n"
    "De kleedkamer is blauw.\n\n## Begin\n\nDe club is in 1987 begonnen, in een zwembad zonder dak.\n"
}


class Even:
    """Holds all for equally sure."""

    def __init__(self, score: float) -> None:
        self.score = score

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        return [self.score] * len(texts)


@pytest.mark.parametrize("question", ["Hoeveel leden heeft de club?", "In welk jaar is de blauwe club begonnen?"])
@pytest.mark.parametrize(("score", "answered"), [((NONE_AT_ALL + NO_ANSWER) / 2, True), (NONE_AT_ALL / 2, False)])
def test_a_fact_in_the_first_hit(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, score: float, answered: bool
) -> None:
    reply = assistant_of(tmp_path_factory.mktemp("otter"), fake_embedder, CLUB, Even(score)).reply(question)
    assert isinstance(reply, Answer) == answered, reply.text
    assert not answered or texts.OTHERWISE_SAID in reply.text


@pytest.mark.parametrize("question", ["Welke kleur heeft de deur van zwemclub De Otter?"])
def test_what_has_no_one_kind_is_taken_back(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    judge = Even((NONE_AT_ALL + NO_ANSWER) / 2)
    reply = assistant_of(tmp_path_factory.mktemp("kleur"), fake_embedder, CLUB, judge).reply(question)
    assert not isinstance(reply, Answer), reply.text


REASONED = {
    "brief": "# Brief van De Otter\n\n## Wat vragen we van je?\n\nGeef je naam voor het loket door via de balie.\n\n"
    "## Waarom doen we dit?\n\nDit jaar duurde het zes weken tot iemand antwoord had. Met een loket is dat er één.\n"
}


def test_what_stands_under_the_very_question_needs_no_judge(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("loket")
    reply = assistant_of(folder, fake_embedder, REASONED, Even(0.0)).reply("Waarom komt er een loket?")
    assert isinstance(reply, Answer), reply.text
    assert [citation.quote[:9] for citation in reply.citations] == ["Dit jaar "]
