"""Gold readings as what a network learns from: pieces with their labels."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from duban.extraction.heads import AREAS
from duban.extraction.marks import Mark, Marks
from duban.extraction.pieces import Cutter, Pieces
from duban.extraction.readings import MENTION_TYPES, STATEMENT_KINDS

_MAIN = 0.65  # how much of a statement with several areas the first of them has

Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """A text, its pieces, their labels, and the spans of pieces of its statements."""

    text: str
    pieces: Pieces
    names: Labels
    told: Labels
    spans: list[tuple[int, int]]
    kinds: list[int]
    areas: NDArray[np.float32]


def example(text: str, marks: Marks, cutter: Cutter) -> Example:
    """Lay a text's marks on its pieces."""
    pieces = cutter.cut(text)
    statements = [each.mark for each in marks.statements]
    spans = [on_pieces(pieces, mark) for mark in statements]
    kinds = [STATEMENT_KINDS.index(mark.label) for mark in statements]  # type: ignore[arg-type]
    types = [MENTION_TYPES.index(mark.label) for mark in marks.mentions]  # type: ignore[arg-type]
    names = [on_pieces(pieces, mark) for mark in marks.mentions]
    return Example(
        text,
        pieces,
        labels(len(pieces), names, types),
        labels(len(pieces), spans, kinds),
        spans,
        kinds,
        np.stack([_shares(each.areas) for each in marks.statements])
        if statements
        else np.zeros((0, len(AREAS)), np.float32),
    )


def on_pieces(pieces: Pieces, mark: Mark) -> tuple[int, int]:
    """Give the pieces, half-open, that a mark covers, if only in part."""
    first = int(np.searchsorted(pieces.ends, mark.start, "right"))
    return first, int(np.searchsorted(pieces.starts, mark.end, "left"))


def labels(
    length: int, spans: Sequence[tuple[int, int]], numbers: Sequence[int]
) -> Labels:
    """Write spans as begin, inside, end, single of their numbers; the rest as 0."""
    row = np.zeros(length, np.int64)
    for (start, end), number in zip(spans, numbers, strict=True):
        begin = 1 + 4 * number
        row[start:end] = begin + 1
        if end - start == 1:
            row[start] = begin + 3
        elif end > start:
            row[start], row[end - 1] = begin, begin + 2
    return row


def _shares(areas: Sequence[int]) -> NDArray[np.float32]:
    """Share one among a statement's areas, the most to the main one."""
    shares = np.zeros(len(AREAS), np.float32)
    known = [AREAS.index(area) for area in areas if area in AREAS]
    if known:
        shares[known[1:]] = (1 - _MAIN) / max(1, len(known) - 1)
        shares[known[0]] = _MAIN if len(known) > 1 else 1.0
    return shares
