"""The lines of a text, as spans: the pieces that nothing ever reads across."""

import re
from collections.abc import Iterator

from duban.corpus.document import Span

# The separators at which `str.splitlines` cuts, too.
_LINE = re.compile("[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")


def lines(text: str) -> Iterator[Span]:
    """Give each line that is not blank, without the white space around it."""
    for match in _LINE.finditer(text):
        if span := trimmed(text, match.start(), match.end()):
            yield span


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Quote a range without the white space around it; None when nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    exact = piece.strip()
    return Span(start, start + len(exact), exact) if exact else None
