"""Numbers and lengths of time in English, as they stand in dates."""

from dataclasses import replace

from duban.extraction import lexicon, phrases
from duban.extraction.cascade import Found, Rule
from duban.extraction.en import numerals
from duban.extraction.periods import Length
from duban.extraction.phrases import length_of, number

_LISTS = lexicon.load("en", "times")
_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    "|fifteen|sixteen|seventeen|eighteen|nineteen"
)
_ONE = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ORDINALS = _LISTS["ordinals"]
# No number in a date is longer; what is may be any length, and has no date in it.
_LONGEST = 40
_FEW = {"few": 3, "several": 3, "couple": 2, "half": 0.5}
_MORE = {"half": 0.5, "quarter": 0.25}

WORDS = {
    "tens": _TENS,
    "small": f"(?:{_TENS})(?:[ -](?:{_ONE})(?!\\w))?|{_ONES}",
    "nth": lexicon.alternatives([*_ORDINALS[1:], "thirtieth"]),
    "unit": "days?|nights?|weeks?|weekends?|fortnights?|months?"
    "|quarters?|years?|yrs?|decades?",
    "clock": "hours?|hrs?|h|minutes?|mins?|seconds?|secs?|y",
    "half": r"and (?:an? )?(?P<more>half|quarter)",
}
"""Word lists that the rules name."""


def _value(found: Found) -> int:
    return 0 if len(found.raw) > _LONGEST else int(numerals.value(found.raw))


def _ordinal(found: Found) -> int:
    if found["digits"]:
        return int(found["digits"])
    tens = numerals.value(found["tens"]) if found["tens"] else 0
    return 30 if found["nth"] == "thirtieth" else int(tens + _nth(found["nth"]))


def _nth(word: str) -> int:
    return _ORDINALS.index(word)


def _length(found: Found) -> Length | None:
    counts = found.of("n")
    if len(counts) == 2:
        count = float(f"{number(counts[0])}.{counts[1].raw}")
    elif counts:
        count = float(number(counts[0]))
    else:
        count = next((_FEW[word] for word in _FEW if word in found["few"]), 1)
    count += _MORE.get(found["more"], 0)
    return length_of(count, found["unit"] or "fortnight")


def _and_more(found: Found) -> Length | None:
    """Read "an hour and a half"."""
    whole = found.all(Length)[0]
    more = length_of(_MORE[found["more"]], whole.unit)
    return whole + more if more else None


def _compared(found: Found) -> Length:
    return replace(found.all(Length)[0], bound=found["compared"].partition(" ")[0])


NUMBERS = (
    Rule("o", r"(?<![\d.])(?P<digits>\d\d?)(?:st|nd|rd|th)\b", _ordinal),
    Rule("o", r"\b(?:(?P<tens>{tens})[ -])?(?P<nth>{nth})\b", _ordinal),
    Rule("n", r"\d+", _value),
    Rule(
        "n",
        r"\b{small} (?:hundred|thousand)(?:(?: and)? {small}\b)?|\b"
        r"(?!one may\b){small}\b",
        _value,
    ),
)
"""Numbers: n for cardinals, o for ordinals."""


LENGTHS = (
    Rule("L", r"{n} {half} (?P<unit>{unit}|{clock})\b", _length),
    Rule("L", r"(?:{n}\.)?{n}(?: more)?[ -]?(?P<unit>{unit}|{clock})\b", _length),
    Rule(
        "L",
        r"\b(?:(?P<few>an?|another|(?:a )?few|several|(?:a )?couple(?: of)?"
        r"|(?:a )?half(?: an?)?) (?P<unit>{unit}|{clock})|a fortnight)\b",
        _length,
    ),
    Rule("L", r"{L} {half}(?! (?:{unit}|{clock}|past|to))\b", _and_more),
    Rule("L", r"{L}(?:,? (?:and )?{L})+", phrases.total),
)
"""Lengths of time L."""

COMPARED = Rule("L", r"\b(?P<compared>more than|less than) {L}", _compared)
"""A length with what it is compared to."""
