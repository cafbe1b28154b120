"""The headings that statements stand under: they tell the past year from the next."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from duban.corpus.document import Language, Span
from duban.corpus.passages import passages

_FIGURES = re.compile(r"\d+")
_WORD = re.compile(r"[a-z]+|0")


def described(text: str, lang: Language, spans: Sequence[Span]) -> list[list[str]]:
    """Return features of the nearest heading above each span, in the text's order."""
    cut = passages(text)
    starts = [passage.span.start for passage in cut]
    found: list[list[str]] = []
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        heading = cut[at].heading if at >= 0 else None
        found.append(_features(heading, lang))
    return found


def _features(heading: str | None, lang: Language) -> list[str]:
    if heading is None:
        return ["Z-"]
    # The year in a heading says little; that there is one says something.
    plain = _FIGURES.sub("0", heading.lower())
    if lang == "zh":
        pieces = {plain[at : at + 2] for at in range(len(plain) - 1)}
    else:
        pieces = set(_WORD.findall(plain))
    return [f"Z{piece}" for piece in sorted(pieces)]
