"""A Chinese line laid out by its clauses: the ground for finding statements."""

import re
from dataclasses import dataclass

from duban.extraction import clusters, lexicon
from duban.extraction.templates import Columns, parse
from duban.extraction.zh.tokens import folded

# Columns: c character · k, q broad and narrow class of the pair that begins here ·
# m last modal word of the sentence so far · v last verb of saying in the line · d kind
# of text · o how the sentence opens · n how many clauses it had · a where in its clause
# the character stands, or S and the mark between two clauses. Of the clause here: f, h,
# j its first characters, e, u its last ones, w its length. Of the clause before it and
# after it: x…, y… likewise. p and t: the mark before it and after it.
TEMPLATES = parse(
    "c c-1 c+1 c-1/c c/c+1 c-2/c-1 c+1/c+2 c-2/c-1/c c/c+1/c+2 c+1/c+2/c+3"
    " c-3/c-2/c-1 c/c+1/c+2/c+3 k-2 k-1 k k+1 q-2 q-1 q q+1"
    " m v m/v/d m/d o a/p a/p/t f h j e u h/a x1/a x2/a xe/a xl/a y1/a y2/a yl/a"
    " x1/y1/a xl/xe/a m/a yy/a h/m f/m/d n/m w"
)

_MARKS = "，。；：！？、"
_CLAUSE = re.compile(rf"[^{_MARKS}\s]+|[{_MARKS}\s]+")
_END = "。！？"
_CLAUSE_COLUMNS = (
    *("a", "p", "t", "f", "h", "j", "e", "u", "w"),
    *("x1", "x2", "xe", "xl", "y1", "y2", "yl", "yy"),
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of characters between two marks, or such a run of marks; half-open."""

    start: int
    end: int
    text: str

    @property
    def is_mark(self) -> bool:
        """Say whether it parts two clauses."""
        return self.text[0] in _MARKS or self.text[0].isspace()


_EDGE = Clause(0, 0, "#")


def columns(line: str, kind_of_text: str) -> Columns:
    """Lay out a line, one character a token; `kind_of_text` is a short code."""
    text = folded(line)
    pairs = [text[at : at + 2] for at in range(len(text))]
    known = clusters.load("zh")
    return {
        "c": text,
        "k": [known.broad.get(pair, "") for pair in pairs],
        "q": [known.narrow.get(pair, "") for pair in pairs],
        "d": [kind_of_text] * len(text),
        **_running(text),
        **_clauses(text),
    }


def _running(text: str) -> Columns:
    words = lexicon.load("zh", "frames")
    modals, sayings = _Ending(words["modals"]), _Ending(words["sayings"])
    found: dict[str, list[str]] = {"m": [], "v": [], "o": [], "n": []}
    modal, saying, opening, clauses = "-", "-", text[:2], 0
    for at in range(len(text)):
        before = text[at - 1] if at else ""
        if before and before in _END:
            modal, opening, clauses = "-", text[at : at + 2], 0
        elif before and before in _MARKS:
            clauses += 1
        modal = modals.at(text, at) or modal
        saying = sayings.at(text, at) or saying
        for name, value in zip(
            "mvon", (modal, saying, opening, str(min(clauses, 3))), strict=True
        ):
            found[name].append(value)
    return found


class _Ending:
    """Finds which of some words ends right before a position."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._by_length: dict[int, set[str]] = {}
        for word in words:
            self._by_length.setdefault(len(word), set()).add(word)
        self._lengths = sorted(self._by_length, reverse=True)

    def at(self, text: str, position: int) -> str | None:
        for length in self._lengths:
            word = text[max(0, position - length) : position]
            if word in self._by_length[length]:
                return word
        return None


def _clauses(text: str) -> Columns:
    cut = [Clause(*found.span(), found.group()) for found in _CLAUSE.finditer(text)]
    found: dict[str, list[str]] = {name: [] for name in _CLAUSE_COLUMNS}
    for number, clause in enumerate(cut):
        shared = _described(cut, number)
        size = clause.end - clause.start
        for name in _CLAUSE_COLUMNS[1:]:
            found[name] += [shared.get(name, "")] * size
        found["a"] += _positions(clause)
    return found


def _positions(clause: Clause) -> list[str]:
    if clause.is_mark:
        return [f"S{clause.text[0]}"] * len(clause.text)
    return [str(min(at, 3)) for at in range(len(clause.text))]


def _described(cut: list[Clause], number: int) -> dict[str, str]:
    clause = cut[number]
    step = 1 if clause.is_mark else 2
    before, after = _at(cut, number - step), _at(cut, number + step)
    around = {
        "x1": before[:1],
        "x2": before[:2],
        "xe": before[-2:],
        "xl": str(min(len(before) // 3, 5)),
        "y1": after[:1],
        "y2": after[:2],
        "yl": str(min(len(after) // 3, 5)),
    }
    if clause.is_mark:
        return {**around, "yy": _at(cut, number + 2)[:1]}
    own = clause.text
    return {
        **around,
        "p": _at(cut, number - 1)[:1],
        "t": _at(cut, number + 1)[:1],
        "f": own[:1],
        "h": own[:2],
        "j": own[:3],
        "e": own[-1:],
        "u": own[-2:],
        "w": str(min(len(own) // 3, 6)),
    }


def _at(cut: list[Clause], number: int) -> str:
    return cut[number].text if 0 <= number < len(cut) else _EDGE.text
