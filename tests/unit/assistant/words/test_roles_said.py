"""What somebody does, as people say it, is asked by the name of the role."""

from __future__ import annotations

import pytest

from assistant.words.synonyms import plain_question


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Wie gaat er bij de zwemclub over de centen?", "wie is penningmeester bij de zwemclub ?"),
        ("Wie gaat over het geld van de vereniging?", "wie is penningmeester van de vereniging?"),
        ("Wie beheert de kas?", "wie is penningmeester?"),
        ("Wie zat de vergadering van 4 maart voor?", "wie was de voorzitter van de vergadering van 4 maart voor?"),
        ("Wie leidt het overleg?", "wie was de voorzitter van het overleg?"),
        ("Wie zit er in de raad?", "wie zit er in de raad?"),
        ("Wie gaat er over de brug?", "wie gaat er over de brug?"),
        ("Praten jullie over het geld?", "praten jullie over het geld?"),
    ],
)
def test_a_role_is_asked_by_its_name(question: str, plain: str) -> None:
    assert " ".join(plain_question(question).split()) == plain
