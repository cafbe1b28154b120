"""Odds and best labels are those that counting every row of labels one by one gives."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from duban.extraction.chain import Chain

LABELS = 3
MOVES = np.array([[0.5, 1.0, -2.0], [-1.0, 0.3, 1.5], [0.8, -0.4, 0.1]], np.float32)


def counted(scores: NDArray[np.float32]) -> tuple[NDArray[np.float64], list[int]]:
    """Weigh every row of labels by itself: the odds, and the best row."""
    odds = np.zeros(scores.shape)
    best, most = [0], -np.inf
    for row in product(range(LABELS), repeat=len(scores)):
        total = sum(float(scores[at, label]) for at, label in enumerate(row))
        total += sum(float(MOVES[one, two]) for one, two in pairwise(row))
        if total > most:
            best, most = list(row), total
        for at, label in enumerate(row):
            odds[at, label] += np.exp(total)
    return odds / odds.sum(axis=1, keepdims=True), best


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_rows_of_any_lengths_are_read_side_by_side(
    lengths: list[int], seed: int
) -> None:
    scores = np.random.default_rng(seed).normal(0, 2, (sum(lengths), LABELS))
    scores = scores.astype(np.float32)
    bounds = [0, *np.cumsum(lengths).tolist()]
    over = Chain(MOVES, None).over(scores.copy(), bounds)
    for start, end in pairwise(bounds):
        odds, best = counted(scores[start:end])
        assert over.odds[start:end] == pytest.approx(odds, abs=1e-4)
        assert over.best[start:end].tolist() == best


def test_a_sentence_end_is_in_no_run_and_parts_the_row_exactly() -> None:
    scores = np.random.default_rng(5).normal(0, 2, (6, LABELS)).astype(np.float32)
    whole = scores.copy()
    whole[2, 1:] = -1e4
    odds, best = counted(whole)
    over = Chain(MOVES, 0).over(scores.copy(), (0, 6), (2,))
    assert over.odds == pytest.approx(odds, abs=1e-4)
    assert over.best.tolist() == best
    assert over.best[2] == 0


def test_a_long_row_keeps_its_odds_within_range() -> None:
    scores = np.full((5000, LABELS), -30, np.float32)
    odds = Chain(MOVES, None).over(scores, (0, 5000)).odds
    assert np.isfinite(odds).all()
    assert odds.sum(axis=1) == pytest.approx(np.ones(5000))
