"""What the tagger sees of an English line when it looks for mentions."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from duban.extraction import gazetteer
from duban.extraction.en import times
from duban.extraction.en.tokens import shape, tokens
from duban.extraction.en.vocabulary import classes
from duban.extraction.templates import Columns, parse

# Columns: w word in small letters · v as written · h shape · u, t last three and two
# letters · p first three · k, q broad and narrow class · g place name known beforehand
# · r time found by rule. Of the run of capitalised words around: i its first word, j
# its last one, n its length, x and y the words before and after it.
TEMPLATES = parse(
    "w v h u t p w-1 w+1 w-2 w+2 w-3 w+3 w-1/w w/w+1 w-2/w-1 w+1/w+2 h-1/h/h+1 h-1 h+1"
    " k-2 k-1 k k+1 k+2 q-2 q-1 q q+1 q+2 k-1/k k/k+1 g g-1/g/g+1 r r-1/r/r+1 i j n x y"
)

# Small words that may stand inside a name between capitalised ones.
_JOINTS = {"of", "and", "the", "for", "&", "-", "–", ","}


def columns(line: str) -> Columns:
    """Lay out a line, one word or mark a token."""
    cut = tokens(line)
    words = [line[start:end] for start, end in cut]
    small = [word.lower() for word in words]
    broad, narrow = classes(words)
    return {
        "w": small,
        "v": words,
        "h": [shape(word) for word in words],
        "u": [word[-3:] for word in small],
        "t": [word[-2:] for word in small],
        "p": [word[:3] for word in small],
        "k": broad,
        "q": narrow,
        "g": gazetteer.load("en").marks(line, cut),
        "r": _times(line, cut),
        **_runs(words, small),
    }


def _times(line: str, cut: Sequence[tuple[int, int]]) -> list[str]:
    starts, ends = [start for start, _ in cut], [end for _, end in cut]
    marks = ["-"] * len(cut)
    for moment in times.find(line):
        first = bisect_right(ends, moment.span.start)
        beyond = bisect_left(starts, moment.span.end)
        for at in range(first, beyond):
            marks[at] = "B" if at == first else "I"
    return marks


def _runs(words: Sequence[str], small: Sequence[str]) -> Columns:
    count = len(words)
    found = {name: [""] * count for name in "ijnxy"}
    last_of, first_of = _reach(words)
    padded = [*small, "#"]  # index -1 and one past the end both fall on the pad
    for at in range(count):
        if words[at][0].isupper():
            first, last = first_of[at], last_of[at]
            found["i"][at], found["j"][at] = small[first], small[last]
            found["n"][at] = str(min(last - first, 6))
            found["x"][at], found["y"][at] = padded[first - 1], padded[last + 1]
    return found


def _reach(words: Sequence[str]) -> tuple[list[int], list[int]]:
    """Say for each word where the run of capitalised words around it ends, begins."""
    count = len(words)
    upper = [word[0].isupper() for word in words]
    last, first = list(range(count)), list(range(count))
    for at in range(count - 2, -1, -1):
        joint = words[at + 1] in _JOINTS and at + 2 < count and upper[at + 2]
        if upper[at + 1] or joint:
            last[at] = last[at + 1]
    for at in range(1, count):
        if upper[at - 1]:
            first[at] = first[at - 1]
    return last, first
