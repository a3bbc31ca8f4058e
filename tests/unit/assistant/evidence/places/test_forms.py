"""Profiles of schools in printed forms: each form asks in words of its own, and has matrices and boxes."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.evidence.places.subjects import subject_of
from assistant.types import Answer, NoAnswer, Reply, Turn
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

MATRIX = """| Deskundigheid | In eigen school | Via swv | Niet beschikbaar |
|---|---|---|---|
| Logopedist | {0} | {1} | {2} |
| Tekentherapeut | {3} | {4} | {5} |
| Tolkenspecialist | | | X |

"""
GLOSSARY = """## Begrippen

| Begrip | Betekenis |
|---|---|
| schaakles | les in schaken |
"""
SCHOOLS = {
    "els": (
        "OBS De Els", "| Aantal leerlingen op 1 oktober | 210 | 214 |\n| Naar een taalklas | 9 | 12 |",
        MATRIX.format("X", "", "", "", "X", ""),
        "## 7.1 Wanneer kan De Els een leerling niet meer begeleiden?\n\n- als de groep er elke dag last van heeft;\n"
        "- als er een verpleegkundige nodig is.\n\n## 8.1 Welke ambities heeft De Els?\n\n- een moestuin;\n- meer "
        "muziek.\n\n## 4.1 Welke vormen van hulp zijn er?\n\n- ☒ Schaakgroep\n- ☐ Zomerschool\n",
    ),
    "iep": (
        "KBS De Iep", "| Aantal leerlingen op 1 oktober | 88 | 91 |\n| Leerlingen met een plan | 4 | 2 |",
        MATRIX.format("", "X", "", "X", "", ""),
        "## Grenzen van de zorg\n\n- een kind dat niet tegen drukte kan;\n- een kind dat doof is.\n\n## Wat willen we "
        "bereiken?\n\n- een nieuw plein;\n- een leerlingenraad.\n",
    ),
    "den": (
        "PCBS De Den", "| Aantal leerlingen op 1 oktober | 301 | 299 |\n| Leerlingen met een plan | 11 | 15 |",
        MATRIX.format("", "", "X", "", "", "X"),
        "## Voor wie zijn wij niet de goede school?\n\n- wie alleen in gebaren spreekt;\n- wie braille leest.\n\n"
        "## Zomer\n\n- ☒ Zomerschool\n\n## Wat doen wij voor elk kind?\n\n- voorlezen;\n- buiten spelen.\n",
    ),
    "eik": (
        "IKC De Eik", "| Aantal leerlingen op 1 oktober | 45 | 52 |\n| Leerlingen met een plan | 1 | 2 |",
        MATRIX.format("", "", "X", "", "", "X"), "## Ligging\n\nWij zitten naast de molen. Het aantal "
        "leerlingen stijgt al jaren; de gemeente verwacht dat het in 2029 rond de 70 ligt.\n\n## Contact\n\n| Naam | "
        "Functie | Werkdagen |\n|---|---|---|\n| mw. T. Baarsma | intern begeleider | do, vr |\n| dhr. K. Tolsma | "
        "conciërge | ma, di |\n",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    profiles = {
        name: f"# Schoolondersteuningsprofiel {title}\n\n## Cijfers\n\n| Schooljaar | 2023-2024 | 2024-2025 |\n"
        f"|---|---|---|\n{counted}\n\n## Deskundigheid\n\n{matrix}{text}\n\n{GLOSSARY}"
        for name, (title, counted, matrix, text) in SCHOOLS.items()
    }
    return assistant_of(tmp_path_factory.mktemp("formulieren"), fake_embedder, profiles)


def said(reply: Reply) -> list[str]:
    assert isinstance(reply, Answer), reply.text
    return [statement.text for statement in reply.statements]


def held(reply: Reply) -> set[str]:
    """The documents that an answer is from."""
    assert isinstance(reply, Answer), reply.text
    return {citation.document_id for citation in reply.citations}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Grenzen aan de zorg", "limits"),
        ("G1 Voor welke kinderen is deze school niet de juiste plek?", "limits"),
        ("Wanneer kan De Els een kind niet helpen?", "limits"),
        ("Wat willen we bereiken?", "ambitions"),
        ("Hoe is de ondersteuning georganiseerd?", "structure"),
        ("Groepen, klassen en trajecten", "groups"),
        ("Hoe werkt de school samen met ouders?", "parents"),
        ("Met wie werkt de school samen?", "partners"),
        ("Hoeveel groepen heeft De Els?", None),
        ("Wie is de directeur?", None),
    ],
)
def test_a_subject_is_known_in_other_words(text: str, name: str | None) -> None:
    assert subject_of(text) == name


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("Welke kinderen neemt De Els niet aan?", ["als de groep er elke dag last van heeft;",
                                                   "als er een verpleegkundige nodig is."]),
        ("Wanneer kan De Iep een kind niet helpen?", ["een kind dat niet tegen drukte kan;", "een kind dat doof is."]),
        ("Wat zijn de grenzen van De Den?", ["wie alleen in gebaren spreekt;", "wie braille leest."]),
        ("Welke ambities heeft De Iep?", ["een nieuw plein;", "een leerlingenraad."]),
        ("wat wil de els de komende jaren bereiken", ["een moestuin;", "meer muziek."]),
    ],
)  # fmt: skip
def test_who_asks_for_a_subject_gets_what_stands_there_in_whatever_words(
    assistant: Assistant, question: str, points: list[str]
) -> None:
    assert said(assistant.reply(question)) == points


def test_a_subject_with_something_more_is_not_told_whole(assistant: Assistant) -> None:
    reply = assistant.reply("Welke ambities heeft De Iep voor muziek?")
    assert isinstance(reply, NoAnswer) or said(reply) != ["een nieuw plein;", "een leerlingenraad."]


def test_the_row_of_a_matrix_says_whether_a_school_has_it(assistant: Assistant) -> None:
    assert said(assistant.reply("Heeft De Els een logopedist in huis?")) == [
        "Deskundigheid: Logopedist; In eigen school: X"
    ]
    assert said(assistant.reply("Is er op De Iep zelf een logopedist?")) == ["Deskundigheid: Logopedist; Via swv: X"]
    assert said(assistant.reply("Heeft De Els een zomerschool?")) == ["Niet aangekruist: Zomerschool"]


def test_what_a_school_has_itself_stands_in_one_column(assistant: Assistant) -> None:
    assert said(assistant.reply("Welke deskundigen heeft De Els in huis?")) == [
        "Deskundigheid: Logopedist; In eigen school: X"
    ]


def test_which_schools_have_it_in_their_own_house(assistant: Assistant) -> None:
    assert held(assistant.reply("Welke scholen hebben een logopedist in huis?")) == {"els"}
    assert held(assistant.reply("Welke scholen hebben een logopedist?")) == {"els", "iep"}
    assert held(assistant.reply("Welke scholen hebben een zomerschool?")) == {"den"}


SPORTS = """# Profiel van sportschool De Hal

