"""What the tagger sees of a Chinese line when it looks for mentions."""

from duban.extraction import clusters, gazetteer, lexicon
from duban.extraction.templates import Columns, parse
from duban.extraction.zh import times
from duban.extraction.zh.tokens import character_class, folded, tokens

# Columns: c character · y class · k, q broad and narrow class of the pair that begins
# here · g place name known beforehand · r time found by rule · s surname · b head of
# a post or an organization · z how far the next administrative ending is, and which.
TEMPLATES = parse(
    "c c-1 c+1 c-2 c+2 c-1/c c/c+1 c-2/c-1 c+1/c+2 c-1/c+1 c-1/c/c+1 c-2/c-1/c"
    " c/c+1/c+2 c-3/c-2/c-1 c+1/c+2/c+3 y y-2/y-1/y/y+1/y+2"
    " k-2 k-1 k k+1 k+2 q-2 q-1 q q+1 q+2 k-1/k k-2/k"
    " g g-1/g/g+1 r r-1/r/r+1 s s/y-1 s/c-1 s-1 s-2"
    " b b+1 b+2 b+3 b+4 b-1 b-2 z"
)

# How far ahead an administrative ending still says something of a character here.
_REACH = 7


def columns(line: str) -> Columns:
    """Lay out a line, one character a token."""
    text = folded(line)
    pairs = [text[at : at + 2] for at in range(len(text))]
    known = clusters.load("zh")
    words = lexicon.load("zh", "names")
    surnames, heads = set(words["surnames"]), set(words["heads"])
    return {
        "c": text,
        "y": [character_class(character) for character in text],
        "k": [known.broad.get(pair, "") for pair in pairs],
        "q": [known.narrow.get(pair, "") for pair in pairs],
        "g": gazetteer.load("zh").marks(line, tokens(line)),
        "r": _times(line),
        "s": ["S" if character in surnames else "" for character in text],
        "b": [pair if pair in heads else "" for pair in pairs],
        "z": _endings(text, frozenset(words["place_endings"])),
    }


def _times(line: str) -> list[str]:
    marks = ["-"] * len(line)
    for moment in times.find(line):
        marks[moment.span.start : moment.span.end] = "I" * (
            moment.span.end - moment.span.start
        )
        marks[moment.span.start] = "B"
    return marks


def _endings(text: str, endings: frozenset[str]) -> list[str]:
    marks = [""] * len(text)
    ahead = ""
    distance = 0
    for at in range(len(text) - 1, -1, -1):
        if text[at] in endings:
            ahead, distance = text[at], 0
        elif character_class(text[at]) == "P":
            ahead = ""
        if ahead and distance < _REACH:
            marks[at] = f"{ahead}{min(distance, 4)}"
        distance += 1
    return marks
