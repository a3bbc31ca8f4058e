"""Words that say whose words are asked, or only fill a question, are no part of what it is about."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.roles import voices
from assistant.question.understand import understand
from assistant.types import NoAnswer
from assistant.words.synonyms import plain_question, related
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

REPORT = """# Verslag van de buurtdag

## Opbrengst van de kringgesprekken

### Kring 1: Groen in de straat

#### Wat is er nodig?

- Meer bankjes langs het water.
- Steun van de buurtvereniging.

### Kring 2: Verkeer bij de school

#### Wie wandelen hier?

- Kleuters en hun broertjes.

#### Wat is er nodig?

- Een drempel bij het zebrapad.
- Bankjes zijn hier niet het antwoord.

## Slot

Het budget is klein, omdat de sponsor zich terugtrok. De wethouder noemt het curriculum te vol voor verkeerslessen,
want de weken zijn kort.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("buurtdag"), fake_embedder, {"buurtdag": REPORT})


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("volgens de groep lerende cultuur", {"groep"}),
        ("wat zeggen volgens alle aanwezigen de leraren", {"aanwezigen"}),
        ("wat wil de tafel over toetsen", {"tafel"}),
        ("wat zeggen de groepen over ouders", set()),
        ("hoe groot is de groep in de ochtend", set()),
    ],
)
def test_whose_words_they_are_only_frames_a_question(question: str, expected: set[str]) -> None:
    assert voices(question.split()) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wat is er volgens de groep nodig bij het zebrapad?", ["Een drempel bij het zebrapad."]),
        ("hee joh wie wandelen der nou ofzo", ["Kleuters en hun broertjes."]),
        ("euh wie wandelen hier dan eigenlijk, pls", ["Kleuters en hun broertjes."]),
        ("Wat zeggen kring 1 en kring 2 allebei over bankjes?",
         ["Meer bankjes langs het water.", "Bankjes zijn hier niet het antwoord."]),
        ("Wat zeggen zowel kring 1 als kring 2 over de drempel?", ["Een drempel bij het zebrapad."]),
        ("Welke gesprekken gaan over bankjes?",
         ["Meer bankjes langs het water.", "Bankjes zijn hier niet het antwoord."]),
    ],
)  # fmt: skip
def test_what_a_question_is_about_is_found_through_its_frame(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert quoted(assistant, question) == expected


def test_a_word_of_two_languages_stays_where_the_documents_have_it(assistant: Assistant) -> None:
    index = assistant._reader.current()
    assert "curriculum" in {term.word for term in understand("Waarom is het curriculum te vol?", index).terms}
    assert "budget" in {term.word for term in understand("Why is the budget small?", index).terms}
    assert "nodig" in {term.word for term in understand("What is needed?", index).terms}


def test_as_is_als_where_it_opens_a_clause() -> None:
    assert plain_question("Wie bel ik as je ziek bent?") == "wie bel ik als je ziek bent?"
    assert plain_question("Wie ruimt de as in de haard op?") == "wie ruimt de as in de haard op?"


def test_so_many_times_and_alone_are_put_as_documents_put_them() -> None:
    assert plain_question("Wat als ik 2x afzeg?") == "wat als ik 2 keer afzeg?"
    assert plain_question("Mag een plank 2x4 zijn?") == "mag een plank 2x4 zijn?"
    assert plain_question("Mag ik in m'n eentje varen?") == "mag ik alleen varen?"


@pytest.mark.parametrize(
    ("question", "compares"),
    [
        ("Wat hebben thema 1 en 2 gemeen?", True),
        ("Wat heeft kring 1 gemeen met kring 2?", True),
        ("Wat is er gemeen aan De Linde en De Beuk?", True),
        ("Wat is gemeenschappelijk aan de kringen?", True),
        ("Weet je wat De Linde en De Beuk gemeen hebben?", True),
        ("Is het gemeen om een kind weg te sturen?", False),
        ("Wat doet school als een leerling gemeen is?", False),
        ("Waarom is pesten gemeen?", False),
        ("Wat is er zo gemeen aan schorsen?", False),
    ],
)
def test_gemeen_sets_side_by_side_only_what_two_have(question: str, compares: bool) -> None:
    assert ("overeenkomst" in plain_question(question)) == compares


def test_what_the_named_places_do_not_say_is_refused(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Wat zeggen kring 1 en kring 2 allebei over fietsen?"), NoAnswer)


@pytest.mark.parametrize("question", ["Wat mogen vaders en moeders?", "Wat mogen de moeder of de vader?"])
def test_both_parents_are_one_thing_to_look_for(question: str) -> None:
    assert plain_question(question) == "wat mogen ouders?"


def test_a_chore_is_called_a_task_in_documents() -> None:
    assert "taak" in related("klussen")
    assert "klus" not in related("taken")


def test_a_name_that_documents_have_is_not_taken_apart() -> None:
    assert plain_question("wat is danis") == "wat is dan is"
    assert plain_question("wat is danis", {"danis"}) == "wat is danis"


def test_a_word_with_a_preposition_is_no_slip_of_the_pen_for_a_question_word() -> None:
    assert plain_question("Waardoor daalt het aantal violen?") == "waarom daalt het aantal violen?"
    assert plain_question("Waarop let de jury?") == "waar op let de jury?"
    assert plain_question("Waarvor dient een strijkstok?") == "waarvoor dient een strijkstok?"
