"""What an answer keeps when a chat model words it: whose it is, what it stands under, how sure it is, and its point."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant
from assistant.build import open_chat
from assistant.chat import texts
from assistant.types import EXTRACTIVE, Answer
from corpus.index import IndexReader
from corpus.settings import load_settings
from tests.chat_server import Script, chat_server, says, slowly
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.test_compose import check


def _points(verb: str, count: int) -> str:
    """So many points, each of two sentences."""
    return "\n".join(
        f"- Groep {number} {verb} op dag {number}. De juf van de groep kijkt." for number in range(1, count + 1)
    )


SCHOOLS = {
    "molen": """# Gids basisschool De Molen

## Honden

De school laat geen honden toe op het plein. Een kat blijft gewoon thuis. Bij een feest mag een cavia mee.

## Gymles

Elke groep krijgt twee gymlessen. Een vakleerkracht geeft de gymlessen in de sporthal.

## Fietsen

### Wat mag niet?

- Fietsen over het plein.
- Steppen in de gang.

### Wat mag wel?

- De fiets in het rek zetten.

## Overblijven

Over het overblijven op school is al vaak vergaderd. Kinderen uit de polder eten in de aula. De gemeente betaalt die
lunch. Een trommel neem je mee als je overblijft.

## Duinwandeling

Met de duinwandeling reist elke groep per trein. De trein vertrekt om 8.30 uur. De kiosk sluit om 12.00 uur.

## Turnen

Het turnen is op maandag. Groep 3 turnt met groep 4.

## Rekenweek

{reading}

## Leesweek

{maths}
""".format(reading=_points("rekent", 8), maths=_points("leest", 9)),
    "brug": """# Gids basisschool De Brug

## Honden

De school laat honden toe op het plein als zij aan de lijn zijn. De conciërge heeft een hond.

## Snoep

