"""A chain of labels: how likely each label of a token is.

A linear-chain conditional random field, as trained by CRFsuite: the score of a row of
labels is the sum of its tokens' scores and of its transitions (Lafferty et al. 2001).
Many rows are worked through side by side, one token of each at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from duban.extraction.paths import Numbers

Places = NDArray[np.intp]

# Rows worked through side by side; more would not be faster, and take more memory.
_TOGETHER = 256
# In double precision no product of this many steps runs out of range.
_SCALED = 8
_NEVER = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of tokens, half-open; one that goes on begins after a sentence's end."""

    start: int
    end: int
    goes_on: bool


class Chain:
    """The scores of transitions, and the label of what is in no run, if any is."""

    def __init__(self, transitions: Numbers, outside: int | None) -> None:
        self.moves = transitions
        self.outside = outside

    def over(
        self, scores: Numbers, bounds: Sequence[int], ends: Sequence[int] = ()
    ) -> "Chained":
        """Lay the chain over tokens, of which `scores` gives a row of numbers each.

        `bounds` are where rows of tokens begin, and where the last one ends. At `ends`
        a sentence ends: such a token is in no run, so that the row may part there.
        """
        if self.outside is None:
            ends = ()
        elif len(ends):
            others = np.arange(scores.shape[1]) != self.outside
            scores[np.ix_(np.asarray(ends), others)] = _NEVER
        rows = _parted(bounds, ends)
        # The longest first: at every step the rows that go on are the first ones.
        rows.sort(key=lambda row: row.start - row.end)
        return Chained(self, scores, rows)


class Chained:
    """A chain laid over tokens: the odds of their labels."""

    def __init__(self, chain: Chain, scores: Numbers, rows: Sequence[Row]) -> None:
        self._chain = chain
        self._scores = scores
        self._rows = rows

    @cached_property
    def odds(self) -> Numbers:
        """How likely each label is for each token: [tokens, labels]."""
        parts = range(0, len(self._rows), _TOGETHER)
        if not parts:
            return self._scores
        shares = np.exp(self._chain.moves.astype(np.float64))
        done = [self._part(self._rows[at : at + _TOGETHER], shares) for at in parts]
        places = np.concatenate([where for where, _ in done])
        found = np.concatenate([what for _, what in done])
        ordered = np.empty_like(found)
        ordered[places] = found
        return ordered

    def _part(
        self, rows: Sequence[Row], shares: NDArray[np.float64]
    ) -> tuple[Places, Numbers]:
        """Work rows through side by side: [steps, rows, labels]."""
        starts = np.array([row.start for row in rows])
        lengths = np.array([row.end - row.start for row in rows])
        steps = np.arange(lengths[0])[:, None]
        within = steps < lengths
        places = np.where(within, starts + steps, starts)
        seen = self._scores[places]
        if self._chain.outside is not None:
            before = self._chain.moves[self._chain.outside]
            seen[0, [row.goes_on for row in rows]] += before
        odds = _odds(seen, within.sum(axis=1).tolist(), shares)
        return places[within], odds[within]


def _odds(seen: Numbers, counts: Sequence[int], shares: NDArray[np.float64]) -> Numbers:
    """Go forward and backward; scaled at times, lest the numbers run away."""
    own = np.exp(seen - seen.max(axis=2, keepdims=True)).astype(np.float64)
    forth = own.copy()
    for at in range(1, len(own)):
        count = counts[at]
        forth[at, :count] *= forth[at - 1, :count] @ shares
        if at % _SCALED == 0:
            forth[at, :count] /= forth[at, :count].sum(axis=1, keepdims=True)
    back = np.ones_like(own)
    for at in range(len(own) - 1, 0, -1):
        count = counts[at]
        own[at, :count] *= back[at, :count]
        back[at - 1, :count] = own[at, :count] @ shares.T
        if at % _SCALED == 0:
            back[at - 1, :count] /= back[at - 1, :count].sum(axis=1, keepdims=True)
    forth *= back
    odds: NDArray[np.float64] = forth / forth.sum(axis=2, keepdims=True)
    return odds.astype(np.float32)


def _parted(bounds: Sequence[int], ends: Sequence[int]) -> list[Row]:
    """Part rows of tokens after each sentence's end."""
    begins = set(bounds)
    edges = sorted({*bounds, *(end + 1 for end in ends)})
    return [Row(start, end, start not in begins) for start, end in pairwise(edges)]
