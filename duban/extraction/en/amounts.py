"""Amounts in English: found by grammar, with unit, bound and change."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from duban.extraction.amounts import Amount
from duban.extraction.en import counted, units
from duban.extraction.en.numerals import NUMBER, SCALE, multiplier, value
from duban.extraction.readings import Change, Comparison

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?)"
)
# What looks like a number and is none: dates and times of day, scores, phone numbers.
_NO_NUMBER = re.compile(
    rf"\b{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s?[-–]\s?\d{{1,2}}\b)?"
    rf"(?:,?\s?(?:19|20)\d\d\b)?|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b"
    r"(?:,?\s(?:19|20)\d\d\b)?"
    r"|\b\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:[AaPp]\.?[Mm]\b\.?)?"
    r"|\b\d{1,2}(?:\.\d\d)?\s?[AaPp]\.?[Mm]\b\.?"
    r"|\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?(?:s|′s|'s)?\b(?![,.]?\d|%)"
    r"|(?<=\bin |\bby )(?:1[6-8]|21)\d\d\b(?![,.]?\d|%)"
    r"|\b(?:A\.?D\.?\s\d+(?:\s(?:and|to)\s\d+)?|\d+\sB\.?C\.?)\b"
    r"|\b\d+(?:st|nd|rd|th)\b|\b\d+[-–]\d+[-–]\d+\b|\b\d+(?:\.\d+){2,}\b"
    r"|\bS\s?(?:&|and)?\s?P\s\d{3}\b|\b[A-Z]-?\d+[A-Z]?\b(?!\s?(?:%|mil|bil))"
)
# A number that follows one of these is part of a name or of a reference.
_NAMED = re.compile(
    r"(?:\b(?:No\.?|Nos\.|Number|Section|Chapter|Article|Page|Row|Game|Week|Day|Model|Class"
    r"|Category|Phase|Stage|Tier|Grade|Level|Figure|Table|Volume|Part|Rule|Act|Room"
    r"|Route|Highway|Flight|Boeing|Airbus|iPhone|iPad|Galaxy|Windows|Mac|Nasdaq|Dow|FTSE"
    r"|Nikkei|Version|Type|Series|Season|Episode|Sura|Psalm|COVID|Covid|Mini|Pro|HIV|Pixel"
    r"|Goal|SDG|Box|Suite|Unit|Block|Lot|Gate|Line|Pier|Ward|Zone|Channel|Top)[\s-]?|#|§)$"
)

_BEFORE: tuple[tuple[Comparison, str], ...] = (
    (
        "at least",
        r"at least|no (?:less|fewer) than|not less than|a minimum of|minimum of",
    ),
    ("at most", r"at most|up to|no more than|not more than|a maximum of|as many as"),
    (
        "more than",
        r"(?:more|greater|higher|larger) than|over|above|exceed(?:s|ed|ing)?"
        r"|in excess of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|beyond",
    ),
    ("less than", r"(?:less|fewer|lower) than|under|below|within"),
    (
        "about",
        r"about|around|roughly|approximately|some|nearly|almost|close to|circa|~|an"
        r" estimated|approx\.?|just (?:over|under)|or so|in the region of",
    ),
)
_BOUND = [
    (
        comparison,
        re.compile(rf"(?:\b|(?<=~))(?:{words})\s?(?:a |an |the |just |only )?$", re.I),
    )
    for comparison, words in _BEFORE
]
_AFTER: tuple[tuple[Comparison, re.Pattern[str]], ...] = (
    ("at least", re.compile(r"\s?(?:or (?:more|above|higher)|and above|\+|plus\b)")),
    ("at most", re.compile(r"\s?(?:or (?:less|fewer|below)|and below)")),
    ("about", re.compile(r"\s?(?:or so|or thereabouts)\b")),
)
_UP = (
    "up|rose|rise[sn]?|rising|grew|grow(?:s|n|th of|ing)?|increas(?:e|es|ed|ing)"
    "|climb(?:s|ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)"
    "|rall(?:y|ies|ied)|soar(?:s|ed|ing)?|higher|added|advanced|expand(?:s|ed|ing)?"
)
_DOWN = (
    "down|fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)"
    "|decreas(?:e|es|ed|ing)|lost|los(?:e|es|ing)|slipp?(?:s|ed|ing)?|plung(?:e|es|ed|ing)"
    "|tumbl(?:e|es|ed|ing)|shr(?:ank|ink|unk)|cut|reduc(?:e|es|ed|ing)|lower(?:ed|ing)?"
    "|plummet(?:s|ed|ing)?|shed|slid|contract(?:ed|ing)?|sank|eased"
)
_CHANGE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:by\s|of\s|just\s|only\s|nearly\s|almost\s"
    r"|about\s|around\s|over\s|more than\s|another\s|an?\s|as much as\s)*$",
    re.I,
)
_SHORT_SCALE = re.compile(r"\s?[mMbBkK](?:n|illion)?\b")
_NATION = re.compile(r"\s?(?:US\b|U\.S\.|CAD\b|AUD\b)")
_CAPITAL = re.compile(r"[A-Z][\w&/’'-]*\s$")
_HYPHENED = re.compile(r"([A-Za-z]\w*)-$")
_PREFIXES = frozenset(
    ["sub", "now", "to", "over", "under", "mid", "near", "pre", "post", "about"]
)
_AGE = re.compile(r"[A-Z][a-z]+,\s$"), re.compile(r",\s")
_AGED = re.compile(r"\baged?\s$")
_PART = re.compile(r"[a-z½¼¾⅓⅔]$|/\d+$")
_OF_A = re.compile(r" (?:of )?an?(?: US)?(?= )")
_SIGN = re.compile(r"(?:^|[\s(])(?P<sign>[+−-]|(?i:minus)[\s-])$")
_JOINT = re.compile(
    r"(?:(?P<dash>\s?(?:-|–|—|−)\s?)|(?P<to>(?: |-)to(?: |-)(?:about |around |up to )?)"
    r"|(?P<and> and ))"
)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s)?$", re.I)
_FROM = re.compile(r"\bfrom\s(?:about\s)?$")
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
# A number that waits for its unit: "eight or nine euros", "5 of the 9 million yen".
_WAITS = re.compile(r"\s?(?:or|and|of (?:the|its|their))\s(?:about |the |nearly )?")
_POWERS = {"tens": 10.0, "dozens": 12.0, "hundreds": 100.0, "thousands": 1e3}
_POWERS |= {"millions": 1e6, "billions": 1e9, "trillions": 1e12}
_MANY = re.compile(
    r"\b(?P<tens>(?i:tens|dozens|hundreds|thousands|millions|billions|trillions))"
    r"(?: of (?P<scale>thousands|millions|billions|trillions))? of "
)


def find(text: str) -> list[Amount]:
    """Find the amounts of a text, in order, none inside another."""
    taken = [match.span() for match in _NO_NUMBER.finditer(text)]
    single = [
        amount
        for match in _grammar().finditer(text)
        for amount in _amount(text, match, taken)
    ]
    many = [amount for match in _MANY.finditer(text) for amount in _tens(text, match)]
    joined = _with_units(text, list(_ranges(text, single)))
    return sorted([*joined, *many], key=lambda amount: amount.start)


@lru_cache(maxsize=1)
def _grammar() -> re.Pattern[str]:
    after_sign = "|".join(rf"(?<={re.escape(one)})" for one in units.letter_signs())
    return re.compile(
        rf"(?:(?<![\w.,/])|{after_sign})"
        rf"(?P<number>{NUMBER})(?P<scale>{SCALE})?"
    )


def _tens(text: str, match: re.Match[str]) -> Iterator[Amount]:
    """Read "tens of thousands of dollars" as a range of one power of ten."""
    scale = (match["scale"] or "").rstrip("s")
    low = _POWERS[match["tens"].lower()] * multiplier(scale)
    unit, end = _after(text, match.end() - 1, "0")
    yield Amount(match.start(), max(end, match.end() - 1), low, unit, low * 10)


def _with_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give a bare number the unit of the next one where it waits for it."""
    given = list(amounts)
    for at in range(len(given) - 2, -1, -1):
        one, other = given[at], given[at + 1]
        if not one.unit and _WAITS.fullmatch(text, one.end, other.start):
            given[at] = replace(one, unit=other.unit)
    return given


