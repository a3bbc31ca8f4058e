"""Where the school itself is: its address, though no word of the question stands beside that."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

GUIDE = """# Gids muziekschool De Fagot 2027

## Contact met ouders

Op 3 mei 2027 om 19.00 uur is er een avond voor ouders van de school. De school speelt op het plein voor de kerk.

## Contactgegevens

De Fagot, Notenlaan 3, 1234 AB Klankstad. Telefoon 010-5550123.

## Repetities

Wij repeteren in sporthal De Kuip, Balweg 12 in Klankstad. De school is er op maandag.

## Wie zorgt waarvoor

- Pien: koffie
- Job: stoelen
"""


@pytest.mark.parametrize(
    "question",
    ["waar is de school?", "op welk adres zit de school?", "waar is de school gevestigd?", "wat is het adres?"],
)
def test_the_school_is_at_its_address(fake_embedder: FakeEmbedder, tmp_path: Path, question: str) -> None:
    (only,) = quoted(assistant_of(tmp_path, fake_embedder, {"gids": GUIDE}), question)
    assert "Notenlaan 3" in only


def test_what_stands_for_something_is_no_place(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    reply = assistant_of(tmp_path, fake_embedder, {"gids": GUIDE}).reply("waar staat de school voor?")
    assert not isinstance(reply, Answer) or "Notenlaan" not in reply.text


def test_a_hall_is_a_place(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    (only,) = quoted(assistant_of(tmp_path, fake_embedder, {"gids": GUIDE}), "waar zijn de repetities?")
    assert "sporthal" in only


def test_a_title_that_is_the_very_question_is_meant(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    said = quoted(assistant_of(tmp_path, fake_embedder, {"gids": GUIDE}), "wie zorgt waarvoor?")
    assert [one.split(":")[0] for one in said] == ["Pien", "Job"]
