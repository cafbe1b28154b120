"""Units in English: money before or after a number, measures, rates."""

import re
from collections.abc import Mapping
from functools import lru_cache

from duban.extraction import lexicon

# Currencies written in small letters, yet before the number.
_SIGNS_IN_LETTERS = frozenset(["Rs", "Tk", "KSh", "Ksh", "Sh", "Dh", "Rp"])
_PER = re.compile(
    r"[\s-]?(?:per|an?|each|every|/)[\s-]?"
    r"(?P<per>(?:square|cubic|sq) (?:foot|feet|met(?:re|er)|m|ft|mile|kilomet(?:re|er))"
    r"|[a-zA-Z]+)\b"
)
_TIMES = ("day", "week", "month", "year", "hour")
# What a rate is reckoned by, under the one name of its unit.
_ONE = {"capita": "person", "annum": "year", "sq m": "square metre"}
_SHORTEST_WORD = 4


def money_before(text: str, start: int) -> tuple[int, str] | None:
    """Find a currency's sign that ends at a place: where it begins, and its code."""
    pattern, known = _signs()
    low = max(0, start - 8)
    found = pattern.search(text[low:start])
    if found is None:
        return None
    return low + found.start(), known[found.group().strip()]


@lru_cache(maxsize=1)
def letter_signs() -> tuple[str, ...]:
    """List the signs of currencies that end in a letter: "Rs", "US"."""
    return tuple(sign for sign in _signs()[1] if sign[-1].isalpha())


def measure_after(text: str, end: int, digits: str) -> tuple[str, int] | None:
    """Find a measure or a currency right after a number, and where it ends."""
    pattern, known = _units()
    found = pattern.match(text, end)
    if found is None or _is_letter(text, end, digits, found["unit"]):
        return None
    unit = known[found["unit"]]
    old = re.compile(r"[ -](?:old|of age)\b").match(text, found.end())
    if unit in ("year", "month") and old:
        return f"{unit} of age", old.end()
    return unit, found.end()


@lru_cache(maxsize=1)
def measures() -> frozenset[str]:
    """List the names of all measures and currencies."""
    return frozenset(lexicon.load("en", "units")) | frozenset(
        lexicon.load("en", "currencies")
    )


def rate(text: str, unit: str, end: int) -> tuple[str, int]:
    """Take "per square metre" or "a day" to the unit before it."""
    found = _PER.match(text, end) if unit else None
    if found is None:
        return unit, end
    per = found["per"]
    if per not in lexicon.load("en", "counting")["rates"] and " " not in per:
        return unit, end
    # "ten people a day" is a rate; "three rooms a house" is one of money alone.
    counted = found[0].strip().startswith(("a", "each", "every"))
    if counted and unit not in measures() and per not in _TIMES:
        return unit, end
    _, known = _units()
    return f"{unit} per {_ONE.get(per) or known.get(per, per)}", found.end()


@lru_cache(maxsize=1)
def _signs() -> tuple[re.Pattern[str], Mapping[str, str]]:
    known = {
        form: code
        for code, forms in lexicon.load("en", "currencies").items()
        for form in forms
        if (form.isupper() or not form.isalpha() or form in _SIGNS_IN_LETTERS)
        and form != "¢"
    }
    listed = lexicon.alternatives(list(known))
    return re.compile(rf"(?<![A-Za-z-])(?:{listed})\s?$"), known


@lru_cache(maxsize=1)
def _units() -> tuple[re.Pattern[str], Mapping[str, str]]:
    known: dict[str, str] = {}
    for name in ("units", "currencies"):
        for unit, forms in lexicon.load("en", name).items():
            for form in forms:
                known[form] = unit
                is_word = len(form) >= _SHORTEST_WORD and form[-1].isalpha()
                if is_word and form[-1] not in "sxh":
                    known.setdefault(f"{form}s", unit)
    for form, unit in list(known.items()):
        if len(form) >= _SHORTEST_WORD:
            known.setdefault(form.upper(), unit)
            known.setdefault(form.capitalize(), unit)
    listed = lexicon.alternatives(list(known))
    return re.compile(rf"[ -]?(?P<unit>{listed})(?![A-Za-z²³$])"), known


def _is_letter(text: str, end: int, digits: str, unit: str) -> bool:
    """Say whether a letter after a number stands for something else than a unit."""
    if len(unit) != 1 or not unit.isalpha():
        return False
    apart = text[end] in " -"
    return (apart and unit not in "mCKVWgLlpR") or digits[-1].isalpha()
