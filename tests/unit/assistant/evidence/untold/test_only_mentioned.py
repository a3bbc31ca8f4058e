"""What is only mentioned is not explained: then that is said, with the places where it is mentioned."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

TEXTS = {
    "jaarplan": "# Jaarplan van de stadstuin\n\n## Wat gebeurt al?\n\n"
    "- Zaaien, compostcursus, bijenpad, oogsten.\n- Overleg met tuincoaches en scholen.\n- VTG-groepen uitbreiden.\n\n"
    "## Regels\n\nOver het plukrecht van buren is nog veel onduidelijk. Eén buur had erover gelezen.\n\n"
    "Een buur vertelt dat zij haar gieterpas gewoon mocht gebruiken.\n\n"
    "## Mensen\n\nIn de tuin werken een kok, een plantkundige en twee vrijwilligers. De kok maakt soep.\n\n"
    "De wormenbak (een kist met aarde) staat achter het hek. Met een zaadbank ruilen buren hun zaden.\n\n"
    "Een Bewonersraad Tuinen (BRT) komt elke maand bijeen. De BRT telt zes leden.\n\n"
    "Een sleutelkaart vraag je aan bij de beheerder.\n\n"
    "Roos is voorzitter van kwekerij De Spade.\n\n"
    "| Nr. | Actie | Wie | Wanneer |\n|---|---|---|---|\n| 1 | Bellen met De Hark over een rondleiding | Roos de Wit "
    "| 20 mei 2026 |\n\n"
    "Wie al veel weet, leert verder in een aparte klas. Op dinsdag gaan ervaren buren naar de meesterklas in de kas. "
    "Er zijn tien plaatsen.\n\nVoor april staat een zaaiklas in de planning: de zaaiklas (een cursus) is kort.\n\n"
    "| Wat | Uiterste datum | Naar wie |\n|---|---|---|\n| Aanmelden meesterklas | 1 juni 2026 | Roos de Wit |\n"
    "| Zaaiklas | 1 mei 2026 | Roos de Wit |\n| Toegang | € 4 | ieder |\n\n"
    "| Ruimte | Waarvoor |\n|---|---|\n| De Schuur | Gereedschap en zaden bewaren |\n",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("genoemd"), fake_embedder, TEXTS)


@pytest.mark.parametrize(
    ("question", "said", "shown"),
    [
        (
            "Wat is een bijenpad precies?",
            "‘bijenpad’ wordt in de documenten wel genoemd, maar niet uitgelegd",
            "Zaaien",
        ),
        ("Welke mensen worden bedoeld met tuincoaches?", "‘tuincoaches’ wordt", "Overleg met"),
        ("Waar staat VTG voor?", "‘VTG’ wordt in de documenten wel genoemd, maar niet voluit", "VTG-groepen"),
        ("Wat houdt het plukrecht van buren precies in?", "er staat niet bij wat het inhoudt", "nog veel onduidelijk"),
        ("Hoe vraag je een gieterpas aan?", "ik vind niet hoe je dat regelt", "haar gieterpas"),
        ("Wat is een plantkundige?", "‘plantkundige’ wordt", "een kok, een plantkundige"),
        ("Hoe gaat een compostcursus in zijn werk?", "er staat niet bij hoe het gaat", "compostcursus"),
        ("Wat is De Hark?", "‘Hark’ wordt in de documenten wel genoemd", "Bellen met De Hark"),
        ("Wat wordt bedoeld met een rondleiding?", "‘rondleiding’ wordt", "Bellen met De Hark"),
        ("Wordt er iets gezegd over zwemmen?", "‘zwemmen’ komt in de documenten niet voor", ""),
        ("Zegt het jaarplan ook iets over kippen?", "‘kippen’ komt in de documenten niet voor", ""),
    ],
)
def test_what_is_only_mentioned_is_no_answer(assistant: Assistant, question: str, said: str, shown: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer)
    assert said in reply.text
    assert not shown or any(shown in citation.quote for citation in reply.citations)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wat is een wormenbak?", "een kist met aarde"),
        ("Wat wordt bedoeld met een zaadbank?", "ruilen buren"),
        ("Waar staat BRT voor?", "Bewonersraad Tuinen"),
        ("Hoe vraag je een sleutelkaart aan?", "bij de beheerder"),
        ("Wat is De Spade?", "kwekerij De Spade"),
        ("Wat is De Schuur?", "Gereedschap en zaden"),
        ("Wat is de meesterklas?", "Op dinsdag gaan ervaren buren naar de meesterklas"),
        ("Wat is een meesterklas?", "Op dinsdag gaan ervaren buren naar de meesterklas"),
        ("wat is de zaaiklas", "de zaaiklas (een cursus)"),
        ("Wat is de toegang?", "€ 4"),
        ("Wordt er iets gezegd over vrijwilligers?", "twee vrijwilligers"),
    ],
)
def test_what_is_told_in_any_words_answers(assistant: Assistant, question: str, told: str) -> None:
    assert told in quoted(assistant, question)[0]
