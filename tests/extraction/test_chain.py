"""Odds are those that counting every row of labels one by one gives."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from duban.extraction.chain import Chain

LABELS = 3
MOVES = np.array([[0.5, 1.0, -2.0], [-1.0, 0.3, 1.5], [0.8, -0.4, 0.1]], np.float32)


def counted(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    """Weigh every row of labels by itself."""
    odds = np.zeros(scores.shape)
    for row in product(range(LABELS), repeat=len(scores)):
        total = sum(float(scores[at, label]) for at, label in enumerate(row))
        total += sum(float(MOVES[one, two]) for one, two in pairwise(row))
        for at, label in enumerate(row):
            odds[at, label] += np.exp(total)
    weighed: NDArray[np.float64] = odds / odds.sum(axis=1, keepdims=True)
    return weighed


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_rows_of_any_lengths_are_read_side_by_side(
    lengths: list[int], seed: int
) -> None:
    scores = np.random.default_rng(seed).normal(0, 2, (sum(lengths), LABELS))
    scores = scores.astype(np.float32)
    bounds = [0, *np.cumsum(lengths).tolist()]
    over = Chain(MOVES, None).over(scores.copy(), bounds)
    for start, end in pairwise(bounds):
        odds = counted(scores[start:end])
        assert over.odds[start:end] == pytest.approx(odds, abs=1e-4)


def test_a_sentence_end_is_in_no_run_and_parts_the_row_exactly() -> None:
    scores = np.random.default_rng(5).normal(0, 2, (6, LABELS)).astype(np.float32)
    whole = scores.copy()
    whole[2, 1:] = -1e4
    odds = counted(whole)
    over = Chain(MOVES, 0).over(scores.copy(), (0, 6), (2,))
    assert over.odds == pytest.approx(odds, abs=1e-4)
    assert over.odds[2].argmax() == 0


def test_a_long_row_keeps_its_odds_within_range() -> None:
    scores = np.full((5000, LABELS), -30, np.float32)
    odds = Chain(MOVES, None).over(scores, (0, 5000)).odds
    assert np.isfinite(odds).all()
    assert odds.sum(axis=1) == pytest.approx(np.ones(5000))
