"""An outcome cut into the things that it asks for."""

from __future__ import annotations

import pytest

from assistant.coverage.parts import parts, unframed


@pytest.mark.parametrize(
    ("outcome", "asked"),
    [
        ("Rekenen, tekenen, zingen en muziekles.", ["Rekenen", "tekenen", "zingen", "muziekles"]),
        ("Frisse lucht: ventilatie, open ramen.", ["ventilatie", "open ramen"]),
        ("Moestuinen aanleggen en kippen houden", ["Moestuinen aanleggen", "kippen houden"]),
        ("Gymles voor leerlingen, inclusief zwemles", ["Gymles voor leerlingen", "zwemles"]),
        ("Brieven in grote letters, ook in het Turks", ["Brieven in grote letters", "het Turks"]),
        ("Middelen (geld, uren en zalen) en vervoer", ["Middelen (geld, uren en zalen)", "vervoer"]),
    ],
)
def test_an_enumeration_asks_for_each_of_its_items(outcome: str, asked: list[str]) -> None:
    assert [part.text for part in parts(outcome)] == asked


@pytest.mark.parametrize(
    "outcome",
    [
        "Afspraken tussen school en gemeente vastleggen",
        "Minder toetsen: ten hoogste één per dag",
        "Een tuin voor kinderen, die het hele jaar open is",
        "Meer aandacht voor inclusief onderwijs",
        "De bakker en de slager leveren voortaan elke dag een kist met brood en een kist met worst aan de school",
        "De bakker zegt toe dat het brood uit de eigen oven komt en niet uit de fabriek",
        "Samen en beter",
        "Een plant- en zaaidag voor buren",
        "Een kas op elk plein, minstens twee dagdelen per week",
    ],
)
def test_what_is_one_thing_stays_whole(outcome: str) -> None:
    assert [part.text for part in parts(outcome)] == [outcome]


def test_a_question_is_one_thing() -> None:
    assert [part.text for part in parts("Hoe regelen we vervoer en opvang?")] == ["Hoe regelen we vervoer en opvang"]


def test_two_things_share_the_head_before_them() -> None:
    bread, milk = parts("Kinderen helpen bij het kopen van brood en melk")
    assert (bread.text, bread.own) == ("Kinderen helpen bij het kopen van brood",) * 2
    assert (milk.text, milk.own) == ("Kinderen helpen bij het kopen van melk", "melk")


def test_the_head_that_two_things_share_may_be_long() -> None:
    _, milk = parts("In 2030 helpen alle kinderen elk jaar twee dagen bij het kopen van brood en van melk.")
    assert (milk.text, milk.own) == (
        "In 2030 helpen alle kinderen elk jaar twee dagen bij het kopen van melk",
        "van melk",
    )


@pytest.mark.parametrize(
    "outcome",
    [
        "Elke tuin heeft een vast adres dat kinderen helpt bij vragen over planten en doorverwijst",
        "Elk perk met een plan wordt binnen twee weken besproken in de tuin en geholpen",
        "De tuinman is elke week een dag aanwezig in de tuin en bereikbaar",
        "De buren werken samen met de wijk aan een veilige route naar de tuin en terug",
    ],
)
def test_what_is_done_or_how_does_not_share_a_long_head(outcome: str) -> None:
    assert [part.text for part in parts(outcome)] == [outcome]


def test_a_second_place_shares_what_is_done_there() -> None:
    _, pause = parts("Telefoons weren uit de lessen en uit de pauzes")
    assert (pause.text, pause.own) == ("Telefoons weren uit de pauzes", "uit de pauzes")


def test_a_reason_is_not_asked_for() -> None:
    (part,) = parts("Een bus naar school, zodat niemand hoeft te lopen.")
    assert part.text == "Een bus naar school"


def test_what_begins_anew_has_no_head_of_another() -> None:
    assert [part.text for part in parts("Fietsen voor kinderen en een helm")] == ["Fietsen voor kinderen", "een helm"]


@pytest.mark.parametrize(
    ("outcome", "asked"),
    [
        ("De bakkers adviseren om elke dag brood te brengen.", "elke dag brood te brengen."),
        ("Ook vragen zij om brood.", "brood."),
        ("Besloten is dat de bakker brood brengt.", "de bakker brood brengt."),
        ("Er wordt afgesproken dat de bakker brood brengt.", "de bakker brood brengt."),
        ("De bakker zegt toe dat het brood warm is.", "het brood warm is."),
        ("De raad adviseert het bestuur om brood te kopen.", "brood te kopen."),
        ("De bakker brengt brood.", "De bakker brengt brood."),
        ("De raad adviseert niet om brood te kopen.", "De raad adviseert niet om brood te kopen."),
        ("Scholen vragen brood aan de bakker.", "Scholen vragen brood aan de bakker."),
    ],
)
def test_who_asked_is_no_part_of_what_is_asked(outcome: str, asked: str) -> None:
    assert unframed(outcome) == asked
