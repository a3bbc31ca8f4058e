"""Filters as people type them."""

from __future__ import annotations

import pytest

from assistant.agreements.filters import Filter, kind_named, kinds_named, matches, matches_period
from assistant.agreements.types import Agreement
from corpus.errors import KnownError

ROW = Agreement(
    id="a", text="Draagvlak creëren.", kind="actie", theme="Thema 2: Een lerende cultuur", period="2025–2027",
    status=None, who=None, document_id="verslag", document="Verslag", source="verslag.pdf",
    section=("7 Opbrengsten", "7.3 Van de teams", "Thema 2: Een lerende cultuur", "Acties"), page=4,
    quote="Draagvlak creëren.", boxes=(), passage_id="a", ordinal=0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ("2", True), ("thema 2", True), ("Thema 2", True), ("lerende cultuur", True), ("cultuur", True), ("7.3", True),
        ("teams", True), ("opbrengst", True), ("3", False), ("thema 7", True), ("7.2", False),
        ("lerende ouders", False), ("ouders", False), ("hoofdstuk 2", False), ("Een lerende cultuur", True),
    ],
)  # fmt: skip
def test_a_theme_goes_by_its_number_or_words_of_its_title(asked: str, fits: bool) -> None:
    assert matches(ROW, Filter(theme=asked)) is fits


@pytest.mark.parametrize(
    ("period", "asked", "fits"),
    [
        ("2025–2027", "2026", True), ("2025–2027", "2025-2027", True), ("2025–2027", "2027–2031", False),
        ("2025–2027", "2028", False), ("vóór 1 mei 2027", "mei 2027", True), ("vóór 1 mei 2027", "juni 2027", False),
        ("2027", "mei 2027", True), ("vóór 1 juli", "juli", True), ("vóór 1 juli", "2027", False),
        (None, "2026", False),
    ],
)  # fmt: skip
def test_a_period_fits_when_they_have_more_in_common_than_where_one_ends(
    period: str | None, asked: str, fits: bool
) -> None:
    assert matches_period(period, asked) is fits


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("acties", "actie"), ("Actie", "actie"), ("actiepunten", "actie"), ("besluiten", "besluit"),
        ("doelen", "doel"),
        ("ambities", "doel"), ("keuzes", "keuze"), ("behoeften", "behoefte"), ("visies", "visie"),
        ("processen", "proces"),
        ("lopende", "lopend"), ("afspraken", "afspraak"), ("kleuren", None),
    ],
)  # fmt: skip
def test_kinds_go_by_any_form_of_their_name(word: str, kind: str | None) -> None:
    assert kind_named(word) == kind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("acties", ("actie",)), ("acties, keuzes", ("actie", "keuze")), ("acties keuzes", ("actie", "keuze")),
        ("lopende zaken", ("lopend",)), ("doelen,Lopende  zaken", ("doel", "lopend")), ("", ()), (" , ", ()),
    ],
)  # fmt: skip
def test_kinds_stand_side_by_side(text: str, kinds: tuple[str, ...]) -> None:
    assert kinds_named(text) == kinds


def test_a_word_for_no_kind_is_told() -> None:
    with pytest.raises(KnownError, match="'kleuren'"):
        kinds_named("acties, kleuren")


def test_all_that_is_asked_must_hold() -> None:
    assert matches(ROW, Filter(document_id="verslag", theme="2", period="2026", kinds=("actie", "doel")))
    assert not matches(ROW, Filter(document_id="plan"))
    assert not matches(ROW, Filter(theme="2", kinds=("doel",)))
