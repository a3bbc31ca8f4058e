"""What is still to be done and what is done: told by the column that says how far each row of a list is."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.evidence.rows.states import by_state
from assistant.question.understand import understand
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

MINUTES = """# Verslag van de tuingroep

Joke mailt nog over de mest. De kas is klaar voor de winter.

## Lijst

| Wat | Wie | Voor | Stand |
|---|---|---|---|
| Heg snoeien | Bas | maart | open |
| Zaad kopen | Joke | april | klaar |
| Hek verven | Bas en Joke | mei | loopt |
| Vijver dempen | Rob | juni | klaar |
| Pad harken | Rob | nog niet bekend | nog niet gestart |

## Vragen

| Vraag | Gereed? |
|---|---|
| Bord ophangen | ja |
| Schuur opruimen | nee |
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("tuin"), fake_embedder, {"tuin": MINUTES})


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("wat moet Bas nog doen", ("Heg", "Hek")),
        ("Welke acties staan nog open?", ("Heg", "Hek", "Pad", "Schuur")),
        ("Welke punten zijn nog niet af?", ("Heg", "Hek", "Pad", "Schuur")),
        ("wat is al klaar", ("Zaad", "Vijver", "Bord")),
        ("Wat heeft Rob al gedaan?", ("Vijver",)),
        ("Wat is er nog niet klaar?", ("Heg", "Hek", "Pad", "Schuur")),
    ],
)
def test_all_rows_of_the_state_that_is_asked(assistant: Assistant, question: str, rows: tuple[str, ...]) -> None:
    found = quoted(assistant, question)
    assert [one.split()[0] for one in found] == list(rows)


@pytest.mark.parametrize("question", ["Wat moet Truus nog doen?", "Wat moet er met de kas nog gebeuren?"])
def test_of_whom_no_row_speaks_no_row_tells(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert not isinstance(reply, Answer) or not any("Heg" in one.text for one in reply.statements)


def test_a_day_under_done_is_no_state(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> None:
    """It may be the day before which it has to be: then the rest of the table is not told without it."""
    plan = "# Plan\n\n| Actie | Wie | Klaar |\n|---|---|---|\n| Heg | Bas | 8 mei |\n| Hek | Joke | loopt nog |\n"
    index = reader_of(tmp_path_factory.mktemp("dag"), fake_embedder, {"plan": plan}).current()
    assert by_state(index, understand("Welke acties staan nog open?", index)) is None
