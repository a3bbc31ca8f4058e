"""Periods in the order of time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.agreements.filters import matches_period
from assistant.agreements.moments import moment, spans

IN_ORDER = [
    "maart 2026", "2027", "in het voorjaar van 2027", "vóór 1 mei 2027", "20-5-2027", "in de zomer van 2027",
    "schooljaar 2027-2028", "in het najaar van 2027", "11 november 2027; maart 2028", "eind 2027", "feb. 2028",
    "1 augustus 2028", "uiterlijk voor de start", "In mei",
]  # fmt: skip


def test_periods_come_in_the_order_of_time() -> None:
    assert sorted(reversed(IN_ORDER), key=moment) == IN_ORDER


def test_years_and_stretches_are_offered_with_what_falls_in_them() -> None:
    found = ["maart 2027", "schooljaar 2027-2028", "2027–2028", None, "In mei"]
    assert spans(found) == [("2027", 3), ("2027–2028", 3), ("2028", 2)]


@given(st.lists(st.sampled_from(IN_ORDER) | st.text(alphabet="0127–- ;/mei", max_size=30)))
def test_what_is_offered_is_what_the_filter_finds(found: list[str]) -> None:
    for name, count in spans(found):
        assert count == sum(matches_period(period, name) for period in found)


def test_a_word_that_begins_like_a_month_is_none() -> None:
    assert moment("najaar 2026, maar uiterlijk 2027") == (2026, 9, 0)
    assert moment("2 weken na juni 2026") == (2026, 6, 0)
    assert moment("3 mrt 2027") == (2027, 3, 3)
