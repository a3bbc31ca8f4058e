"""Questions in other words, spelling and order than the documents have: what they ask stands there all the same."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.asking import asks_for
from assistant.question.needed import nouns
from assistant.question.understand import understand
from assistant.types import Answer, NoAnswer, Turn
from assistant.words.spacing import apart
from assistant.words.spelling import repaired
from corpus.language import words
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

PROFILE = """# Profiel van De Waterlelie

De Waterlelie is een school in Elzenhoek.

## Zorg

De remedial teacher komt op maandag en donderdag. Een gesprek met de schoolmaatschappelijk werker is kosteloos.

Dyscalculie. Wij toetsen elk kind in groep 5. Na twee lage scores melden we een kind binnen drie weken aan voor
onderzoek.

De mentor is de spil. Wij vinden dat iedereen erbij hoort, omdat elk mens gezien wordt. In de praktijk betekent dat: de
drempels in het gebouw zijn weggehaald.

De inspecteur kijkt bij een bezoek of de school doet wat zij belooft.

## Overstap

De leerkracht zet het overdrachtsformulier voor 17 juni klaar. Van de twaalf leerlingen stonden er vijf op een
wachtlijst voor jeugdhulp.

De kinderraad bestaat uit acht leerlingen en vergadert in de aula.

De hengelclub heet De Dobber. Zij komt op woensdag bijeen bij de vijver. De bijdrage is € 12 per jaar.

## Inzichten

Cijfers helpen soms om te zien waar een kind staat, maar drukken ook zwaar.

Een grote belemmering: het rooster laat weinig tijd voor overleg.

## Het plein

De naam van het klimrek, De Spin, is bedacht door Yfke uit groep 3.

Het pedagogisch plan is opgezet met de raad van toezicht. De voorzitter daarvan krijgt € 300 per jaar.

Na een waarschuwing mag een leerling niet van het uitje worden buitengesloten.

De ochtend begint om 8.40 uur. De aanleiding van de nieuwe regels is een kapotte bal.

Er is meer aandacht nodig in de lessen voor muziek.
"""
LETTER = """# Brief over de moestuin

De moestuin ligt achter de gymzaal. Het onderhoud vraagt tijd, niet alleen geld.

Besluit: de moestuin gaat open op 3 mei.

De kosten zijn ten hoogste € 450.

Een plek is er voordat kinderen vier worden. Er zijn twee open middagen, daarna wachten kinderen op een plek.

## Waarom is onderhoud van de moestuin nodig?

Zonder zorg groeit er niets.

## Een plek in de moestuin aanvragen

1. Kies een bed.
2. Zeg het de conciërge.

## De brief sluit af

“Groen doet goed.”
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("geweigerd"), fake_embedder, {"profiel": PROFILE, "brief": LETTER})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("wanneer moet t overdragts formulier klaar staan", "17 juni"),
        ("hoeveel van die leerlingen stonden er eh op n wacht lijst voor jeugd hulp", "vijf op een wachtlijst"),
        ("Is een cijfer altijd slecht?", "helpen soms"),
        ("Wat is de grote belemmering bij het organiseren van overleg?", "weinig tijd voor overleg"),
        ("Wie heeft de naam van het klimrek verzonnen?", "Yfke"),
        ("Op welke dagen is de remedial teacher van De Waterlelie in Elzenhoek er?", "maandag en donderdag"),
        ("Waarom is geld voor de moestuin niet genoeg?", "vraagt tijd"),
        ("Hoeveel leden heeft de kinderraad?", "acht leerlingen"),
        ("Wat kost hengelclub De Dobber?", "€ 12"),
        ("Wie is de spil in de zorg?", "De mentor is de spil"),
        ("Waarom zijn de drempels in het gebouw weggehaald?", "iedereen erbij hoort"),
        ("Waar let de inspecteur op als hij langskomt?", "of de school doet wat zij belooft"),
        ("Wat is het hoogste bedrag voor de moestuin?", "€ 450"),
        ("wat staater over t pedagogies plan", "pedagogisch plan"),
        ("hoeveel krijgtie voorzitter van de raad van toezigt per jaar betaalt", "€ 300"),
        ("hoelaat begint de ochtend smorges", "8.40 uur"),
        ("Is het pedagogisch plan al opgesteld?", "is opgezet"),
        ("Mag je een leerling na een waarschuwing verbieden om mee te gaan met het uitje?", "niet van het uitje"),
        ("Waarom zijn er nieuwe regels?", "kapotte bal"),
        ("Met welke uitspraak sluit de brief over de moestuin af?", "Groen doet goed"),
        ("Hoe vraag je een plek in de moestuin aan, stap voor stap?", "Kies een bed"),
        ("Waar zou in de lessen meer aandacht voor moeten zijn?", "voor muziek"),
        ("Binnen hoeveel weken wordt een kind aangemeld voor dyscalculieonderzoek?", "binnen drie weken"),
        ("wanneer is de moes tuin ope", "3 mei"),
        ("Welk sportief of gezellig clubje komt bij de vijver bijeen?", "hengelclub"),
        ("hoe laat gaat de ochtend op De Waterlelie van start", "8.40 uur"),
        ("wat was er aan de hand met die bal enzo", "kapotte bal"),
        ("Is er extra geld nodig voor het onderhoud van de moestuin?", "niet alleen geld"),
    ],
)
def test_what_stands_there_is_found(assistant: Assistant, question: str, held: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert held in " ".join(citation.quote for citation in reply.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Wat verdient de remedial teacher?",
        "Op welke dagen komt de ergotherapeut van De Waterlelie in Elzenhoek?",
        "Wat kost het klimrek?",
        "Wat vindt de remedial teacher van de onderwijsinspectie?",
        "Hoeveel kinderen wachten op een plek in de moestuin?",
    ],
)
def test_what_does_not_stand_there_is_refused(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


def test_what_is_asked_of_a_document_by_name_is_never_off_topic(assistant: Assistant) -> None:
    reply = assistant.reply("Wat is de kleur van de gordijnen op De Waterlelie?")
    assert isinstance(reply, NoAnswer)
    assert reply.reason == "not_in_documents"


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("welke flexibele of vaste leerroutes zijn er", "leerroutes"),
        ("welk Engels boek lezen ze", "boek"),
        ("welke creatieve manier van werken is er", None),
    ],
)
def test_the_noun_of_which_is_found_behind_its_adjectives(
    assistant: Assistant, question: str, head: str | None
) -> None:
    found = understand(question, assistant._reader.current()).head
    assert (found.word if found else None) == head


