"""The best legal row of labels: O, and for each name begin, inside, end, single."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

Run = tuple[int, int, int]
"""A labelled run of pieces, half-open, and the number of its name."""


# Less likely than one in four hundred (e to the -6): no run goes through such a piece;
# on gold/dev none is lost, and a third of the time is saved.
_NEVER = -6.0


def best_runs(scores: Numbers) -> list[Run]:
    """Find the runs of the likeliest legal row of labels.

    `scores` holds a row of log probabilities for each piece: of O, then of begin,
    inside, end and single for each name. Most pieces are in no run beyond doubt; the
    row parts there.
    """
    if not len(scores):
        return []
    doubtful = np.flatnonzero(scores[:, 1:].max(axis=1) > _NEVER)
    breaks = np.flatnonzero(np.diff(doubtful) > 1) + 1
    found: list[Run] = []
    for part in np.split(doubtful, breaks) if len(doubtful) else ():
        first = int(part[0])
        rows = scores[first : first + len(part)].tolist()
        found += [(first + start, first + end, name) for start, end, name in _in(rows)]
    return found


def _in(rows: list[list[float]]) -> list[Run]:
    """Find the runs in rows that hang together (Viterbi over open and closed runs)."""
    runs: list[Run | None] = []
    names = range((len(rows[0]) - 1) // 4)
    closed = 0.0  # the best score of a row that has no run open
    opened = [float("-inf")] * len(names)  # … that has one of this name open
    since = [0] * len(names)
    for at, row in enumerate(rows):
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
