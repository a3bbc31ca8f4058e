from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.expand import (
    AKIN,
    DERIVED,
    FRONT_OF_COMPOUND,
    PART_OF_COMPOUND,
    TYPING_ERROR,
    WHOLE_IN_COMPOUND,
    Expander,
    only_in_parts,
)

WORDS = sorted(
    """actie acties financiering leerling mogen ondersteuningsplan ouderavond planeet problemen samenwerking
    schoolplan taalbeleid talen thuiszitters wachtlijst 2025""".split()
)


@pytest.fixture(scope="module")
def expander() -> Expander:
    return Expander(WORDS)


def test_a_word_of_the_index_stands_for_itself_first(expander: Expander) -> None:
    assert expander.forms("actie")[0] == ("actie", 1.0)


def test_akin_words_count_a_little_less(expander: Expander) -> None:
    assert expander.forms("leerlingen") == (("leerling", AKIN),)


def test_a_word_is_found_in_compounds_that_end_or_begin_with_it(expander: Expander) -> None:
    assert dict(expander.forms("plan"))["ondersteuningsplan"] == WHOLE_IN_COMPOUND
    assert dict(expander.forms("plan"))["schoolplan"] == WHOLE_IN_COMPOUND
    assert dict(expander.forms("ouder"))["ouderavond"] == WHOLE_IN_COMPOUND


def test_a_verb_or_plural_is_found_as_it_is_spelt_at_the_front_of_a_compound() -> None:
    expander = Expander(["doorstroommogelijkheden", "klasgenoot", "leesclub", "schrijfhoek", "taalbeleid"])
    assert expander.forms("doorstromen") == (("doorstroommogelijkheden", WHOLE_IN_COMPOUND),)
    for word, compound in (("lezen", "leesclub"), ("schrijven", "schrijfhoek"), ("klassen", "klasgenoot")):
        assert dict(expander.forms(word)).get(compound) == (None if word == "lezen" else WHOLE_IN_COMPOUND)


def test_a_compound_needs_another_word_beside_it(expander: Expander) -> None:
    assert "planeet" not in dict(expander.forms("plan")), "what is left is too short to be a word"


def test_the_aged_are_no_parents() -> None:
    expander = Expander(["oud", "ouder", "ouderavond", "oudere", "ouderen", "ouderenzorg", "ouders"])
    assert {form for form, _ in expander.forms("ouders")} == {"ouder", "ouderavond", "ouders"}
    assert {form for form, _ in expander.forms("ouderen")} == {"oudere", "ouderen", "ouderenzorg"}
    without = Expander(["oud", "ouder", "ouderavond", "ouders"])
    assert not any(without.forms(word) for word in ("oudere", "ouderen", "ouderenzorg"))


def test_forms_of_a_verb_that_a_stemmer_parts_are_one_word() -> None:
    assert ("bewaart", AKIN) in Expander(["bewaard", "bewaart"]).forms("bewaard")


def test_a_compound_that_stands_nowhere_is_known_by_both_its_parts(expander: Expander) -> None:
    assert only_in_parts(expander.forms("wachtlijstproblemen"))
    assert not only_in_parts(expander.forms("wachtlijst"))


def test_a_compound_is_found_by_its_parts(expander: Expander) -> None:
    assert expander.forms("wachtlijstproblemen") == (("wachtlijst", FRONT_OF_COMPOUND), ("problemen", PART_OF_COMPOUND))


def test_the_head_of_a_compound_may_stand_for_it(expander: Expander) -> None:
    assert expander.forms("samenwerkingsverband") == (("samenwerking", FRONT_OF_COMPOUND),)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("finaciering", "financiering"), ("thuiszittres", "thuiszitters"), ("leerlnig", "leerling"),
        ("taalbleid", "taalbeleid"),
    ],
)  # fmt: skip
def test_a_typing_error_stands_for_the_word_that_was_meant(expander: Expander, written: str, meant: str) -> None:
    assert dict(expander.forms(written)) == {meant: TYPING_ERROR}


def test_a_dutch_word_is_no_typing_error(expander: Expander) -> None:
    assert expander.forms("talent") == (), "not 'talen'"
    assert expander.forms("talne") != (), "which does stand for 'talen'"


