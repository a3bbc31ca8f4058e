"""Which sentences and rows of a plan are evidence; with a model that knows letters only."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Assistant
from assistant.coverage import Coverage, Row
from assistant.coverage.telling import is_about_itself, is_title_line, only_states, was
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import ingest_here

REPORT = """# Verslag van de tuindag

## Wat loopt er al?

- De kruidentuin is vorig jaar aangelegd.
- Wij verhuren tractoren.

## Acties

- De oude kas is in 2026 gesloopt.
- De schaapskooi uitbreiden van 24 naar 40 plekken.
- Voor 1 juni 2028 een pergola bouwen bij het poortje.
- Samenwerken met imkers en molenaars uit de streek.
- Een gids voor dove ouders uit de streek.
- Twee keer per jaar tulpenbollen poten langs de sloot.
- Op elke school een vlindertuin met brandnetels.
- Geen schrikdraad bij de geitenwei.
- Samen waterpompen huren bij de molen.
- Elke week onkruid wieden tussen de dahlia's.
- Vijgenbomen snoeien bij de vijver.
- Regenwater bewaren in eikenhouten vaten langs het prieel bij de composthoop.
- Een hooimijt voor muizen die langer dan drie maanden in de stal overnachten.
- Het aantal slakkensporen op het pad in 2028 terugbrengen van 63 naar 30.
- De tuinders adviseren om egels bij de heg kattenbrokken te geven.
- Een concept voor de vogelverschrikker van de tuinvereniging maken.
- Molshopen tellen met een drone boven het weiland bij de akker.
- Uiterlijk 1 juni 2028 een zonnewijzer in de boomgaard.

## Doelen

| Doel | Streefwaarde | Wanneer |
|---|---|---|
| Minder slakken | hooguit 25 | 1 augustus 2029 |
| Minder onkruidplekken | hooguit 12 | 1 augustus 2029 |
| Perken met een bankje | 9 van 11 | 1 augustus 2028 |
"""
PLAN = """# Tuinplan

Tuinvereniging De Perken, concept voor de vogelverschrikker, september 2026

Vastgesteld op 9 december 2026.

## Vooraf

Dit tuinplan beschrijft hoe imkers en molenaars uit de streek de komende jaren samenwerken.

## Wat wij doen

De kruidentuin is vorig jaar aangelegd. In de zomer bloeit daar veel.

De oude kas is in 2027 gesloopt. Het hout ligt achter de schuur.

De schaapskooi houdt 24 plaatsen.

Voor 1 maart 2028 bouwen wij een pergola bij het poortje.

Ongeveer 9 procent van de ouders uit onze streek is doof.

Kinderen poten tulpenbollen langs de sloot.

Drie scholen doen met ons mee. Daar komt een vlindertuin met brandnetels.

Bij de geitenwei staat schrikdraad.

Waterpompen huren tuinders bij de molen. Dat samen doen is te kostbaar.

Koffie is er om tien uur. In de schuur staan stoelen. Het hek is groen. De poort gaat om acht uur open.

De kruiwagen staat achter het huis. Er is een kraan bij de deur.

Laarzen liggen in de kast. Handschoenen liggen ernaast.

Vijgenbomen snoeien wij bij de vijver. De vijver is in 2024 gegraven. Dat is te kostbaar.

Regenwater vangen wij op. De composthoop ligt op het zuiden.

Wij kiezen er niet voor om een hooimijt op te bouwen. De kosten zijn hoog en muizen raken daar verder van de schuur af.

Egels bij de heg krijgen bladeren van ons.

Molshopen tellen is te duur. Langs de akker staan harken.

## Wekelijks

Onkruid wieden wij tussen de dahlia's.

## Doelen

| Doel | Streefwaarde | Wanneer |
|---|---|---|
| Minder slakken | hooguit 20 | 1 augustus 2029 |
| Perken met een bankje | 9 van 11 | 1 augustus 2028 |

| Wat wij tellen | Nu (2025) | 2027 | 2030 |
|---|---|---|---|
| Slakkensporen op het pad | 63 | 45 | 30 |

