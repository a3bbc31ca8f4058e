"""Places that are named by a number alone: ranges, points printed inside an article, chapters and sections."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer, Turn
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

RULES = """# Reglement van de Dijkwacht

## Artikel 1 Doel

De dijk blijft droog.

## Artikel 4 Toezicht

1. De wachter loopt elke week langs de dijk.
2. Hij schrijft op wat hij ziet.
3. Zonder laarzen loopt niemand.

## Artikel 5 Royement

5.1 De raad hoort de wachter eerst.

5.2 Het voornemen gaat per brief naar de wachter.

5.3 Wie weg moet, levert zijn laarzen in.

## Artikel 6 Bezwaar

Bezwaar maken kan tot 8 uur 's avonds.

## Artikel 8 Slot

Dit reglement geldt tot de dijk weg is.
"""
PLAN = """# Polderplan

## 1 Inleiding

### 1.1 Waarom dit plan

Het water stijgt.

### 1.2 Leeswijzer

Hoofdstuk 2 gaat over pompen en paragraaf 2.2 over onderhoud.

## 2 Pompen

### 2.1 Aantal

Er komen vier pompen.

### 2.2 Onderhoud

Een monteur smeert ze.

## 3 Geld

De gemeente betaalt.
"""
DAY = """# Verslag van de dijkdag

## Thema 1: Klei

### Acties

- Klei kopen.

## Thema 2: Riet

### Acties

- Riet planten.

## Thema 3: Zand

### Acties

- Zand storten.

## Thema 5: Gras

### Acties

