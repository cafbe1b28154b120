"""A cascade of rules that builds expressions of time out of words and numbers.

Each rule is a pattern over the text in which whatever earlier rules have found stands
as a single character, its kind: after the rule for months, "4 March" reads "4 M". A
rule's builder turns the parts of a match into a value, or refuses it with None.

The kinds of both languages, with their values and what `phrases.told` makes of them:

    n  number             twelve            int
    o  ordinal            3rd               int
    D  day                4 March 2022      When    D, and P with a bound
    O  day of a month     the 5th           When    D
    W  weekday            Friday            When    D
    H  holiday            Easter            When    D
    M  month              March             When    P
    Y  year               2022              When    P
    P  any other period   last week         When    P
    T  time of day        5:30              Clock   T
    R  stretch of a day   5:30 to 6:00      Clock   T
    Z  part of a day      the evening       Clock   T
    Q  part of a day near tonight           Clock   T
    X  any of them, dated 5:30 tomorrow     Clock   T
    B  any with a bound   after 5:30        Clock   T
    L  length             two weeks         Length  L
    S  what is repeated   every week        str     S
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

# A kind stands as a character of the private use area, its letter's number after this.
_FIRST_KIND = 0xE000
_Value = TypeVar("_Value")
_NAME = re.compile(r"\{([A-Za-z_]+)\}")


Meanings = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that a rule has understood."""

    start: int
    end: int
    kind: str
    value: object
    raw: str


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule: its named words, the pieces in it, and when it is read."""

    match: re.Match[str]
    pieces: tuple[Piece, ...]
    now: datetime
    raw: str
    meanings: Meanings

    def __getitem__(self, name: str) -> str:
        """Return the meaning of a named group; empty where it took no part.

        A pattern may have the group once more, under its name and a 2.
        """
        groups = self.match.groupdict()
        words = groups.get(name) or groups.get(f"{name}2") or ""
        return self.meanings.get(name, {}).get(words, words)

    def all(self, sort: type[_Value]) -> list[_Value]:
        """Return the values of one type among the pieces, in their order."""
        return [piece.value for piece in self.pieces if isinstance(piece.value, sort)]

    def of(self, kinds: str) -> list[Piece]:
        """Return the pieces of some kinds, in their order."""
        return [piece for piece in self.pieces if piece.kind in kinds]


Build = Callable[[Found], object | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern builds; `{n}` in it is a piece of kind n, `{unit}` a word list."""

    kind: str
    pattern: str
    build: Build


class Cascade:
    """Rules in the order in which they are tried, each over the whole text."""

    def __init__(
        self, rules: Sequence[Rule], words: Mapping[str, str], meanings: Meanings
    ) -> None:
        """Compile the rules; `words` gives the patterns that they name.

        `meanings` gives for a named group what its words mean.
        """
        self._words, self._meanings = words, meanings
        self._rules = [(rule, self._compiled(rule.pattern)) for rule in rules]

    def read(self, text: str, folded: str, now: datetime) -> list[Piece]:
        """Return what the rules make of a text; `folded` is the text they see."""
        row = _Row(text, _MARKS.sub(_NO_MARK, folded), now, self._meanings)
        for rule, pattern in self._rules:
            row.apply(rule, pattern)
        return row.pieces()

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        while _NAME.search(pattern):
            pattern = _NAME.sub(lambda name: self._meaning(name[1]), pattern)
        return re.compile(pattern)

    def _meaning(self, name: str) -> str:
        return mark(name) if len(name) == 1 else f"(?:{self._words[name]})"


def mark(kind: str) -> str:
    """Return the character that stands for a kind."""
    return chr(_FIRST_KIND + ord(kind))


# Texts out of PDFs have characters of that area too, which are no pieces.
_MARKS = re.compile("[{}-{}{}-{}]".format(*map(mark, "AZaz")))
_NO_MARK = "\ufffd"


class _Row:
    """A text on its way through the rules."""

    def __init__(
        self, text: str, folded: str, now: datetime, meanings: Meanings
    ) -> None:
        self._text, self._folded, self._now = text, folded, now
        self._meanings = meanings
        self._slots: list[Piece | int] = list(range(len(folded)))

    def apply(self, rule: Rule, pattern: re.Pattern[str]) -> None:
        made = list(self._made(rule, pattern))
        for start, end, piece in reversed(made):
            self._slots[start:end] = [piece]
            head, tail = self._folded[:start], self._folded[end:]
            self._folded = head + mark(rule.kind) + tail

    def pieces(self) -> list[Piece]:
        return [slot for slot in self._slots if isinstance(slot, Piece)]

    def _made(
        self, rule: Rule, pattern: re.Pattern[str]
    ) -> Iterator[tuple[int, int, Piece]]:
        at = 0
        while match := pattern.search(self._folded, at):
            start, end = match.span()
            inside = self._slots[start:end]
            begin, stop = _edge(inside[0], last=False), _edge(inside[-1], last=True)
            raw = self._text[begin:stop]
            pieces = tuple(slot for slot in inside if isinstance(slot, Piece))
            found = Found(match, pieces, self._now, raw, self._meanings)
            value = _built(rule, found)
            at = start + 1 if value is None else end
            if value is not None:
                yield start, end, Piece(begin, stop, rule.kind, value, raw)


def _edge(slot: Piece | int, *, last: bool) -> int:
    if isinstance(slot, int):
        return slot + last
    return slot.end if last else slot.start


def _built(rule: Rule, found: Found) -> object | None:
    """Build a value; None beyond the calendar's ends, or of what has no reading."""
    try:
        return rule.build(found)
    except (ValueError, OverflowError, LookupError):
        return None
