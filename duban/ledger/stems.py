"""The content of a statement as a set of tokens that can be compared across texts."""

from functools import lru_cache

from duban.ledger.wording import Token, is_han, tokens

# Endings of English words that change with number and tense, the longest first, and
# what is put in their place.
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))
# What must be left of a word for an ending to be one: "bus" keeps its s.
_ROOT = 4


# A statement is compared with many others in a row.
@lru_cache(maxsize=20_000)
def content(text: str) -> tuple[Token, ...]:
    """Cut a text into Chinese bigrams and stems of words, without bare numbers."""
    return tuple(
        Token(stem(token.text), token.start, token.end)
        for token in tokens(text)
        if _tells(token.text)
    )


def stem(word: str) -> str:
    """Return a word without the ending of its number or tense."""
    if is_han(word[0]):
        return word
    for ending, instead in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _ROOT:
            return root + instead
    return word


def _tells(token: str) -> bool:
    return len(token) > 1 and not token[0].isdigit()
