"""What is asked of a document as a whole: its parts in short, its date, its pages, which one is the newest."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.document_texts import day, of_pages
from assistant.question.wording import asked
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "jaarverslag": "# Jaarverslag De Kade\n\n## Voorwoord\n\nHet was druk.\n\n## Geld\n\nWe hielden € 300 over.\n",
    "protocol": """# Protocol zeilen en roeien

## Reddingsvest

Binnen drie dagen na een ongeluk is er een gesprek in twee zinnen.

## Storm

Bij storm blijft iedereen binnen.
""",
    "notitie": "# Notitie samen naar zee 2032\n\n## Waarom\n\nDe zee is groot.\n\n## Hoe\n\nMet de bus.\n",
    "reglement": "# Reglement Dambo\n\n## Zeilen\n\nHet protocol van de kade geldt ook hier, kort en in drie zinnen.\n",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("kade"), fake_embedder, DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Vat het jaarverslag in drie zinnen samen", ["Het was druk.", "We hielden € 300 over."]),
        ("Vat het jaarverslag samen in hooguit vijf korte zinnen.", ["Het was druk.", "We hielden € 300 over."]),
        ("Kunt u het jaarverslag kort samenvatten?", ["Het was druk.", "We hielden € 300 over."]),
        (
            "Kun je voor mij het jaarverslag in een paar woorden samenvatten?",
            ["Het was druk.", "We hielden € 300 over."],
        ),
        ("Kun je een korte samenvatting geven van het jaarverslag?", ["Het was druk.", "We hielden € 300 over."]),
        (
            "Vat het protocol zeilen kort samen",
            ["Binnen drie dagen na een ongeluk is er een gesprek in twee zinnen.", "Bij storm blijft iedereen binnen."],
        ),
        ("Vat de notitie samen naar zee in 2032 samen", ["De zee is groot.", "Met de bus."]),
    ],
)
def test_how_short_a_summary_is_to_be_says_nothing_of_what_it_is_of(
    assistant: Assistant, question: str, parts: list[str]
) -> None:
    assert quoted(assistant, question) == parts


@pytest.mark.parametrize(
    "question", ["Waar staat kort iets over zeilen?", "Wat zei hij in drie zinnen?", "Werken ze kort samen?"]
)
def test_a_question_that_wants_nothing_in_short_stays_as_it_is(question: str) -> None:
    assert asked(question) == question


MANIFEST = """[[document]]
file = "jaarverslag.md"
date = 2032-05-27
status = "vastgesteld"

[[document]]
file = "protocol.md"
date = 2031-12-03
"""


@pytest.fixture(scope="module")
def dated(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("archief")
    (folder / "manifest.toml").write_text(MANIFEST, encoding="utf-8")
    return assistant_of(folder, fake_embedder, DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wat is de datum van het jaarverslag?", "De datum van ‘Jaarverslag De Kade’ is 27 mei 2032. Het begint zo:"),
        ("Van wanneer is het jaarverslag?", "De datum van ‘Jaarverslag De Kade’ is 27 mei 2032. Het begint zo:"),
        ("Wat is de status van het jaarverslag?", "De status van ‘Jaarverslag De Kade’ is: vastgesteld."),
        ("Hoeveel bladzijden heeft het jaarverslag?", "‘Jaarverslag De Kade’ heeft geen vaste paginanummers."),
        ("Hoeveel pagina's telt het jaarverslag?", "‘Jaarverslag De Kade’ heeft geen vaste paginanummers."),
        ("Welk document is het meest recent?", "Dit zijn de nieuwste documenten, het nieuwste bovenaan."),
    ],
)
def test_what_is_known_of_a_document_is_told_though_it_stands_nowhere_in_it(
    dated: Assistant, question: str, told: str
) -> None:
    reply = dated.reply(question)
    assert isinstance(reply, Answer)
    assert reply.text.startswith(told)
    assert {marker for s in reply.statements for marker in s.citations} == {c.marker for c in reply.citations}


def test_when_something_began_is_not_the_date_of_what_is_written_about_it(dated: Assistant) -> None:
    assert "27 mei 2032" not in dated.reply("Sinds wanneer is er een jaarverslag?").text


def test_the_newest_documents_come_first_and_those_without_a_date_are_counted(dated: Assistant) -> None:
    reply = dated.reply("Wat is het nieuwste document?")
    assert "Van 2 documenten weet ik geen datum" in reply.text
    assert reply.text.index("Jaarverslag De Kade (27 mei 2032)") < reply.text.index("Protocol zeilen en roeien (3 dec")


@pytest.mark.parametrize(
    ("date", "said"), [("2032-05-07", "7 mei 2032"), ("2032-05", "mei 2032"), ("2032", "2032"), ("2032-13-01", "2032")]
)
def test_a_date_is_written_as_far_as_it_is_known(date: str, said: str) -> None:
    assert day(date) == said


def test_pages_are_counted() -> None:
    assert of_pages("Plan", 1).startswith("‘Plan’ heeft 1 pagina. ")
    assert of_pages("Plan", 22).startswith("‘Plan’ heeft 22 pagina’s. ")
