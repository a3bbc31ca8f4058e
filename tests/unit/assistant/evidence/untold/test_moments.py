"""A moment of something else is none of what is asked, nor is what something costs a year."""

from __future__ import annotations

import pytest

from assistant import refusal_texts
from assistant.evidence.judge.bounds import UNSURE
from assistant.types import Answer, NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

GUIDE = {
    "gids": "# Gids van de muziekschool\n\nZaterdag 3 oktober 2026\n\n## Kosten\n\nDe bijdrage is 40 euro per kind per "
    "schooljaar. Daarvan betalen we het oogstfeest en de kerstviering.\n\n## Vrij\n\nDe herfstvakantie begint op 17 "
    "oktober 2026.\n\nHet zomerfeest is op 1 juli 2027.\n"
}


@pytest.mark.parametrize("score", [UNSURE - 0.02, 0.0])
def test_the_day_of_something_else_is_no_answer(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, score: float
) -> None:
    judge = FakeJudge("vakantie", score, others=0.0)
    folder = tmp_path_factory.mktemp("feest")
    reply = assistant_of(folder, fake_embedder, GUIDE, judge).reply("Wanneer is het oogstfeest?")
    assert isinstance(reply, NoAnswer), reply.text
    assert score == 0.0 or refusal_texts.NO_MOMENT in reply.text


def test_its_own_day_is(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> None:
    judge = FakeJudge("zomerfeest", UNSURE - 0.02, others=0.0)
    folder = tmp_path_factory.mktemp("dag")
    reply = assistant_of(folder, fake_embedder, GUIDE, judge).reply("Wanneer is het zomerfeest?")
    assert isinstance(reply, Answer), reply.text
    assert any("1 juli" in citation.quote for citation in reply.citations)
