from __future__ import annotations

from collections import Counter

import pytest

from assistant.evidence.select import select
from assistant.evidence.selection import Refusal, Selection
from assistant.question.understand import understand
from assistant.retrieval.retrieve import under
from corpus.index import Index
from tests.fakes import FakeEmbedder


def choose(index: Index, question: str) -> Selection | Refusal:
    return select(index, understand(question, index), FakeEmbedder().embed_question(question))


def found(index: Index, question: str) -> Selection:
    selection = choose(index, question)
    assert isinstance(selection, Selection), selection
    return selection


def refused(index: Index, question: str) -> Refusal:
    refusal = choose(index, question)
    assert isinstance(refusal, Refusal), refusal
    return refusal


def said(selection: Selection) -> list[str]:
    return [quote.text for group in selection.groups for quote in group.quotes]


def test_a_place_answers_with_all_that_stands_there(molenwaard: Index) -> None:
    selection = found(molenwaard, "Wat zijn de acties van thema 2?")

    assert selection.form == "place"
    assert selection.place is not None
    assert (selection.place.section[-1], selection.place.title) == ("Thema 2: Samen met ouders", "Acties")
    assert said(selection) == [
        "Ouderavonden in de buurthuizen houden.", "Een ouderraad per wijk oprichten.", "Huisbezoeken door mentoren."
    ]  # fmt: skip


@pytest.mark.parametrize(
    "question",
    ["Wat is nodig voor rust in de klas?", "rust in de klas: wat is er nodig", "Wat is nodig bij het eerste thema?"],
)
def test_a_place_is_found_by_what_its_path_says(molenwaard: Index, question: str) -> None:
    assert said(found(molenwaard, question)) == [
        "Kleinere groepen in de onderbouw.",
        "Een stille werkplek op elke gang.",
    ]


@pytest.mark.parametrize("question", ["Wat staat er bij thema 3?", "thema 3", "Buiten leren"])
def test_a_whole_heading_comes_with_its_parts(molenwaard: Index, question: str) -> None:
    selection = found(molenwaard, question)

    assert [(group.path, [quote.text for quote in group.quotes]) for group in selection.groups] == [
        (("Wat is nodig?",), ["Vervoer naar de polder."]), (("Acties",), ["Moestuinen aanleggen."])
    ]  # fmt: skip


@pytest.mark.parametrize("question", ["Noem per thema de acties.", "Welke acties zijn er voor elk thema?"])
def test_an_overview_has_each_member_in_order(molenwaard: Index, question: str) -> None:
    selection = found(molenwaard, question)

    assert selection.form == "overview"
    assert [(group.path[0][:7], len(group.quotes)) for group in selection.groups] == [
        ("Thema 1", 2), ("Thema 2", 3), ("Thema 3", 1)
    ]  # fmt: skip
    assert selection.total == 6


def test_an_overview_of_nothing_in_particular_has_all_of_each_member(molenwaard: Index) -> None:
    selection = found(molenwaard, "Wat staat er per thema?")

    assert selection.form == "overview"
    told = Counter(group.path[0][:7] for group in selection.groups for _ in group.quotes)
    assert told == {"Thema 1": 4, "Thema 2": 4, "Thema 3": 2}
    assert all(len(group.path) == 2 for group in selection.groups)  # what is needed apart from what is done


def test_several_named_places_are_an_overview_of_these(molenwaard: Index) -> None:
    selection = found(molenwaard, "Wat is nodig bij thema 3 en 1?")

    assert [group.path[0][:7] for group in selection.groups] == ["Thema 3", "Thema 1"]


def test_a_series_is_counted_off_the_headings(molenwaard: Index) -> None:
    selection = found(molenwaard, "Hoeveel thema's zijn er?")

    assert selection.form == "series"
    assert selection.total == 3
    assert said(selection) == ["Thema 1: Rust in de klas", "Thema 2: Samen met ouders", "Thema 3: Buiten leren"]


@pytest.mark.parametrize(
    ("question", "asked"), [("Wat staat er bij thema 6?", "thema 6"), ("het vierde thema", "thema 4")]
)
def test_a_number_that_does_not_exist_is_a_wrong_assumption(molenwaard: Index, question: str, asked: str) -> None:
    refusal = refused(molenwaard, question)

    assert refusal.reason == "false_premise"
    assert refusal.missing is not None
    assert refusal.missing.text == asked
    assert refusal.members == len(refusal.near) == 3


