"""A document that one word of a question leads to may tell nothing of it; then the others are asked for that name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.evidence.judge.beyond_named import in_named_or_all
from assistant.evidence.saying import say
from assistant.evidence.selection import Refusal
from assistant.question.understand import understand
from assistant.texts import OTHERWISE_SAID
from assistant.types import Answer, NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

SCHOOL = "# Schoolgids De {0}\n\n## De school\n\nDe {0} is een basisschool. {1}\n"
TEXTS = {
    "werkwijze-broeikas": "# Werkwijze Broeikas\n\n## Aanmelden\n\nDe school levert een verslag van één blad.\n\n"
    "Een leerling kan er drie maanden blijven. Er zijn drie plaatsen voor een fiets.\n",
    "plan": "# Plan van de regio\n\n## Hulp\n\nDe Broeikas heeft acht plaatsen voor leerlingen.\n",
    "krant": "# Krant\n\n## Nieuws\n\nVan De Linde zijn drie lokalen geverfd.\n",
    "linde": SCHOOL.format("Linde", "Kinderen spelen op twee pleinen."),
    "beuk": SCHOOL.format("Beuk", "De school heeft zeven lokalen."),
    **{name.lower(): SCHOOL.format(name, "Er is een tuin.") for name in ("Eik", "Es", "Wilg", "Berk", "Iep")},
}


class Strict:
    """A judge that holds only passages with a number of what is asked for answers."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        return [0.9 if "acht plaatsen" in text or "zeven lokalen" in text else 0.0 for text in texts]


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    read = assistant_of(tmp_path_factory.mktemp("kas"), fake_embedder, TEXTS)
    return Assistant(read._reader, fake_embedder, judge=Strict())


@pytest.mark.parametrize(
    "question", ["Hoeveel plaatsen heeft de Broeikas?", "Hoeveel leerlingen kunnen er in de Broeikas?"]
)
def test_another_document_may_tell_it_of_that_name(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert [citation.document_id for citation in reply.citations] == ["plan"]


@pytest.mark.parametrize(
    "question",
    ["Hoeveel lokalen heeft De Linde?", "Hoeveel plaatsen zijn er volgens Broeikas?"],
)
def test_no_other_school_tells_it_and_nothing_else_where_that_document_is_asked(
    assistant: Assistant, question: str
) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(("told_by", "taken"), [("plan", True), ("werkwijze-broeikas", False)])
def test_what_the_named_document_did_not_tell_for_sure_it_does_not_tell_the_second_time(
    assistant: Assistant, told_by: str, taken: bool
) -> None:
    index = assistant._reader.current()
    query = understand("Hoeveel plaatsen heeft de Broeikas?", index)
    told = say(index, [p for p in index.store.run(told_by, 0, 2) if "plaatsen" in p.text])
    refused = Refusal(reason="not_in_documents")
    found = in_named_or_all(index, query, lambda one: refused if one.documents else told)
    assert (found == told) == taken


DAYS = "# Vergaderrooster wijkteams\n\n| Team | Datum |\n|---|---|\n| Noord | 7-9-2027 |\n| Zuid | 8-9-2027 |\n"


@pytest.mark.parametrize(
    ("question", "taken"), [("Wanneer is wijkteam Noord er?", False), ("Wanneer is wijkteam West er?", True)]
)
def test_a_kind_before_a_name_names_the_document_that_tells_of_that_one(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, taken: bool
) -> None:
    texts = {**TEXTS, "wijkteams": DAYS, "gids": "# Gids\n\n## Dagen\n\nWijkteam Noord of West is er op 3 mei 2027.\n"}
    index = assistant_of(tmp_path, fake_embedder, texts)._reader.current()
    query = understand(question, index)
    assert query.documents == ("wijkteams",)
    rows = say(index, [p for p in index.store.run("wijkteams", 0, 2) if "Noord" in p.text])
    unsure = replace(rows, note=OTHERWISE_SAID)
    other = say(index, index.store.run("gids", 0, 1))

    assert (in_named_or_all(index, query, lambda one: unsure if one.documents else other) == other) == taken
