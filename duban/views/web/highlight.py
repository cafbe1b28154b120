"""Highlights: a text cut into pieces at the edges of what is marked in it.

Marks may nest and cross. HTML elements may not cross, and links may not nest, so
the text is cut flat: each piece knows all marks over it, and links to the innermost.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duban.corpus.document import Document, Span

_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
# Enough to judge a sentence by what stands around it, about a paragraph each way;
# what takes 300 characters in Chinese takes 800 in English.
REACH = {"zh": 300, "en": 800}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text to highlight, with where it leads and where links land."""

    start: int
    end: int
    kind: str
    href: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks, outermost first.

    `opens` are the marks that begin with this piece.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()

    @property
    def href(self) -> str | None:
        """Where the innermost mark that leads anywhere leads."""
        return next((mark.href for mark in reversed(self.marks) if mark.href), None)

    @property
    def kind(self) -> str | None:
        """The kind of the innermost mark."""
        return self.marks[-1].kind if self.marks else None


Paragraph = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A window on a text, cut at line ends where they are near."""

    start: int
    end: int
    from_start: bool
    to_end: bool

    @property
    def whole(self) -> bool:
        """Say whether nothing of the text is left out."""
        return self.from_start and self.to_end


def excerpt_around(document: Document, span: Span) -> Excerpt:
    """Open a window on a document's text around a span."""
    text, reach = document.text, REACH[document.lang]
    earliest, latest = span.start - reach, span.end + reach
    start, end = 0, len(text)
    if earliest > 0:
        start = text.find("\n", earliest, span.start) + 1 or earliest
    if latest < end:
        last_line = text.rfind("\n", span.end, latest)
        end = latest if last_line == -1 else last_line
    return Excerpt(start, end, start == 0, end == len(text))


def paragraphs(
    text: str, marks: Iterable[Mark], *, within: Excerpt | None = None
) -> list[Paragraph]:
    """Cut a text, or an excerpt of it, into paragraphs of pieces; blank lines go."""
    start, end = (within.start, within.end) if within else (0, len(text))
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    cut: list[Paragraph] = []
    since = 0
    for line in _LINE.finditer(text, start, end):
        cut.append(tuple(_pieces(text, line.span(), ordered, since)))
        since = line.end()
    return cut


def pieces(text: str, marks: Sequence[tuple[int, int]], kind: str) -> Paragraph:
    """Cut one line of text at plain offsets, all of one kind."""
    made = [Mark(start, end, kind) for start, end in sorted(marks)]
    return tuple(_pieces(text, (0, len(text)), made, 0))


def _pieces(
    text: str, line: tuple[int, int], marks: Sequence[Mark], since: int
) -> Iterator[Piece]:
    """Sweep over one line; a mark that began after `since` opens where it shows."""
    start, end = line
    waiting = deque(mark for mark in marks if mark.start < end and mark.end > start)
    edges = {min(max(edge, start), end) for m in waiting for edge in (m.start, m.end)}
    over: list[Mark] = []
    for left, right in pairwise(sorted({start, end} | edges)):
        over = [mark for mark in over if mark.end > left]
        new: list[Mark] = []
        while waiting and waiting[0].start <= left:
            new.append(waiting.popleft())
        over += new
        opens = tuple(mark for mark in new if mark.start >= since)
        yield Piece(text[left:right], tuple(over), opens)
