"""Whether a plan says the opposite."""

from __future__ import annotations

import pytest

from assistant.coverage.limits import limit
from assistant.coverage.polarity import opposes, stays_where_it_was


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("Een tuin bij elke school", "Een tuin bij elke school doen wij niet."),
        ("Een tuin bij elke school", "Voor tuinen is geen geld."),
        ("Een tuin bij elke school", "Een tuin bij elke school: niet overgenomen."),
        ("De tuinclub goed laten draaien", "De tuinclub stopt in mei."),
        ("De hekken tussen tuinen weghalen", "Elke tuin houdt zijn eigen hek."),
        ("Wij beginnen geen tweede tuin", "In mei opent een tweede tuin."),
        ("Geen kaartje meer nodig voor de tuin", "Voor elke bezoeker blijft een kaartje nodig."),
        ("Stop met de tuinkeuring", "De tuinkeuring blijft bestaan zoals zij is."),
        ("Schaf de keuring van tuinen af", "De keuring van tuinen blijft bestaan."),
        ("Hef de tuinkeuring op", "De tuinkeuring blijft bestaan."),
        ("Beëindig de tuinkeuring", "De tuinkeuring blijft bestaan."),
        ("De tuinkeuring vervalt", "De tuinkeuring blijft bestaan."),
        ("De tuinclub goed laten draaien", "De tuinclub wordt opgeheven."),
        ("De tuinclub goed laten draaien", "Wij schaffen de tuinclub in 2028 af."),
        ("Een kas bij elke school", "Wij richten geen kas in."),
        ("Een kas bij elke school", "Er komt voorlopig geen kas bij scholen."),
        ("Een kas bij elke school", "Een kas komt er voorlopig niet."),
        ("Een kas bij elke school", "Wij kiezen er niet voor om een aparte kas te bouwen."),
        ("Een kas bij elke school", "Het bestuur heeft besloten geen kas te bouwen."),
        ("Een kas bij elke school", "Een kas past niet bij onze tuinen."),
        ("Een kas bij elke school", "In plaats van een nieuwe kas komt er een vijver."),
        ("Een kas voor planten die niet buiten kunnen", "Wij richten geen kas in."),
        ("Schaf de keuring van tuinen af", "Wij schaffen de keuring van tuinen niet af."),
        ("Stop met de tuinkeuring", "De tuinkeuring wordt niet opgeheven."),
        ("De tuinclub goed laten draaien", "De tuinclub stopt in mei omdat er geen geld voor is."),
        ("Een kas bij elke school", "Een kas bij elke school is een mooi idee, maar wij bouwen geen kas."),
        ("Een kas bij elke school", "Een kas is duur, in plaats van een kas komt er een vijver."),
        ("Een gezamenlijke aanpak van slakken", "Er komt geen gezamenlijke aanpak van slakken."),
    ],
)
def test_what_is_refused_ended_or_kept(outcome: str, sentence: str) -> None:
    assert opposes(outcome, sentence)


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("Een tuin bij elke school", "Elke school krijgt een tuin."),
        ("Een tuin bij elke school", "Wij doen dit niet alleen: de gemeente helpt."),
        ("Geen kaartje meer nodig voor de tuin", "Een kaartje is niet meer nodig."),
        ("De tuinclub goed laten draaien", "De tuinclub blijft bestaan."),
        ("Een kind zit niet langer dan twee jaar in de tuinklas", "Een kind blijft daar drie jaar."),
        ("Wij beginnen geen tweede tuin", "Een tweede tuin komt er niet."),
        ("Een kas bij elke school", "Wij richten geen vijver in."),
        ("Een kas bij elke school", "In plaats van een vijver komt er een kas."),
        ("Planten in plaats van een kas", "In plaats van een kas komen er planten."),
        ("Leerlingen werken in de kas", "Wij sturen geen leerlingen weg."),
        ("Een kas bij elke school", "Er komt geen kas zonder dak."),
        ("Een kortere wachtlijst voor de kas", "Er komt geen wachtlijst voor de kas."),
        ("Pak onkruid aan", "Er komt geen onkruid in de kas."),
        ("Wat doen we tegen onkruid", "Wij accepteren geen onkruid."),
        ("De raad stemt niet in met het verlagen van het tuinbudget", "Het tuinbudget blijft gelijk."),
        ("De tuinclub behouden", "Wij schaffen de tuinclub niet af."),
        ("De tuinclub goed laten draaien", "De tuinclub stopt niet, maar groeit."),
        ("De tuinclub goed laten draaien", "De tuinclub wordt niet opgeheven maar uitgebreid."),
        ("Een kas bij elke school", "Elke school krijgt een kas in plaats van de huidige kas in het dorp."),
        ("Een kas bij elke school", "Elke school krijgt een kas, in plaats van een kas voor allemaal."),
        ("Een kas bij elke school", "Elke school krijgt een kas; wij bouwen geen kas op het dak."),
        ("Een kas bij elke school", "Bij elke school is er een kas. De school bouwt en maakt geen kas zelf."),
    ],
)
def test_what_says_the_same(outcome: str, sentence: str) -> None:
    assert not opposes(outcome, sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Acht van de veertien scholen krijgen een tuin.", "acht van de veertien scholen"),
        ("De tuin is er alleen voor leerlingen uit groep 8.", "alleen voor leerlingen uit groep 8"),
        ("Wij beginnen met een proef in mei.", "proef"),
        ("Een tuin komt er als er geld voor is.", "als er geld"),
        ("Wie zelf geen tuin heeft, mag in de schooltuin werken.", "wie zelf geen tuin heeft"),
        ("In klas 1 werken kinderen in de tuin.", "klas 1"),
        ("Een tuin bij elke school is goed, maar daar beginnen wij pas in 2031 mee.", "pas in 2031"),
        ("De tuin bij elke school schuiven wij door naar het volgende plan.", "schuiven wij door"),
        ("De tuin bij elke school is uitgesteld.", "uitgesteld"),
        ("De tuin bij elke school stellen wij uit tot 2031.", "stellen wij uit tot 2031"),
        ("Met de tuin bij elke school wachten we tot er geld is.", "wachten we tot er geld is"),
        ("Over de tuin bij elke school nemen wij later een besluit.", "nemen wij later een besluit"),
        ("Dit kan niet in 2029 maar pas in 2031.", "pas in 2031"),
        (
            "Wij wachten tot de muur van de school niet meer lekt.",
            "wij wachten tot de muur van de school niet meer lekt",
        ),
        ("De tuin gaat altijd door en wordt niet uitgesteld.", None),
        ("De tuin is er in de eerste week en niet pas na de zomer.", None),
        ("Zo hoeven kinderen niet te wachten tot er plek is.", None),
        ("Kleuters schuiven na een jaar in de tuin door naar de bovenbouw.", None),
        ("Elke school krijgt een tuin. Zij kiezen pas na de zomer een plek.", None),
        ("Met de tuin bij elke school wachten wij niet tot er geld is.", None),
        ("Voor de tuin bij elke school stellen wij een team samen uit ouders.", None),
        ("Een tuin is er alleen als het droog is.", None),
        ("Elke school krijgt een tuin.", None),
    ],
)
def test_what_a_plan_keeps_to_some_is_told(sentence: str, words: str | None) -> None:
    assert limit("Een tuin bij elke school", sentence) == words


