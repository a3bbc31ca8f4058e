from __future__ import annotations

import pytest

from ingest.clean import SOFT_HYPHEN, Vocabulary, find_date, is_only_date, meaningful_title, squeeze, symbol_letters


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("een gewone", "regel", "een gewone regel"),
        ("het ondersteu-", "ningsplan", "het ondersteuningsplan"),
        ("routes naar VO-", "afronding", "routes naar VO-afronding"),
        ("kind-omgeving-", "systeem is", "kind-omgeving-systeem is"),
        ("onderwijs-", "en zorgvragen", "onderwijs- en zorgvragen"),
        ("in de periode 2025–", "2027", "in de periode 2025–2027"),
        ("in de periode 2025-", "2027", "in de periode 2025-2027"),
        ("een mbo-", "opleiding", "een mbo-opleiding"),
        ("een auto-", "ongeluk", "een auto-ongeluk"),
        ("de oud-", "leerling", "de oud-leerling"),
        ("een proces-", "verbaal", "een proces-verbaal"),
        ("verschil —", "juist daar", "verschil — juist daar"),
        ("en", "–praktijk", "en –praktijk"),
        ("begelei" + SOFT_HYPHEN, "ding", "begeleiding"),
        ("ouders/", "verzorgers", "ouders/verzorgers"),
        ("", "alleen rechts", "alleen rechts"),
        ("alleen links", "", "alleen links"),
    ],
)
def test_lines_are_joined_without_losing_a_hyphen_that_is_meant(left: str, right: str, joined: str) -> None:
    assert Vocabulary([]).join(left, right) == joined


def test_what_the_document_writes_elsewhere_decides() -> None:
    together = Vocabulary(["De lesopdracht is af.", "een les-", "opdracht"])
    apart = Vocabulary(["Ontschotting onderwijs-zorg.", "tussen onderwijs-", "zorg"])

    assert together.join("een les-", "opdracht") == "een lesopdracht"
    assert apart.join("tussen onderwijs-", "zorg") == "tussen onderwijs-zorg"


def test_two_words_of_the_document_keep_their_hyphen_unless_it_hyphenates_throughout() -> None:
    words = ["het onderwijs en de zorg"]
    hyphenated = [*words, *["het beleids-\nplan".replace("\n", "")] * 2, "aa-", "bb cc-", "dd ee-", "ff gg-", "hh"]

    assert Vocabulary(words).join("in onderwijs-", "zorg") == "in onderwijs-zorg"
    assert Vocabulary(hyphenated).join("in onderwijs-", "zorg") == "in onderwijszorg"


def test_squeeze_cleans_characters() -> None:
    assert (
        squeeze(" e\ufb03ci\u00ebnt\u00a0 be\u00adleid\n\uf0fe ja \uf0a8 nee\u200b ") == "efficiënt beleid ☒ ja ☐ nee"
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Donderdag 25 september 2025", "2025-09-25"),
        ("Vastgesteld op 1 mei 2024 te Rijswijk", "2024-05-01"),
        ("25-09-2025", "2025-09-25"),
        ("versie 3.12.2023", "2023-12-03"),
        ("2024-02-30", None),
        ("31 februari 2024", None),
        ("september 2025", None),
        ("artikel 25", None),
    ],
)
def test_dutch_dates(text: str, date: str | None) -> None:
    assert find_date(text) == date


def test_a_month_is_a_date_and_nothing_else_behind_a_place() -> None:
    assert is_only_date("Beekdal, maart 2024")
    assert not is_only_date("Maart 2024")
    assert not is_only_date("Nieuwsbrief Zilverdijk, juni 2027")


@pytest.mark.parametrize(
    "text", ["Donderdag 25 september 2025", "25-09-2025", "Datum: 1 mei 2024", "Publicatiedatum: 31-01-2024"]
)
def test_a_line_that_is_a_date_and_nothing_else(text: str) -> None:
    assert is_only_date(text)
    assert not is_only_date(f"Verslag van {text}")


@pytest.mark.parametrize(
    "title",
    [
        "",
        None,
        3,
        "Microsoft Word - plan.docx",
        "Document1",
        "plan_v2.docx",
        "ondersteuningsplan-2027",
        "Naamloos",
        "untitled",
        "(anonymous)",
        "---",
    ],
)
def test_titles_that_programs_make_up_are_no_titles(title: object) -> None:
    assert meaningful_title(title) is None


def test_a_title_that_a_person_gave_is_kept() -> None:
    assert meaningful_title(" Ondersteuningsplan\n2027–2031 ") == "Ondersteuningsplan 2027–2031"


def test_the_arrows_of_one_symbol_font_are_no_ticks_of_another() -> None:
    assert (symbol_letters("ABCDEF+Wingdings-Regular") or {})[ord("x")] == "☒"
    assert set((symbol_letters("Wingdings 3") or {}).values()) == {"➔"}
    assert symbol_letters("Calibri") is None


@pytest.mark.parametrize("time", ["15.15 - 16.45 uur", "19.30 uur", "om 19:30", "van 15.15 tot 16.45 uur"])
def test_a_date_may_have_a_time_of_day(time: str) -> None:
    assert is_only_date(f"Maandag 16 november 2026, {time}")
    assert not is_only_date(f"Ouderavond maandag 16 november 2026, {time}")
