"""Days and periods in English, with what they may mean on the day they are read."""

from datetime import datetime
from functools import lru_cache

from duban.extraction import lexicon, parts, periods, phrases, ranges
from duban.extraction.cascade import Cascade, Found, Piece, Rule
from duban.extraction.en import clock, dates, numbers
from duban.extraction.phrases import meanings

_SHIFT, _PART = meanings("en", "shift"), meanings("en", "part")
_BOUND, _AFTERWARDS = meanings("en", "bound"), meanings("en", "afterwards")
_UNITS = meanings("en", "unit")
_MEANINGS = {
    **clock.MEANINGS,
    "shift": _SHIFT,
    "twice": {" after next": "2", " before last": "-2"},
    "part": _PART,
    "bound": {**_BOUND, **_AFTERWARDS},
    "unit": {**_UNITS, **{f"{unit}s": meaning for unit, meaning in _UNITS.items()}},
}
_WORDS = {
    **dates.WORDS,
    **clock.WORDS,
    "shift": lexicon.alternatives([*_SHIFT]),
    "past": "last|past|previous|prior",
    "next": "next|following|coming|upcoming|subsequent",
    "calendar": "weekend|week|month|quarter|year|decade",
    "part": lexicon.alternatives([*_PART]),
    "bound": lexicon.alternatives([*_BOUND]),
    "afterwards": lexicon.alternatives([*_AFTERWARDS]),
    "to": "(?: (?:to|till|until|til|thru|through)(?: the)? |{dash})",
    "any": "[{D}{P}{M}{Y}{W}{H}{O}]",
    "span": "[{P}{M}{Y}]",
    "season": "(?:(?:this|next|last|early|late|mid)[- ])?(?:summer|winter|autumn)"
    "|(?:(?:this|next|last|in|the|early|late|mid)[- ])(?:spring|fall)"
    "|(?:spring|fall)(?= (?:of )?{Y})",
    "of": "(?: of| in)?(?: the)? ",
}


def find(text: str, now: datetime) -> list[Piece]:
    """Find the days and periods of a text, with what each may mean when read now.

    Pieces of the kind D are days, P periods, T times of day, L lengths and S what is
    repeated; their values are a When, a Clock or a Length.
    """
    folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    pieces = _cascade().read(text, folded.replace("’", "'"), now)
    return phrases.told(pieces)


def _to_present(found: Found) -> periods.When | None:
    begin = found.all(periods.When)[0]
    if not begin.periods:
        return None
    return periods.fixed(begin.periods[0].first, found.now.date())


def _rest(found: Found) -> periods.When | None:
    whole = parts.aligned(found.now, found["unit"], 0)
    return periods.fixed(found.now.date(), whole.ahead.after)


def _that(found: Found) -> periods.When:
    """Read "that week" as the one that runs, which it may not be."""
    return periods.limited(parts.aligned(found.now, found["unit"], 0), "that")


def _this(found: Found) -> periods.When | None:
    return parts.aligned(found.now, found["unit"], 0)


