"""Names, units, sums and words that stand in the documents in another form than in a question."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.asking import asks_for
from assistant.question.naming.named_after import named_after
from assistant.question.roles import unknown_name
from assistant.question.understand import understand
from assistant.types import Answer, NoAnswer
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of

CLUB = """# Gids van zeilclub Ruimzicht

Bij Saskia's kiosk mag u ook met een pas betalen. De zeilclub Ruimzicht telt 85 leden en heeft een eigen steiger.

Vragen over de steiger stuurt u naar post@waterfonds.nl of u belt 0299 123456.

Meer dan 70db maakt de motor niet. De penningmeester vraagt boven f 250,00 toestemming aan de voorzitter.

In België legt de club elk jaar aan in Oostende.

Een introductieles op het water kost € 35.

Huisdieren blijven op de kant, behalve een hulphond.
"""


@pytest.fixture(scope="module")
def index(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return reader_of(tmp_path_factory.mktemp("zeilclub"), fake_embedder, {"gids": CLUB}).current()


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("zeilers"), fake_embedder, {"gids": CLUB})


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Kun je bij Saskia's kiosk met een pas betalen?", None),
        ("Wat is het nummer van het Waterfonds?", None),
        ("Hoeveel leden heeft de Ruimzichtclub?", None),
        ("Wanneer is de Ruimzicht-barbecue?", None),
        ("Kun je bij Tamara's kiosk met een pas betalen?", "Tamara's"),
        ("Wat is het nummer van het Zonnefonds?", "Zonnefonds"),
        ("Hoeveel leden heeft de Kadeclub?", "Kadeclub"),
        ("Wanneer is de Verzicht-barbecue?", "Verzicht-barbecue"),
        ("Waar ligt de Italiaanse steiger?", "Italiaanse"),
    ],
)
def test_a_name_that_stands_there_in_another_form_is_known(index: Index, question: str, unknown: str | None) -> None:
    found = unknown_name(question, index)
    assert (found or "").removeprefix("De ") == (unknown or "")


@pytest.mark.parametrize(
    ("word", "itself", "name"),
    [
        ("ruimzichtteam", False, "ruimzicht"),
        ("ruimzichtclub", True, "ruimzicht"),
        ("ruimzichtteam", True, None),  # a part of it, of which what is said of the club need not be true
        ("ruimzichtlaan", False, None),  # a street has a name of its own
        ("steigerteam", False, None),  # a word, and no name
        ("verzichtclub", False, None),
    ],
)
def test_what_is_called_after_a_name_is_known_by_it(index: Index, word: str, itself: bool, name: str | None) -> None:
    assert named_after(word, index, itself=itself) == name


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Boven welk bedrag heeft de penningmeester toestemming nodig?", "f 250,00"),
        ("Hoeveel decibel maakt de motor?", "70db"),
        ("Blijft de hond op de kant?", "Huisdieren"),
    ],
)
def test_what_stands_there_in_other_words_is_found(assistant: Assistant, question: str, held: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert held in " ".join(citation.quote for citation in reply.citations)


@pytest.mark.parametrize("question", ["Wat kost een kennismakingsavond?", "Hoeveel kilometer vaart de motor?"])
def test_what_does_not_stand_there_is_refused(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Hoeveel mensen zijn er nog lid van Ruimzicht?", "lid"),
        ("Hoeveel mensen zijn er op de steiger?", "mens"),
        ("Hoeveel mensen zijn er met leden op de steiger?", "mens"),
    ],
)
def test_people_are_counted_as_what_they_are(index: Index, question: str, counted: str) -> None:
    assert understand(question, index).counted == counted


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("hoe snel is de wond dicht", "duration"),
        ("hoe snel is de boot", "open"),
        ("hoe ver van tevoren moet ik boeken", "duration"),
        ("tot hoever buiten de haven mag je varen", "size"),
        ("tot hoe ver van de kant mag je zwemmen", "size"),
    ],
)
def test_how_soon_and_how_far_ask_for_a_number(question: str, ask: str) -> None:
    assert asks_for(question) == ask


def test_a_word_of_which_both_parts_stand_there_is_not_off_topic(assistant: Assistant) -> None:
    reply = assistant.reply("Mogen we een steigermotor repareren?")
    assert isinstance(reply, Answer) or reply.reason == "not_in_documents"
