"""Times in English: found, put on the calendar, and read as deadlines."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from duban.corpus.document import Document, Span
from duban.extraction import anchors, calendar, deadlines, lexicon
from duban.extraction.anchors import quoted
from duban.extraction.calendar import Moment, PartialDate, Reference, resolve
from duban.extraction.cascade import Piece
from duban.extraction.deadlines import Named
from duban.extraction.en import periods
from duban.extraction.periods import Length, When
from duban.extraction.readings import Inferred

_LISTS = lexicon.load("en", "times")
_MONTHS = _LISTS["months"]
_WEEKDAYS = _LISTS["weekdays"]
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TH = r"(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:19|20)\d\d"
_TO = (
    rf"(?:\s?(?:-|–|—|to|and|through|until)\s?(?:{_MONTH}\s)?"
    rf"(?:the\s)?{_DAY}{_TH}(?!\d))?"
)
_RELATIVE_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
}
_RELATIVE_YEARS = {"this year": 0, "last year": -1, "next year": 1}
_RELATIVE_MONTHS = {"this month": 0, "last month": -1, "next month": 1}
_NAMED = lexicon.alternatives([*_RELATIVE_DAYS])

_TIME = re.compile(
    rf"(?P<dfirst>\b(?:{_DAY}{_TH}\s?(?:-|–|to|and)\s?)?(?P<d1>{_DAY}){_TH}"
    rf"(?:\s+of)?\s+(?P<m1>{_MONTH})(?:,?\s+(?P<y1>{_YEAR}))?)"
    rf"|(?P<mfirst>\b(?P<m2>{_MONTH})\s?(?P<d2>{_DAY}){_TH}(?!\d){_TO}"
    rf"(?:,?\s+(?P<y2>{_YEAR}))?)"
    rf"|(?P<my>\b(?P<m3>{_MONTH})(?:,?\s+(?:of\s)?(?P<y3>{_YEAR})))"
    rf"|\b(?P<iso>(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d))\b"
    rf"|\b(?P<slash>(?P<s1>\d{{1,2}})[/.](?P<s2>\d{{1,2}})[/.](?P<sy>{_YEAR}))\b"
    rf"|(?P<todays>\b(?i:{_NAMED})\b)"
    rf"(?:\s?\((?:(?P<tm>{_MONTH})\s)?(?P<td>{_DAY}){_TH}\))?"
    rf"|(?:\b(?:[Oo]n|the|[Ff]rom|[Ff]rom the)\s|(?<=[:)]\s))"
    rf"(?P<od>{_DAY})(?P<th>st|nd|rd|th)\b{_TO}"
    rf"(?!\s(?:[A-Z]|century|anniversary|meeting|session|edition))"
    rf"|(?P<weekday>\b{_WEEKDAY}\b)"
    r"|(?P<years>\b(?i:this|last|next) year\b)"
    r"|(?P<months>\b(?i:this|last|next) month\b)"
    rf"|\b(?:in|In|by|By|of|since|Since|until|before|from|to|year)\s(?P<yy>{_YEAR})\b"
    r"|(?P<vague>\b(?:[Rr]ecently|[Ii]n recent days|the other day|[Ee]arlier this week)"
    r"\b)"
)

# CITY, March 11 (Agency) -- ; City: ; and the like, in the first lines.
_DATELINE = re.compile(
    rf"^.{{0,60}}?\b(?:(?P<m1>{_MONTH})\s(?P<d1>{_DAY})|(?P<d2>{_DAY})\s(?P<m2>{_MONTH}))"
    rf"(?:,?\s(?P<y>{_YEAR}))?\s?(?:\([^)]{{2,40}}\)|:|--|—|–)",
    re.MULTILINE,
)

_ORDINALS = _LISTS["ordinals"]
_NTH = rf"(?P<n>\d\d?(?:st|nd|rd|th)|{lexicon.alternatives(_ORDINALS)})"
_CONGRESS = re.compile(
    rf"(?:first|opening|beginning|starting) year (?:of|for|to) [^.]{{0,60}}?\b{_NTH} "
    r"(?:(?:CPC |CCP )?National |Party )?(?:Party )?Congress",
    re.IGNORECASE,
)
_PLAN = re.compile(
    rf"(?:(?:first|opening|beginning|starting)|(?P<end>final|last|closing|concluding)) "
    rf"year (?:of|for) [^.]{{0,30}}?\b{_NTH} Five[- ]Year Plan",
    re.IGNORECASE,
)
_SESSION = re.compile(
    rf"(?P<k>first|second|third|fourth|fifth) session of the {_NTH} (?:National "
    r"People[’']s Congress|NPC|CPPCC)",
    re.IGNORECASE,
)
_EVENTS = {
    word: int(year)
    for year, words in lexicon.load("en", "events").items()
    for word in words
}
_ANNIVERSARY = re.compile(
    r"(?:this year (?:marks|is|sees)|marking|celebrat\w+|on the occasion of) (?:the )?"
    r"(?P<n>\d{1,3})(?:st|nd|rd|th) anniversary of (?:the )?"
    rf"(?P<event>{lexicon.alternatives(sorted(_EVENTS, key=len, reverse=True))})",
    re.IGNORECASE,
)

_WORDS = _LISTS["numbers"]
_COUNT = rf"(?P<n>\d{{1,3}}|{lexicon.alternatives(_WORDS[1:])}|a|an)"
_WITHIN = re.compile(
    rf"\b(?:within|in|over|during)\s(?:the\s(?:next|coming|following)\s)?{_COUNT}[\s-]"
    r"(?P<working>working |business )?(?P<unit>day|week|month|year)s?(?:[’']s?)?\b"
    r"(?:\stime\b)?",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|prior to|in|during|"
    r"throughout|this)\s"
    r"(?P<end>(?:the\s)?(?:very\s)?end[\s-](?:of\s)?|year-end\b|late\s)?"
    r"(?:the\s)?(?:(?P<q>first|second|third|fourth) quarter(?:\sof\s(?:the\s)?)?|"
    r"(?P<half>first|second) half(?:\sof\s(?:the\s)?)?)?"
    rf"(?P<plan>{_NTH} Five[- ]Year Plan)?"
    rf"(?:(?P<d0>{_DAY}){_TH}\s)?(?P<m>{_MONTH})?(?:\s(?P<d>{_DAY}){_TH}(?!\d))?"
    rf"(?:,?\s?(?:of\s)?(?P<y>20\d\d)\b)?"
    rf"(?P<rel>(?:this|the|next|current)?\s?(?:year|month)\b)?",
    re.IGNORECASE,
)
# Words without which no limit is set, and those that make one of a length or a part.
_LED_UP_TO = re.compile(
    r"\b(?:by|before|until|till|prior to|no later than|within|in|during)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:within|in|during)\s(?:the\s)?$", re.IGNORECASE)
_QUARTERS = {"first": 3, "second": 6, "third": 9, "fourth": 12}


def find(text: str) -> list[Moment]:
    """Find the time expressions of a text, each parsed into a moment."""
    return [_moment(text, match) for match in _TIME.finditer(text)]


@lru_cache(maxsize=8)
def reference(document: Document) -> Reference:
    """Gather what the dates of a document are resolved against."""
    text = document.text
    dateline, implied = _dateline(text), implied_year(text)
    return calendar.gathered(document, find(text), dateline, implied, lang="en")


def dated(document: Document, moment: Moment) -> Inferred | None:
    """Put one moment of a document on the calendar."""
    return resolve(moment, reference(document))


def dateline_end(text: str) -> int:
    """Return where a text's dateline ends; 0 without one."""
    match = _DATELINE.search(text, 0, 400)
    return match.end() if match is not None else 0


