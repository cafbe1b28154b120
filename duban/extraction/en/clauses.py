"""An English line laid out by its clauses: the ground for finding statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from duban.extraction import lexicon
from duban.extraction.en.tokens import shape, tokens
from duban.extraction.en.vocabulary import classes
from duban.extraction.templates import Columns, parse

# Columns: w word in small letters · u, t its last three and two letters · h shape ·
# k, q broad and narrow class · m last modal word of the sentence so far · v last verb
# of saying · d kind of text · o how the sentence opens · a where in its clause the
# word stands, or the mark between two clauses · b how far the clause goes on. Of the
# clause: f, j its first word and two, w how long; x…, y… of the one before and after.
TEMPLATES = parse(
    "w u t w-1 w+1 w-2 w+2 w-1/w w/w+1 w-2/w-1 w+1/w+2 w-3/w-2/w-1 w-2/w-1/w u/w-1"
    " u/w-1/w-2 u+1 u-1 m v m/v f a f/m f/v o d/m h w-1/v u/v/w-1"
    " k-2 k-1 k k+1 q-2 q-1 q q+1 k-1/k"
    " f/a j/a x1/a x2/a y1/a y2/a yy/a xe/a l b/y1 m/v/a s/x2 s/y2 s/x1/y1 s/m/y1"
    " s/kk s/v/y1"
)

_MARKS = frozenset(',;:.!?()“”"–—•')
_END = frozenset(".!?")
_CLAUSE_COLUMNS = (
    *("a", "b", "s", "f", "j", "l", "x1", "x2", "xe"),
    *("y1", "y2", "yy", "kk"),
)
# Words that open a clause of their own even where no mark parts them.
_OPENERS = frozenset(["and", "to", "that", "for", "by", "while"])


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of words, or of marks between two clauses; token numbers, half-open."""

    start: int
    end: int
    is_mark: bool


def columns(line: str, kind_of_text: str) -> Columns:
    """Lay out a line, one word or mark a token; `kind_of_text` is a short code."""
    words = [line[start:end] for start, end in tokens(line)]
    small = [word.lower() for word in words]
    broad, narrow = classes(words)
    return {
        "w": small,
        "u": [word[-3:] for word in small],
        "t": [word[-2:] for word in small],
        "h": [shape(word)[:3] for word in words],
        "k": broad,
        "q": narrow,
        "d": [kind_of_text] * len(words),
        **_running(small),
        **_clauses(small, broad),
    }


def _running(small: Sequence[str]) -> Columns:
    frames = lexicon.load("en", "frames")
    modals, sayings = frozenset(frames["modals"]), frozenset(frames["sayings"])
    found: dict[str, list[str]] = {"m": [], "v": [], "o": []}
    modal = saying = opening = "-"
    for at, word in enumerate(small):
        if at == 0 or small[at - 1] in _END:
            modal, saying, opening = "-", "-", word
        for name, value in zip("mvo", (modal, saying, opening), strict=True):
            found[name].append(value)
        if word in sayings:
            saying, modal = word, "-"
        if word in modals:
            modal = word
    return found


def _clauses(small: Sequence[str], broad: Sequence[str]) -> Columns:
    cut = _cut(small)
    found: dict[str, list[str]] = {name: [] for name in _CLAUSE_COLUMNS}
    for number, clause in enumerate(cut):
        shared = _described(cut, number, small)
        for at in range(clause.start, clause.end):
            place = "S" if clause.is_mark else str(min(at - clause.start, 2))
            edge = small[at] if clause.is_mark or place == "0" else ""
            head = clause.end if clause.is_mark else clause.start
            kind = broad[head] if edge and head < len(small) else ""
            own = {"a": place, "s": edge, "b": str(min(clause.end - at, 4))}
            for name in _CLAUSE_COLUMNS:
                value = kind if name == "kk" else own.get(name) or shared.get(name, "")
                found[name].append(value)
    return found


def _cut(small: Sequence[str]) -> list[Clause]:
    cut: list[Clause] = []
    start = 0
    while start < len(small):
        is_mark = small[start] in _MARKS
        end = start + 1
        while end < len(small) and _goes_on(small[end], is_mark=is_mark):
            end += 1
        cut.append(Clause(start, end, is_mark))
        start = end
    return cut


def _goes_on(word: str, *, is_mark: bool) -> bool:
    if is_mark:
        return word in _MARKS
    return word not in _MARKS and word not in _OPENERS


def _described(
    cut: Sequence[Clause], number: int, small: Sequence[str]
) -> dict[str, str]:
    def words(which: int, count: int) -> str:
        if not 0 <= which < len(cut):
            return "#"
        clause = cut[which]
        return "_".join(small[clause.start : min(clause.end, clause.start + count)])

    clause = cut[number]
    before = small[clause.start - 1] if number else "#"
    return {
        "f": words(number, 1),
        "j": words(number, 2),
        "l": str(min(clause.end - clause.start, 8)),
        "x1": words(number - 1, 1),
        "x2": words(number - 1, 2),
        "xe": before,
        "y1": words(number + 1, 1),
        "y2": words(number + 1, 2),
        "yy": words(number + 2, 2),
    }
