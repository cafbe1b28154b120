"""An occasion as a text tells of it, before its people and places are read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.readings import ActivityKind


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion: its kind, and the stretch of text that tells of it.

    `opener` is the sentence that opens it; `cue` is where its verb stands.
    """

    kind: ActivityKind
    opener: Sentence
    cue: int
    start: int
    end: int


ToldLater = Callable[[MarkedText, Sequence[Sentence], Occasion, int], int]
"""Finds where a text comes to an occasion that it named ahead."""


def bounded(
    marked: MarkedText,
    cut: Sequence[Sentence],
    found: Sequence[Occasion],
    told_later: ToldLater,
) -> list[Occasion]:
    """Let each occasion end where the next is told of.

    A meeting named in the sentence that opens the visit is told of later, where the
    text comes to it, which `told_later` finds; if it never does, the visit is told of
    to the end.
    """
    ended: list[Occasion] = []
    end = len(marked.text)
    for number in range(len(found) - 1, -1, -1):
        occasion = found[number]
        start = occasion.start
        shared = number > 0 and found[number - 1].opener == occasion.opener
        if shared:
            start = told_later(marked, cut, occasion, end)
        ended.insert(0, replace(occasion, start=start, end=max(end, start + 1)))
        if not shared or start > occasion.opener.end:
            end = start
    return ended