Kleuters eten geen snoep in de klas. Snoep is slecht voor de tanden van kleuters, want er zit suiker in.
""",
}


@pytest.fixture(scope="module")
def schools(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> IndexReader:
    return reader_of(tmp_path_factory.mktemp("scholen"), fake_embedder, SCHOOLS)


Asked = Callable[..., tuple[Answer, Script]]


@pytest.fixture
def asked(schools: IndexReader, fake_embedder: FakeEmbedder) -> Asked:
    """What becomes of a question when the model says a text, with what the model was asked."""

    def ask(question: str, said: str) -> tuple[Answer, Script]:
        with chat_server(says(*slowly(said))) as script:
            settings = load_settings({"PLANWIJZER_CHAT_MODEL": "openai:proef", "PLANWIJZER_CHAT_BASE_URL": script.url})
            *_, answer = Assistant(schools, fake_embedder, open_chat(settings, print)).stream(question)
        check(schools.current(), answer)
        assert isinstance(answer, Answer)
        return answer, script

    return ask


NO_DOGS = "De school laat geen honden toe op het plein."
CAT = "Een kat blijft gewoon thuis."
ON_A_LEAD = "De school laat honden toe op het plein als zij aan de lijn zijn."


def test_a_question_about_one_school_is_answered_from_its_documents(asked: Asked) -> None:
    answer, script = asked("Laat De Molen honden toe op het plein?", f"{NO_DOGS} [1] {ON_A_LEAD} [2]")

    assert 'uit="Gids basisschool De Molen" onder="Honden"' in script.prompt
    assert "De Brug" not in script.prompt
    assert answer.answerer == EXTRACTIVE
    assert {citation.document_id for citation in answer.citations} == {"molen"}


def test_what_two_documents_say_stands_below_the_name_of_each(asked: Asked) -> None:
    answer, _ = asked("Laat de school honden toe op het plein?", f"{ON_A_LEAD} [1] {NO_DOGS} [2]")

    assert answer.text == (
        f"**Gids basisschool De Brug**\n\n{ON_A_LEAD} [1]\n\n**Gids basisschool De Molen**\n\n{NO_DOGS} [2]"
    )


def test_of_the_one_school_that_is_named_the_name_is_not_told(asked: Asked) -> None:
    answer, _ = asked("Laat De Molen honden toe op het plein?", f"{NO_DOGS} [1]")

    assert answer.text == f"{NO_DOGS} [1]"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Laat De Molen honden toe op het plein?", NO_DOGS),  # all of its words are in the question
        ("Geeft een vakleerkracht de gymlessen?", "Een vakleerkracht geeft de gymlessen in de sporthal."),
        ("Geeft een vakleerkracht gymlessen in de sporthal?", "Een vakleerkracht geeft de gymlessen in de sporthal."),
        ("Wat krijgt elke groep aan gymlessen?", "Elke groep krijgt twee gymlessen."),
        ("Op welke dag is het turnen, maandag of vrijdag?", "Het turnen is op maandag."),
        ("Op welke dag is het turnen: op maandag of op vrijdag?", "Het turnen is op maandag."),
    ],
)
def test_a_sentence_in_the_words_of_the_question_may_answer_it(asked: Asked, question: str, said: str) -> None:
    answer, _ = asked(question, f"{said} [1]")

    assert answer.answerer != EXTRACTIVE
    assert [statement.text for statement in answer.statements] == [said]


@pytest.mark.parametrize(
    "question",
    [
        "Hoe gaat het turnen op maandag?",
        "Hoe gaat het turnen op maandag of vrijdag?",
        "Hoe gaat het turnen op maandag, met groep 3 of met groep 4?",
    ],
)
def test_a_sentence_that_says_not_which_it_is_says_the_question_back(asked: Asked, question: str) -> None:
    answer, _ = asked(question, "Het turnen is op maandag. [1]")

    assert answer.answerer == EXTRACTIVE


@pytest.mark.parametrize(
    "said", ["De school laat honden toe op het plein.", "Elke groep krijgt drie gymlessen.", "De gymlessen zijn er."]
)
def test_what_is_affirmed_against_the_document_is_withheld(asked: Asked, said: str) -> None:
    answer, _ = asked("Laat De Molen honden toe op het plein?", f"{said} [1]")

    assert answer.answerer == EXTRACTIVE
    assert answer.chat
    assert (answer.chat.note, answer.chat.withheld) == (texts.NOTHING_HELD, 1)


RULES = "Fietsen over het plein. [1] Steppen in de gang. [2] De fiets in het rek zetten. [3]"


def test_what_is_allowed_and_what_is_not_stay_apart(asked: Asked) -> None:
    answer, _ = asked("Leg uit wat de regels voor fietsen zijn", RULES)

    assert answer.answerer != EXTRACTIVE
    assert answer.text == (
        "In ‘Gids basisschool De Molen’ bij ‘Fietsen’ staat dit:\n\n"
        "**Wat mag niet?**\n\nFietsen over het plein. [1] Steppen in de gang. [2]\n\n"
        "**Wat mag wel?**\n\nDe fiets in het rek zetten. [3]"
    )


@pytest.mark.parametrize("title", ["## Antwoord\n\n", "**Fietsen**\n\n", "Dit zijn de regels:\n"])
def test_a_title_of_the_models_own_is_left_out(asked: Asked, title: str) -> None:
    answer, _ = asked("Leg uit wat de regels voor fietsen zijn", f"{title}{RULES}")

    assert answer.chat
    assert (answer.chat.note, answer.chat.withheld) == (None, 0)


def test_points_below_their_titles_stay_a_list(asked: Asked) -> None:
    said = "- De fiets in het rek zetten. [3]\n- Steppen in de gang. [2]\n- Fietsen over het plein. [1]\n"
    answer, _ = asked("Leg uit wat de regels voor fietsen zijn", f"Er zijn regels:\n{said}")

    assert answer.text.endswith(
        "**Wat mag wel?**\n\n- De fiets in het rek zetten. [1]\n\n"
        "**Wat mag niet?**\n\n- Steppen in de gang. [2]\n- Fietsen over het plein. [3]"
    )


def test_a_point_stands_below_its_label_and_above_its_reservation(asked: Asked) -> None:
    answer, _ = asked("Mag een kind steppen in de gang?", "Steppen in de gang. [1]")

    assert answer.answerer != EXTRACTIVE
    assert answer.text == (
        "**Gids basisschool De Molen**\n\n*Wat mag niet?*\n\nSteppen in de gang. [1]\n\n"
        "Is dit wat je zoekt, ook al staat het woord ‘kind’ er niet bij?"
    )


def test_one_sentence_of_what_is_allowed_and_what_is_not_is_withheld(asked: Asked) -> None:
    said = "Steppen in de gang en de fiets in het rek zetten. [2][3]"
    answer, _ = asked("Leg uit wat de regels voor fietsen zijn", f"{RULES} {said}")

    assert said not in answer.text


@pytest.mark.parametrize(
    ("question", "said", "whole"),
    [
        ("Laat De Molen honden toe op het plein?", f"{CAT} [1]", False),
        ("Laat De Molen honden toe op het plein?", f"{CAT} [1] {NO_DOGS} [1]", True),
        ("Mag een cavia mee?", f"{NO_DOGS} [1]", False),
        ("Laat de school honden toe op het plein?", f"{ON_A_LEAD} [1] {CAT} [2]", False),
        ("Wie geeft de gymlessen?", "Elke groep krijgt twee gymlessen. [1]", False),
        ("Waarom eten kleuters snoep?", "Kleuters eten geen snoep in de klas. [1]", True),
    ],
)
def test_the_sentence_that_answers_may_not_be_left_out(asked: Asked, question: str, said: str, whole: bool) -> None:
    answer, _ = asked(question, said)

    assert answer.chat
    assert answer.chat.note == (None if whole else texts.INCOMPLETE)


@pytest.mark.parametrize(
    ("question", "said", "whole"),
    [
        ("Wie betaalt het overblijven op school?", "De gemeente betaalt die lunch.", True),
        ("Wie betaalt het overblijven op school?", "Kinderen uit de polder eten in de aula.", False),
        ("Wie betaalt het overblijven op school?", "Over het overblijven op school is al vaak vergaderd.", False),
        ("Wat eten kinderen bij het overblijven op school?", "Kinderen uit de polder eten in de aula.", True),
        ("Wat neem je mee bij het overblijven?", "Een trommel neem je mee als je overblijft.", True),
        ("Wat neem je mee bij het overblijven?", "De gemeente betaalt die lunch.", False),
        ("Hoe laat reist een groep met de trein?", "De trein vertrekt om 8.30 uur.", True),
        ("Hoe laat reist een groep met de trein?", "De kiosk sluit om 12.00 uur.", False),
        ("Hoe laat reist een groep met de trein?", "Met de duinwandeling reist elke groep per trein.", False),
    ],
)
def test_a_sentence_that_only_repeats_the_question_may_be_left_out(
    asked: Asked, question: str, said: str, whole: bool
) -> None:
    answer, _ = asked(question, f"{said} [1]")

    assert answer.chat
    assert answer.chat.note == (None if whole else texts.INCOMPLETE)


def test_as_many_sentences_are_asked_for_and_heard_as_must_be_told(asked: Asked) -> None:
    points = " ".join(f"Groep {n} rekent op dag {n}. [{n}] De juf van de groep kijkt. [{n}]" for n in range(1, 9))
    answer, script = asked("Vat de rekenweek kort samen", points)

    assert "één tot acht korte" in str(script.asked[0]["messages"][0]["content"])
    assert answer.answerer != EXTRACTIVE
    assert "Groep 8 rekent op dag 8." in answer.text


def test_for_more_than_can_be_told_no_model_is_asked(asked: Asked) -> None:
    answer, script = asked("Vat de leesweek kort samen", f"{NO_DOGS} [1]")

    assert script.asked == []
    assert "Groep 9 leest op dag 9." in answer.text


@pytest.mark.parametrize("thought", [f"<think>\nMag dat? {CAT} [1]\n</think>\n", "<think>Nee. </think> "])
def test_what_a_model_says_to_itself_is_no_part_of_its_answer(asked: Asked, thought: str) -> None:
    answer, _ = asked("Laat De Molen honden toe op het plein?", f"{thought}**{NO_DOGS}** [1] {CAT} [1]")

    assert [statement.text for statement in answer.statements] == [NO_DOGS, CAT]


def test_a_thought_that_nothing_opened_is_taken_back_when_it_ends(asked: Asked) -> None:
    answer, _ = asked("Laat De Molen honden toe op het plein?", f"{CAT} [1] Of niet.\n</think>\n{NO_DOGS} [1]")

    assert answer.chat
    assert answer.chat.withheld == 0
    assert [statement.text for statement in answer.statements] == [NO_DOGS]


def test_a_thought_that_nothing_opened_and_that_does_not_hold_loses_the_answer(asked: Asked) -> None:
    answer, _ = asked("Laat De Molen honden toe op het plein?", f"De vraag is of het mag.\n</think>\n{NO_DOGS} [1]")

    assert answer.answerer == EXTRACTIVE


def test_a_thought_that_never_ends_is_no_answer(asked: Asked) -> None:
    answer, _ = asked("Laat De Molen honden toe op het plein?", f"<think>{NO_DOGS} [1] {CAT} [1]")

    assert answer.answerer == EXTRACTIVE