def test_the_first_letter_of_a_typing_error_is_right(expander: Expander) -> None:
    assert expander.forms("deerling") == ()


def test_numbers_are_never_guessed(expander: Expander) -> None:
    assert expander.forms("2025") == (("2025", 1.0),)
    assert expander.forms("2026") == ()
    assert expander.forms("20255") == ()


def test_a_word_that_says_something_is_no_form_of_one_that_does_not() -> None:
    assert Expander(["per"]).forms("peren") == ()


def test_an_empty_index_has_no_forms() -> None:
    assert Expander([]).forms("ondersteuningsplan") == ()


@given(st.one_of(st.text(max_size=30), st.sampled_from(WORDS).flatmap(lambda w: st.just(w + "s")), st.text("aelnprs")))
def test_forms_are_words_of_the_index_the_best_first(word: str) -> None:
    forms = Expander(WORDS).forms(word)

    assert all(form in WORDS for form, _ in forms)
    assert len({form for form, _ in forms}) == len(forms)
    weights = [weight for _, weight in forms]
    assert weights == sorted(weights, reverse=True)
    assert all(0 < weight <= 1 for weight in weights)


def test_a_form_that_no_stem_shows_is_looked_up() -> None:
    expander = Expander(["aanvragen", "krijgen", "spreken"])

    assert expander.forms("aanvraagt") == (("aanvragen", AKIN),)
    assert expander.forms("kreeg") == (("krijgen", AKIN),)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("gemeld", "melding"), ("melden", "melding"), ("betaling", "betaalt"), ("betaling", "betalen")],
)
def test_a_verb_and_its_noun_stand_for_each_other(word: str, meant: str) -> None:
    expander = Expander(["betaalt", "betalen", "melding", "metaal"])

    assert dict(expander.forms(word))[meant] >= DERIVED


@pytest.mark.parametrize(
    ("word", "meant"),
    [("maatschappij", "maatschappelijke"), ("gemeente", "gemeentelijk"), ("ambtelijke", "ambt"), ("wetenschap", None)],
)
def test_a_noun_and_its_adjective_stand_for_each_other(word: str, meant: str | None) -> None:
    expander = Expander(["ambt", "gemeentelijk", "maatschappelijke", "wet"])

    assert dict(expander.forms(word)) == ({meant: DERIVED} if meant else {})


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("waalwijkse", "waalwijk"),
        ("zwolse", "zwolle"),
        ("zwollenaren", "zwolle"),
        ("tilburgers", "tilburg"),
        ("amsterdammers", "amsterdam"),
        ("bakkers", None),
        ("zwollesen", None),
    ],
)
def test_what_is_of_a_place_stands_for_it(word: str, place: str | None) -> None:
    expander = Expander(["amsterdam", "bak", "belgie", "italie", "tilburg", "waalwijk", "zwolle"])

    assert {form for form, weight in expander.forms(word) if weight == DERIVED} == ({place} if place else set())


@pytest.mark.parametrize(
    ("verb", "agents"),
    [
        ("leidt", {"leider": DERIVED, "projectleider": WHOLE_IN_COMPOUND}),
        ("coordineert", {"coordinator": DERIVED}),
        ("beheert", {"beheerder": DERIVED}),
        ("zwemt", {}),
    ],
)
def test_who_does_what_a_verb_says_is_known_by_it(verb: str, agents: dict[str, float]) -> None:
    expander = Expander(["beheerder", "coordinator", "leider", "projectleider", "zwembad"])

    assert dict(expander.agents(verb)) == agents


def test_a_noun_in_ing_of_no_verb_has_no_verb() -> None:
    assert Expander(["leren", "leer"]).forms("leerling") == ()


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("hengelclub", ("hengelclub.nl", "www.hengelclub.org")),
        ("vijver", ("hier.vijver",)),  # without a space after a full stop
        ("steiger", ()),  # stands there itself
        ("www", ()),
    ],
)
def test_a_name_may_stand_in_an_address_only(word: str, found: tuple[str, ...]) -> None:
    expander = Expander(["hengelclub.nl", "hier.vijver", "steiger", "steiger.nl", "www.hengelclub.org"])

    assert tuple(form for form, _ in expander.forms(word) if "." in form) == found
