"""A model's words become sentences, however they are cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.words.sentences import Listener, Said, sentences


def heard(text: str, sizes: int = 1) -> list[Said]:
    listener = Listener()
    found = [said for start in range(0, len(text), sizes) for said in listener.hear(text[start : start + sizes])]
    return [*found, *listener.end()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De school begint. [1] Dan is er koffie. [2]", [("De school begint.", (1,)), ("Dan is er koffie.", (2,))]),
        (
            "De school begint [1]. Dan is er koffie [2][3].",
            [("De school begint.", (1,)), ("Dan is er koffie.", (2, 3))],
        ),
        ("Het kost o.a. tijd. [1, 2]", [("Het kost o.a. tijd.", (1, 2))]),
        ("Dhr. Jansen komt om 9.30 uur. [passage 2]", [("Dhr. Jansen komt om 9.30 uur.", (2,))]),
        ("- **Moestuinen** aanleggen [1]\n- Vervoer [2]\n", [("Moestuinen aanleggen", (1,)), ("Vervoer", (2,))]),
        ("1. Eerst dit. [1]\n2. Dan dat. [2]", [("Eerst dit.", (1,)), ("Dan dat.", (2,))]),
        ("Ja, dat kan in mei. [1]", [("Dat kan in mei.", (1,))]),
        ("## Antwoord\nDat kan. [1]", [("Antwoord", ()), ("Dat kan.", (1,))]),
        ("Dit is af. [1] Dit breekt", [("Dit is af.", (1,))]),  # what breaks off may say the opposite
        ("Dit is af. [1] Dit niet [2", [("Dit is af.", (1,))]),
        ("[1] [2] [3]", []),
        ("Vragen? [1] Ja. Nee!", [("Vragen?", (1,)), ("Ja.", ()), ("Nee!", ())]),
        ("Dit staat er 【3】.", [("Dit staat er.", (3,))]),
        ("", []),
        ("**Dit is vet.** [1] Dit niet. [3]", [("Dit is vet.", (1,)), ("Dit niet.", (3,))]),
        ("**Dit is vet. [1]** **Dit ook.** [2]", [("Dit is vet.", (1,)), ("Dit ook.", (2,))]),
        ("**Het kost o.a.** Tijd en geld. [1]", [("Het kost o.a. Tijd en geld.", (1,))]),
        # what a model says to itself
        ("<think>\nHm. Dit dan? [1]\n</think>\n\nDat kan. [2]", [("Dat kan.", (2,))]),
        ("<think>Hm. Dit dan? [1] </think> Dat kan. [2]", [("Dat kan.", (2,))]),
        ("<THINKING>Hm. [1] Zo.</THINKING>Dat kan. [2] En dit. [3]", [("Dat kan.", (2,)), ("En dit.", (3,))]),
        ("hm, dit dan </think> Dat kan. [2]", [("Dat kan.", (2,))]),
        ("<think>Dat kan. [1] Dat kan ook. [2]", []),  # it never came to an answer
        ("Dat kan. [1]\n<think>Of toch niet. [2] Nee.", [("Dat kan.", (1,))]),
    ],
)
@pytest.mark.parametrize("sizes", [1, 2, 3, 7, 1000])
def test_sentences_with_their_markers(text: str, expected: list[tuple[str, tuple[int, ...]]], sizes: int) -> None:
    assert [(said.text, said.markers) for said in heard(text, sizes)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit dan? [1] Nee.\n</think>\n\nDat kan. [2] En dit. [3]", [False, False, True, False]),
        ("<think>Dit dan? Nee.</think> Dat kan. [2]", [False]),
        ("Dat kan. [1]\n<think>Of niet. Nee.</think>\nEn dit. [3]", [False, False]),  # no thought came before it
    ],
)
def test_the_end_of_a_thought_that_nothing_opened_begins_the_answer_anew(text: str, expected: list[bool]) -> None:
    assert [said.anew for said in heard(text)] == expected


def test_a_sentence_is_given_as_soon_as_the_next_begins() -> None:
    listener = Listener()
    assert listener.hear("De school begint. [1]") == []
    assert [said.text for said in listener.hear(" D")] == ["De school begint."]


@pytest.mark.parametrize("mark", ["", "²", "ⁱⁱ"])
def test_the_mark_of_a_note_is_of_the_sentence_before_it(mark: str) -> None:
    assert sentences(f"Dat gaat goed.{mark} Zij wisselen.") == [f"Dat gaat goed.{mark}", "Zij wisselen."]


def test_points_of_a_list_are_known_as_such() -> None:
    assert [said.item for said in heard("Dit is nodig.\n- Tijd. [1]\n- Geld. [2] En rust. [2]\nKlaar. [1]")] == [
        False, True, True, True, False
    ]  # fmt: skip


def test_what_never_ends_is_cut() -> None:
    assert len(heard("bla " * 5000, 100)) >= 1


@given(st.text("aB1 .!?\n[]-*_,", max_size=60), st.integers(1, 9))
def test_how_it_is_cut_makes_no_difference(text: str, sizes: int) -> None:
    assert heard(text, sizes) == heard(text, 1)
