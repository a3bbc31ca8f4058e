"""Who works somewhere, where money goes, how two differ, what happens in a year: whole rows and outlines."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "hazelhof-profiel": """# Schoolondersteuningsprofiel – De Hazelhof

## Ons team

| Functie | Naam | Dagen |
|---|---|---|
| Zangleraar | Jet Mol | ma |
| Conciërge | Wim Bot | hele week |

## Plannen

| Jaar | Doel | Trekker |
|---|---|---|
| 2031 | Elke groep werkt met een weektaak | Jet Mol |
| 2031 | Een nieuwe schooltuin | Wim Bot |
""",
    "notulen": """# Notulen ouderraad

## Rondvraag

De lampen worden door een andere leverancier opgehangen.

De raad kiest een nieuwe methode: Klinkklaar.
""",
    "populier": """# Schoolondersteuningsprofiel – De Populier

## Wie er werken

| Naam | Functie |
|---|---|
| Bea Kok | tuinvrouw |
| Leo Prins | kok |

## Doelen tot 2031

- 2030: verhuizing, samen met De Hazelhof.
""",
    "plan": """# Koersplan Veenrand

## Begroting

| Bedragen in duizenden euro's | 2030 | 2031 |
|---|---|---|
| Ouder- en infoloket | 60 | 62 |
| Bureau | 300 | 310 |

## Het infoloket

Een gezin betaalt bij het infoloket € 5 voor een map.
""",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("rijen"), fake_embedder, DOCUMENTS)


@pytest.mark.parametrize("question", ["Wie werken er op De Hazelhof?", "Welke medewerkers heeft De Hazelhof?"])
def test_who_works_somewhere_is_the_whole_table_by_function(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == ["Zangleraar Jet Mol ma", "Conciërge Wim Bot hele week"]


@pytest.mark.parametrize(
    "question", ["Wie werken er op De Hazelhof met een weektaak?", "Wie werken er samen met De Hazelhof?"]
)
def test_who_works_with_something_is_not_everybody(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    said = [citation.quote for citation in reply.citations]
    assert "Conciërge Wim Bot hele week" not in said


def test_where_money_goes_is_the_row_of_that_name(assistant: Assistant) -> None:
    assert quoted(assistant, "Hoeveel geld gaat er naar het infoloket?") == ["Ouder- en infoloket 60 62"]


def test_two_that_are_compared_as_wholes_are_told_by_their_parts(assistant: Assistant) -> None:
    said = quoted(assistant, "Wat is het verschil tussen De Hazelhof en De Populier?")
    assert said == ["Ons team", "Plannen", "Wie er werken", "Doelen tot 2031"]


def test_what_happens_in_a_year_is_told_by_all_documents(assistant: Assistant) -> None:
    reply = assistant.reply("Wat gebeurt er in 2031?")
    assert isinstance(reply, Answer)
    assert "2031 Elke groep werkt met een weektaak Jet Mol" in [citation.quote for citation in reply.citations]


def test_which_one_is_not_told_by_another_without_a_name(assistant: Assistant) -> None:
    reply = assistant.reply("Welke leverancier gaat de lampen ophangen?")
    assert not isinstance(reply, Answer)
    assert quoted(assistant, "Welke methode kiest de raad?") == ["De raad kiest een nieuwe methode: Klinkklaar."]