def implied_year(text: str) -> Inferred | None:
    """Return the year that an event named in the text gives to it."""
    return next(filter(None, _implied(text)), None)


def due(document: Document, span: Span) -> Inferred | None:
    """Return the date by which a statement is to be done, where it names one."""
    known = reference(document)
    within = _WITHIN.search(span.exact)
    if within is not None:
        quote = _quote(document, span, within)
        working = within["working"] is not None
        unit = within["unit"].lower()
        return calendar.within(_count(within["n"]), unit, quote, known, working=working)
    found = deadlines.told(document, span, known, _led)
    return found or deadlines.named(_named_limits(document, span), known)


def _led(text: str, now: datetime) -> Iterator[tuple[Piece, int, int]]:
    """Find what sets "by next Friday", "within thirty days", "in early July"."""
    if not _LED_UP_TO.search(text):
        return
    for piece in periods.find(text, now):
        lead = _LEAD.search(text, 0, piece.start)
        if lead is not None and _is_led(piece):
            yield piece, lead.start(), piece.end
        elif deadlines.names_limit(piece):
            yield piece, piece.start, piece.end


def _named_limits(document: Document, span: Span) -> Iterator[Named]:
    for match in _BY.finditer(span.exact):
        if _tells_time(match):
            plan = _ordinal(match["n"]) if match["plan"] else None
            moment = _limit(_quote(document, span, match), match, plan)
            yield Named(moment, _to_its_end(match), plan)


def _is_led(piece: Piece) -> bool:
    """Say whether a word before a piece can make a limit of it."""
    value = piece.value
    part = isinstance(value, When) and value.bound in ("start", "mid", "end")
    return part or isinstance(value, Length)


def _quote(document: Document, span: Span, match: re.Match[str]) -> Span:
    trimmed = match.group().rstrip()
    start = span.start + match.start()
    return document.quote(start, start + len(trimmed))