def test_whether_it_costs_anything_is_asked_of_what_was_spoken_of(assistant: Assistant) -> None:
    history = [
        Turn(role="user", text="Kan ik een gesprek krijgen met de schoolmaatschappelijk werker?"),
        Turn(role="assistant", text="Ja."),
    ]
    reply = assistant.reply("En kost dat geld?", history)
    assert isinstance(reply, Answer), reply.text
    assert "kosteloos" in reply.text


@pytest.mark.parametrize(
    ("question", "naming"),
    [
        ("wat is lastig aan het werken met labels", {"labels"}),
        ("kinderen die wegblijven van school", {"kinderen", "school"}),
        ("de eisen die men stelt", {"eisen"}),
        ("wordt de klas kleiner of groter", {"klas"}),
        ("welke groep is bijna vol", {"groep"}),
        ("hoeveel betaalt de gemeente aan extra bussen", {"gemeente", "bussen"}),
        ("waarom botst de rust met het spel", {"rust", "spel"}),
        ("wat gebeurt er 's ochtends in de keuken daaronder", {"keuken"}),
    ],
)
def test_verbs_comparatives_and_adverbs_are_no_nouns(question: str, naming: set[str]) -> None:
    assert nouns(words(question)) == naming


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("watis", "wat is"),
        ("kanik", "kan ik"),
        ("wanneer", "wanneer"),
        ("inspectie", "inspectie"),
        ("gaater", "gaat er"),
    ],
)
def test_two_small_words_typed_as_one_are_two(typed: str, meant: str) -> None:
    assert apart(typed) == meant


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("kost dat geld", "amount"),
        ("wat is de ruimte waar zij over sprak", "definition"),
        ("zijn er plekken waar kinderen kunnen rusten", "open"),
        ("kun je zeggen waar de ouderavond is", "where"),
        ("waar is de gymzaal", "where"),
        ("waar moet meer aandacht voor komen", "open"),
        ("waar kunnen leerlingen iets aan hebben", "open"),
        ("waar kunnen leerlingen van groep 3 leren", "where"),
        ("hoeveel krijgt een invaller betaald", "amount"),
        ("hoeveel kreeg de penningmeester betaald in 2023", "amount"),
        ("waar heb ik korting op met de stadspas", "open"),
        ("waar worden de afspraken in vastgelegd", "open"),
        ("waar hebben ouders inspraak in volgens het statuut", "open"),
        ("waar moet een aanvraag aan voldoen om mee te tellen", "open"),
        ("waar zijn kinderen bang voor als het onweert", "open"),
        ("waar heeft de groep behoefte aan tijdens de pauze", "open"),
        ("waar kan ik in de pauze eten", "where"),
        ("waar moeten leerlingen op maandag naar binnen", "where"),
        ("waar kan ik terecht met vragen over pesten", "where"),
    ],
)
def test_what_is_asked(question: str, ask: str) -> None:
    assert asks_for(question) == ask


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("wat zegt de begrooting", "wat zegt de begroting"),
        ("een prijkaart", "een prijkaart"),
        ("het projekt van de gemeente", "het project van de gemeente"),
        ("toezigt op de wachtlijst", "toezicht op de wachtlijst"),
        ("zijn de winkels ope voor mense", "zijn de winkels open voor mensen"),
        ("over het grote feest", "over het grote feest"),
        ("buiten de vakansies", "buiten de vakanties"),
        ("hee joh euh", "hee joh euh"),
        ("de waterlelie en de spin", "de waterlelie en de spin"),
    ],
)
def test_what_is_written_by_ear_is_read_as_it_sounds(assistant: Assistant, written: str, meant: str) -> None:
    assert repaired(written, assistant._reader.current()) == meant


def test_verbs_alone_do_not_say_that_a_question_is_about_something_else(assistant: Assistant) -> None:
    refused = assistant.reply("Is het genoeg om zo nu en dan te jongleren?")
    assert isinstance(refused, NoAnswer)
    assert refused.reason == "not_in_documents"
