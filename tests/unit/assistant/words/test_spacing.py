"""One word or two: a compound is found however the question and the documents write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.evidence.judge.no_answer import only_speaks_of_it
from assistant.question.understand import understand
from assistant.types import NoAnswer
from assistant.words.spacing import joined
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

CLUB = """# Gids van de roeiclub

## Botenhuis

Het bestuur kiest een kleur. De boten liggen in het huis aan de kade. De raad van advies is er niet bij.

## Dagen

De bestuursraad komt op dinsdag. De open dag is op 9 mei. Voor lezen is er rust. Elke dag is de deur open.

De commissie voor feesten vraagt aan elke ouder hulp. De ouder commissie bestaat uit Saar en Ties.
"""
CLOSED = "# Gids van de club\n\nDe deur staat open. Elke dag is er koffie. De les begint om 9 uur.\n"


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("waar is het boten huis", "waar is het botenhuis"),  # both stand apart, and never together
        ("wanneer is de opendag", "wanneer is de open dag"),
        ("wanneer is de open dag", "wanneer is de open dag"),
        ("wie zit er in de oudercommissie", "wie zit er in de ouder commissie"),
        ("wie zit er in de ouder commissie", "wie zit er in de ouder commissie"),
        ("hoe kan een raad kleur kiezen", "hoe kan een raad kleur kiezen"),
        ("wie mag voorlezen", "wie mag voorlezen"),
    ],
)
def test_words_are_put_as_the_documents_have_them(
    fake_embedder: FakeEmbedder, tmp_path: Path, asked: str, read: str
) -> None:
    index = reader_of(tmp_path, fake_embedder, {"club": CLUB}).current()
    assert joined(asked.split(), index) == read.split()


def test_an_open_day_that_stands_nowhere_is_not_what_is_open_on_a_day(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    club = assistant_of(tmp_path, fake_embedder, {"club": CLOSED})
    assert isinstance(reply := club.reply("Wanneer is de open dag?"), NoAnswer), reply.text


def test_no_passage_tells_in_other_words_of_an_open_day(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    index = reader_of(tmp_path, fake_embedder, {"club": CLOSED}).current()
    query = understand("Wanneer is de open dag?", index)
    passages = index.store.passages(range(index.words.size))
    assert len(passages) > 0
    assert all(only_speaks_of_it(query, passage) for passage in passages)


def test_an_open_day_is_found_in_one_word(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    club = assistant_of(tmp_path, fake_embedder, {"club": CLUB})
    assert any("9 mei" in quote for quote in quoted(club, "wanneer is de opendag"))
