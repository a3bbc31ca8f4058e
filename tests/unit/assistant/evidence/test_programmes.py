"""Questions over what a party wants and over what somebody in office answered."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.understand import understand
from assistant.retrieval.speakers import unheard_speaker
from assistant.types import NoAnswer
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import quoted, reader_of

PROGRAMME = """# Programma van de Molenpartij

## Leren

- Er is een tekort aan molenaars. We verhogen hun loon.
- Schoolzwemmen verdwijnt te vaak en moet terug in elke wijk.
- Een museum is gratis voor wie jong is.
"""
ANSWERS = """# Antwoorden op vragen over bruggen

Antwoord van staatssecretaris De Wit, ontvangen 9 februari.

**Vraag 1**

Hoeveel ophaalbruggen staan er open?

**Antwoord 1**

Dat zijn er 31. De meeste wachten op een boot.

**Vraag 2**

Wat doet u aan roest?

**Antwoord 2**

Ik stel eenmalig € 12 miljoen beschikbaar voor de aanpak van roest. Sneller kan niet zolang de verf nat is.
"""
RUST = "# Roest\n\nIJzer wordt bruin.\n"


@pytest.fixture(scope="module")
def reader(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> IndexReader:
    texts = {"molenpartij": PROGRAMME, "antwoorden": ANSWERS, "roest": RUST}
    return reader_of(tmp_path_factory.mktemp("programma"), fake_embedder, texts)


@pytest.fixture(scope="module")
def assistant(reader: IndexReader, fake_embedder: FakeEmbedder) -> Assistant:
    return Assistant(reader, fake_embedder)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Wat wil de Molenpartij doen aan het molenaarstekort?", "tekort aan molenaars"),
        ("Wat vindt de Molenpartij van schoolzwemmen?", "moet terug in elke wijk"),
        ("Hoeveel ophaalbruggen staan open?", "Dat zijn er 31."),
        ("Hoeveel geld trekt de staatssecretaris uit voor de aanpak van roest?", "€ 12 miljoen"),
        ("Waarom kan de aanpak van roest niet sneller?", "zolang de verf nat is"),
        ("Wat antwoordt de staatssecretaris op vraag 2?", "€ 12 miljoen"),
    ],
)
def test_what_is_said_is_found_with_who_says_it(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    ["Wat vindt de Bruggenbond van roest?"],
)
def test_another_speaker_has_not_said_it(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


def test_who_was_there_is_no_speaker_that_must_be_named(reader: IndexReader) -> None:
    index = reader.current()
    assert unheard_speaker(index, understand("Wat zei de minister over roest?", index)) == "minister"
    assert unheard_speaker(index, understand("Wat zeiden de aanwezigen over roest?", index)) is None


def test_an_everyday_word_for_a_title_names_no_document(reader: IndexReader) -> None:
    assert understand("Wat doet u aan roest?", reader.current()).documents == ()
    assert understand("Wat zegt de Molenpartij?", reader.current()).documents == ("molenpartij",)
