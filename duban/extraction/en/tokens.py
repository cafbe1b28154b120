"""Tokens of English: words, numbers and marks; a possessive ’s stands by itself."""

import re
from functools import lru_cache

# Shapes are remembered of this many words: about the types of 10,000 releases.
_WORDS = 50_000

_TOKEN = re.compile(
    r"[^\W\d_]+(?=[’']s\b)|[’']s\b|[^\W\d_]+(?:[’'][^\W\d_]+)?"
    r"|\d+(?:[.,]\d+)*|[^\w\s]|\w+"
)


def tokens(text: str) -> list[tuple[int, int]]:
    """Return the offsets of every token; white space belongs to none."""
    return [found.span() for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=_WORDS)
def shape(word: str) -> str:
    """Return the word's shape: X for capitals, x for small letters, 9 for digits."""
    marks = ("X" if c.isupper() else "x" if c.isalpha() else c for c in word)
    full = "".join("9" if c.isdigit() else c for c in marks)
    return re.sub(r"(.)\1+", r"\1\1", full)
