"""What a document puts in other words than who asks: one of several nouns may be missing, and that is said."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import Answer, NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

CLUB = """# Roeivereniging De Riemen

Roeivereniging De Riemen heeft twee vlotten aan de Zuidkade. Dit zijn de regels van het jaar.

## Botenloods

De penningmeester beheert het geld van de loods; voor uitgaven boven € 250 vraagt hij het bestuur.

De roeiboten gaan om 18.30 uur naar binnen, want daarna is de kade donker.

Niemand kan als lid verplicht worden om in de winter te roeien.

## Wedstrijden

Voor de wedstrijd op de Zuidkade betaalt een ploeg € 40 inschrijfgeld.

De wedstrijdleider is Joke Valk.

De stuurlui krijgen les van de jeugdcommissie, omdat zij de kade nog niet kennen.

## Afspraken

Wie te laat komt, roeit niet mee.

De kantine is open na de training.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("riemen"), fake_embedder, {"riemen": CLUB})


@pytest.mark.parametrize(
    ("question", "held", "lacks"),
    [
        ("Hoeveel kost de deelname aan de wedstrijd op de Zuidkade?", "€ 40", "deelname"),
        ("Hoe laat gaan de roeiboten de schuur aan de kade in?", "18.30", "schuur"),
    ],
)
def test_one_noun_in_other_words_is_answered_and_named(
    assistant: Assistant, question: str, held: str, lacks: str
) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert held in reply.text
    assert f"ook al staat het woord ‘{lacks}’ er niet bij?" in reply.text


def test_what_a_document_opens_with_need_not_stand_in_each_passage(assistant: Assistant) -> None:
    reply = assistant.reply("Is een lid van de roeivereniging verplicht om in de winter te roeien?")
    assert isinstance(reply, Answer), reply.text
    assert "Niemand kan als lid verplicht worden" in reply.text
    assert "er niet bij" not in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Wie is de materiaalmeester van de wedstrijd?",  # another role is somebody else
        "Wie is de trainer van de ploeg?",
        "Hoe laat gaat de sauna dicht?",  # its only noun
        "Hoeveel kost de sauna bij de surfclub?",  # neither of two
    ],
)
def test_another_role_the_only_noun_or_two_nouns_are_not(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


def test_what_is_held_by_a_word_that_means_the_same_is_not_called_lacking(assistant: Assistant) -> None:
    reply = assistant.reply("Hoeveel kost de inschrijving voor de wedstrijd?")
    assert isinstance(reply, Answer), reply.text
    assert "er niet bij" not in reply.text


YEARBOOK = """# Jaarverslag 2024 van roeivereniging De Riemen

De vereniging roeide dit jaar vooral op de plas.

## Leden

Joke vraagt hoeveel leden er nog zijn. Het zijn er 157; in 2025 beginnen wij met 109 leden.

## Vertrouwenspersoon

De vertrouwenspersoon van de bond is Mia Vos, telefoon 030–7513324.

De vertrouwenspersoon van de vereniging is Nol Vis, telefoon 06–3092 1013.

## Plannen

Volgend jaar werken de roeiers aan het volgende.

- Een nieuwe loods voor de skiffs.
- Lessen voor de stuurlui.
"""


@pytest.fixture(scope="module")
def year(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("jaar"), fake_embedder, {"jaarverslag": YEARBOOK, "regels": CLUB})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Hoeveel leden waren er in 2024?", "157"),  # the report of 2024 sets 2025 beside it
        ("Wat is het telefoonnummer van de vertrouwenspersoon van de bond?", "030–7513324"),
        ("Waar werken de roeiers volgend jaar aan?", "Lessen voor de stuurlui"),
    ],
)
def test_years_numbers_and_lists_as_real_documents_write_them(year: Assistant, question: str, held: str) -> None:
    reply = year.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert held in reply.text


HOUSE = """# huisregels-judovereniging-kodo2000

## Regels

Ouders mogen tijdens de les kijken, maar bemoeien zich er niet mee.

## Lijst

Als er een kind opduikt dat niet op de klaslijst staat, kijk dan eerst in het andere lokaal.

## Geld

| Wat | Bedrag |
|---|---|
| Donateurs | € 25,00 per jaar |
| Junioren | € 17,80 per maand |
"""


@pytest.fixture(scope="module")
def house(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"huisregels-judovereniging-kodo2000": HOUSE, "regels": CLUB}
    others = {f"brief-{name}": f"# Brief aan {name}\n\nBeste {name}, tot zaterdag.\n" for name in "abcdefgh"}
    return assistant_of(tmp_path_factory.mktemp("huis"), fake_embedder, {**texts, **others})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        (
            "Mogen ouders bij de judoles blijven kijken?",
            "Ouders mogen tijdens de les kijken",
        ),  # judo stands in the title
        ("Wat gebeurt er als een kind in mijn dojozaal opduikt dat niet op de lijst staat?", "het andere lokaal"),
        ("Wat betaalt een donateur bij KODO 2000?", "€ 25,00"),  # a file writes the name in one word
    ],
)
def test_what_the_title_says_need_not_stand_in_the_sentence(house: Assistant, question: str, held: str) -> None:
    reply = house.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert held in reply.text
