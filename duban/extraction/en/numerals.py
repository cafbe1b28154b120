"""English numbers, in digits and in words: "1,250.5", "two and a half", "a third"."""

import re

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: number for number, word in enumerate(_SMALL)}
_VALUES |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
_SHORT = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "cr": 1e7,
}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8}

_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
_WORD = rf"(?:{'|'.join(sorted([*_SMALL, *_TENS], key=len, reverse=True))})"
_SCALE = rf"(?:{'|'.join(_SCALES)})"
_PART = rf"(?:{'|'.join(_PARTS)})"
_IN_WORDS = (
    rf"{_WORD}(?:[ -]{_WORD})?(?:(?:[ -]|,? and ){_SCALE}\b(?:,? and)?"
    rf"(?:[ -]{_WORD}(?:[ -]{_WORD})?)?)*"
)
NUMBER = (
    rf"(?:\b(?i:{_WORD}|\d+) and (?i:an? (?:half|quarter))\b"
    rf"|\b(?i:{_WORD}|\d+|an?)[ -](?i:{_PART}s?)\b|\b(?i:half)\b(?= (?:of|a|the)\b)"
    rf"|\d+\s?[/⁄]\s?\d+(?!\s?[/⁄]\s?\d)"
    rf"|{_DIGITS}(?:\s?×\s?10[−-]?\d+)?[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛]"
    rf"|\b(?i:{_IN_WORDS})\b|\b(?i:an?) (?i:dozen|{_SCALE})\b|\b(?i:dozen)\b)"
)
"""What a number looks like; `value` reads it."""

SCALE = (
    rf"(?:[ -]?(?i:{_SCALE})\b(?: {_SCALE}\b)?"
    r"|\s?(?:bn|mn|mln|tn|trn|cr)\b|(?<=\d)(?:[KkMB])(?![\w²³])"
    r"|(?<=\d)m(?=\s(?:of\s|[a-z]{3,}s\b)))"
)
"""A word or letter that multiplies the number before it."""


def value(written: str, scale: str = "") -> float:
    """Give a number's value, with the scale that follows it."""
    return _value(written.strip().lower()) * multiplier(scale)


def multiplier(scale: str) -> float:
    """Give what a scale multiplies by; 1 for an empty one."""
    product = 1.0
    for word in re.split(r"[\s-]+", scale.strip().lower()):
        product *= _SCALES.get(word) or _SHORT.get(word) or 1.0
    return product


def _value(written: str) -> float:
    if written[-1] in _VULGAR:
        return (_value(written[:-1]) if written[:-1] else 0) + _VULGAR[written[-1]]
    power = re.fullmatch(rf"({_DIGITS})\s?×\s?10([−-]?\d+)", written)
    if power:
        return _plain(power[1]) * 10.0 ** int(power[2].replace("−", "-"))
    over = re.fullmatch(r"(\d+)\s?[/⁄]\s?(\d+)", written)
    if over:
        return int(over[1]) / max(1, int(over[2]))
    if (written[0].isdigit() and written[-1].isdigit()) or written[0] == ".":
        return _plain(written)
    return _in_words(written)


def _plain(digits: str) -> float:
    return float(digits.replace(",", ""))


def _in_words(written: str) -> float:
    whole, _, part = written.partition(" and a")
    if part:
        return _value(whole) + _in_words(part.removeprefix("n"))
    words = re.findall(r"\d+|[a-z]+", written)
    if words[-1].rstrip("s") in _PARTS or words[-1] == "half":
        count = _in_words(" ".join(words[:-1])) if words[:-1] else 1
        return count / _PARTS.get(words[-1].rstrip("s"), 2)
    total = current = 0.0
    for word in words:
        if word in ("a", "an"):
            current = 1
        elif word.isdigit():
            current += int(word)
        elif word in _VALUES:
            current += _VALUES[word]
        elif word == "dozen":
            current = max(1.0, current) * 12
        elif word == "hundred":
            current = max(1.0, current) * 100
        elif word in _SCALES:
            total += max(1.0, current) * _SCALES[word]
            current = 0.0
    return total + current
