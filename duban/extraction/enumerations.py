"""Enumerations: clauses that follow one another under one frame, 要…，…，….

What hangs on one verb is of one kind: after 要 all of it is asked, after “will” all of
it is promised. So the odds of each clause's kind are drawn towards their mean.
"""

import re
from collections.abc import Iterator, Sequence

from duban.corpus.document import Language, Span
from duban.extraction.paths import Numbers

# Nothing but these may stand between two clauses of one enumeration.
_BETWEEN = re.compile(r"[\s，、；,;]*(?:并|和|及|以及|同时)?")
# How much of a clause's odds is its enumeration's mean. Of 0, .3, .5, .7 and 1 on the
# gold: in Chinese .7 gave a point and more, in English nothing gained, since a purpose
# ("to …") often has a kind of its own there.
_DRAWN: dict[Language, float] = {"zh": 0.7}


def drawn(text: str, lang: Language, spans: Sequence[Span], odds: Numbers) -> Numbers:
    """Draw the log odds of statements' kinds, a row each, towards their mean."""
    share = _DRAWN.get(lang)
    if share is None:
        return odds
    together = odds.copy()
    for first, last in _runs(text, spans):
        mean = odds[first:last].mean(axis=0)
        together[first:last] = (1 - share) * odds[first:last] + share * mean
    return together


def _runs(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Give each enumeration as the statements that it holds, half-open."""
    first = 0
    for at in range(1, len(spans) + 1):
        if at == len(spans) or not _BETWEEN.fullmatch(
            text, spans[at - 1].end, spans[at].start
        ):
            yield first, at
            first = at
