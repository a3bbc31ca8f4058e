"""Questions over several like documents: which is meant, the same asked of each, and which of them have something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.question.conversation.followup import standalone
from assistant.question.naming.scope import scope_of
from assistant.retrieval.fit import Fit
from assistant.types import Answer, NoAnswer, Turn
from corpus.index import Index, IndexReader
from corpus.lexical import Term
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of

SHARED = "Elke school werkt samen met de gemeente aan een veilige omgeving voor alle kinderen."
SCHOOLS = {
    "brug": ("Schoolprofiel De Brug", 214, "Anna Vos", "- ☒ Lift\n- ☐ Plusklas", "een lift"),
    "kade": ("Schoolprofiel De Kade", 96, "Bert Prins", "- ☐ Lift\n- ☒ Plusklas", "geen lift"),
    "molen": ("Schoolprofiel De Molen", 327, "Carla Smit", "- ☒ Lift\n- ☒ Plusklas", "een lift"),
    "wilg": ("Schoolprofiel De Wilg", 150, "Dirk Haan", "- ☐ Lift\n- ☐ Plusklas", "geen lift"),
}


@pytest.fixture(scope="module")
def folder(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("scholen")
    profiles = {
        name: f"# {title}\n\n## De school\n\nEr zijn {pupils} leerlingen. De directeur is {head}.\n\n{SHARED}\n\n"
        f"## Voorzieningen\n\n{boxes}\n\n## Ambities\n\n- In 2027 krijgt de bibliotheek van {head} nieuwe boeken.\n"
        for name, (title, pupils, head, boxes, _) in SCHOOLS.items()
    }
    reader_of(corpus, fake_embedder, profiles)
    return corpus / "index"


@pytest.fixture(scope="module")
def assistant(folder: Path, fake_embedder: FakeEmbedder) -> Assistant:
    return Assistant(IndexReader(folder, fake_embedder.fingerprint), fake_embedder)


@pytest.fixture(scope="module")
def schools(folder: Path, fake_embedder: FakeEmbedder) -> Iterator[Index]:
    index = IndexReader(folder, fake_embedder.fingerprint).current()
    yield index
    index.close()


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Hoeveel leerlingen heeft De Brug?", ["brug"]),
        ("hoeveel leerlingen heeft de molen", ["molen"]),
        ("Vergelijk De Brug met De Kade", ["brug", "kade"]),
        ("Hoeveel leerlingen zijn er?", []),
        ("Wat staat er in een schoolprofiel?", []),
    ],
)
def test_the_documents_that_a_question_names(schools: Index, question: str, documents: list[str]) -> None:
    assert list(scope_of(question, schools).documents) == documents


def text(assistant: Assistant, question: str, *history: str) -> str:
    turns = [Turn(role="user", text=said) for said in history]
    reply = assistant.reply(question, turns)
    assert isinstance(reply, Answer), reply.text
    return reply.text


def test_a_named_school_answers_for_itself(assistant: Assistant) -> None:
    answer = text(assistant, "Hoeveel leerlingen heeft De Kade?")

    assert "96" in answer
    assert not any(number in answer for number in ("214", "327", "150"))


def test_a_follow_up_asks_the_same_of_another_school(assistant: Assistant) -> None:
    answer = text(assistant, "En bij De Molen?", "Hoeveel leerlingen heeft De Kade?")

    assert "327" in answer
    assert "96" not in answer


def test_two_schools_side_by_side(assistant: Assistant) -> None:
    answer = text(assistant, "Wat is het verschil in het aantal leerlingen tussen De Brug en De Wilg?")

    assert "214" in answer
    assert "150" in answer
    assert "327" not in answer


def test_which_schools_have_it_are_all_told_and_no_others(assistant: Assistant) -> None:
    reply = assistant.reply("Welke scholen hebben een plusklas?")

    assert isinstance(reply, Answer)
    assert {citation.document_id for citation in reply.citations} == {"kade", "molen"}
    assert "twee van de vier" in reply.text


def test_an_empty_box_is_never_said_to_be_ticked(assistant: Assistant) -> None:
    assert "Niet aangekruist: Lift" in text(assistant, "Heeft De Kade een lift?")
    assert "Wel aangekruist: Lift" in text(assistant, "Heeft De Brug een lift?")


def test_a_school_that_is_in_no_document_is_told(assistant: Assistant) -> None:
    reply = assistant.reply("Hoeveel leerlingen heeft De Zeemeeuw?")

    assert isinstance(reply, NoAnswer)
    assert "Zeemeeuw" in reply.text
    assert reply.reason == "not_in_documents"


@pytest.mark.parametrize("question", ["Hoeveel leerlingen zijn er?", "Wie is de directeur?"])
def test_a_fact_that_every_school_has_is_asked_back(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)

    assert isinstance(reply, NoAnswer)
    assert reply.reason == "unclear"
    assert len({citation.document_id for citation in reply.citations}) == 4


def test_what_all_documents_say_alike_is_said_once(assistant: Assistant) -> None:
    answer = text(assistant, "Wat staat er over een veilige omgeving?")

    assert answer.count("veilige omgeving") == 1


def test_another_year_is_no_answer(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Wat is de ambitie van De Brug voor 2041?"), NoAnswer)


def test_a_word_that_named_the_document_need_not_be_held(schools: Index) -> None:
    passage = schools.store.run("brug", 0, 1)[0]
    term = Term(word="brug", forms=(("brug", 1.0),))

    assert Fit(schools, ()).holds(term, passage)
    assert not Fit(schools, (term,)).holds(term, passage)


def alone(schools: Index, *questions: str) -> str:
    *earlier, last = questions
    return standalone(last, [Turn(role="user", text=said) for said in earlier], schools)


def test_the_other_school_is_the_one_spoken_of_before(schools: Index) -> None:
    found = alone(
        schools,
        "Hoeveel leerlingen heeft De Brug?",
        "en De Kade?",
        "Wie is daar directeur?",
        "en bij de andere school?",
    )
    assert found.startswith("Wie is directeur bij De Brug?")


def test_a_comparison_with_another_school(schools: Index) -> None:
    found = alone(schools, "Hoeveel leerlingen heeft De Brug?", "vergelijk dat eens met De Kade")
    assert found == "Hoeveel leerlingen heeft De Brug en De Kade?"


def test_another_thing_that_schools_may_have(schools: Index) -> None:
    assert (
        alone(schools, "Welke scholen hebben een lift?", "en welke een plusklas?")
        == "Welke scholen hebben een plusklas?"
    )


def test_how_it_is_at_one_of_them(schools: Index) -> None:
    found = alone(schools, "Hoeveel leerlingen heeft De Brug?", "Hoe zit dat bij De Molen?")
    assert found == "Hoeveel leerlingen heeft De Molen?"


def test_a_question_without_a_subject_has_that_of_the_conversation(assistant: Assistant) -> None:
    found = text(assistant, "Hoeveel zijn dat er?", "Welke leerlingen zitten er op De Brug?")
    assert "214" in found


def test_documents_without_questions_in_their_titles_give_first_questions_too(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    points = "- De mentor spreekt elke leerling.\n- De klas begint met een boek.\n- Het lokaal is opgeruimd.\n"
    plan = {"jaarplan": f"# Jaarplan\n\n## Rust in de klas\n\n{points}"}
    asked = assistant_of(tmp_path, fake_embedder, plan).starters()

    assert asked == ("Wat staat er bij ‘Rust in de klas’?",)


RULES = ("bewaren van appels", "onderhoud van fietsen", "lenen van boeken", "schilderen van hekken",
         "planten van bomen", "voeren van eenden", "poetsen van ramen")  # fmt: skip


def test_a_number_that_many_documents_have_is_asked_back_unless_the_question_tells_which(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    rules = {
        str(number): f"# Regeling {number}\n\n## Artikel 3\n\nHet {rule} gebeurt door de beheerder.\n"
        for number, rule in enumerate(RULES)
    }
    many = assistant_of(tmp_path, fake_embedder, rules)
    open_question = many.reply("Wat staat er in artikel 3?")
    told = many.reply("Wat zegt artikel 3 over het lenen van boeken?")

    assert isinstance(open_question, NoAnswer)
    assert open_question.reason == "unclear"
    assert isinstance(told, Answer)
    assert {citation.document_id for citation in told.citations} == {"2"}