def test_one_missing_number_among_several_is_told(molenwaard: Index) -> None:
    assert refused(molenwaard, "de acties van thema 1 en 8").reason == "false_premise"


@pytest.mark.parametrize("question", ["Wat is nodig?", "Acties", "acties?"])
def test_a_name_of_many_places_is_unclear_with_these_to_choose_from(molenwaard: Index, question: str) -> None:
    refusal = refused(molenwaard, question)

    assert refusal.reason == "unclear"
    assert [place.section[-1][:7] for place in refusal.near] == ["Thema 1", "Thema 2", "Thema 3"]


@pytest.mark.parametrize("question", ["thema", "Wat staat er over het thema?"])
def test_the_bare_name_of_a_series_is_unclear(molenwaard: Index, question: str) -> None:
    assert refused(molenwaard, question).reason == "unclear"


def test_when_is_answered_with_a_date(molenwaard: Index) -> None:
    assert said(found(molenwaard, "Wanneer start de avondschool?")) == [
        "De proef met de avondschool start in september 2024."
    ]
    assert said(found(molenwaard, "Wanneer is het werkplan vastgesteld?")) == [
        "Vastgesteld op 12 maart 2024 in Waterkerk."
    ]


def test_when_without_a_date_is_refused(molenwaard: Index) -> None:
    assert refused(molenwaard, "Wanneer verhuist het kantoor?").reason == "not_in_documents"
    assert refused(molenwaard, "Wanneer blijft de rijdende bibliotheek bestaan?").reason == "not_in_documents"


def test_how_many_is_answered_with_a_number(molenwaard: Index) -> None:
    (passage,) = said(found(molenwaard, "Hoeveel gastdocenten zijn er?"))

    assert "42 gastdocenten" in passage


def test_how_many_without_a_number_is_refused(molenwaard: Index) -> None:
    assert refused(molenwaard, "Hoeveel ouderavonden zijn er?").reason == "not_in_documents"
    assert refused(molenwaard, "Hoeveel mentoren doen huisbezoeken?").reason == "not_in_documents"


def test_an_amount_of_money_is_no_number_of_things(molenwaard: Index) -> None:
    assert refused(molenwaard, "Hoeveel moestuinen zijn er?").reason == "not_in_documents"


def test_who_is_answered_with_a_name(molenwaard: Index) -> None:
    assert said(found(molenwaard, "Wie is de voorzitter?")) == ["Joke van Verdonk, voorzitter"]


