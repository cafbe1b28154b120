"""Sentences and clauses of French."""

import re

_SENTENCE = re.compile(r"[^.!?\n]+")
_CLAUSE = re.compile(r"[^,;:]+")


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the offsets of every sentence, half-open."""
    return [_trimmed(text, *found.span()) for found in _SENTENCE.finditer(text)]


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the offsets of a sentence's clauses, half-open."""
    return [
        _trimmed(text, *found.span()) for found in _CLAUSE.finditer(text, start, end)
    ]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