def _tells_time(match: re.Match[str]) -> bool:
    """Say whether the words name a period, or a day."""
    named = ("m", "y", "q", "half", "rel", "plan")
    year_end = (match["end"] or "").lower() == "year-end"
    return year_end or any(match[name] for name in named)


def _to_its_end(match: re.Match[str]) -> bool:
    """Say whether the limit is the last day of the period named."""
    return bool(match["end"] or match["q"] or match["half"])


def _limit(quote: Span, match: re.Match[str], plan: int | None) -> Moment:
    year = int(match["y"]) if match["y"] else None
    relative = (match["rel"] or "").lower()
    if plan is not None:
        last = anchors.plan_end("en", plan, quote)
        year = int(last.value) if last is not None else None
    month = _month(match["m"]) if match["m"] else None
    if match["q"]:
        month = _QUARTERS[match["q"].lower()]
    elif match["half"]:
        month = 6 if match["half"].lower() == "first" else 12
    ahead = 1 if "next" in relative else 0
    if relative.endswith("month"):
        return Moment(quote, months=ahead)
    day = match["d"] or match["d0"]
    years = ahead if year is None else None
    return Moment(quote, year, month, int(day) if day else None, years=years)


def _moment(text: str, match: re.Match[str]) -> Moment:
    span = Span.cut(text, match.start(), match.end())
    if match["dfirst"]:
        return _named(span, match["y1"], match["m1"], match["d1"])
    if match["mfirst"]:
        return _named(span, match["y2"], match["m2"], match["d2"])
    if match["my"]:
        return _named(span, match["y3"], match["m3"], None)
    if match["iso"]:
        return Moment(span, int(match["iy"]), int(match["im"]), int(match["id"]))
    if match["slash"]:
        return _slashed(span, match)
    if match["todays"]:
        month = _month(match["tm"]) if match["tm"] else None
        day = int(match["td"]) if match["td"] else None
        days = _RELATIVE_DAYS[match["todays"].lower()]
        return Moment(span, None, month, day, days=days)
    return _relative(span, match)


def _relative(span: Span, match: re.Match[str]) -> Moment:
    if match["od"]:
        return Moment(span, day=int(match["od"]))
    if match["weekday"]:
        return Moment(span, weekday=_WEEKDAYS.index(match["weekday"].lower()))
    if match["years"]:
        return Moment(span, years=_RELATIVE_YEARS[match["years"].lower()])
    if match["months"]:
        return Moment(span, months=_RELATIVE_MONTHS[match["months"].lower()])
    if match["yy"]:
        return Moment(span, int(match["yy"]))
    return Moment(span, vague=True)


def _named(span: Span, year: str | None, month: str, day: str | None) -> Moment:
    known = int(year) if year else None
    return Moment(span, known, _month(month), int(day) if day else None)


def _slashed(span: Span, match: re.Match[str]) -> Moment:
    """Read 25/12/2023 and 12/25/2023; 03/10/2023 could be either: its year alone."""
    year, first, second = (int(match[name]) for name in ("sy", "s1", "s2"))
    if first > 12 >= second:
        return Moment(span, year, second, first)
    if second > 12 >= first:
        return Moment(span, year, first, second)
    if first == second:
        return Moment(span, year, first, second)
    return Moment(span, year)


def _month(name: str) -> int:
    short = name[:3].lower()
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(short))


def _dateline(text: str) -> PartialDate | None:
    """Read the date of a dateline, which stands in the first lines."""
    match = _DATELINE.search(text, 0, 400)
    if match is None:
        return None
    year = match["y"]
    month, day = match["m1"] or match["m2"], match["d1"] or match["d2"]
    return PartialDate(int(year) if year else None, _month(month), int(day))


def _implied(text: str) -> Iterator[Inferred | None]:
    for match in _CONGRESS.finditer(text):
        yield anchors.after_congress("en", _ordinal(match["n"]), quoted(match))
    for match in _PLAN.finditer(text):
        edge = anchors.plan_end if match["end"] else anchors.plan_start
        yield edge("en", _ordinal(match["n"]), quoted(match))
    for match in _ANNIVERSARY.finditer(text):
        since = _since(match["event"])
        years = int(match["n"])
        at = quoted(match)
        yield anchors.anniversary("en", match["event"], since, years, at)
    for match in _SESSION.finditer(text):
        which = _ORDINALS.index(match["k"].lower())
        yield anchors.session("en", _ordinal(match["n"]), which, quoted(match))


def _since(event: str) -> int:
    return next(year for word, year in _EVENTS.items() if word.lower() == event.lower())


def _ordinal(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else _ORDINALS.index(word.lower())


def _count(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return 1 if word.lower() in ("a", "an") else _WORDS.index(word.lower())