def test_who_is_not_known_is_refused(molenwaard: Index) -> None:
    assert isinstance(choose(molenwaard, "Wie is de penningmeester?"), Refusal)
    assert isinstance(choose(molenwaard, "Wie leidt de avondschool?"), Refusal)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("", "unclear"), ("???", "unclear"), ("🙂 …", "unclear"), ("Hallo!", "unclear"), ("Wat?", "unclear"),
        ("\x00", "unclear"),
        ("Wat wordt het weer morgen in Parijs?", "off_topic"), ("Wat staat er over vliegvelden?", "off_topic"),
        ("Hoe oud is de directeur?", "not_in_documents"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered(molenwaard: Index, question: str, reason: str) -> None:
    assert refused(molenwaard, question).reason == reason


@pytest.mark.parametrize("question", ["Welke besluiten zijn er genomen?", "Welke besluiten nam de stuurgroep?"])
def test_what_was_decided_is_found_under_its_heading(molenwaard: Index, question: str) -> None:
    assert len(said(found(molenwaard, question))) == 3


def test_a_typing_error_does_not_matter(molenwaard: Index) -> None:
    assert said(found(molenwaard, "Wat zijn gastdocneten?")) == said(found(molenwaard, "Wat zijn gastdocenten?"))


def test_a_typing_error_in_what_is_counted_does_not_matter(molenwaard: Index) -> None:
    assert "42" in said(found(molenwaard, "Hoeveel gastdocneten zijn er?"))[0]


def test_a_word_that_nothing_says_is_not_passed_over(molenwaard: Index) -> None:
    assert refused(molenwaard, "Wat is nodig voor raketten bij thema 3?").reason == "not_in_documents"
    assert refused(molenwaard, "Wat is de begroting van 2031?").reason == "not_in_documents"


def test_what_is_refused_for_a_word_shows_what_comes_nearest_and_for_a_name_nothing(molenwaard: Index) -> None:
    word = refused(molenwaard, "Waarom zijn huisbezoeken goed voor raketten?")
    name = refused(molenwaard, "Welke acties heeft basisschool De Korenbloem over ouderavonden?")

    assert (word.unknown, name.unknown) == ("raketten", "De Korenbloem")
    assert word.passages
    assert not name.passages


@pytest.mark.parametrize(
    "question", ["Wat is het bedrag voor de moestuinen?", "Welk bedrag is er voor moestuinen in 2025?"]
)
def test_a_table_is_found_by_its_column_headings(molenwaard: Index, question: str) -> None:
    assert "Moestuinen" in said(found(molenwaard, question))[0]


@pytest.mark.parametrize("question", ["Wanneer is thema 2?", "Wie is dat bij thema 3?", "Wie doet thema 3?"])
def test_a_named_place_does_not_answer_when_or_who_by_itself(molenwaard: Index, question: str) -> None:
    assert refused(molenwaard, question).reason == "not_in_documents"


def test_why_is_not_answered_by_what_alone(molenwaard: Index) -> None:
    assert refused(molenwaard, "Waarom wordt de verhuizing van het kantoor uitgesteld?").reason == "not_in_documents"


def test_a_count_at_a_named_place_is_all_that_stands_there(molenwaard: Index) -> None:
    assert len(said(found(molenwaard, "Hoeveel acties zijn er bij thema 2?"))) == 3


def test_what_is_told_beforehand_does_not_stand_in_the_way(molenwaard: Index) -> None:
    question = "Ik heb straks overleg op het stadhuis met de wethouder. Wat zijn de acties van thema 2?"

    assert len(said(found(molenwaard, question))) == 3


def test_which_members_of_a_series_say_something(molenwaard: Index) -> None:
    selection = found(molenwaard, "Welke thema's noemen mentoren?")

    assert [group.path for group in selection.groups] == [("Thema 2: Samen met ouders",)]
    assert said(selection) == ["Huisbezoeken door mentoren."]


def test_a_summary_of_a_named_place_is_all_that_stands_there(molenwaard: Index) -> None:
    assert len(said(found(molenwaard, "Vat thema 2 samen: wat is er nodig?"))) == 4


@pytest.mark.parametrize(
    "question",
    [
        "Hoe vaak zijn er ouderavonden in de buurthuizen?",
        "Hoe oud zijn de oudere leerlingen van de buddyklas?",
        "Wat vond de gemeente van de buddyklas?",
        "Wie betaalt de ouderavonden in de buurthuizen?",
        "Wat zei de burgemeester over moestuinen?",
        "Wat is een buddyklas volgens Vygotski?",
    ],
)
def test_a_near_miss_is_refused(molenwaard: Index, question: str) -> None:
    refused(molenwaard, question)


@pytest.mark.parametrize("question", ["Wanneer is het werkplan?", "Welke dag was het werkplan eigenlijk?"])
def test_the_date_of_a_document_is_the_one_it_opens_with(molenwaard: Index, question: str) -> None:
    assert said(found(molenwaard, question)) == ["Vastgesteld op 12 maart 2024 in Waterkerk."]


@pytest.mark.parametrize("question", ["Waar gaat het werkplan over?", "Wat staat er in het werkplan?"])
def test_what_a_document_is_about_are_its_parts(molenwaard: Index, question: str) -> None:
    selection = found(molenwaard, question)

    assert selection.form == "outline"
    assert said(selection) == ["Waarom dit plan", "Opbrengsten", "Begroting 2025"]


def test_what_the_members_of_a_series_are(molenwaard: Index) -> None:
    assert said(found(molenwaard, "Wat zijn de drie thema's?"))[0] == "Thema 1: Rust in de klas"


def test_what_stands_under_a_place_is_read_from_there_on(molenwaard: Index) -> None:
    """As it would be by looking at every place of the document, of which there may be thousands."""
    for info in molenwaard.store.documents:
        places = molenwaard.store.places_of(info.id)
        for place in places:
            path = (*place.section, place.title)
            below = [
                p for p in places if p.section[: len(path)] == path and place.start <= p.start <= p.stop <= place.stop
            ]
            assert under(molenwaard, place) == [p for p in places if p.id == place.id or p in below]