def test_what_is_denied_for_one_place_is_a_limit_and_no_refusal() -> None:
    said = "In Elsbeek en Roderbeek opent een tuin. In Sint Anna zien wij daar geen ruimte voor."
    for outcome in ("Een tuin in elke gemeente", "Een tuin openen"):
        assert not opposes(outcome, said)
        assert limit(outcome, said) == "In Sint Anna zien wij daar geen ruimte voor"
    assert opposes("Een tuin in Sint Anna", "In Sint Anna zien wij geen ruimte voor een tuin.")
    assert opposes("Een tuin openen", "Een tuin is mooi. Daar zien wij geen ruimte voor.")
    for refused in (said, "In Sint Anna komt daarvoor geen tuin.", "In Sint Anna is daar geen tuin voor."):
        assert opposes("Een tuin in Sint Anna", refused)
        assert limit("Een tuin in Sint Anna", refused) is None
    assert not opposes("Een tuin in Elsbeek en Sint Anna", said)
    assert limit("Een tuin in Elsbeek en Sint Anna", said) is not None


@pytest.mark.parametrize(
    "aside",
    [
        "In Elsbeek is daarvoor geen verbouwing nodig.",
        "In Elsbeek hoeft dat niet langer in de schuur.",
        "In Nederland is daar geen geld voor.",
        "Op Vrijdag komt er niemand, dus is die niet open.",
    ],
)
def test_what_is_not_so_of_a_place_is_no_limit_unless_it_is_refused(aside: str) -> None:
    assert limit("Een tuin bij elke school", f"Elke school krijgt een tuin. {aside}") is None