## Basisaanbod

Aangekruist is aanwezig. Wat er niet is, hebben wij ook niet in de planning.

- ☒ Fitness
- ☐ Sauna
- ☒ Spinning
- ☐ Zwembad
- ☐ Kinderopvang

## Grenzen

Blessures kunnen wij niet behandelen; dat hoort niet in de sportschool.

## Aanbod voor leden

| Les | Dag |
|---|---|
| Yoga | maandag |
"""


@pytest.mark.parametrize(
    "question",
    [
        "Wat hebben we niet in het basisaanbod?",
        "wat bieden wij nog niet in het basisaanbod",
        "Wat ontbreekt er in het basisaanbod?",
    ],
)
def test_all_boxes_that_are_not_ticked_tell_what_there_is_not(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str
) -> None:
    hall = assistant_of(tmp_path, fake_embedder, {"hal": SPORTS})
    assert said(hall.reply(question)) == [f"Niet aangekruist: {what}" for what in ("Sauna", "Zwembad", "Kinderopvang")]


def test_with_something_more_the_boxes_do_not_tell_it(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    hall = assistant_of(tmp_path, fake_embedder, {"hal": SPORTS})
    reply = hall.reply("Welke blessures horen niet in het basisaanbod?")
    assert not isinstance(reply, Answer) or not any("Sauna" in one.text for one in reply.statements)


def test_what_every_document_says_tells_of_none_that_it_has_it(assistant: Assistant) -> None:
    assert "Dit vind ik in" not in assistant.reply("Welke scholen hebben schaakles?").text
    assert "Dit vind ik in één van" in assistant.reply("Welke scholen hebben een schaakgroep?").text


def test_the_larger_of_two_is_told_by_their_numbers(assistant: Assistant) -> None:
    texts = said(assistant.reply("Welke school is groter, De Els of De Iep?"))
    assert [text.rpartition(": ")[2] for text in texts] == ["214", "91"]
    assert texts == said(assistant.reply("Wie heeft de meeste leerlingen, De Els of De Iep?"))


def test_all_pupils_are_not_those_with_a_plan(assistant: Assistant) -> None:
    assert said(assistant.reply("Hoeveel leerlingen had De Den in 2023-2024?")) == [
        "Schooljaar: Aantal leerlingen op 1 oktober; 2023-2024: 301"
    ]
    assert said(assistant.reply("hoeveel leerlngen zaten er op de iep in 2023-2024")) == [
        "Schooljaar: Aantal leerlingen op 1 oktober; 2023-2024: 88"
    ]
    assert "met een plan" in assistant.reply("Hoeveel leerlingen met een plan had De Den in 2023-2024?").text


def test_the_kind_of_a_school_beside_its_name_names_no_other(assistant: Assistant) -> None:
    assert held(assistant.reply("hoeveel leerlingen zitten er op obs de iep")) == {"iep"}


def test_a_row_in_a_table_of_figures_is_of_what_the_table_counts(assistant: Assistant) -> None:
    assert said(assistant.reply("Hoeveel leerlingen gingen er in 2024-2025 van De Els naar een taalklas?")) == [
        "Schooljaar: Naar een taalklas; 2024-2025: 12"
    ]


@pytest.mark.parametrize("follow_up", ["Geldt dat ook op De Iep?", "En hoe is dat op De Iep?", "En De Iep?"])
def test_whether_it_is_so_elsewhere_asks_the_same_of_another_school(assistant: Assistant, follow_up: str) -> None:
    turns = [Turn(role="user", text="Heeft De Els een logopedist?"), Turn(role="assistant", text="Ja.")]
    assert said(assistant.reply(follow_up, turns)) == ["Deskundigheid: Logopedist; Via swv: X"]


def test_how_somebody_is_addressed_and_reached_need_not_stand_there(assistant: Assistant) -> None:
    assert said(assistant.reply("Op welke dagen is mevrouw Baarsma van De Eik te bereiken?")) == [
        "Naam: mw. T. Baarsma; Functie: intern begeleider; Werkdagen: do, vr"
    ]


def test_a_number_further_from_what_is_counted_counts_when_none_beside_it_is_enough(assistant: Assistant) -> None:
    assert "70" in said(assistant.reply("Hoeveel leerlingen verwacht de gemeente in 2029 op De Eik?"))[0]


@pytest.fixture(scope="module")
def years(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Two years of one school's profile, and three of other schools."""
    heads = {
        "De Els 2024-2025": "Anna Vos", "De Els 2025-2026": "Bert Prins", "De Iep 2025-2026": "Carla Smit",
        "De Den 2025-2026": "Dirk Haan", "De Eik 2025-2026": "Eva Kok", "Sint-Willehad 2025-2026": "Fred Bos",
    }  # fmt: skip
    profiles = {
        f"profiel-{name.replace(' ', '-')}": f"# Schoolprofiel {name}\n\nDe directeur is {head}.\n\n- ☒ Lift\n"
        for name, head in heads.items()
    }
    return assistant_of(tmp_path_factory.mktemp("jaargangen"), fake_embedder, profiles)