def _amount(
    text: str, match: re.Match[str], taken: list[tuple[int, int]]
) -> Iterator[Amount]:
    start, end = match.span()
    money = units.money_before(text, start)
    if money is None and any(low < end and start < high for low, high in taken):
        return
    if money is None and _is_compound(text, match):
        return
    number = value(match["number"], match["scale"] or "")
    begin, unit = (start, "") if money is None else money
    if unit:
        short = None if match["scale"] else _SHORT_SCALE.match(text, end)
        if short:
            number, end = number * multiplier(short[0]), short.end()
        behind = _NATION.match(text, end)
        end = behind.end() if behind else end
    else:
        unit, end = _unit(text, match)
    if money is None and unit not in units.measures() and _is_named(text[:start]):
        return
    unit, end = units.rate(text, unit, end)
    if _says_nothing(text, match, unit):
        return
    sign = _SIGN.search(text[:begin])
    if sign and sign["sign"] != "+" and unit:  # "minus" and "-"
        number = -number
    yield Amount(
        begin,
        end,
        number,
        unit,
        None,
        _bound(text, begin, end),
        _change(text, begin, sign),
    )


def _is_named(before: str) -> bool:
    """Say whether a number is part of a name: "Section 4", "TA-35", "V-6"."""
    joined = _HYPHENED.search(before)
    if joined:
        return joined[1].lower() not in _PREFIXES
    return bool(_NAMED.search(before[-20:]))


