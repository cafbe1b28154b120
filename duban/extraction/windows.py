"""Windows over a long text's pieces: what the encoder sees at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duban.extraction.pieces import BEGIN, BREAK, END, Pieces

# In pieces. The encoder knows 512 places: a text that fits is seen whole, between two
# marks; the windows of a longer one leave room for its opening and what stands before.
# The longer, the better kinds are told apart: 384 was a point worse on gold/dev.
WHOLE = 508
LONGEST = 436
# The text's opening goes before every later window: it says what sort of text it is.
OPENING = 24
# How much of what was said just before a window still stands in it.
BEFORE = 48

_SENTENCE_ENDS = frozenset("。！？!?.;；")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of pieces, half-open, with the rows to encode around and with it.

    `skip` is how many of the rows stand before the stretch's own.
    """

    start: int
    end: int
    rows: list[int]
    skip: int


def windows(
    text: str, pieces: Pieces, *, longest: int | None = None, before: int = BEFORE
) -> Iterator[Window]:
    """Cover a text's pieces with windows, none overlapping in its own stretch."""
    if longest is None:
        longest = WHOLE if len(pieces) <= WHOLE else LONGEST
    for start, end in stretches(text, pieces, longest=longest):
        low = max(0, start - before)
        opening = [*pieces.rows[:OPENING], END] if low > OPENING else []
        low = low if opening else 0
        rows = [BEGIN, *opening, *pieces.rows[low:end], END]
        yield Window(start, end, rows, 1 + len(opening) + start - low)


def stretches(text: str, pieces: Pieces, *, longest: int) -> Iterator[tuple[int, int]]:
    """Part the pieces into stretches of about equal length.

    Each ends where a line ends, or else a sentence, as far as there is such a place.
    """
    start = 0
    while len(pieces) - start > longest:
        left = len(pieces) - start
        even = -(-left // -(-left // longest))
        reach = start + min(longest, even + longest // 10)
        end = _end(text, pieces, range(reach, start + (reach - start) // 2, -1))
        yield start, end
        start = end
    if start < len(pieces):
        yield start, len(pieces)


def _end(text: str, pieces: Pieces, places: Sequence[int]) -> int:
    sentence = 0
    for place in places:
        if pieces.rows[place - 1] == BREAK:
            return place
        if not sentence and text[pieces.ends[place - 1] - 1] in _SENTENCE_ENDS:
            sentence = place
    return sentence or places[0]
