"""The best row of labels is always a legal one."""

from itertools import pairwise

import numpy as np
import pytest

from duban.extraction.paths import best_runs

NONE, B0, I0, E0, S0, B1, I1, E1, S1 = range(9)


def scores(*labels: int) -> np.ndarray:
    """Write a row of labels as scores that leave little doubt."""
    table = np.full((len(labels), 9), -5.0, np.float32)
    table[range(len(labels)), labels] = -0.01
    return table


def test_runs_are_read_off_clear_labels():
    clear = scores(NONE, B0, I0, E0, S1, NONE, B1, E1)
    assert best_runs(clear) == [(1, 4, 0), (4, 5, 1), (6, 8, 1)]


def test_a_run_that_is_never_closed_is_mended():
    assert best_runs(scores(NONE, B0, I0, E0, I0, NONE)) == [(1, 4, 0)]


def test_no_labels_no_runs():
    assert best_runs(scores(NONE, NONE)) == []
    assert best_runs(np.zeros((0, 9), np.float32)) == []


@pytest.mark.parametrize("seed", range(20))
def test_runs_never_overlap(seed: int):
    doubtful = np.random.default_rng(seed).normal(size=(40, 9)).astype(np.float32)
    runs = best_runs(doubtful)
    assert all(start < end for start, end, _ in runs)
    assert all(one[1] <= two[0] for one, two in pairwise(runs))


def test_no_other_legal_row_scores_higher():
    table = np.random.default_rng(3).normal(size=(4, 9)).astype(np.float32)
    follows = {NONE: (NONE, B0, S0, B1, S1), B0: (I0, E0), I0: (I0, E0)}
    follows |= {B1: (I1, E1), I1: (I1, E1)}
    follows |= dict.fromkeys((E0, S0, E1, S1), follows[NONE])
    rows = [(first,) for first in follows[NONE]]
    for _ in range(3):
        rows = [(*row, label) for row in rows for label in follows[row[-1]]]
    legal = [row for row in rows if row[-1] in (NONE, E0, S0, E1, S1)]
    best = max(legal, key=lambda row: sum(table[at, x] for at, x in enumerate(row)))
    ends = [at + 1 for at, label in enumerate(best) if label in (E0, S0, E1, S1)]
    assert [end for _, end, _ in best_runs(table)] == ends
