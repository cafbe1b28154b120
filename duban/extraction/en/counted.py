"""What a number counts: the noun phrase after it, its last word in the singular."""

import re
from collections.abc import Mapping
from functools import lru_cache

from duban.extraction import lexicon

_NOUN = re.compile(r"[ -](?P<words>[A-Za-z][\w’'&-]*(?: [A-Za-z][\w’'&-]*){0,5})")
# Shorter words that end in s are rarely plurals.
_SHORTEST_PLURAL = 4


def after(text: str, end: int, *, single: bool) -> tuple[str, int]:
    """Name what is counted after a number, and say where it ends; "" for nothing."""
    noun = _NOUN.match(text, end)
    words = _counted(noun["words"], single=single) if noun else ""
    if noun is None or not words:
        return "", end
    return words, end + 1 + _length(noun["words"], words)


def singular(word: str) -> str:
    """Give the singular of a noun, as far as its ending tells."""
    small = word.lower()
    if small in _odd():
        return _odd()[small]
    if not _is_plural(word):
        return word
    if small.endswith("ies"):
        return word[:-3] + "y"
    if small.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def _counted(words: str, *, single: bool) -> str:
    """Cut a run of words to what is counted.

    More than one thing is named in the plural; a run without one counts nothing.
    """
    kept: list[str] = []
    for word in _without_more(words.split()):
        if _stops_at(word, kept) or (single and _is_plural(word)):
            break
        kept.append(word)
        if _is_plural(word) and word[0].islower():
            break
    if not kept or not (single or _is_plural(kept[-1])):
        return ""
    return " ".join(
        [*(_odd().get(word, word) for word in kept[:-1]), singular(kept[-1])]
    )


def _without_more(words: list[str]) -> list[str]:
    """Leave out what only says that there are more, or what was done to them."""
    first = 0
    while first < len(words) and (
        words[first].lower() in _list("more") or words[first].endswith("ed")
    ):
        first += 1
    return words[first:]


def _stops_at(word: str, kept: list[str]) -> bool:
    small = word.lower()
    is_past = bool(kept) and word.endswith(("ed", "ing"))
    return small in _list("stops") or small.endswith("ly") or is_past


def _length(words: str, counted: str) -> int:
    """Say how far a run of words goes to the last one that is counted."""
    last = counted.split()[-1]
    found = re.search(rf"\S*{re.escape(last[:-1])}\S*", words)
    return found.end() if found else len(counted)


def _is_plural(word: str) -> bool:
    small = word.lower()
    if small in _odd():
        return True
    ends_in_s = small.endswith("s") and not small.endswith(tuple(_list("no_plural")))
    return ends_in_s and len(small) >= _SHORTEST_PLURAL


@lru_cache(maxsize=4)
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("en", "counting")[name])


@lru_cache(maxsize=1)
def _odd() -> Mapping[str, str]:
    listed = lexicon.load("en", "plurals")
    return {form: one for one, forms in listed.items() for form in forms}
