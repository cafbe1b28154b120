"""The words of a text as tokens: character bigrams for Chinese, words for the rest.

Each Chinese character begins one token: the bigram with its neighbour, or itself
alone where its run ends. So two characters and more are found as a phrase of
bigrams, and one character as the beginning of a token. White space does not end a
run, because lines may be wrapped anywhere; punctuation does.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

_HAN = "\u3400-\u9fff\U00020000-\U000323af"
# A mark that stands by itself belongs to the letter before it.
_MARK = "\u0300-\u036f"
_RUN = re.compile(
    rf"(?P<han>[{_HAN}](?:\s*[{_HAN}])*)|(?:(?![{_HAN}])[^\W_]|[{_MARK}])+"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token, folded, and where it stands in the text, in code points, half-open."""

    text: str
    start: int
    end: int


def is_han(char: str) -> bool:
    """Say whether the character is a Chinese one."""
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U000323af"


def fold(text: str) -> str:
    """Fold a text: full width to half width, capitals to small letters."""
    return unicodedata.normalize("NFKD", text).casefold()


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens, in order; punctuation and spaces are in none."""
    found: list[Token] = []
    for run in _RUN.finditer(text):
        if run["han"]:
            found += _bigrams(text, run.start(), run.end())
        else:
            found.append(_word(run[0], run.start(), run.end()))
    return [token for token in found if token.text]


def _word(word: str, start: int, end: int) -> Token:
    if word.isascii():
        return Token(word.lower(), start, end)
    return Token("".join(filter(str.isalnum, fold(word))), start, end)


def _bigrams(text: str, start: int, end: int) -> list[Token]:
    places = [at for at in range(start, end) if not text[at].isspace()]
    found = [Token(text[a] + text[b], a, b + 1) for a, b in pairwise(places)]
    return [*found, Token(text[places[-1]], places[-1], places[-1] + 1)]
