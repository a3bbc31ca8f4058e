"""Who has a part wants a name, how large a number; what only stands near them answers neither."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.asking import Ask, asks_for
from assistant.retrieval.answer_type import has_duration, has_person, has_reason
from assistant.retrieval.counting import has_measure
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

PROFILE = """# Profiel van De Waterlelie

## Het team

Het team telt negen leerkrachten, een conciërge en een vakleerkracht. Onze directeur is Gerda Sytsma. De jobcoach heet
Bas Vlieger.

| Functie | Uren per week | Opmerking |
|---|---|---|
| Rekencoördinator | 2 | ook op de Mariaschool |
| Intern begeleider | 12 | Douwe Rinsma |

De toetscommissie bestaat uit drie leden. De kerngroep bestaat uit de directeur en twee docenten.

## Het gebouw

Het gebouw stamt uit 1931. Gymles is in sporthal De Dreef. Nieuwbouw staat in het plan van de gemeente. In de aula is
plaats voor 120 leerlingen. Er hangen camera's bij de ingang. Alleen de directeur en de conciërge mogen terugkijken.

| Nr. | Actie | Gereed |
|---|---|---|
| 25-17 | Controle van de fietsenstalling | 15-07-2025 |

## Kosten

Voor het schoolreisje betalen ouders € 40. De gemeente regelt het leerlingenvervoer; twee klachten gingen daarover.

## Rondvraag

De heer Steen vraagt of de les om 8.15 uur kan beginnen. Mevrouw Dorst vraagt naar de sleutels.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("wie"), fake_embedder, {"profiel": PROFILE})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Hoe heet de directeur van De Waterlelie?", "Gerda Sytsma"),
        ("Wie is de jobcoach van De Waterlelie?", "Bas Vlieger"),
        ("Wie is de intern begeleider van De Waterlelie?", "Douwe Rinsma"),
        ("Wie zitten er in de kerngroep?", "twee docenten"),
        ("Wie mogen bij de camera's terugkijken?", "de directeur en de conciërge"),
        ("Hoe groot is de aula?", "120 leerlingen"),
        ("Hoe oud is het gebouw?", "1931"),
        ("Hoeveel moeten ouders betalen voor het schoolreisje?", "€ 40"),
    ],
)
def test_who_and_how_large_are_told(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    [
        "Hoe heet de conciërge van De Waterlelie?",
        "Wie is de rekencoördinator van De Waterlelie?",
        "Wie zitten er in de toetscommissie?",
        "Wie geeft de gymles?",
        "Hoe groot is de sporthal?",
        "Hoe groot is de fietsenstalling?",
        "Waarom wil de heer Steen eerder beginnen?",
        "Waarom vraagt mevrouw Dorst naar de sleutels?",
    ],
)
def test_what_stands_near_somebody_or_a_number_does_not_answer(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("hoe heten de kwaliteitscoordinatoren van de school?", "who"),
        ("hoe heet de orthopedagoog?", "who"),
        ("who leads the meetings?", "who"),
        ("does the school have a class for children who have just arrived?", "open"),
        ("hoe groot is het pand?", "size"),
        ("hoe groot is de kans op een plaats?", "open"),
        ("hoe ver is het met de fietsenstalling?", "open"),
        ("hoe ver is het met de fiets?", "size"),
        ("hoe ver is het naar school?", "size"),
        ("hoe hoog is de ouderbijdrage?", "amount"),
        ("hoe zwaar weegt het advies?", "open"),
        ("hoeveel moet ik zelf betalen?", "amount"),
        ("hoeveel ouders betalen de bijdrage?", "count"),
    ],
)
def test_what_is_asked(question: str, asked: Ask) -> None:
    assert asks_for(question) == asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ook op de Mariaschool", False), ("aula in Halmerveen", False), ("Trajectgroep voor jongeren", False),
        ("met Anouk, op maandag", True), ("Marloes: het team is voor", True),
    ],
)  # fmt: skip
def test_a_name_after_an_article_is_no_person(text: str, *, expected: bool) -> None:
    assert has_person(text) is expected


def test_a_code_or_a_date_measures_nothing() -> None:
    assert not has_measure("Nr.: 25-17; Gereed: 15-07-2025")
    assert has_measure("De zaal is 80 vierkante meter.")


def test_who_asks_and_at_what_time_give_no_reason() -> None:
    assert not has_reason("Hij vraagt of de les om 8.15 uur begint.")
    assert has_reason("Inclusie vraagt tijd.")
    assert has_reason("Zij oefenen om de toets te halen.")


def test_a_column_of_a_school_year_is_no_duration() -> None:
    assert not has_duration("Schorsingen; 2020-2021: 22")
    assert has_duration("Het plan geldt 2020-2024.")


DAY = """# Verslag van de studiedag

## Thema 1: Rust

### Wie hebben het moeilijk?

- Nieuwe leerlingen, leerlingen met veel broers, ouders met ploegendienst.

### Acties

- Draagvlak zoeken bij docenten.
- Mentoren scholen.

## Thema 2: Ruimte

### Acties

- Tuin aanleggen door de ouders.
- Mentor: ouders bellen.
- De directeur koopt bankjes.
- Docenten bevragen.
"""


@pytest.fixture(scope="module")
def day(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("dag"), fake_embedder, {"verslag": DAY})


@pytest.mark.parametrize("question", ["Wie moet dat doen bij thema 1?", "Wie doet dat bij thema 1?"])
def test_to_whom_something_is_done_does_not_do_it(day: Assistant, question: str) -> None:
    reply = day.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


def test_who_does_it_stands_before_a_colon_after_by_or_in_a_sentence(day: Assistant) -> None:
    assert quoted(day, "Wie moet dat doen bij thema 2?") == [
        "Tuin aanleggen door de ouders.",
        "Mentor: ouders bellen.",
        "De directeur koopt bankjes.",
    ]


@pytest.mark.parametrize(
    "text", ["Coaching, scholing en rust.", "Professionalisering van allen.", "Differentiatie, rust."]
)
def test_a_deed_at_the_beginning_is_no_name(text: str) -> None:
    assert not has_person(text)
