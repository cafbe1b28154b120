"""The taggers' opinion on the encoder's pieces, weighed with its own.

The encoder knows what words mean where they stand; the taggers know lexicons, rules and
the forms of names. Each sees what the other misses, so their odds are multiplied.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from duban.extraction.mentions import Line, tagged
from duban.extraction.paths import Numbers
from duban.extraction.pieces import Pieces
from duban.extraction.tagger import Tagger

# What a tagger holds impossible, the encoder may still be sure of.
_FLOOR = 1e-4


def labels(names: Sequence[str]) -> list[str]:
    """List a tagger's labels in the order of `paths.best_runs`."""
    return ["O", *(f"{part}-{name}" for name in names for part in "BIES")]


def odds(rows: Iterable[Mapping[str, float]], names: Sequence[str]) -> Numbers:
    """Write rows of odds as log probabilities of these names, one row each."""
    table = [[row.get(name, 0.0) for name in names] for row in rows]
    shares = np.array(table, np.float32).reshape(-1, len(names))
    written: Numbers = np.log(shares + _FLOOR)
    return written


def on_pieces(
    lines: Sequence[Line], tagger: Tagger, names: Sequence[str], pieces: Pieces
) -> Numbers:
    """Give each piece the log odds of its token's labels; NaN where none begins."""
    known = labels(names)
    column = {label: at for at, label in enumerate(tagger.labels)}
    heard = np.full((len(pieces), len(known)), np.nan, np.float32)
    for line, odds in zip(lines, tagged(lines, tagger), strict=True):
        nothing = np.zeros(len(odds), np.float32)
        rows = np.stack(
            [odds[:, column[name]] if name in column else nothing for name in known],
            axis=1,
        )
        edges = np.array(line.tokens) + line.span.start
        firsts, lasts = np.searchsorted(pieces.starts, edges.T)
        single = lasts - firsts == 1
        heard[firsts[single]] = rows[single]
        for at in np.flatnonzero(lasts - firsts > 1):
            first, last = firsts[at], lasts[at]
            heard[first:last] = _parted(rows[at], last - first)
    log: Numbers = np.log(heard + np.float32(_FLOOR))
    return log


def weighed(own: Numbers, other: Numbers, share: float) -> Numbers:
    """Weigh two tables of log odds; where the other has none, the own ones stand."""
    both: Numbers = (1 - share) * own + share * other
    return np.where(np.isnan(other), own, both)


def _parted(row: Numbers, parts: int) -> Numbers:
    """Share a token's labels among its pieces: only the first can begin a run."""
    begin, inside, end, single = row[1:].reshape(-1, 4).T
    table = np.full((parts, len(row)), _FLOOR, np.float32)
    table[:, 0] = row[0]
    table[:, 2::4] = inside
    table[0, 1::4] = begin + single
    table[:-1, 2::4] += end
    table[1:, 2::4] += begin
    table[1:-1, 2::4] += single
    table[-1, 3::4] = end + single
    return table