def test_the_newest_profile_of_a_school_counts_unless_another_year_is_named(years: Assistant) -> None:
    assert "Bert Prins" in years.reply("Wie is de directeur van De Els?").text
    assert "Anna Vos" not in years.reply("Wie is de directeur van De Els?").text
    assert "Anna Vos" in years.reply("Wie was in 2024-2025 directeur van De Els?").text
    both = years.reply("Wie was directeur van De Els in 2024-2025 en in 2025-2026?").text
    assert "Anna Vos" in both
    assert "Bert Prins" in both
    assert len(held(years.reply("Welke scholen hebben een lift?"))) == 5


@pytest.mark.parametrize("name", ["de Willehadschool", "Sint-Willehad", "sint willehad"])
def test_a_school_may_be_called_with_school_behind_its_name_or_with_a_hyphen_in_it(years: Assistant, name: str) -> None:
    assert "Fred Bos" in years.reply(f"Wie is de directeur van {name}?").text


@pytest.mark.parametrize("question", ["Wat biedt De Den voor elk kind?", "Wat doet De Den voor elk kind?"])
def test_what_a_school_does_is_asked_in_whatever_verb(assistant: Assistant, question: str) -> None:
    assert said(assistant.reply(question)) == ["voorlezen;", "buiten spelen."]