- Gras maaien.
"""
TEXTS = {"dijkwacht": RULES, "polderplan": PLAN, "dijkdag": DAY}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("dijk"), fake_embedder, TEXTS)


def refused(assistant: Assistant, question: str) -> NoAnswer:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text
    return reply


def follow_up(assistant: Assistant, *questions: str) -> list[str]:
    """The quotes of the answer to the last of several questions."""
    history: list[Turn] = []
    for question in questions[:-1]:
        reply = assistant.reply(question, history)
        history += [Turn(role="user", text=question), Turn(role="assistant", text=reply.text)]
    return [citation.quote for citation in assistant.reply(questions[-1], history).citations]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Welke acties horen bij thema 2 tot en met 3?", ["Riet planten.", "Zand storten."]),
        ("Welke acties horen bij thema 1 t/m 2?", ["Klei kopen.", "Riet planten."]),
        ("Wat zijn de acties bij thema's 1 tot en met 3?", ["Klei kopen.", "Riet planten.", "Zand storten."]),
        ("Welke acties horen bij thema 1-3?", ["Klei kopen.", "Riet planten.", "Zand storten."]),
        ("Welke acties horen bij thema 2 tot en met thema 5?", ["Riet planten.", "Zand storten.", "Gras maaien."]),
    ],
)
def test_a_range_is_all_of_it_that_exists(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert quoted(assistant, question) == expected


def test_the_end_of_a_range_must_exist(assistant: Assistant) -> None:
    assert "Thema 9 staat niet in de documenten" in refused(assistant, "Welke acties horen bij thema 2 t/m 9?").text


def test_what_is_counted_after_a_number_is_no_end_of_a_range(assistant: Assistant) -> None:
    assert quoted(assistant, "Geldt artikel 6 tot 8 uur?") == ["Bezwaar maken kan tot 8 uur 's avonds."]


def test_a_follow_up_may_name_a_range(assistant: Assistant) -> None:
    said = follow_up(assistant, "Welke acties horen bij thema 1?", "en thema 2 t/m 3?")

    assert said == ["Riet planten.", "Zand storten."]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wat zegt artikel 5.2 van het reglement?", ["5.2 Het voornemen gaat per brief naar de wachter."]),
        ("Wat zegt artikel 5.2 van het reglement dijkwacht?", ["5.2 Het voornemen gaat per brief naar de wachter."]),
        ("Wat zegt artikel 5 lid 3?", ["5.3 Wie weg moet, levert zijn laarzen in."]),
        ("Wat zegt artikel 4.2?", ["Hij schrijft op wat hij ziet."]),
        ("Wat staat er in het tweede lid van artikel 4?", ["Hij schrijft op wat hij ziet."]),
        ("Citeer letterlijk artikel 4 lid 3.", ["Zonder laarzen loopt niemand."]),
        (
            "Wat zegt artikel 5.1 t/m 5.3?",
            [
                "5.1 De raad hoort de wachter eerst.",
                "5.2 Het voornemen gaat per brief naar de wachter.",
                "5.3 Wie weg moet, levert zijn laarzen in.",
            ],
        ),
    ],
)
def test_a_point_is_found_inside_its_article(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert quoted(assistant, question) == expected


@pytest.mark.parametrize("question", ["Wat zegt artikel 4 lid 2 en 3?", "Wat zegt artikel 4, lid 2 t/m 3?"])
def test_several_members_of_an_article_are_named_at_once(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == ["Hij schrijft op wat hij ziet.", "Zonder laarzen loopt niemand."]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("en artikel 4 lid 3?", "Zonder laarzen loopt niemand."),
        ("en artikel 5.3?", "5.3 Wie weg moet, levert zijn laarzen in."),
    ],
)
def test_a_follow_up_may_name_another_point(assistant: Assistant, question: str, expected: str) -> None:
    assert follow_up(assistant, "Wat zegt artikel 4 lid 2?", question) == [expected]


@pytest.mark.parametrize(
    "question",
    [
        "Wat zegt artikel 4 van het reglement, lid 2?",
        "Wat zegt artikel 4 van het reglement dijkwacht, tweede lid?",
        "Wat zegt artikel 4 in het reglement van de dijkwacht, lid 2?",
    ],
)
def test_a_member_may_be_named_behind_the_document(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == ["Hij schrijft op wat hij ziet."]


def test_a_member_of_another_article_is_not_that_of_the_first(assistant: Assistant) -> None:
    said = quoted(assistant, "Wat staat er in artikel 4 van het reglement en in artikel 5 lid 3?")

    assert "Zonder laarzen loopt niemand." in said


@pytest.mark.parametrize("asked", ["Wat staat er in artikel 4?", "Wat zegt artikel 4 van het reglement dijkwacht?"])
@pytest.mark.parametrize(
    "question", ["en lid 2?", "En het tweede lid?", "Wat staat er in lid 2?", "wat zegt lid 2 over wat hij ziet?"]
)
def test_a_member_after_an_article_is_that_of_it(assistant: Assistant, asked: str, question: str) -> None:
    assert follow_up(assistant, asked, question) == ["Hij schrijft op wat hij ziet."]


def test_a_member_of_something_else_is_none_of_the_article(assistant: Assistant) -> None:
    history = [Turn(role="user", text="Wat staat er in artikel 4?"), Turn(role="assistant", text="Drie punten.")]

    reply = assistant.reply("Wie is het tweede lid van de raad?", history)

    assert "artikel 4 lid 2" not in reply.standalone_question


@pytest.mark.parametrize(
    "question",
    [
        "Wie is het tweede lid?",
        "Is Ali Yilmaz het tweede lid?",
        "Mogen kinderen onder 4 mee?",
        "Wat kost het zwemmen voor kinderen onder 6?",
    ],
)
def test_what_is_called_as_a_part_is_may_be_something_else(assistant: Assistant, question: str) -> None:
    history = [Turn(role="user", text="Wat staat er in artikel 4?"), Turn(role="assistant", text="Drie punten.")]

    assert "artikel 4" not in assistant.reply(question, history).standalone_question


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("En onder b?", "Wat staat er bij artikel 4 onder b?"),
        ("en onder 2?", "Wat staat er bij artikel 4 onder 2?"),
        ("Wat is het eerste punt?", "Wat staat er bij artikel 4 punt 1?"),
        ("Wie schrijft er volgens het tweede lid?", "Wie schrijft er volgens artikel 4 lid 2?"),
        ("Wat zegt lid 2, onder a over de dijk?", "Wat zegt artikel 4 lid 2 onder a over de dijk?"),
        ("En lid 2 en 3?", "Artikel 4 lid 2 en 3?"),
    ],
)
def test_a_part_of_the_article_is_called_as_it_was(assistant: Assistant, question: str, alone: str) -> None:
    history = [Turn(role="user", text="Wat staat er in artikel 4?"), Turn(role="assistant", text="Drie punten.")]

    assert assistant.reply(question, history).standalone_question == alone


def test_all_members_of_an_article_are_the_whole_of_it(assistant: Assistant) -> None:
    assert len(quoted(assistant, "Noem alle leden van artikel 4.")) == 3


def test_a_point_that_is_not_there_is_refused(assistant: Assistant) -> None:
    assert refused(assistant, "Wat zegt artikel 5.9?").reason == "false_premise"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wat staat er in hoofdstuk 3 van het polderplan?", ["De gemeente betaalt."]),
        ("Vat hoofdstuk 2 van het polderplan samen", ["Er komen vier pompen.", "Een monteur smeert ze."]),
        ("Wat zegt paragraaf 2.2?", ["Een monteur smeert ze."]),
        ("Wat houdt § 2.2 van het polderplan in?", ["Een monteur smeert ze."]),
        ("Wat staat er in par. 2.1?", ["Er komen vier pompen."]),
        ("Wat staat er in het derde hoofdstuk van het plan?", ["De gemeente betaalt."]),
        ("Wat staat er in paragraaf 2.1 van hoofdstuk 2?", ["Er komen vier pompen."]),
    ],
)
def test_a_chapter_is_known_by_its_number_alone(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert quoted(assistant, question) == expected


def test_a_section_that_is_not_there_is_refused_with_those_beside_it(assistant: Assistant) -> None:
    reply = refused(assistant, "Wat zegt paragraaf 2.9 van het polderplan?")

    assert "Paragraaf 2.9 staat niet in de documenten" in reply.text
    assert [citation.quote for citation in reply.citations] == ["2.1 Aantal", "2.2 Onderhoud"]


def test_what_stands_in_a_chapter_is_looked_for_in_it_alone(assistant: Assistant) -> None:
    assert quoted(assistant, "Waar staat in hoofdstuk 2 van het polderplan iets over een monteur?") == [
        "Een monteur smeert ze."
    ]


def test_a_document_without_numbers_has_no_chapters(assistant: Assistant) -> None:
    told = refused(assistant, "Wat staat er in hoofdstuk 2 van het reglement?").text

    assert told == "Hoofdstuk 2 staat niet in ‘Reglement van de Dijkwacht’: de titels hebben daar geen nummers."


@pytest.mark.parametrize("question", ["en paragraaf 2.2?", "Wat staat er in paragraaf 2.2?", "en § 2.2?"])
def test_a_follow_up_may_name_a_section(assistant: Assistant, question: str) -> None:
    said = follow_up(assistant, "Wat staat er in hoofdstuk 3 van het polderplan?", question)

    assert said == ["Een monteur smeert ze."]
