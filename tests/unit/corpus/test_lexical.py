from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.lexical import B_LARGER, K1, B, Field, LexicalIndex, Term, best_rows


def plain(*texts: str) -> LexicalIndex:
    return LexicalIndex.build([[(1.0, text.split())] for text in texts])


def term(*forms: tuple[str, float], weight: float = 1.0) -> Term:
    return Term(word=forms[0][0], forms=forms, weight=weight)


def test_scores_are_bm25() -> None:
    index = plain("school plan", "school", "ouder ouder plan plan")  # lengths 2, 1 and 4: 7/3 on average
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))  # two of three texts

    scores = index.scores([term(("school", 1.0))])

    assert scores[0] == pytest.approx(idf * 1 * (K1 + 1) / (1 + K1 * (1 - B + B * 2 / (7 / 3))))
    assert scores[1] == pytest.approx(idf * 1 * (K1 + 1) / (1 + K1 * (1 - B + B * 1 / (7 / 3))))
    assert scores[2] == 0


def test_related_words_count_as_one_word_by_their_weights() -> None:
    index = plain("school plan", "school", "ouder ouder plan plan")
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))  # "plan" stands in two texts; "school" at 0.5 is only related to it
    occurrences = 1 * 1.0 + 1 * 0.5

    scores = index.scores([term(("plan", 1.0), ("school", 0.5))])

    assert scores[0] == pytest.approx(idf * occurrences * (K1 + 1) / (occurrences + K1 * (1 - B + B * 2 / (7 / 3))))
    assert scores[1] == pytest.approx(idf * 0.5 * (K1 + 1) / (0.5 + K1 * (1 - B + B * 1 / (7 / 3))))


def test_occurrences_in_fields_are_weighed_before_they_are_added() -> None:
    fields: list[Field] = [(1.0, ["plan"]), (0.5, ["plan", "jaar"])]
    index = LexicalIndex.build([fields, [(1.0, ["jaar"])]])  # weighed lengths 2 and 1: 1.5 on average
    idf = math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))

    scores = index.scores([term(("plan", 1.0))])

    assert scores[0] == pytest.approx(idf * 1.5 * (K1 + 1) / (1.5 + K1 * (1 - B + B * 2 / 1.5)))


def test_terms_add_up_by_their_weight() -> None:
    index = plain("school plan", "school", "ouder ouder plan plan")
    school, plan = index.scores([term(("school", 1.0))]), index.scores([term(("plan", 1.0))])

    together = index.scores([term(("school", 1.0)), term(("plan", 1.0), weight=0.3)])

    assert together == pytest.approx(school + 0.3 * plan)


def test_a_rarer_term_is_rarer() -> None:
    index = plain("school plan", "school", "ouder")
    often, seldom, never = (index.rarity(term((word, 1.0))) for word in ("school", "plan", "zee"))

    assert 0 < often < seldom < never


def test_a_term_known_through_related_words_alone_is_as_rare_as_they_are() -> None:
    index = plain("school plan", "school", "ouder")

    assert index.rarity(term(("schooltje", 1.0), ("school", 0.35))) == index.rarity(term(("school", 1.0)))


@pytest.mark.parametrize("index", [plain(), plain("", "")], ids=["no texts", "texts without words"])
def test_an_empty_index_finds_nothing(index: LexicalIndex, tmp_path: Path) -> None:
    index.save(tmp_path / "words.npz")

    for one in (index, LexicalIndex.load(tmp_path / "words.npz")):
        assert one.vocabulary == []
        assert one.scores([term(("plan", 1.0))]).tolist() == [0.0] * index.size


_texts = st.lists(st.lists(st.text("abé", min_size=1, max_size=3), max_size=6), max_size=6)


@settings(max_examples=50)
@given(_texts)
def test_what_is_saved_scores_the_same_when_it_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]
) -> None:
    path = tmp_path_factory.mktemp("lexical") / "words.npz"
    index = LexicalIndex.build([[(1.0, text), (0.5, text[:1])] for text in texts])
    index.save(path)

    loaded = LexicalIndex.load(path)

    assert list(loaded.vocabulary) == list(index.vocabulary)
    for word in {word for text in texts for word in text}:
        assert word in loaded
        expected = index.scores([term((word, 1.0))])
        assert np.array_equal(loaded.scores([term((word, 1.0))]), expected)
        assert [score > 0 for score in expected] == [word in text for text in texts]


TEXTS = ["een twee twee", "drie", "twee vier een", "", "vijf vijf", "een"]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5), (5, 3, 0, 4), (2,), ()])
def test_an_index_joined_of_others_is_the_one_built_of_their_texts(order: tuple[int, ...]) -> None:
    """Of the first three texts in one index and the others each in its own, some left out and in another order."""
    place = {text: row for row, text in enumerate(order)}
    parts = [(plain(*TEXTS[:3]), np.array([place.get(n, -1) for n in range(3)]))]
    parts += [(plain(TEXTS[n]), np.array([place.get(n, -1)])) for n in range(3, 6)]

    joined = LexicalIndex.joined(parts, len(order))
    expected = plain(*(TEXTS[n] for n in order))

    assert joined.vocabulary == expected.vocabulary
    assert joined.size == expected.size
    for word in expected.vocabulary:
        assert joined.rows_with(word) == expected.rows_with(word)
        terms = [term((word, 1.0))]
        assert joined.scores(terms).tolist() == expected.scores(terms).tolist()


def test_an_index_joined_of_nothing_is_empty() -> None:
    assert LexicalIndex.joined([], 0).size == 0


@pytest.mark.parametrize("most", [1, 3, 5, 50])
def test_the_best_rows_are_those_that_sorting_all_puts_first(most: int) -> None:
    scores = np.array([0, 3, 1, 3, 0, 2, 3, 1, 0.5], np.float32)

    assert best_rows(scores, most) == [1, 3, 6, 5, 2, 7, 8][:most]
    assert best_rows(np.zeros(4, np.float32), most) == []


def test_a_larger_text_is_scored_by_the_words_of_all_its_texts() -> None:
    index = plain("school plan", "school", "ouder ouder plan plan", "geld")  # larger: lengths 3 and 5, 4 on average
    larger_ones = index.larger(np.array([0, 0, 1, 1], np.int32))
    idf = math.log(1 + (4 - 2 + 0.5) / (2 + 0.5))  # "school" stands in two of four texts

    own, larger = index.layers([term(("school", 1.0))], [larger_ones])

    assert own.tolist() == index.scores([term(("school", 1.0))]).tolist()
    expected = idf * 2 * (K1 + 1) / (2 + K1 * (1 - B_LARGER + B_LARGER * 3 / 4))
    assert larger.tolist() == pytest.approx([expected, expected, 0, 0])


def test_no_score_exceeds_the_limit_and_unknown_words_raise_it() -> None:
    index = plain("plan " * 500, "school")
    known, unknown = term(("plan", 1.0)), Term(word="maan", forms=())

    assert 0.9 < index.scores([known]).max() / index.limit([known]) < 1
    assert index.limit([known, unknown]) > 2 * index.limit([known])  # it is rarer than any word that is there