def test_what_asks_for_a_trial_is_not_kept_to_one() -> None:
    assert limit("Wij stellen de tuin uit tot 2031", "De tuin komt er pas in 2031.") is None
    assert limit("Een proef met schooltuinen", "Er komt een proef met schooltuinen.") is None


@pytest.mark.parametrize(
    ("outcome", "sentence", "bound"),
    [
        (
            "Een gezamenlijk budget voor hulp.",
            "In 2027 verkennen de gemeenten of een budget kan.",
            True,
        ),
        ("Een coach op elke school.", "Op vier locaties proberen wij uit wat een coach oplevert.", True),
        ("Elke school krijgt een brugfunctionaris.", "Op drie vestigingen begint een brugfunctionaris.", True),
        ("Alle vijfjarigen naar de logopedist.", "Op de elf scholen ziet een logopedist alle vijfjarigen.", True),
        (
            "Elk kind in het speciaal onderwijs.",
            "Voor kinderen die jonger zijn dan negen jaar gebeurt dat.",
            True,
        ),
        ("Onderzoek of een budget mogelijk is.", "Het bestuur onderzoekt of een budget mogelijk is.", False),
        ("Drie scholen krijgen een coach.", "Drie scholen krijgen een coach.", False),
        ("In elke gemeente een taalklas", "Een taalklas komt er in Elsbeek en in Roderbeek.", True),
        ("In elke gemeente een taalklas", "In elke gemeente komt een taalklas, in Elsbeek als eerste.", False),
        ("Een taalklas in Elsbeek voor elke nieuwkomer", "In Elsbeek komt een taalklas.", False),
        ("In alle vier de gemeenten een taalklas", "Een taalklas komt er in Elsbeek.", True),
        ("Elk jaar een studiedag", "Een studiedag is er in 2029 en in 2031.", True),
        ("Een studiedag in 2029", "Een studiedag is er in 2029 en in 2031.", False),
        ("Op elk plein voor klas 1 een coach", "Op drie locaties komt een coach.", True),
        ("In klas 1 elke week een coach", "In klas 1 is elke week een coach.", False),
        ("Op elk plein een kas", "Een kas komt er op een plein dat de buurt kiest.", True),
        ("Op elk plein een kas", "Een kas komt er op ieder plein.", False),
        ("Overleg met alle scholen", "De directeur overlegt met alle negen scholen.", False),
        ("In elk gesprek eerst het kind", "In ieder gesprek komt het kind als eerste aan het woord.", False),
        ("Elk plein krijgt een kas", "Het schoolplein krijgt als eerste plein een kas.", True),
        ("De studie van leraren betalen", "Wij vergoeden de helft van het collegegeld van leraren.", True),
    ],
)
def test_what_is_looked_into_or_done_for_a_counted_few_is_a_limit(outcome: str, sentence: str, *, bound: bool) -> None:
    assert (limit(outcome, sentence) is not None) == bound


@pytest.mark.parametrize(
    "sentence",
    ["Uitbreiding vinden wij onwenselijk.", "Eén pakket is te kostbaar.", "Wij zien voorlopig af van een pool."],
)
def test_what_is_thought_unwise_opposes(sentence: str) -> None:
    assert opposes("De voorziening uitbreiden met een pool en één pakket.", sentence)


@pytest.mark.parametrize(
    ("outcome", "sentence", "stays", "denied"),
    [
        ("De kas uitbreiden van 24 naar 40 plekken.", "De kas houdt 24 plaatsen.", True, True),
        ("De kas gaat van vier bakken naar zes.", "De kas heeft 4 bakken.", True, False),
        ("Van één naar twee dagen open.", "De kas blijft één dag open.", True, True),
        ("Van 3,5 naar 4 procent.", "De reserve blijft 3,5 procent.", True, True),
        ("De kas uitbreiden van 24 naar 40 plekken.", "Er komen veertig plaatsen in plaats van 24.", False, False),
        ("De kas uitbreiden van 24 naar 40 plekken.", "De kas groeit van 24 naar 30 plaatsen.", False, False),
        ("Van één naar twee dagen open.", "Er is een kas.", False, False),
        ("De kas is open van 9 tot 17 uur.", "De kas gaat om 9 uur open.", False, False),
    ],
)
def test_what_stays_where_it_was_does_not_get_there(outcome: str, sentence: str, *, stays: bool, denied: bool) -> None:
    assert (stays_where_it_was(outcome, sentence), opposes(outcome, sentence)) == (stays, denied)
