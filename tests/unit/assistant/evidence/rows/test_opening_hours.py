"""Opening hours: a day of the week is a row, a part of the day is a column."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

LOKET = """# Loket De Vaart

## Openingstijden van het loket

| Dag | Ochtend | Middag |
|---|---|---|
| Maandag | 9–12 | 13–16 |
| Dinsdag | 9–12 | gesloten |

## Roeilessen

| Dag | Les |
|---|---|
| Maandag | roeien in groep 3 |

De maandagmiddag is voor de zeilers.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"loket": LOKET, "brief": "# Brief\n\nDe brug is open op maandag.\n"}
    return assistant_of(tmp_path_factory.mktemp("loket"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hoe laat is het loket maandagmiddag open?", ["Dag: Maandag; Middag: 13–16"]),
        ("Is het loket op dinsdagmiddag open?", ["Dag: Dinsdag; Middag: gesloten"]),
        ("Hoe laat is het loket op maandag open?", ["Dag: Maandag; Ochtend: 9–12; Middag: 13–16"]),
    ],
)
def test_the_hours_of_the_day_that_is_asked(assistant: Assistant, question: str, told: list[str]) -> None:
    assert [statement.text for statement in getattr(assistant.reply(question), "statements", ())] == told


def test_the_hours_of_another_are_no_answer(assistant: Assistant) -> None:
    assert "13–16" not in assistant.reply("Hoe laat is de brug maandagmiddag open?").text
