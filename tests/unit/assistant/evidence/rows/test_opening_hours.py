"""Opening hours: a day of the week is a row, a part of the day is a column."""

from __future__ import annotations

from pathlib import Path

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


SCHOOL = """# Gids basisschool De Pijl

## Schooltijden

| Dag | Groep 1 t/m 3 | Groep 4 t/m 8 |
|---|---|---|
| Maandag, dinsdag, donderdag | 8.20 – 14.30 uur | 8.20 – 14.45 uur |
| Woensdag en vrijdag | 8.20 – 12.00 uur | 8.20 – 12.30 uur |

## Naschools

| Dag | Groep 1 t/m 3 | Groep 4 t/m 8 |
|---|---|---|
| Woensdag | 13.00 – 14.00 uur | 14.00 – 15.00 uur |

- In groep 2 is op woensdag om 10.00 uur een fruitpauze.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hoe laat is groep 2 op woensdag uit?", ["Dag: Woensdag en vrijdag; Groep 1 t/m 3: 8.20 – 12.00 uur"]),
        ("Hoe laat begint groep 5 op dinsdag", ["Dag: Maandag, dinsdag, donderdag; Groep 4 t/m 8: 8.20 – 14.45 uur"]),
        (
            "schooltijden vrijdag",
            ["Dag: Woensdag en vrijdag; Groep 1 t/m 3: 8.20 – 12.00 uur; Groep 4 t/m 8: 8.20 – 12.30 uur"],
        ),
    ],
)
def test_the_times_of_school_are_those_of_the_group(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, told: list[str]
) -> None:
    reply = assistant_of(tmp_path, fake_embedder, {"gids": SCHOOL}).reply(question)
    assert [statement.text for statement in getattr(reply, "statements", ())] == told
