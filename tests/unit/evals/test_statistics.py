"""The arithmetic of uncertainty, on examples that can be checked by hand or in the literature."""

from __future__ import annotations

import pytest

from evals.statistics import aurc, auroc, group_bootstrap, holm, mcnemar, quantile, risk_coverage, sign_flip, wilson


def test_wilson() -> None:
    # 8 of 10: (0.8 + 0.192073 ± 1.96·√(0.016 + 0.009604)) / 1.384146 = (0.992073 ± 0.313614) / 1.384146
    assert wilson(0.8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 20)[1] == pytest.approx(0.1611, abs=1e-4)  # no success in 20 still leaves 16%
    assert wilson(1, 0) == (0, 1)


def test_group_bootstrap_is_seeded_and_resamples_families() -> None:
    same = group_bootstrap([0.5] * 6, list("aabbcc"), draws=200)
    assert (same.delta, same.low, same.high) == (0.5, 0.5, 0.5)
    one_family = group_bootstrap([1, 0, 1, 0], ["a"] * 4, draws=200)
    assert (one_family.low, one_family.high) == (0.5, 0.5)  # one family says nothing about others: no spread to see
    apart = group_bootstrap([1, 0, 1, 0], list("abcd"), draws=2000)
    assert apart.low == 0
    assert apart.high == 1
    assert apart == group_bootstrap([1, 0, 1, 0], list("abcd"), draws=2000)


def test_sign_flip_is_exact_for_few() -> None:
    # Three families, all +1: of the 8 ways to sign them 2 (+++ and ---) are as far from 0. 2/8.
    assert sign_flip([1, 1, 1], list("abc")) == 0.25
    assert sign_flip([0, 0], list("ab")) == 1
    # Two questions of one family move together: 2 families, 2 of 4 ways.
    assert sign_flip([1, 1, 1], list("aab")) == 0.5


def test_sign_flip_by_drawing_is_never_zero() -> None:
    assert sign_flip([1.0] * 30, [str(n) for n in range(30)], draws=999) == 1 / 1000


def test_mcnemar() -> None:
    # 1 lost, 5 won: 2 · (C(6,0) + C(6,1)) / 2⁶ = 2 · 7 / 64
    before, after = [1, 0, 0, 0, 0, 0, 1, 1], [0, 1, 1, 1, 1, 1, 1, 1]
    assert mcnemar(before, after) == pytest.approx(14 / 64)
    assert mcnemar([1, 0], [1, 0]) == 1


def test_holm() -> None:
    # .01·3 = .03, .03·2 = .06, .04·1 = .04 but not below the one before: .06
    assert holm({"a": 0.01, "b": 0.04, "c": 0.03}) == pytest.approx({"a": 0.03, "c": 0.06, "b": 0.06})


def test_quantile_is_a_value_that_occurred() -> None:
    assert quantile([4, 1, 3, 2], 0.5) == 2
    assert quantile([4, 1, 3, 2], 0.95) == 4


def test_auroc_and_risk_coverage() -> None:
    # positives .9 .5, negatives .5 .1: (1 + 1 + ½ + 1) / 4
    assert auroc([0.9, 0.5, 0.5, 0.1], [True, True, False, False]) == 3.5 / 4
    assert auroc([0.9], [True]) is None
    assert risk_coverage([0.9, 0.5, 0.5, 0.1], [True, True, False, False]) == [(0.25, 0), (0.75, 1 / 3), (1, 0.5)]
    assert aurc([(0.25, 0), (0.75, 1 / 3), (1, 0.5)]) == pytest.approx(0.5 / 3 + 0.25 / 2)
