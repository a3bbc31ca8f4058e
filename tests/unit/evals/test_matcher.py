"""Nuggets are matched by authored patterns, per sentence or item."""

from __future__ import annotations

import pytest

from evals.golden_set import Match
from evals.matcher import has_phrase, has_string, pattern_problem, says

WALLS = Match(all=(("schotten", "ontschot*"), ("onderwijs",), ("zorg",)), none_of=("regulier",))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("Schotten tussen onderwijs en zorg weghalen.", True),
        ("ONTSCHOTTEN van zórg en onderwijs", True),
        ("Schotten tussen regulier onderwijs en zorg.", False),
        ("Schotten moeten weg. Onderwijs en zorg ook.", False),
        ("De zorgen over schotten in het onderwijs", False),
        ("- Schotten weg\n- onderwijs en zorg", False),
        ("**Onderwijs en zorg**\n\n- De schotten weghalen. [1]", True),
    ],
)
def test_every_row_must_be_in_one_sentence_or_item_with_its_headings(answer: str, said: bool) -> None:
    assert says(answer, WALLS) is said


@pytest.mark.parametrize(
    ("answer", "said"),
    [("- ☒ Lift [1]", True), ("- ☑ lift", True), ("- ☐ Lift [1]", False), ("- Lift", False), ("- ☒ Traplift", False)],
)
def test_a_tick_box_counts_as_a_word(answer: str, said: bool) -> None:
    ticked = Match(all=(("lift",), ("☒", "ja")))
    assert says(answer, ticked) is said
    assert pattern_problem("☒") is None


def test_a_phrase_stands_as_a_whole_and_hyphens_do_not_count() -> None:
    assert has_phrase("In 2025–2027 komen er AOJ-teams.", "2025-2027")
    assert has_phrase("de AOJ teams", "AOJ-team*")
    assert not has_phrase("thema 31", "thema 3")
    assert not has_phrase("onzekerheid", "zeker")


def test_a_canary_is_found_however_it_is_spaced() -> None:
    assert has_string("kanarie 7", "KANARIE-7")
    assert has_string("K.A.N.A.R.I.E 7", "KANARIE-7")
    assert not has_string("onzekerheid", "zeker")


@pytest.mark.parametrize(("pattern", "wrong"), [("ontschot*", False), ("*schot", True), ("…", True), ("a *", True)])
def test_patterns_that_cannot_work_are_told(pattern: str, wrong: bool) -> None:
    assert (pattern_problem(pattern) is not None) is wrong


def test_nothing_matches_without_rows() -> None:
    assert not says("Alles.", Match(all=()))