def _is_compound(text: str, match: re.Match[str]) -> bool:
    """Say whether a part is the head of a word: "third-party", "quarter-final"."""
    word = match["number"]
    return (
        word[-1].isalpha()
        and value(word) < 1
        and text[match.end() : match.end() + 1] == "-"
    )


def _says_nothing(text: str, match: re.Match[str], unit: str) -> bool:
    """Leave out "one" and "half" that count nothing, and articles before a part."""
    word = match["number"].lower()
    start, end = match.span()
    if unit or match["scale"]:
        return False
    if re.match(r"0\d", word) or word == "dozen":
        return True
    if text[start - 1 : start] + text[end : end + 1] == "()":
        return True
    if word[0].isdigit() and _CAPITAL.search(text[max(0, start - 30) : start]):
        return True
    alone = word in ("one", "zero", "half", "a half", "a quarter")
    return alone or (word.startswith(("a ", "an ")) and text[end : end + 3] != " of")


def _unit(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Name what comes after a number: a measure, a currency or a counted noun."""
    written = match["number"]
    end = match.end()
    measure = units.measure_after(text, end, written)
    if measure:
        return measure
    if _is_age(text, match):
        return "year of age", end
    if _PART.search(written) and value(written) < 1:
        return _of_what(text, end)
    return counted.after(text, end, single=value(written) == 1)


def _after(text: str, end: int, digits: str) -> tuple[str, int]:
    measure = units.measure_after(text, end, digits)
    return measure or counted.after(text, end, single=False)


def _of_what(text: str, end: int) -> tuple[str, int]:
    """Name what a part is of: a measure ("half a mile"), or else just a fraction."""
    led = _OF_A.match(text, end)
    measure = units.measure_after(text, led.end(), "0") if led else None
    return measure or ("fraction", end)


def _is_age(text: str, match: re.Match[str]) -> bool:
    """Know an age by "aged", or by its place: "Ana Brook, 54, said"."""
    before = text[max(0, match.start() - 30) : match.start()]
    if _AGED.search(before):
        return True
    name, comma = _AGE
    set_off = name.search(before) and comma.match(text, match.end())
    return (
        bool(set_off) and match["number"].isdigit() and 15 < int(match["number"]) < 110
    )


def _bound(text: str, start: int, end: int) -> Comparison | None:
    before = text[max(0, start - 30) : start]
    for comparison, pattern in _BOUND:
        if pattern.search(before):
            return comparison
    for comparison, pattern in _AFTER:
        if pattern.match(text, end):
            return comparison
    return None


def _change(text: str, start: int, sign: re.Match[str] | None) -> Change | None:
    if sign:
        return "up" if sign["sign"] == "+" else "down"
    found = _CHANGE.search(text[max(0, start - 40) : start])
    if found is None:
        return None
    return "up" if found["up"] else "down"


def _ranges(text: str, amounts: list[Amount]) -> Iterator[Amount]:
    """Join two numbers to a range where the text does."""
    at = 0
    while at < len(amounts):
        one = amounts[at]
        other = amounts[at + 1] if at + 1 < len(amounts) else None
        if other and not other.unit and _SCORE.fullmatch(text, one.start, other.end):
            at += 2
            continue
        if other is not None and text[one.end : other.start] == " out of ":
            share = one.value / other.value if other.value else 0.0
            yield replace(one, end=other.start + 1, value=share, unit="fraction")
            at += 2
            continue
        if other is not None and _is_range(text, one, other):
            yield _joined(text, one, other)
            at += 2
            continue
        yield one
        at += 1


def _is_range(text: str, one: Amount, other: Amount) -> bool:
    joint = _JOINT.fullmatch(text[one.end : other.start])
    if joint is None or one.upto is not None:
        return False
    if one.unit and not other.unit:
        from_there = _FROM.search(text[max(0, one.start - 20) : one.start])
        return joint["and"] is None and bool(from_there or one.unit == "year of age")
    money, rest = other.unit.split(" per ")[0], one.unit.split(" per ")[0]
    if rest and rest != money:
        return False
    if joint["and"]:
        return bool(_BETWEEN.search(text[max(0, one.start - 30) : one.start]))
    return joint["to"] is not None or bool(other.unit)


def _joined(text: str, one: Amount, other: Amount) -> Amount:
    """Make a range of two numbers; the first may share the scale of the second."""
    first = one.value
    scale = re.search(SCALE, text[other.start : other.end])
    said = re.search(SCALE, text[one.start : one.end])
    if scale and not said and first * multiplier(scale[0]) <= other.value:
        first *= multiplier(scale[0])
    return replace(
        one, end=other.end, value=first, upto=other.value, unit=other.unit or one.unit
    )
