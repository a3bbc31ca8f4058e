"""Questions over laws and regulations: articles by number, documents by their titles and initials, everyday words."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.evidence.saying import close
from assistant.question.naming.titled import is_name, spell, telling
from assistant.question.understand import understand
from assistant.question.weights import FRAME
from assistant.retrieval.fit import Fit
from assistant.retrieval.worth import Candidate
from assistant.types import NoAnswer
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import quoted, reader_of

LANES = """# Wet op de fietspaden

## HoofdstukI Algemeen

### Artikel 1 Begrippen

In deze wet wordt verstaan onder fietspad: een weg voor fietsers.

### Artikel 5 Breedte

Een fietspad is ten minste drie meter breed. De paaltjes staan in de berm, bedoeld in de artikelen 2.5 en 2.30.

### Artikel 7 Verzuim

1. De beheerder meldt verzuim van vier uren aan Onze Minister.
2. De burgemeester legt een boete op van ten hoogste € 900.
    1. aan de beheerder;
    2. aan de fietser.

### Artikel 8 Klachten

Een klacht over een paaltje dient men in bij de padencommissie. De beheerder bewaart haar gedurende twintig jaar.

### Artikel 9 De paaltjesraad

Onze Minister kan besluiten dat de weg wordt verlegd. De raad heeft een directeur.
De voorzitter van de raad is de wethouder.
"""
BOATS = """# Veerbotenwet 1971

## Hoofdstuk1 Varen

### Artikel 1 Begrippen

Een veerboot is een boot die oversteekt.

### Artikel 5 Vaartijden

De boot vaart niet bij storm.

### Artikel 6:2 Tarief

