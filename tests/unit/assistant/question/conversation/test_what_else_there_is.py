"""All there is beside the last answer, and how many: "noem ze alle", "is er nog meer?", "hoeveel zijn dat er?"."""

from __future__ import annotations

import pytest

from assistant import texts
from assistant.again import counted
from assistant.answer import Assistant
from assistant.evidence.places.placing import whole_place
from assistant.evidence.saying import say
from assistant.types import Answer, NoAnswer
from corpus.index import Index
from tests.conversing import after_first, last_of, said
from tests.fakes import FakeEmbedder
from tests.small import reader_of


@pytest.mark.parametrize(
    ("first", "line"),
    [("Wat is een buddyklas?", texts.ALL_FOUND), ("Welke thema's zijn er?", texts.ALL_FOUND)],
)
def test_that_there_is_no_more_is_said_of_all_there_is_only(
    molenwaard_assistant: Assistant, first: str, line: str
) -> None:
    _, reply = after_first(molenwaard_assistant, "is dat alles?", first)

    assert reply.text.startswith(f"{line}\n\n")


def test_what_was_no_list_is_asked_anew_for_its_things(molenwaard_assistant: Assistant) -> None:
    _, reply = after_first(molenwaard_assistant, "welke zijn er?", "Wat is een buddyklas?")

    assert texts.ALL_FOUND not in reply.text


def test_nothing_is_listed_for_what_was_not_found(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "Wat wordt het weer morgen?", "welke?")

    assert isinstance(reply, NoAnswer)
    assert reply.text.startswith(texts.NO_ANSWER_BEFORE)


FORM = """# Profiel De Wilg

## Voorzieningen

- ☒ Rustruimte
- ☒ Huiswerkklas
- ☐ Ringleiding

## Aanpak bij verzuim

- De mentor belt de ouders bij verzuim.
- De mentor meldt verzuim bij de leerplicht.
- De mentor bezoekt de leerling thuis.
"""


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return reader_of(tmp_path_factory.mktemp("form"), FakeEmbedder(), {"wilg": FORM}).current()


@pytest.mark.parametrize(("title", "count"), [("Voorzieningen", None), ("Aanpak bij verzuim", 3)])
def test_only_points_that_are_alike_are_counted(form: Index, title: str, count: int | None) -> None:
    """Ticked or not is two numbers."""
    place = next(one for one in form.store.places_of("wilg") if one.title == title)

    assert counted(form, whole_place(form, place)) == count


def test_passages_that_were_found_are_a_list_when_all_of_it_is_there(form: Index) -> None:
    place = next(one for one in form.store.places_of("wilg") if one.title == "Aanpak bij verzuim")
    points = form.store.passages_of(place)

    assert counted(form, say(form, points)) == 3
    assert counted(form, say(form, points[1:])) is None


def test_a_number_is_told_once(molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "hoeveel zijn dat er?", "Welke thema's zijn er?")

    assert reply.text == before.text


def test_what_is_no_list_is_not_counted(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "Wat is een buddyklas?", "hoeveel zijn dat er?")

    assert "Dat is er één" not in reply.text


def test_which_after_a_number_asks_for_the_things_themselves(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "Hoeveel acties zijn er bij thema 2?", "welke zijn dat?")

    assert isinstance(reply, Answer)
    assert [statement.text for statement in reply.statements] == [
        "Ouderavonden in de buurthuizen houden.", "Een ouderraad per wijk oprichten.", "Huisbezoeken door mentoren.",
    ]  # fmt: skip


def test_which_gives_the_number_again_where_there_is_no_list_of_them(molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "welke zijn dat?", "Hoeveel gastdocenten werken er?")

    assert reply.statements == before.statements


POOLS = """# Sportgids Molenwaard

## Zwembad De Golf

Het zwembad in Molenwaard heeft een glijbaan van twaalf meter.

## Openingstijden

- Het zwembad is op maandag open vanaf negen uur.
- De sporthal is op zondag dicht.

## Toegang

- Een kaartje voor het zwembad kost vier euro.

## Vereniging

De vereniging gebruikt het zwembad op dinsdag. Zij traint dan twee uur.

## Veiligheid

- In het zwembad loopt altijd een badmeester rond.

## Onderhoud

- Het zwembad krijgt elke zomer schoon water.
- Een kaartje voor het zwembad kost vier euro.
- Bij het zwembad staan dertig fietsenrekken.
"""


@pytest.fixture(scope="module")
def pools(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    embedder = FakeEmbedder()
    return Assistant(reader_of(tmp_path_factory.mktemp("pools"), embedder, {"gids": POOLS}), embedder)


def test_what_else_there_is_is_shown_until_there_is_no_more(pools: Assistant) -> None:
    """It is not said that there may be more: that is shown, nothing of it twice, and then that there is none."""
    asked = ["Wat is er met het zwembad?", "Is er nog meer?", "en verder?", "nog meer?"]
    first, more, rest, over = (last_of(pools, *asked[:number]) for number in (1, 2, 3, 4))
    shown = [*said(first), *said(more), *said(rest)]

    assert len(shown) == len(set(shown)) == 7
    assert more.text.startswith(texts.THERE_IS_MORE)
    assert texts.ALL_FOUND not in more.text
    assert rest.text.endswith(texts.ALL_FOUND)
    assert over.text == f"{texts.ALL_FOUND}\n\n{first.text}"


def test_a_source_is_asked_of_what_was_shown_last(pools: Assistant) -> None:
    asked = ("Wat is er met het zwembad?", "Is er nog meer?")

    assert said(last_of(pools, *asked, "waar staat dat?")) == said(last_of(pools, *asked))
