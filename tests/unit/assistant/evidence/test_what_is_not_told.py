"""Near misses over a subject that the documents do speak of: the names, the reason or the day itself is not told."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.conditions import case_undone
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

REPORT = """# Jaarverslag Muziekonderwijs 2025

Tekst: afdeling Beleid, met medewerking van bureau Klankrijk te Dorpsveen. Vastgesteld na overleg met de gemeenten
Hooimade, Dorpsveen en Riethaven.

## Koren

In Riethaven repeteren twee koren op maandag.

Drie koren wilden een vaste dirigent, die dan ook les geeft. Daar is niet voor gekozen, omdat kleine koren dan het
risico dragen van een of twee lege plekken.

## Orkesten

Drie van de elf orkesten krimpen sterk, en met hen wordt apart gesproken.

Vier orkesten spelen op het festival: De Kwint, Octaaf, Crescendo en De Pauk.

Twee verenigingen bouwen een zaal. Dat zijn De Harmonie en De Fluit. Twee beheerders stemmen de vleugels.

## Instrumenten

Van de 80 aanvragen voor een leeninstrument zijn er zeven afgewezen. Er is een bezwaar ingediend. De commissie had
gemiddeld tien dagen nodig om te adviseren.

Het fonds voor bladmuziek is gestopt, omdat de subsidie ophield. De uitleen is verhuisd. De reden is dat het pakhuis
lekte.

## Mensen

De blazersklas is nog niet begonnen, omdat er sinds mei geen dirigent is.

Wij spelen minder sinds het vertrek van onze slagwerkdocent in april; een opvolger is gevonden. De uitvoering is
verplaatst vanwege ziekte van de zangeres.

De pianist stopte, want hij ging verhuizen. De cellist is weggegaan omdat de reis te lang was.

## Gebouw

Op 31 december waren er in totaal vier oefenruimten; de verbouwing van de grote zaal liep nog.

De tuin is op 1 maart 2026 klaar.

## Feest

Volgend jaar komt er weer een zangdag.

De trommeldag is op 9 mei 2026.

## Cijfers

Er speelden 310 kinderen langer dan een jaar een instrument. In Hooimade speelden 45 kinderen fluit.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("muziek"), fake_embedder, {"jaarverslag": REPORT})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Welke vier orkesten spelen op het festival?", "De Kwint, Octaaf, Crescendo en De Pauk"),
        ("Welke twee verenigingen bouwen een zaal?", "De Harmonie en De"),
        ("Waarom is het fonds voor bladmuziek gestopt?", "omdat de subsidie ophield"),
        ("Waarom is de uitleen verhuisd?", "het pakhuis lekte"),
        ("Waarom is de uitvoering verplaatst?", "vanwege ziekte van de zangeres"),
        ("Waarom stopte de pianist?", "want hij ging verhuizen"),
        ("Waarom is de cellist weggegaan?", "omdat de reis te lang was"),
        ("Waarom is de blazersklas nog niet begonnen?", "geen dirigent"),
        ("Wanneer is de tuin klaar?", "1 maart 2026"),
        ("Op welke datum is de trommeldag?", "9 mei 2026"),
        ("Hoeveel kinderen in Hooimade speelden fluit?", "45 kinderen"),
    ],
)
def test_what_is_told(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    [
        "Welke drie koren wilden een vaste dirigent?",
        "Welke twee koren in Riethaven repeteren op maandag?",  # a name of the question tells nothing
        "Welke drie orkesten krimpen sterk?",
        "Hoe heten de twee beheerders die de vleugels stemmen?",
        "Waarom zijn er zeven aanvragen voor een leeninstrument afgewezen?",
        "Waarom is de dirigent van de blazersklas weggegaan?",
        "Waarom is de slagwerkdocent vertrokken?",
        "Wanneer is de verbouwing van de grote zaal klaar?",
        "Op welke datum is de zangdag van volgend jaar?",
        "Hoeveel kinderen in Dorpsveen speelden langer dan een jaar een instrument?",
    ],
)
def test_what_is_not_told(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


RULES = """# Regels van de muziekschool

## Lessen

De docent geeft elke week les. Binnen vijf werkdagen na de aanmelding laat de school weten wie lesgeeft. De school
blijft ook daarna bereikbaar.

Blijkt dat het rooster niet werkt, dan mag de school het in hetzelfde jaar anders indelen.

Komt een leerling niet opdagen, dan belt de docent de ouders na een kwartier.

## Huur

Lever je een gehuurd instrument niet in, dan betaal je de nieuwprijs. Wordt de huurlijst niet bijgewerkt, dan stopt de
uitleen. Terugbrengen mag pas als het loket open is.

## Slagingskans

Het percentage geslaagden daalde doordat de eisen hoger werden. Tussen de vestigingen liep het percentage van 61% tot
88%.

De vestigingen gaven ook op hoeveel leerlingen stoppen: scholen met veel beginners verliezen er meer.
"""


@pytest.fixture(scope="module")
def school(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("regels"), fake_embedder, {"regels": RULES})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Wat doet de docent als een leerling niet komt opdagen?", "belt de docent de ouders"),
        ("Wat moet ik doen als ik mijn gehuurde instrument niet inlever?", "betaal je de nieuwprijs"),
        ("Wat gebeurt er als de huurlijst niet wordt bijgewerkt?", "stopt de"),
        ("Wat doet de school als het rooster niet werkt?", "anders indelen"),
        ("Waarom daalde het percentage geslaagden?", "doordat de eisen hoger werden"),
        ("Welk percentage geslaagden hadden de vestigingen?", "61%"),
    ],
)
def test_a_case_and_a_reason_are_told(school: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(school, question))


@pytest.mark.parametrize(
    "question",
    [
        "Wat doet de ouder als de school na vijf werkdagen nog niets laat weten?",
        "Wat gebeurt er als een docent zijn lesplan niet op tijd bijwerkt?",  # "niet werkt" is another verb
        "Wat gebeurt er als een leerling de proeflessen niet afmaakt?",
        "Welke school had het hoogste percentage stoppers?",
    ],
)
def test_another_case_tells_nothing(school: Assistant, question: str) -> None:
    reply = school.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


@pytest.mark.parametrize(
    ("question", "undone"),
    [
        ("wat moet ik doen als de leerling niet terugkomt", True),
        ("wat doet de school als een docent zich niet aan de afspraak houdt", True),
        ("wat kan ik doen als ik het niet eens ben met het besluit", False),  # "u maakt bezwaar" denies nothing
        ("wat moet ik doen als mijn kind niet mee kan", False),
        ("wat moet ik doen als mijn kind ziek is", False),
        ("wat is niet toegestaan als ik kom", False),
    ],
)
def test_a_deed_undone(question: str, undone: bool) -> None:
    assert (case_undone(question) is not None) == undone
