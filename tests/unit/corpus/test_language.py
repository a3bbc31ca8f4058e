from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language import (
    LONGEST_WORD,
    WITH_OWN_S,
    content_words,
    fold,
    is_dutch,
    is_function_word,
    roman,
    stem,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coördinatoren, één café!", ["coordinatoren", "een", "cafe"]),
        ("kind-omgeving-systeem", ["kind", "omgeving", "systeem"]),
        ("De thema's en foto’s", ["de", "themas", "en", "fotos"]),
        ("o.a. het s.w.v.", ["oa", "het", "swv"]),
        ("leerlingenⁱⁱ van school", ["leerlingen", "van", "school"]),
        ("98³ leerlingen in 2025–2027", ["98", "leerlingen", "in", "2025", "2027"]),
        ("ﬂexibele oﬃce", ["flexibele", "office"]),
        ("artikel 2.1 lid b", ["artikel", "2.1", "lid", "b"]),
        ("snake_case", ["snake", "case"]),
        ("… ?! — 🙂 \x00", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_of_a_word_without_an_end_only_the_beginning_is_read() -> None:
    assert words(f"{'a' * 50_000} school") == ["a" * LONGEST_WORD, "school"]


@given(st.text())
def test_words_are_never_empty_and_hold_no_white_space(text: str) -> None:
    for word in words(text):
        assert word
        assert not any(character.isspace() for character in word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("actie", "acties"), ("leerling", "leerlingen"), ("kind", "kinderen"), ("themas", "thema"),
        ("afgesproken", "afspreken"), ("school", "scholen"), ("stad", "steden"), ("was", "is"),
        ("coach", "coaches"), ("jongerencoach", "jongerencoaches"), ("ouder", "ouders"), ("oudere", "ouderen"),
        ("jongere", "jongeren"),
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("plan", "plaat"), ("leraar", "leerling"), ("2025", "2026"), ("ouders", "ouderen")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_what_is_no_word_is_its_own_stem() -> None:
    assert stem("2.1b") == "2.1b"
    assert stem("opr") == "opr"


def test_stemming_is_safe_between_threads() -> None:
    many = [f"{front}{back}en" for front in ("school", "werk", "leer", "groep") for back in map(chr, range(97, 123))]
    stem.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(stem, many * 20))
    stem.cache_clear()

    assert together == [stem(word) for word in many * 20]


def test_function_words_are_known_in_every_form_and_negations_are_none() -> None:
    assert is_function_word("het")
    assert is_function_word("waren")
    assert not is_function_word("niet")
    assert not is_function_word("geen")
    assert not is_function_word("alle")


def test_content_words_keep_what_a_text_is_about() -> None:
    assert content_words("Wat zijn de acties van thema 2?") == ["acties", "thema", "2"]


def test_a_dutch_word_is_told_from_a_typing_error() -> None:
    assert is_dutch("morgen")
    assert is_dutch("gedupeerden")
    assert not is_dutch("themma")
    assert not is_dutch("heusden")


def test_folding_takes_accents_and_case() -> None:
    assert fold("ÉÉN Coördinator’s Œuvre").startswith("een coordinator's")


@pytest.mark.parametrize(
    ("text", "number"),
    [("i", 1), ("IV", 4), ("ix", 9), ("XIV", 14), ("mix", None), ("iiii", None), ("vx", None), ("", None)],
)
def test_roman_numerals(text: str, number: int | None) -> None:
    assert roman(text) == number


@pytest.mark.parametrize("word", sorted(WITH_OWN_S))
def test_words_with_an_s_of_their_own_are_what_the_dictionary_says(word: str) -> None:
    assert is_dutch(word) or not is_dutch(word[:-1])
