"""Answers of another kind than the question word leads one to think: people by their kind, a condition, a denial."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.question.understand import understand
from assistant.retrieval.answer_type import last_names
from assistant.retrieval.fit import Fit
from assistant.types import Answer, NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of

CLUB = """# Reglement zwemvereniging De Otter

## Het zwemdiploma

Wie tien keer wegblijft, heet bij ons een stille zwemmer. Wij bellen dan naar huis.

De examencommissie adviseert positief als een zwemmer alle vier de slagen beheerst.

Een abonnement stopt zodra het lid dat schriftelijk laat weten.

Een kind mag alleen in het diepe bad indien het diploma A heeft.

## Het lidmaatschap is bedoeld voor

- kinderen vanaf vijf jaar;
- volwassenen met watervrees.

## De clubpas geeft recht op

- korting in de kantine;
- een kluisje.

## Wij kunnen niet helpen bij

- mensen met open wonden;
- zwemmers met een besmettelijke ziekte.

## Zorg aan de badrand

Voor zwemmers met epilepsie maken wij een plan. Een verpleegkundige geeft daarbij uitleg. Niemand is
verplicht om te blijven. Dat doen alleen mensen die het willen.

Een keuring is bij ons nooit een voorwaarde.

De verantwoordelijkheid voor de kleedkamers ligt bij de ouders.

De kleedhokjes worden op vrijdag geboend. Daarna is er koffie.

Leden mogen blijven tot het jaar waarin zij 70 worden.

De eerste kaart voor het hengelen is gratis. Die geldt een jaar. Een nieuwe kaart betalen leden zelf.

Foto's worden alleen geplaatst als ouders daar schriftelijk om vragen. Leden vanaf 16 mogen zelf de sleutel halen.

Vragen van de pers gaan naar Femke Postma. De jeugdtrainer is Koos Blok. Liesbeth Vos is kluisbeheerder.

## Wanneer zwem je bij De Otter?

Op dinsdag en zaterdag.

## Het leerplan

Ontwerp elke baan met de vraag wie er meedoet.

Samenwerken: zonder vaste groep blijft het oefenen los zand.
"""


BOARD = {
    "jaarverslag": "# Jaarverslag roeibond\n\n## Voorwoord\n\nEllen de Groot, directeur van de roeibond\n\n"
    "## Waarom werd er minder geroeid?\n\nHet water stond laag, omdat het nauwelijks regende.\n",
    "notulen": "# Notulen van mei\n\n## Aanwezig\n\nE. de Groot (directeur van de roeibond), H. Bos (gast)\n\n"
    "Er werd minder geroeid, want de vloot is oud.\n",
    "brief": "# Brief aan de leden\n\n## Groet\n\nMevrouw De Groot is directeur van de roeibond.\n\n"
    "Omdat er minder werd geroeid, gaat de kantine om acht uur dicht.\n",
}
CLUBS = {
    name: f"# Roeiclub {name}\n\n## Team\n\nDe directeur van de roeiclub is {person}.\n"
    for name, person in (("Aak", "Anna Kolk"), ("Boei", "Bram Steen"), ("Dek", "Dirk Visser"))
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("soorten"), fake_embedder, {"reglement": CLUB})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Voor wie is het lidmaatschap bedoeld?", "volwassenen met watervrees"),
        ("Voor wie is het lidmaatschap geschikt?", "volwassenen met watervrees"),
        ("Waar heb je recht op met de clubpas?", "een kluisje"),
        ("Bij wie ligt de verantwoordelijkheid voor de kleedkamers?", "bij de ouders"),
        ("Bij wie kan de vereniging niet helpen?", "open wonden"),
        ("Wanneer noem je iemand een stille zwemmer?", "tien keer wegblijft"),
        ("Wanneer adviseert de commissie positief?", "als een zwemmer alle vier"),
        ("Wanneer stopt een abonnement?", "zodra het lid"),
        ("Vanaf wanneer mag een kind in het diepe bad?", "indien het diploma A heeft"),
        ("Is iemand verplicht om bij een zwemmer met epilepsie te blijven?", "Niemand is verplicht"),
        ("Is een keuring nodig om te mogen zwemmen?", "nooit een voorwaarde"),
        ("Wanneer worden foto's eventueel geplaatst?", "als ouders daar schriftelijk om vragen"),
        ("Vanaf welke leeftijd mag je de sleutel halen?", "vanaf 16"),
        ("Tot welke leeftijd mag je lid blijven?", "70 worden"),
        ("Wie betaalt de nieuwe kaart voor het hengelen?", "betalen leden zelf"),
        ("Waar gaan vragen van de pers naartoe?", "Femke Postma"),
        ("Wie traint de jeugd?", "Koos Blok"),
        ("Wie beheert de kluis?", "Liesbeth Vos"),
        ("Wanneer zwem je bij De Otter?", "dinsdag en zaterdag"),
        ("Welke ontwerpvraag past bij een baan in een workshop?", "wie er meedoet"),
        ("Wat gebeurt er als er geen vaste groep is bij het oefenen?", "los zand"),
    ],
)
def test_what_stands_there_in_another_form_is_found(assistant: Assistant, question: str, held: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert held in " ".join(citation.quote for citation in reply.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Wanneer is het zwemfeest?",
        "Op welke datum is het examen?",
        "Wanneer begint het examen van de examencommissie?",
        "Voor wie zijn de zwembrillen?",
        "Waar heb je recht op met een zeilbrevet?",
        "Wie is de voorzitter van de examencommissie?",
        "Zijn badmeesters verplicht om de kleedhokjes te boenen?",
    ],
)
def test_what_only_looks_like_it_is_refused(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Wie is de directeur van de roeibond?", "de Groot"),
        ("Waarom werd er minder geroeid?", "Het water stond laag"),
    ],
)
def test_what_many_documents_say_alike_or_one_under_that_very_title_needs_no_choice(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, held: str
) -> None:
    reply = assistant_of(tmp_path, fake_embedder, BOARD).reply(question)
    assert isinstance(reply, Answer), reply.text
    assert held in reply.text


def test_of_many_names_one_is_still_asked_for(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    reply = assistant_of(tmp_path, fake_embedder, CLUBS).reply("Wie is de directeur van de roeiclub?")
    assert isinstance(reply, NoAnswer)
    assert reply.reason == "unclear"


def test_a_word_that_stands_nowhere_is_told_with_what_comes_nearest(assistant: Assistant) -> None:
    reply = assistant.reply("Wat betaalt een zwemmer voor het parkeerterrein?")
    assert isinstance(reply, NoAnswer)
    assert "parkeerterrein" in reply.text.splitlines()[0]
    assert reply.citations


def test_one_part_of_a_compound_may_stand_in_the_title(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    text = "# Gids\n\nEen geluidsmeting is er zelden.\n\n## Geluid\n\nEen meting kost € 90.\n\nEen folder kost € 2.\n"
    index = reader_of(tmp_path, fake_embedder, {"gids": text}).current()
    fit = Fit(index, understand("wat kost een geluidsmeting", index).asked())
    measured, told = index.store.passages([1, 2])
    assert fit.passage(measured) > fit.passage(told)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna de Wit en B.C. Bos", {"Wit", "Bos"}),
        ("A. de Wit (voorzitter)", {"Wit"}),
        ("een raad van toezicht", set()),
    ],
)
def test_a_name_is_known_by_its_last_word(text: str, names: set[str]) -> None:
    assert last_names(text) == names
