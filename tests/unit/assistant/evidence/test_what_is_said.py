"""A passage that speaks of the subject is no answer where it does not say what is asked of it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.conditions import case_asked
from assistant.types import Answer, NoAnswer
from assistant.words.verbs import apart, is_infinitive, is_participle
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, ingest_here

HANDBOOK = """# Handboek van de Veldschool

## Gym en kamp

De leerlingen nemen gymschoenen mee. Het kamp in juni is verplicht voor groep 8. De kampkosten zijn voor de ouders;
wie ze niet kan betalen, belt de penningmeester. Een leerling met hoogtevrees hoeft niet mee te klimmen.

## De schooltuin

Klassen verzorgen samen een schooltuin. Ouders mogen op zaterdag plukken. De tuin wordt betaald door de gemeente.
De tuincommissie komt elke maand bijeen.

## Bibliotheek

Iedere leerling leent twee boeken. De bibliothecaris wijkt bij grote drukte van de leentermijn af. Komt een boek niet
op tijd terug, dan schrijft de bibliothecaris een brief. Lukt het zoeken niet, dan helpt de bibliothecaris.

## Ouderraad

De ouderraad adviseert de directie over het rooster. De raad besloot met zes stemmen voor en twee tegen over het
continurooster. In de ouderraad zitten ouders.

## Spreekuur

De schoolverpleegkundige houdt elke maand spreekuur. Het spreekuur van de directeur is op dinsdag.

## Fietsexamen

Leerlingen uit groep 7 doen het fietsexamen. Leerlingen met een eigen fiets oefenen thuis.
"""
LETTER = """# Brief over de rommelmarkt

De rommelmarkt is op het plein.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("gezegd"), fake_embedder, {"handboek": HANDBOOK, "brief": LETTER})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Is het kamp verplicht?", "verplicht voor groep 8"),
        ("Moet een leerling met hoogtevrees klimmen?", "hoeft niet mee te klimmen"),
        ("Mogen ouders plukken in de schooltuin?", "mogen op zaterdag plukken"),
        ("Hoe wordt de schooltuin gefinancierd?", "betaald door de gemeente"),
        ("Kan de bibliothecaris van de leentermijn afwijken?", "wijkt bij grote drukte van de leentermijn af"),
        ("Wat gebeurt er als een boek niet op tijd terugkomt?", "schrijft de bibliothecaris een brief"),
        ("Wat als ouders het kamp niet kunnen betalen?", "belt de penningmeester"),
        ("Op welke dag is het spreekuur van de directeur?", "op dinsdag"),
        ("Welke leerlingen oefenen het fietsexamen thuis?", "Leerlingen met een eigen fiets"),
    ],
)
def test_what_is_said_of_it_answers(assistant: Assistant, question: str, held: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert any(held in citation.quote for citation in reply.citations), reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Is het lenen van boeken bij de bibliotheek gratis?",
        "Is de schooltuin verplicht voor klassen?",
        "Mag ik de vergadering van de tuincommissie bijwonen?",
        "Kan een leerling het fietsexamen overdoen?",
        "Hoe wordt gecontroleerd of leerlingen gymschoenen meenemen?",
        "Hoe wordt gemeten of de schooltuin goed is voor leerlingen?",
        "Wat gebeurt er als een leerling geen gymschoenen meeneemt?",
        "Wat is de straf als een klas de schooltuin niet verzorgt?",
        "Op welke dag komt de tuincommissie bijeen?",
        "Op welke dag van de week oefenen de leerlingen voor het fietsexamen?",
        "Wie stemde tegen het continurooster?",
        "Hoeveel ouders stemden voor de rommelmarkt?",
        "Welke ouders zitten er in de ouderraad?",
    ],
)
def test_what_only_speaks_of_it_does_not(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


@pytest.mark.parametrize(
    ("text", "denied", "told"),
    [
        ("Lukt dat niet, dan belt de mentor.", True, True),
        ("Als de ouders tekenen, gaat het door.", True, False),  # the case in which it is so
        ("Pas als de ouders tekenen, gaat het door.", True, True),
        ("Na drie dagen verzuim belt de mentor.", False, True),
        ("De mentor belt elke dag met de leerling.", False, False),
        ("Een rit duurt niet langer dan een uur.", True, False),
        ("Les is niet alleen voor wie, zoals hier, als kleuter begint.", True, False),
        ("De rit telt niet als enige doel.", True, False),
        ("Wie zonder bericht wegblijft, betaalt een boete.", True, True),
    ],
)
def test_a_case_is_told(text: str, denied: bool, told: bool) -> None:
    case = case_asked("wat gebeurt er als het niet lukt" if denied else "wat gebeurt er als het lukt")
    assert case.is_told(text, frozenset(("verzuim",))) == told


@pytest.mark.parametrize("word", ["afwijken", "aanvragen", "betalen", "meenemen"])
def test_infinitives(word: str) -> None:
    assert is_infinitive(word)


@pytest.mark.parametrize("word", ["leerlingen", "instellingen", "kamers", "gratis"])
def test_other_words_are_none(word: str) -> None:
    assert not is_infinitive(word)


def test_participles() -> None:
    assert all(map(is_participle, ("geschorst", "overgeslagen", "gefinancierd", "vertaald")))
    assert not is_participle("beleid")


def test_verbs_that_come_apart() -> None:
    assert apart("afwijken") == ("af", frozenset(("wijken", "wijk", "wijkt")))
    assert apart("meenemen") == ("mee", frozenset(("nemen", "neem", "neemt")))
    assert apart("betalen") == ("", frozenset())


@pytest.fixture(scope="module")
def schools(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    corpus = tmp_path_factory.mktemp("scholen")
    for name, head, more in (
        ("De Eik", "Roos Kamer", "De huiswerkcoach is Bram Tak."),
        ("De Es", "Joris Bakker", "Er is een moestuin."),
    ):
        text = f"# Schoolprofiel {name}\n\n## Wie zijn wij\n\nDe directeur van de school is {head}. {more}\n"
        (corpus / f"profiel {name}.md").write_text(text, encoding="utf-8")
    ingest_here(corpus, corpus / "index", fake_embedder)
    return Assistant(IndexReader(corpus / "index", fake_embedder.fingerprint), fake_embedder)


def test_what_each_school_has_its_own_of_is_asked_back(schools: Assistant) -> None:
    reply = schools.reply("Wie is de directeur van de school?")
    assert isinstance(reply, NoAnswer)
    assert reply.reason == "unclear"
    assert {citation.document_id for citation in reply.citations} == {"profiel-de-eik", "profiel-de-es"}


def test_what_one_school_has_is_told_and_so_is_what_is_asked_of_one(schools: Assistant) -> None:
    assert "Bram Tak" in schools.reply("Wie is de huiswerkcoach op school?").text
    assert "Joris Bakker" in schools.reply("Wie is de directeur van De Es?").text


def test_what_decides_goes_first(assistant: Assistant) -> None:
    reply = assistant.reply("Mogen ouders plukken in de schooltuin?")
    assert isinstance(reply, Answer)
    assert "mogen op zaterdag plukken" in reply.citations[0].quote