Voor kinderen wordt geen geldelijke bijdrage gevraagd: de oversteek is kosteloos.
"""
WELLS = "# Besluit putten\n\n### Artikel 5 Deksel\n\nEen put heeft een deksel.\n\n### Artikel 6\n\nVervallen\n"
PONDS = "# Besluit vijvers\n\n### Artikel 5 Diepte\n\nEen vijver is een meter diep.\n\n### Artikel 6\n\nVervallen\n"


@pytest.fixture(scope="module")
def reader(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> IndexReader:
    laws = {"fietspaden": LANES, "veerboten": BOATS, "vijvers": PONDS, "putten": WELLS}
    return reader_of(tmp_path_factory.mktemp("wetten"), fake_embedder, laws)


@pytest.fixture(scope="module")
def assistant(reader: IndexReader, fake_embedder: FakeEmbedder) -> Assistant:
    return Assistant(reader, fake_embedder)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wat staat er in artikel 5 van de Veerbotenwet?", "De boot vaart niet bij storm."),
        ("Wat regelt art. 5 van de Veerbotenwet 1971?", "De boot vaart niet bij storm."),
        ("artikel 5 VBW", "De boot vaart niet bij storm."),
        ("Wat zegt artikel 5 van het Besluit vijvers?", "Een vijver is een meter diep."),
        (
            "artikel 6:2 veerbotenwet",
            "Voor kinderen wordt geen geldelijke bijdrage gevraagd: de oversteek is kosteloos.",
        ),
        ("Wat staat in artikel 7, eerste lid, WFP?", "De beheerder meldt verzuim van vier uren aan Onze Minister."),
    ],
)
def test_an_article_is_of_the_law_that_is_named(assistant: Assistant, question: str, said: str) -> None:
    assert quoted(assistant, question) == [said]


def test_a_part_comes_with_what_stands_under_it_and_without_its_neighbours(assistant: Assistant) -> None:
    assert quoted(assistant, "Wat staat in artikel 7 lid 2 van de Wet op de fietspaden?") == [
        "De burgemeester legt een boete op van ten hoogste € 900.", "aan de beheerder;", "aan de fietser."
    ]  # fmt: skip
    assert quoted(assistant, "artikel 7 lid 2 onder 1 wet op de fietspaden") == ["aan de beheerder;"]


def test_an_article_that_many_laws_have_is_asked_back(assistant: Assistant) -> None:
    reply = assistant.reply("Wat staat er in artikel 5?")

    assert isinstance(reply, NoAnswer)
    assert reply.reason == "unclear"
    assert len(reply.citations) == 4


def test_an_article_that_the_named_law_lacks_is_a_wrong_assumption(assistant: Assistant) -> None:
    reply = assistant.reply("Wat staat er in artikel 7 van de Veerbotenwet?")

    assert isinstance(reply, NoAnswer)
    assert reply.reason == "false_premise"


def test_chapters_have_their_numbers_back(assistant: Assistant) -> None:
    assert quoted(assistant, "Wat staat er in hoofdstuk 1 van de Veerbotenwet?")[0] == (
        "Een veerboot is een boot die oversteekt."
    )
    assert "Een fietspad is" in " ".join(quoted(assistant, "Wat staat in hoofdstuk I van de Wet op de fietspaden?"))


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Bij hoeveel uur spijbelen moet het doorgegeven worden?", "verzuim van vier uren"),
        ("Hoe hoog is de boete van de burgemeester?", "€ 900"),
        ("Is de veerboot gratis voor kinderen?", "kosteloos"),
        ("Waar kan ik een klacht over een paaltje indienen?", "bij de padencommissie"),
        ("Hoe lang wordt een klacht over een paaltje bewaard?", "twintig jaar"),
        ("Wat verstaat de wet onder een fietspad?", "een weg voor fietsers"),
        ("Wie is de voorzitter van de paaltjesraad?", "is de wethouder"),
    ],
)
def test_everyday_words_find_those_of_the_law(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    [
        "Hoe laat mag je op het fietspad?",
        "Wie is de minister van fietspaden?",
        "Hoe heet de directeur van de paaltjesraad?",
    ],
)
def test_numbers_of_articles_are_no_times_and_our_minister_is_no_name(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(
    ("letters", "title"),
    [
        ("wpo", "wet op het primair onderwijs"),
        ("awgb", "algemene wet gelijke behandeling"),
        ("wec", "wet op de expertisecentra"),
        ("lpw", "leerplichtwet"),
        ("akw", "algemene kinderbijslagwet"),
    ],
)
def test_initials_stand_for_a_title(letters: str, title: str) -> None:
    assert spell(letters, telling(tuple(title.split())))


@pytest.mark.parametrize(
    ("letters", "title"),
    [("wvo", "wet op het primair onderwijs"), ("wet", "veerbotenwet"), ("plan", "ondersteuningsplan"), ("wpo", "wpo")],
)
def test_other_letters_do_not(letters: str, title: str) -> None:
    assert not spell(letters, telling(tuple(title.split())))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("wet op de fietspaden", True),
        ("veerbotenwet", True),
        ("protocol time-out", True),
        ("notulen", False),
        ("begroting", False),
        ("samen verder", False),
    ],
)
def test_a_title_is_a_name_when_it_tells_what_and_which(title: str, name: bool) -> None:
    assert is_name(tuple(title.split())) == name


def test_where_no_passage_says_it_what_search_puts_first_is_shown_too(reader: IndexReader) -> None:
    index = reader.current()
    query = understand("Hoe breed is een fietspad?", index)
    fit = Fit(index, query.asked())
    passages = index.store.run("veerboten", 0, 2)
    first = Candidate(passage=passages[0], evidence=1, worth=2, ranked=0.5)
    other = Candidate(passage=passages[1], evidence=1, worth=1, ranked=1.0)

    assert close([first, other], fit, best=0.5)[-1] == other.passage
    assert close([first, other], fit, best=0.8) == [first.passage]


def test_verbs_that_only_frame_a_question_do_so_in_each_tense(reader: IndexReader) -> None:
    weights = {
        term.word: term.weight for term in understand("Hoeveel paaltjes zaten er in de berm?", reader.current()).terms
    }

    assert weights["zaten"] == FRAME
    assert weights["berm"] > FRAME
