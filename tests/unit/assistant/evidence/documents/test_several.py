"""Several questions in one message: each gets its answer below itself, or it is said that there is none."""

from __future__ import annotations

import re

import pytest

from assistant.answer import Assistant
from assistant.evidence.documents.twofold import parts
from assistant.types import Answer, NoAnswer, Reply, Turn
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

HARBOUR = """# Havenreglement De Kade

## Ligplaatsen

Een ligplaats kost 80 euro per maand. De havenmeester wijst de ligplaats toe.

## Bezwaar

Bezwaar maken kan binnen zes weken.

## Mobilofoons

De mobilofoon blijft aan op kanaal 12.

## Kamp

De regels van de haven gelden ook op kamp.
"""
OTTERS = """# Schoolprofiel Zeilschool De Otters

## Gegevens

De directeur van De Otters is Marga Vonk. De zeilersraad heeft acht leden.

Op De Otters zitten 214 leerlingen.

## Logopedie

De logopedist komt elke dinsdag langs.
"""
OTTERS_MINUTES = """# Notulen medezeggenschapsraad De Otters

## Begroting

De raad stemt in met de begroting.
"""
BEVERS = """# Schoolprofiel Zeilschool De Bevers

## Gegevens

De directeur van De Bevers is Henk Dam.

Op De Bevers zitten 96 leerlingen.

## Logopedie

De logopedist komt om de week op donderdag.
"""
REIGERS = """# Schoolprofiel Zeilschool De Reigers

## Gegevens

Op De Reigers zitten 341 leerlingen.
"""
LETTER = """# Nieuwsbrief van de regio

## Regiodag

De regiodag is op 18 november en begint om 13.00 uur.
"""
CONFERENCE = """# Verslag watersportdag

## Thema 1: Boten

### Acties

- Roeiboten schilderen.

## Thema 2: Zeilen

### Acties

- Zeilen herstellen.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {
        "havenreglement": HARBOUR, "profiel-otters": OTTERS, "notulen-mr-otters": OTTERS_MINUTES,
        "profiel-bevers": BEVERS, "profiel-reigers": REIGERS, "nieuwsbrief": LETTER, "watersportdag": CONFERENCE,
    }  # fmt: skip
    return assistant_of(tmp_path_factory.mktemp("haven"), fake_embedder, texts)


def sections(reply: Reply) -> dict[str, str]:
    """What stands below each question of an answer."""
    assert isinstance(reply, Answer), reply.text
    found = re.split(r"^\*\*(.+)\*\*$", reply.text, flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


@pytest.mark.parametrize(
    "message",
    [
        "1) Wat kost een ligplaats? 2) Binnen hoeveel weken kan ik bezwaar maken? 3) Wanneer is de regiodag?",
        "Wat kost een ligplaats? Binnen hoeveel weken kan ik bezwaar maken? Wanneer is de regiodag?",
        "- Wat kost een ligplaats?\n- Binnen hoeveel weken kan ik bezwaar maken?\n- Wanneer is de regiodag?",
    ],
)
def test_each_of_three_questions_is_answered_below_itself(assistant: Assistant, message: str) -> None:
    reply = assistant.reply(message)
    below = sections(reply)
    assert "80 euro" in below["Wat kost een ligplaats?"]
    assert "zes weken" in below["Binnen hoeveel weken kan ik bezwaar maken?"]
    assert "18 november" in below["Wanneer is de regiodag?"]
    assert isinstance(reply, Answer)
    assert [one.marker for one in reply.citations] == [1, 2, 3]
    assert set(re.findall(r"\[(\d+)\]", reply.text)) == {"1", "2", "3"}


def test_two_numbered_questions_are_answered_below_themselves(assistant: Assistant) -> None:
    below = sections(assistant.reply("1. Wat kost een ligplaats? 2. Wanneer is de regiodag?"))
    assert "80 euro" in below["Wat kost een ligplaats?"]
    assert "18 november" in below["Wanneer is de regiodag?"]


def test_a_question_without_an_answer_says_so_below_itself(assistant: Assistant) -> None:
    below = sections(assistant.reply("Wat kost een ligplaats? Wie repareert de piano? Wanneer is de regiodag?"))
    assert "[" not in below["Wie repareert de piano?"]
    assert below["Wie repareert de piano?"].strip()
    assert "18 november" in below["Wanneer is de regiodag?"]


def test_questions_without_any_answer_are_refused(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Wie stemt de piano? Wat eet een giraf? Waar woont de koning?"), NoAnswer)


def test_a_later_question_keeps_the_school_of_the_story(assistant: Assistant) -> None:
    message = (
        "Mijn dochter zit op De Otters. Wie is daar de directeur? Wanneer komt de logopedist? Wat kost een ligplaats?"
    )
    below = sections(assistant.reply(message))
    assert "Marga Vonk" in below["Wie is daar de directeur?"]
    assert "dinsdag" in below["Wanneer komt de logopedist?"]
    assert "donderdag" not in below["Wanneer komt de logopedist?"]
    assert "80 euro" in below["Wat kost een ligplaats?"]


def test_of_many_questions_the_first_five_are_answered(assistant: Assistant) -> None:
    reply = assistant.reply(" ".join(["Wat kost een ligplaats?", "Wanneer is de regiodag?"] * 3))
    assert "de eerste vijf" in reply.text
    assert reply.text.count("80 euro") == 3
    assert reply.text.count("18 november") == 2


def test_what_is_unverified_is_not_shown(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.evidence.quotes.stands_in", lambda text, page: "80 euro" not in text)
    reply = assistant.reply(
        "Wat kost een ligplaats? Binnen hoeveel weken kan ik bezwaar maken? Wanneer is de regiodag?"
    )
    assert "80 euro" not in reply.text
    assert "niet terugvinden" in sections(reply)["Wat kost een ligplaats?"]


def test_what_the_second_question_names_is_not_named_for_the_first(assistant: Assistant) -> None:
    found = quoted(assistant, "Wanneer is de regiodag? En wie is de directeur van De Otters?")
    assert any("18 november" in quote for quote in found)
    assert any("Marga Vonk" in quote for quote in found)


def test_a_comparison_beside_another_question(assistant: Assistant) -> None:
    first, second = sections(
        assistant.reply("Wat is het verschil tussen De Otters en De Bevers qua logopedie? En wanneer is de regiodag?")
    ).values()
    assert "dinsdag" in first
    assert "donderdag" in first
    assert "18 november" in second


def test_the_second_question_is_asked_where_the_first_was_answered(assistant: Assistant) -> None:
    found = quoted(assistant, "Wie is de directeur van De Otters? En hoeveel leerlingen zijn er?")
    assert "Op De Otters zitten 214 leerlingen." in found


def test_a_shared_word_does_not_tell_what_the_second_question_asks(assistant: Assistant) -> None:
    reply = assistant.reply("Wie is de directeur van De Otters? En hoeveel leden heeft de ouderraad?")
    assert "tweede deel" in reply.text


def test_a_yes_no_question_is_no_thing_in_the_place_of_another(assistant: Assistant) -> None:
    asked = parts("Wat kost een ligplaats? en zijn er kortingen?", assistant._reader.current())
    assert asked == ("Wat kost een ligplaats?", "Zijn er kortingen? (vervolg op: Wat kost een ligplaats)")
    history = [Turn(role="user", text="Wat kost een ligplaats?"), Turn(role="assistant", text="80 euro.")]
    alone = assistant.reply("en is er een korting?", history).standalone_question
    assert alone == "Is er een korting? (vervolg op: Wat kost een ligplaats)"


@pytest.mark.parametrize(
    "question",
    [
        "Verschil De Otters en De Bevers wat betreft logopedie",
        "Vergelijk De Bevers en De Otters op logopedie",
        "De Otters en De Bevers qua logopedie",
    ],
)
def test_a_school_with_two_documents_is_one_side(assistant: Assistant, question: str) -> None:
    found = quoted(assistant, question)
    assert any("dinsdag" in quote for quote in found)
    assert any("donderdag" in quote for quote in found)


def test_a_side_that_leaves_out_what_is_asked_takes_it_along(assistant: Assistant) -> None:
    found = quoted(assistant, "Wat doet De Bevers aan logopedie en wat doet De Otters?")
    assert any("dinsdag" in quote for quote in found)
    assert any("donderdag" in quote for quote in found)


def test_what_two_have_in_common_shows_both(assistant: Assistant) -> None:
    found = quoted(assistant, "Wat hebben thema 1 en 2 gemeen?")
    assert found == ["Roeiboten schilderen.", "Zeilen herstellen."]


@pytest.mark.parametrize("rank", ["meeste", "minste"])
def test_the_number_of_each_school_for_which_has_the_most(assistant: Assistant, rank: str) -> None:
    reply = assistant.reply(f"Welke school heeft de {rank} leerlingen?")
    assert isinstance(reply, Answer)
    assert [re.findall(r"\d+", one.quote) for one in reply.citations] == [["96"], ["214"], ["341"]]
    assert "reken en vergelijk niet" in reply.text
