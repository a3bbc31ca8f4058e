"""Unigram segmentation over a vocabulary small enough to check by hand."""

from __future__ import annotations

import numpy as np
import pytest

from corpus.embedding.e5_tokenizer import E5Tokenizer
from corpus.embedding.e5_weights import Vocabulary

SCORES = {
    "<s>": 0.0,
    "<pad>": 0.0,
    "</s>": 0.0,
    "<unk>": 0.0,
    "▁": -4.0,
    "▁school": -3.0,
    "▁scho": -2.0,
    "ol": -1.5,
    "plan": -2.0,
    "fi": -2.0,
    "ë": -3.0,
    "<mask>": 0.0,
}
IDS = {piece: number for number, piece in enumerate(SCORES)}
BOS, EOS, UNK = 0, 2, 3


@pytest.fixture
def tokenizer() -> E5Tokenizer:
    return make(512)


def make(limit: int) -> E5Tokenizer:
    vocabulary = Vocabulary(
        pieces=tuple(SCORES),
        scores=np.array(list(SCORES.values()), np.float32),
        bos=BOS,
        eos=EOS,
        pad=1,
        unk=UNK,
        normal={0xFB01: "fi", 0x0A: " ", 0xA0: " ", 0x07: ""},
    )
    return E5Tokenizer(vocabulary, limit)


def test_the_highest_sum_wins(tokenizer: E5Tokenizer) -> None:
    # "▁school" at -3 beats "▁scho" + "ol" at -3.5.
    assert tokenizer("schoolplan") == [BOS, IDS["▁school"], IDS["plan"], EOS]


@pytest.mark.parametrize("text", ["school  school", " school school ", "school\nschool", "scho\u0007ol\u00a0school"])
def test_spaces_and_dropped_characters_do_not_count(tokenizer: E5Tokenizer, text: str) -> None:
    assert tokenizer(text) == [BOS, IDS["▁school"], IDS["▁school"], EOS]


def test_ligatures_and_separate_accents_are_the_usual_letters(tokenizer: E5Tokenizer) -> None:
    assert tokenizer("ﬁ") == [BOS, IDS["▁"], IDS["fi"], EOS]
    assert tokenizer("e\u0308") == tokenizer("ë") == [BOS, IDS["▁"], IDS["ë"], EOS]


def test_neighbouring_unknown_characters_are_one_unknown(tokenizer: E5Tokenizer) -> None:
    assert tokenizer("xyzplan") == [BOS, IDS["▁"], UNK, IDS["plan"], EOS]


def test_control_pieces_in_a_text_are_text(tokenizer: E5Tokenizer) -> None:
    assert tokenizer("</s>") == [BOS, IDS["▁"], UNK, EOS]


def test_a_long_text_is_cut_at_the_limit() -> None:
    assert make(5)("school " * 100) == [BOS, *[IDS["▁school"]] * 3, EOS]


def test_nothing_gives_the_two_ends(tokenizer: E5Tokenizer) -> None:
    assert tokenizer("") == tokenizer("  ") == [BOS, EOS]


def test_of_a_word_without_an_end_only_what_fits_is_segmented(monkeypatch: pytest.MonkeyPatch) -> None:
    tokenizer = make(50)
    segmented: list[int] = []
    segment = tokenizer._segment

    def counting(word: str) -> tuple[int, ...]:
        segmented.append(len(word))
        return segment(word)

    monkeypatch.setattr(tokenizer, "_segment", counting)
    assert tokenizer(f"school{'plan' * 100_000}") == [BOS, IDS["▁school"], *[IDS["plan"]] * 47, EOS]
    assert max(segmented) <= 50 * len("▁school")