| Mijlpaal | Voor 15 juni 2028 | Voor 1 mei 2029 |
|---|---|---|
| Zonnewijzer in de boomgaard | gereed | vernieuwd |
"""


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("bewijs")
    (folder / "documenten").mkdir()
    (folder / "documenten" / "verslag.md").write_text(REPORT, encoding="utf-8")
    (folder / "documenten" / "plan.md").write_text(PLAN, encoding="utf-8")
    embedder = FakeEmbedder()
    ingest_here(folder / "documenten", folder / "index", embedder)
    reader = IndexReader(folder / "index", embedder.fingerprint)
    yield Assistant(reader, embedder).coverage("verslag", "plan")
    reader.current().close()


def row(checked: Coverage, begins: str) -> Row:
    return next(row for row in checked.rows if row.agreement.text.startswith(begins))


def told(found: Row) -> list[tuple[str, str]]:
    return [(one.report, one.plan) for one in found.differences]


def test_what_stands_beside_a_refusal_is_no_evidence(checked: Coverage) -> None:
    found = row(checked, "Een hooimijt")
    assert (found.verdict, [match.against for match in found.matches]) == ("niet gevonden", [True])
    assert found.matches[0].sentence.startswith("Wij kiezen er niet voor")


def test_a_line_of_the_title_page_is_no_evidence(checked: Coverage) -> None:
    assert row(checked, "Een concept").verdict == "niet gevonden"


def test_who_asked_is_not_told_to_be_missing(checked: Coverage) -> None:
    why = row(checked, "De tuinders adviseren").why
    assert "kattenbrokken" in why
    assert "tuinders" not in why


def test_a_refusal_of_too_little_takes_up_nothing(checked: Coverage) -> None:
    assert row(checked, "Molshopen").verdict == "niet gevonden"


def test_a_row_of_targets_is_held_against_the_same_row(checked: Coverage) -> None:
    found = row(checked, "Perken met een bankje")
    assert found.verdict == "opgenomen"
    assert found.matches[0].sentence.startswith("Perken met een bankje 9 van 11")


def test_another_number_of_a_target_is_told(checked: Coverage) -> None:
    found = row(checked, "Minder slakken")
    assert (found.verdict, told(found)) == ("deels", [("25", "20")])


def test_a_row_keeps_the_day_of_its_column(checked: Coverage) -> None:
    assert ("1 juni 2028", "15 juni 2028") in told(row(checked, "Uiterlijk 1 juni 2028 een zonnewijzer"))


def test_what_is_now_is_no_target(checked: Coverage) -> None:
    assert told(row(checked, "Het aantal slakkensporen")) == [("2028", "2030")]


def test_a_target_for_another_thing_is_not_the_same(checked: Coverage) -> None:
    assert row(checked, "Minder onkruidplekken").verdict == "niet gevonden"


def test_what_runs_already_may_be_over_in_the_plan(checked: Coverage) -> None:
    found = row(checked, "De kruidentuin")
    assert (found.agreement.kind, found.verdict) == ("lopend", "opgenomen")


def test_how_often_may_stand_in_the_title(checked: Coverage) -> None:
    found = row(checked, "Elke week onkruid")
    assert (found.verdict, "staat er niet bij" in found.why) == ("opgenomen", False)


def test_what_goes_on_about_another_sentence_denies_nothing(checked: Coverage) -> None:
    """The sentence between them is over and counts for nothing, but "dat" is about the pond that it tells of."""
    found = row(checked, "Vijgenbomen")
    assert [match.sentence for match in found.matches] == ["Vijgenbomen snoeien wij bij de vijver."]
    assert not found.matches[0].against


def test_what_the_plan_says_in_the_same_words_counts_though_it_is_over(checked: Coverage) -> None:
    found = row(checked, "De oude kas")
    assert found.matches[0].sentence == "De oude kas is in 2027 gesloopt."
    assert told(found) == [("2026", "2027")]


def test_what_stays_as_it_is_does_not_grow(checked: Coverage) -> None:
    found = row(checked, "De schaapskooi")
    assert found.verdict == "niet gevonden"
    assert [match.against for match in found.matches] == [True]


def test_a_difference_is_told_once(checked: Coverage) -> None:
    found = row(checked, "Voor 1 juni 2028")
    assert told(found) == [("1 juni 2028", "1 maart 2028")]


def test_what_the_plan_says_of_itself_is_no_evidence(checked: Coverage) -> None:
    found = row(checked, "Samenwerken met imkers")
    assert not any("beschrijft" in match.sentence for match in found.matches)


def test_what_only_is_so_is_no_evidence(checked: Coverage) -> None:
    assert not any("procent" in match.sentence for match in row(checked, "Een gids").matches)


def test_how_often_must_be_said_too(checked: Coverage) -> None:
    found = row(checked, "Twee keer per jaar tulpenbollen")
    assert found.verdict == "deels"
    assert found.why == "Het plan zegt iets wat hierop lijkt; dit staat er niet bij: “twee keer per jaar”."


def test_what_goes_on_about_some_is_for_those(checked: Coverage) -> None:
    found = row(checked, "Op elke school een vlindertuin")
    assert found.verdict == "deels"
    assert "“drie scholen”" in found.why


def test_what_is_to_be_no_more_is_not_taken_up_by_what_is(checked: Coverage) -> None:
    found = row(checked, "Geen schrikdraad")
    assert found.verdict == "deels"
    assert "“geen schrikdraad bij”" in found.why


def test_what_denies_is_shown_too_when_it_stands_in_the_next_sentence(checked: Coverage) -> None:
    (match,) = row(checked, "Samen waterpompen").matches
    assert match.against
    assert match.sentence == "Waterpompen huren tuinders bij de molen. Dat samen doen is te kostbaar."


def test_words_that_stand_in_the_passage_are_not_said_to_be_missing(checked: Coverage) -> None:
    """The compost heap stands in the sentence after the one that is shown as evidence."""
    assert row(checked, "Regenwater bewaren").why == (
        "Het plan zegt iets wat hierop lijkt; deze woorden staan er niet bij: "
        "bewaren, eikenhouten, vaten, langs, prieel."
    )


@pytest.mark.parametrize(
    ("sentence", "itself"),
    [
        ("Dit ondersteuningsplan beschrijft hoe de scholen samenwerken.", True),
        ("In dit document leest u wat de tuinen bieden.", True),
        ("In deze notitie staat hoe wij dat doen.", True),
        ("Dit plan is bedoeld voor ouders.", True),
        ("In dit plan kiezen wij voor een tuin bij elke school.", False),
        ("Het schoolplan bevat een paragraaf over de tuin.", False),
        ("Dit beschrijft de school in haar profiel.", False),
    ],
)
def test_a_document_that_speaks_of_itself(sentence: str, *, itself: bool) -> None:
    assert is_about_itself(sentence) == itself


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Ongeveer 9 procent van de ouders spreekt thuis geen Nederlands.", True),
        ("In de tuinklas zit 3,9 procent van onze leerlingen, iets minder dan elders.", True),
        ("Een op de vijf kinderen heeft geen tuin.", True),
        ("De tuinclub is een vereniging.", True),
        ("Het bestuur bestaat uit zeven leden.", True),
        ("In 2030 zit 96 procent van de leerlingen in de tuinklas.", False),
        ("Ten minste 80 procent van de ouders is tevreden.", False),
        ("De gemeente betaalt 25 procent.", False),
        ("De tuin is een recht.", False),
        ("Elke school heeft een tuin.", False),
    ],
)
def test_what_only_says_how_it_is(sentence: str, *, states: bool) -> None:
    assert only_states(sentence) == states


@pytest.mark.parametrize(
    ("sentence", "over"),
    [
        ("De kas is in 2026 gesloopt.", True),
        ("Een plan is met de buren besproken.", True),
        ("Met de buren is afgesproken dat elk kind een perk krijgt.", False),
        ("De gemeente heeft toegezegd om de sloot te baggeren.", False),
        ("Is een kind drie keer ziek gemeld, dan belt de tuinman.", False),
        ("Is een perk leeg, dan is het plan mislukt en de kas gesloopt.", True),
        ("In augustus 2028 heeft elke tuin een eigen gedragsspecialist.", False),
        ("In 2029 is er in ieder gebouw een kas voor iedereen, ongeacht geslacht.", False),
        ("De buren hebben hun mening gegeven over een kas.", True),
        ("Bij het schrijven zijn de lijsten van de buren gebruikt.", True),
        ("In 2029 zijn de gegevens van elk perk te zien.", False),
        ("In 2029 is in elk perk een pomp in gebruik.", False),
        ("Zodra de buren toestemming hebben gegeven, start de kas.", False),
        ("Als de buren toestemming hebben gegeven, start de kas.", False),
        ("Nadat de buren toestemming hadden gegeven, is de kas gesloopt.", True),
        ("Als gevolg van het advies van de buren is de kas gesloopt.", True),
        ("Alle sleutels zijn op 15 juni overgedragen.", False),
        ("Alle sleutels zijn op 15 juni 2026 overgedragen.", True),
        ("De sleutel is op 15 juni overgedragen.", True),
        ("Alle buren zijn op 4 februari gehoord over de kas.", True),
    ],
)
def test_what_was_agreed_or_holds_on_a_condition_is_not_over(sentence: str, *, over: bool) -> None:
    assert was(sentence) is over


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Vereniging De Tuin, concept voor de raad, mei 2027", True),
        ("Vastgesteld door het bestuur op 3 mei 2027", True),
        ("Elke tuin krijgt in 2027 een kas", False),
        ("Wij openen dit jaar een kas in elke tuin, met een vaste begeleider", False),
        ("Elke tuin krijgt in 2027 een kas.", False),
    ],
)
def test_a_sentence_before_the_first_heading_is_no_title_line(line: str, *, title: bool) -> None:
    assert is_title_line(line) is title