_REPEATED = (
    Rule("S", r"\b(?:every|each|all)(?: other)?(?: {n})? ?{W}s?", phrases.repeated),
    Rule(
        "S",
        r"\b(?:every|each|all|once an?)(?: other)?(?: {n})? ?(?:{unit}|hour)\b"
        r"|\b(?:bi-?|semi-?)?(?:annually|annual|yearly|monthly|weekly|quarterly"
        r"|daily)\b"
        r"|\b{weekdays}s\b|\bweekends\b",
        phrases.repeated,
    ),
    Rule("S", r"(?:\bthe )?[{o}{O}] of (?:every|each) month\b", phrases.repeated),
    Rule(
        "S",
        r"\bonce {L}|\b(?:every|each|all|once an?) {L}|\bevery other {unit}",
        phrases.repeated,
    ),
)
_COUNTED = (
    Rule("P", r"{M},?(?:-| of | in | )?{Y}|{Y}[ ,-]*{M}", phrases.within),
    Rule(
        "P",
        r"\b(?:the )?(?P<unit>{calendar})(?P<twice> after next| before last)\b",
        phrases.aligned,
    ),
    Rule("P", r"\b(?:that|same) (?P<unit>{calendar})\b", _that),
    Rule("P", r"\b(?P<shift>{shift}) (?:work(?:ing)? ?week)\b", phrases.workweek),
    Rule("P", r"\bthe (?P<shift>{next}) (?P<unit>decade)\b", phrases.aligned),
    Rule(
        "P",
        r"\b(?P<shift>{shift}) (?P<unit>{calendar})\b(?! of|end)"
        r"(?P<twice> after next)?",
        phrases.aligned,
    ),
    Rule(
        "P",
        r"\b(?:(?P<on>{next})|{past}) (?:{n}|few|couple(?: of)?) "
        r"(?P<business>business )?(?P<unit>{unit})\b(?! of)",
        phrases.running,
    ),
    Rule(
        "P",
        r"{n} (?:(?P<on>{next})|{past}) (?P<business>business )?(?P<unit>{unit})\b",
        phrases.running,
    ),
    Rule("P", r"\b(?:(?P<on>{next})|{past}) {L}(?! of)", phrases.running),
    Rule(
        "P", r"\bfiscal year {Y}|\b[fs]y ?{n}", lambda found: periods.When((), "year")
    ),
    Rule("Y", r"\bcy ?{n}", dates.calendar_year),
    Rule("P", r"\b(?P<unit>year|month|week|quarter) to date\b", phrases.to_date),
    Rule("P", r"{Y}[ -]?(?:q|(?P<half>h)){n}(?!\w)", phrases.quarter),
    Rule("P", r"\b(?:q|(?P<half>h)){n}(?:-| of | )?{Y}", phrases.quarter),
    Rule("P", r"\bq{n}(?!\w)", phrases.quarter),
    Rule("P", r"(?:\bthe )?{n}s\b", phrases.decade),
    Rule("P", r"(?:\bthe )?{o} *century\b", phrases.century),
    Rule(
        "P",
        r"(?:\bthe )?{o} (?:quarter|(?P<half>half)){of}(?:year )?(?:{Y}|{P})",
        phrases.quarter,
    ),
    Rule("P", r"{P}'s {o} (?:quarter|(?P<half>half))\b", phrases.quarter),
    Rule(
        "P", r"(?:\bthe )?{o} (?:quarter|(?P<half>half)) of the year", phrases.quarter
    ),
    Rule("P", r"\b(?:week |w){n}(?:{of}(?:{Y}|{P}))?(?!\w)", phrases.week_number),
    Rule("D", r"(?:\bthe )?(?:{o}|(?P<last>last)) {W}{of}{span}", phrases.nth_weekday),
    Rule("P", r"(?:\bthe )?(?:{o}|(?P<last>last)) {L}{of}{span}", phrases.taken),
    Rule(
        "P",
        r"(?:\bthe )?(?:{o}|(?P<last>last)) (?P<unit>{unit}){of}{span}",
        phrases.nth,
    ),
)
_PARTS = (
    Rule(
        "P",
        r"\b(?:the weekend of {H}|{H} weekend\b)|{H} weekend\b",
        phrases.holiday_weekend,
    ),
    Rule(
        "P",
        r"\b(?:rest|remainder|remaining) of (?:the|my|this) (?P<unit>week|month"
        r"|year)\b",
        _rest,
    ),
    Rule("P", r"\b(?P<later>rest|remainder|remaining) of {P}", phrases.so_far),
    Rule("P", r"\b{season}(?:,? (?:of |in )?{Y})?", phrases.season),
    Rule(
        "P",
        r"\b(?:the|my|this) (?P<unit>week|month|year|weekend)\b(?! of| begin| start"
        r"| comm| {Y})",
        _this,
    ),
    Rule(
        "P", r"\bweekend\b(?! of)", lambda found: parts.aligned(found.now, "weekend", 0)
    ),
    Rule("P", r"\b(?:earlier|(?P<later>later)) (?:in )?{P}", phrases.so_far),
    Rule("H", r"\b(?P<shift>{shift}) {H}", phrases.shifted),
    Rule("D", r"{P}(?: - |-|,? on |,? | of )?{W}(?!')", phrases.within),
    Rule("D", r"\bon {W} of the {P}|{W}(?: of)? {P}", phrases.within),
    Rule("D", r"\b(?:this )?(?:past|(?P<on>coming)) {W}", phrases.nearest),
    Rule("D", r"\b(?P<shift>{shift}) [{W}{D}{O}](?! {o})", phrases.shifted),
    Rule("P", r"\b(?P<shift>{shift}) {M}", phrases.shifted),
    Rule("D", r"{O}(?:,? of|,?) {P}|{D},? (?:of |in )?{P}", phrases.within),
    Rule("P", r"{M},?(?:-| of | in | )?{P}", phrases.within),
    Rule("P", r"\b(?P<part>{part})(?: of)?(?: the)?[ -]{span}", phrases.part),
    Rule("P", r"\bend of the week\b", phrases.part),
)
_DISTANCES = (
    Rule("D", r"\bin {L} (?:since|after)(?: the year)? [{D}{Y}]", phrases.later),
    Rule(
        "D",
        r"(?P<more>\bmore than )?{L} (?:(?P<back>ago)\b|(?P<back2>before"
        r"|prior to) [{D}{H}{W}]"
        r"|later\b|(?:from|after|since)(?: now\b|(?: the year)? [{D}{H}{W}{Y}]))",
        phrases.later,
    ),
    Rule("D", r"\bin {L}", phrases.later),
    Rule("D", r"{W},? {D}|{D} on {W}", phrases.weekday_near),
    Rule("P", r"{L} (?:starting|beginning)(?: from| on)? {any}", phrases.starting),
    Rule(
        "P",
        r"\bthe week (?:starting|beginning|commencing|of)(?: on)? {D}",
        phrases.starting,
    ),
)
_RANGES = (
    Rule(
        "P",
        r"(?:\b(?:from|between) )?{any}(?:{to}| and )(?:current date|date|now)\b",
        _to_present,
    ),
    Rule("P", r"(?:\bfrom )?{n}{dash}{n} (?:in|of) (?:{P}|{M})", ranges.days_of),
    Rule(
        "P",
        r"(?:\bfrom )?(?:{n}|{o}){to}(?:{n}|{o})(?: of)? {M}(?:,? {Y})?",
        ranges.days_of,
    ),
    Rule("P", r"(?:\bfrom )?(?:{n}|{o}|{O}){to}{D}", ranges.day_to_on),
    Rule("P", r"\bbetween (?:{o}|{O}|{n}) and (?:the )?{D}", ranges.day_to_on),
    Rule("P", r"(?:\bfrom )?{D}{to}(?:{n}|{o})(?![\w:]),?(?: {Y})?", ranges.on_to_day),
    Rule(
        "P",
        r"\bbetween (?:the )?{any}(?: and(?: the)? |{to}){any}(?: (?:in |of )?{Y})?",
        ranges.from_to,
    ),
    Rule(
        "P",
        r"(?:\bfrom (?:the )?)?{any}{to}{any}(?: (?:in |of )?{Y})?",
        ranges.from_to,
    ),
)
_BOUNDS = (
    Rule(
        "P",
        r"(?:\byear )?{any} (?P<bound>{afterwards})\b(?!(?: the)? {any})",
        phrases.bounded,
    ),
    Rule("P", r"(?:\byear )?\b(?P<bound>{bound})(?: the)? {any}", phrases.bounded),
)
_RULES = (
    *numbers.NUMBERS,
    *clock.ATOMS,
    *dates.DATES,
    *_REPEATED,
    *_COUNTED,
    *_PARTS,
    *clock.TIMES,
    *_DISTANCES,
    *clock.COMBINED,
    *_RANGES,
    *_BOUNDS,
    numbers.COMPARED,
)


@lru_cache(maxsize=1)
def _cascade() -> Cascade:
    return Cascade(_RULES, _WORDS, _MEANINGS)
