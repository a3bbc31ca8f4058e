"""The whole list of the side that is asked, in other words than its title; no other side's points instead."""

from __future__ import annotations

import pytest

from assistant import refusal_texts, texts
from assistant.answer import Assistant
from assistant.evidence.places.facets import facet_of
from assistant.types import Answer, NoAnswer, Reply
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of

REPORT = """# Ledendag van de tuinvereniging: “Samen in de aarde”

## Lezing van de imker

### 1. Wat bijen doen

- Een bij bezoekt honderd bloemen op een ochtend.

### 2. Knelpunten en uitdagingen

- Er is spanning tussen maaien en bloeien langs het pad.
- Het wachten op regen duurt lang.

## Wat de groepen zeiden

### Groep 1: Zuinig met regenwater

#### Wat gebeurt al?

- Tonnen onder elke goot.
- Gieten in de avond.

#### Wat is nodig?

- Een grotere pomp.
- Les van een hovenier.

#### Acties

- Goten schoonmaken.
- Slangen vervangen.

### Groep 2: Kinderen op de moestuin

#### Wat gebeurt al?

- Schooltuintjes in mei.
- Zaaien met groep vijf.

#### Wat is nodig?

- Lage bedden.
- Een hek om de vijver.

#### Acties

- Folder rondbrengen.
- Begeleiders zoeken.

### Groep 3: Composteren zonder stank

#### Wat is nodig?

- Drie nieuwe bakken.
- Een rooster voor het keren.

#### Acties

- Bakken timmeren.
- Snoeihout hakselen.

## Waar kunnen we nu mee aan de slag?

1. Tonnen plaatsen.
2. Tuintjes verdelen.
3. Bakken bestellen.
"""
made: list[IndexReader] = []


def asked(embedder: FakeEmbedder, factory: pytest.TempPathFactory, question: str) -> Reply:
    if not made:  # all ask the same index, and read it only
        made.append(reader_of(factory.mktemp("tuin"), embedder, {"tuin": REPORT}))
    return Assistant(made[0], embedder).reply(question)


@pytest.mark.parametrize(
    ("question", "points"),
    [
        (
            "Wat ontbreekt er nog om kinderen echt op een moestuin te laten werken?",
            ["Lage bedden.", "Een hek om de vijver."],
        ),
        (
            "Wat gaat de vereniging doen zodat het composteren zonder stank gebeurt?",
            ["Bakken timmeren.", "Snoeihout hakselen."],
        ),
        (
            "Hoe gaan tuinders nu al zuinig met regenwater om?",
            ["Tonnen onder elke goot.", "Gieten in de avond."],
        ),
        ("Met welke drie punten kunnen we beginnen?", ["Tonnen plaatsen.", "Tuintjes verdelen.", "Bakken bestellen."]),
    ],
)
def test_the_list_of_the_side_that_is_asked_is_the_answer(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, points: list[str]
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, question)
    assert isinstance(reply, Answer), reply.text
    assert [citation.quote for citation in reply.citations] == points


def test_the_list_that_names_it_is_the_answer_where_only_other_sides_were_found(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, "Wat loopt er al goed met goten?")
    assert isinstance(reply, Answer), reply.text
    assert "Tonnen onder elke goot." in [citation.quote for citation in reply.citations]


def test_a_point_that_the_question_names_is_shown_alone(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, "Wat is er nodig om de vijver op de moestuin?")
    assert isinstance(reply, Answer), reply.text
    assert [citation.quote for citation in reply.citations] == ["Een hek om de vijver."]


@pytest.mark.parametrize(
    "question", ["Wat doen de tuinders nu al met snoeihout?", "Wat gebeurt er op dit moment met de bakken?"]
)
def test_what_is_to_be_done_does_not_tell_what_is_done_already(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, question)
    assert isinstance(reply, NoAnswer), reply.text
    assert refusal_texts.OTHER_SIDE["running"] in reply.text


def test_what_is_in_the_way_is_told_where_the_title_above_the_first_hit_says_so(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, "Waar wringt het met bloeiende paden?")
    assert isinstance(reply, Answer), reply.text
    assert "Er is spanning tussen maaien en bloeien langs het pad." in [c.quote for c in reply.citations]
    assert texts.OTHERWISE_SAID in reply.text


def test_the_title_of_a_report_tells_under_what_motto_a_day_was_held(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, "Onder welk motto werd deze dag gehouden?")
    assert isinstance(reply, Answer), reply.text
    assert "Samen in de aarde" in reply.text
    other = asked(fake_embedder, tmp_path_factory, "Onder welk motto werken de bijen?")
    assert "Samen in de aarde" not in other.text


@pytest.mark.parametrize(
    ("title", "facet"),
    [
        ("Wat is nodig?", "needed"),
        ("Wat gaat goed?", "running"),
        ("Acties voor komende jaren", "to_do"),
        ("Hoe kunnen leden aan de slag", "to_do"),
        ("4. Knelpunten en uitdagingen", "obstacle"),
        ("5. Toekomstbeeld & oproep", "appeal"),
        ("Visie", "vision"),
        ("Groep 1: Zuinig met regenwater", None),
    ],
)
def test_a_title_says_which_side_it_tells(title: str, facet: str | None) -> None:
    assert facet_of(title) == facet


def test_a_point_that_says_so_itself_stays_whatever_stands_above_it(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plan = "# Plan kantine\n\n## Plannen\n\n- De koffiehoek is op dit moment elke avond open.\n- Tafels schuren.\n"
    assistant = Assistant(
        reader_of(tmp_path_factory.mktemp("kantine"), fake_embedder, {"kantine": plan}), fake_embedder
    )
    reply = assistant.reply("Wat gebeurt er nu al in de koffiehoek?")
    assert isinstance(reply, Answer), reply.text
    refused = assistant.reply("Wat gebeurt er nu al met de tafels?")
    assert isinstance(refused, NoAnswer), refused.text
