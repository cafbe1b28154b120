"""The words of a text as tokens: character bigrams for Chinese, words for the rest.

Each Chinese character begins one token: the bigram with its neighbour, or itself
alone where its run ends. So two characters and more are found as a phrase of
bigrams, and one character as the beginning of a token. White space does not end a
run, because lines may be wrapped anywhere; punctuation does.
"""

import unicodedata
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Token:
    """A token, folded, and where it stands in the text, in code points, half-open."""

    text: str
    start: int
    end: int


def is_han(char: str) -> bool:
    """Say whether the character is a Chinese one."""
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U000323af"


def fold(char: str) -> str:
    """Fold one character: full width to half width, capitals to small letters."""
    return unicodedata.normalize("NFKD", char).casefold()


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens, in order; punctuation and spaces are in none."""
    found: list[Token] = []
    for start, end, han in _runs(text):
        found += _bigrams(text, start, end) if han else [_word(text, start, end)]
    return [token for token in found if token.text]


def _word(text: str, start: int, end: int) -> Token:
    folded = "".join(fold(char) for char in text[start:end])
    return Token("".join(filter(str.isalnum, folded)), start, end)


def _bigrams(text: str, start: int, end: int) -> list[Token]:
    places = [at for at in range(start, end) if not text[at].isspace()]
    pairs = pairwise(places)
    found = [Token(text[a] + text[b], a, b + 1) for a, b in pairs]
    return [*found, Token(text[places[-1]], places[-1], places[-1] + 1)]


def _runs(text: str) -> list[tuple[int, int, bool]]:
    """Find the stretches of Chinese and the words of other scripts."""
    runs: list[tuple[int, int, bool]] = []
    spaced = False
    for at, char in enumerate(text):
        han = is_han(char)
        if char.isspace():
            spaced = True
            continue
        if han or _in_word(char):
            joined = _continues(runs, at, han, spaced, text)
            start = runs.pop()[0] if joined else at
            runs.append((start, at + 1, han))
        spaced = False
    return runs


def _continues(
    runs: list[tuple[int, int, bool]], at: int, han: bool, spaced: bool, text: str
) -> bool:
    if not runs or runs[-1][2] is not han:
        return False
    end = runs[-1][1]
    return end == at or (han and spaced and text[end:at].isspace())


def _in_word(char: str) -> bool:
    # A mark belongs to the letter before it; it is dropped when the word is folded.
    return char.isalnum() or unicodedata.category(char).startswith("M")
