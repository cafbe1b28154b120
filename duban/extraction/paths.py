"""The best legal row of labels: O, and for each name begin, inside, end, single."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

Run = tuple[int, int, int]
"""A labelled run of pieces, half-open, and the number of its name."""


def best_runs(scores: Numbers) -> list[Run]:
    """Find the runs of the likeliest legal row of labels.

    `scores` holds a row of log probabilities for each piece: of O, then of begin,
    inside, end and single for each name.
    """
    runs: list[Run | None] = []
    names = range((scores.shape[1] - 1) // 4)
    closed = 0.0  # the best score of a row that has no run open
    opened = [float("-inf") for _ in names]  # … that has one of this name open
    since = [0 for _ in names]
    for at, row in enumerate(scores.tolist()):
        best, run = closed + row[0], None
        for name in names:
            begin, inside, end, single = row[1 + 4 * name : 5 + 4 * name]
            if opened[name] + end > best:
                best, run = opened[name] + end, (since[name], at + 1, name)
            if closed + single > best:
                best, run = closed + single, (at, at + 1, name)
            if closed + begin > opened[name] + inside:
                opened[name], since[name] = closed + begin, at
            else:
                opened[name] += inside
        closed = best
        runs.append(run)
    return _backwards(runs)


def _backwards(runs: Sequence[Run | None]) -> list[Run]:
    """Follow the best row from its end: what ends at each piece, if anything does."""
    found: list[Run] = []
    at = len(runs) - 1
    while at >= 0:
        run = runs[at]
        if run is not None:
            found.append(run)
        at = (run[0] if run is not None else at) - 1
    return found[::-1]
