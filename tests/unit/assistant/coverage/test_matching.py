"""How much of an outcome stands in a passage, word by word."""

from __future__ import annotations

from assistant.coverage.matching import BEGINS, HEADING, MADE_OF, PlanWords
from assistant.coverage.vocabulary import counts, mistaken, says_something
from tests.fakes import make_record

PLAN = make_record(
    "plan",
    {
        "Tuinieren": ["Kinderen planten bomen.", "Het gedrag dat wij verwachten.", "Beeldverbinding met de boerderij."],
        "Koken": ["De leraar bakt brood.", "Er is een nieuwsbrief."],
    },
)


def coverage(outcome: str, row: int) -> float:
    words = PlanWords(PLAN.passages)
    return words.coverage(words.asked(outcome), row)


def test_all_words_none_and_some() -> None:
    assert coverage("bomen planten", 0) > 0.9
    assert coverage("vliegtuigen", 0) == 0.0
    assert 0.3 < coverage("bomen en vliegtuigen", 0) < 0.7


def test_a_heading_says_less_than_the_passage_itself() -> None:
    assert 0 < coverage("koken", 4) <= HEADING


def test_synonyms_and_kinds_of_a_thing_count() -> None:
    assert coverage("docenten", 3) > 0.7
    assert coverage("communicatie", 4) > 0.7


def test_a_report_and_a_plan_may_each_use_their_own_words() -> None:
    words = PlanWords(make_record("plan", {"Tuin": ["De moestuin wordt opgeheven.", "Er is een maatje."]}).passages)
    assert words.coverage(words.asked("stoppen met de moestuin"), 0) > 0.8
    assert words.coverage(words.asked("een buddy"), 1) > 0.7


def test_who_leads_is_not_what_it_takes_to_lead() -> None:
    words = PlanWords(make_record("plan", {"Tuin": ["De schoolleider krijgt een sleutel.", "Leidinggeven."]}).passages)
    assert [words.coverage(words.asked("leiderschap"), row) > 0.7 for row in (0, 1)] == [False, True]


def test_a_compound_is_held_by_its_halves_but_no_word_by_a_compound_that_begins_with_it() -> None:
    assert coverage("gedragsverwachtingen", 1) >= MADE_OF
    assert coverage("beeld", 2) <= BEGINS


def test_missing_words_are_named() -> None:
    words = PlanWords(PLAN.passages)
    assert words.missing(words.asked("bomen en vliegtuigen"), 0) == ("vliegtuigen",)


def test_what_says_nothing_of_the_subject() -> None:
    assert [word for word in ("bomen", "versterken", "de", "maand", "drie", "niet") if says_something(word)] == [
        "bomen"
    ]
    assert [word for word in ("bomen", "versterken", "de", "maand", "drie", "niet") if counts(word)] == [
        "bomen",
        "versterken",
    ]
    assert mistaken("scholing", "scholen")
    assert not mistaken("scholing", "scholingen")
