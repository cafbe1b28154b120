"""A document with its mentions and statements laid out by position."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duban.corpus.document import Document, Span
from duban.corpus.headers import data_lines
from duban.extraction.readings import Mention, MentionType, Statement

# What stands for a stretch of a statement in the text told: it matches no word and
# no punctuation, and it keeps the offsets.
MASK = "\N{REPLACEMENT CHARACTER}"

# Chinese texts are written with either set of punctuation.
_FULL = str.maketrans(",:;!?()", "，：；！？（）")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: its offsets, and whether it opens a line."""

    start: int
    end: int
    opens: bool


class MarkedText:
    """One document's text, where its mentions stand, and what in it is told.

    `flat` is the text with half-width punctuation made full-width, offset by offset;
    `told` is that with every statement masked, and the lines of data above the text:
    what is left tells who did what.
    """

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        statements: Sequence[Statement],
        *,
        widen: bool = False,
    ) -> None:
        self.document = document
        self.text = document.text
        self.flat = document.text.translate(_FULL) if widen else document.text
        self._data = data_lines(self.text)
        spans = [*_said(mentions, statements), *self._data]
        self.told = _masked(self.flat, spans)
        self._mentions: dict[MentionType, list[Span]] = {}
        for mention in sorted(mentions, key=lambda found: found.span):
            self._mentions.setdefault(mention.type, []).append(mention.span)
        self._index()

    def telling(self, cut: Sequence[Sentence]) -> list[Sentence]:
        """Return the sentences that are no lines of data above the text."""
        return [
            sentence
            for sentence in cut
            if not any(line.start <= sentence.start < line.end for line in self._data)
        ]

    def add_people(self, spans: Iterable[Span]) -> None:
        """Add people that no reader marked, wherever they overlap no other mention."""
        taken = sorted(span for found in self._mentions.values() for span in found)
        fresh = [span for span in spans if not _overlaps_any(span, taken)]
        people = {*self.mentions("person"), *fresh}
        self._mentions["person"] = sorted(people)
        self._index()

    def set_people(self, spans: Iterable[Span]) -> None:
        """Put other spans in the place of those that a reader marked as people."""
        self._mentions["person"] = sorted(set(spans))
        self._index()

    def named_again(self) -> list[Span]:
        """Return where else the names of people stand whom a reader marked once."""
        names = {s.exact for s in self.mentions("person") if len(s.exact) > 1}
        if not names:
            return []
        longest_first = sorted(names, key=len, reverse=True)
        again = re.compile("|".join(re.escape(name) for name in longest_first))
        return [
            Span.cut(self.text, match.start(), match.end())
            for match in again.finditer(self.text)
        ]

    def _index(self) -> None:
        self._starts = {
            kind: [span.start for span in spans]
            for kind, spans in self._mentions.items()
        }

    def mentions(self, kind: MentionType) -> Sequence[Span]:
        """Return all mentions of a type, in order."""
        return self._mentions.get(kind, [])

    def within(self, kind: MentionType, start: int, end: int) -> Sequence[Span]:
        """Return the mentions of a type that begin inside a stretch of the text."""
        starts = self._starts.get(kind, [])
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        return self.mentions(kind)[first:last]

    def before(self, kind: MentionType, position: int) -> Span | None:
        """Return the last mention of a type that begins before a position."""
        at = bisect_right(self._starts.get(kind, []), position - 1)
        return self.mentions(kind)[at - 1] if at else None

    def is_told(self, span: Span) -> bool:
        """Say whether a span stands outside of every statement."""
        return MASK not in self.told[span.start : span.end]


def _said(mentions: Sequence[Mention], statements: Sequence[Statement]) -> list[Span]:
    """Return the spans of what is said.

    "The mayor visited three farms" reports no achievement: where a reader takes a
    sentence that begins with a name for one, it tells of the activity.
    """
    names = {m.span.start for m in mentions if m.type == "person"}
    return [
        s.span
        for s in statements
        if s.kind not in ("achievement", "context") or s.span.start not in names
    ]


def _overlaps_any(span: Span, taken: Sequence[Span]) -> bool:
    """Say whether a span overlaps one of some sorted spans that do not overlap."""
    at = bisect_right(taken, span)
    return any(other.overlaps(span) for other in taken[max(0, at - 1) : at + 1])


def _masked(text: str, spans: Iterable[Span]) -> str:
    parts: list[str] = []
    done = 0
    for span in sorted(spans):
        start = max(done, span.start)
        if span.end > start:
            parts += (text[done:start], MASK * (span.end - start))
            done = span.end
    return "".join([*parts, text[done:]])
