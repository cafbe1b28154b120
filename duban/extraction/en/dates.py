"""Days in English: the rules that make days, months and years of words and numbers."""

import re
from datetime import date, datetime, timedelta
from functools import partial

from duban.extraction import lexicon, periods
from duban.extraction.cascade import Found, Piece, Rule
from duban.extraction.en import numbers
from duban.extraction.periods import Period, When
from duban.extraction.phrases import meanings, number

_LISTS = lexicon.load("en", "times")
_MONTHS = [month[:3] for month in _LISTS["months"]]
_WEEKDAYS = [weekday[:3] for weekday in _LISTS["weekdays"]]
# Words that are seldom a month or a weekday where they are written small.
_CAPITAL = ("may", "march", "sat", "sun", "mon", "wed", "dec", "mar")
_FAR, _HOLIDAYS = meanings("en", "day"), meanings("en", "holiday")
# Smaller numbers are no years.
_EARLIEST = 1500
_whole = partial(periods.whole, since=_EARLIEST)

WORDS = {
    **numbers.WORDS,
    "months": "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    "weekdays": "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
    "|fri(?:day)?|sat(?:urday)?|sun(?:day)?",
    "far": lexicon.alternatives([*_FAR]),
    "holidays": lexicon.alternatives([*_HOLIDAYS]),
    "alone": r"(?<!{n})(?<!{n}[-/.,])",
    "ended": r"(?![-/.,]?{n})(?!\w)",
    "dash": r" ?[-–—~] ?",
}
"""Word lists that the rules name."""


def _digits(piece: Piece) -> int:
    return len(piece.raw) if piece.raw.isdecimal() else 0


def _year_in_words(found: Found) -> When | None:
    first, second = (number(piece) for piece in found.of("n"))
    if not (18 <= first <= 20 and 10 <= second <= 99) or _digits(found.of("n")[0]):
        return None
    return periods.year_of(first * 100 + second)


def _formatted(found: Found) -> When | None:
    """Read 2016-01-12, 1/12/2016, 25.12.2016 and 5/3/18."""
    parts = found.of("n")
    first, second, third = (number(part) for part in parts)
    widths = tuple(_digits(part) for part in parts)
    if widths[0] == 4 and max(widths[1:]) <= 2 and min(widths) > 0:
        return _whole([first], second, third)
    if max(widths[:2]) > 2 or min(widths) == 0 or widths[2] not in (2, 4):
        return None
    if found["sep"] == " " or (found["sep"] != "/" and widths[2] == 2):
        return None
    years = [third] if widths[2] == 4 else periods.centuries(third)
    month, day = (second, first) if first > 12 else (first, second)
    return _whole(years, month, day)


def _compact(found: Found) -> When | None:
    raw = found.raw
    if len(raw) != 8:
        return None
    return _whole([int(raw[:4])], int(raw[4:6]), int(raw[6:]))


def _slashed(found: Found) -> When | None:
    """Read 10/25 and, where the second can only be a month, 25/10."""
    first, second = (number(piece) for piece in found.of("n"))
    if max(_digits(piece) for piece in found.of("n")) > 2:
        return None
    month, day = (second, first) if first > 12 else (first, second)
    return month_day(month, day, found.now)


def month_day(month: int, day: int, now: datetime) -> When | None:
    """Return a day of any year; None for what is no month and day."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return periods.day_yearly(month, day, now)


def _year(found: Found) -> When | None:
    piece = found.of("n")[0]
    value = number(piece)
    if not _EARLIEST <= value < 2200 or _digits(piece) not in (0, 4):
        return None
    if not _digits(piece) and " hundred" not in piece.raw.lower() and value < 2000:
        return None
    return periods.year_of(value)


def calendar_year(found: Found) -> When | None:
    """Read "CY18"."""
    return periods.year_of(periods.centuries(number(found.of("n")[0]))[-1])


def _month(found: Found) -> When | None:
    word = found.raw.rstrip(".")
    if word in _CAPITAL:
        return None
    return periods.month_yearly(month_number(word), found.now)


def month_number(word: str) -> int:
    """Return the number of a month by its name."""
    return _MONTHS.index(word[:3].lower()) + 1


def _weekday(found: Found) -> When | None:
    if found.raw in _CAPITAL:
        return None
    return periods.weekday(_WEEKDAYS.index(found.raw[:3].lower()), found.now)


def _dated(found: Found) -> When | None:
    """Read a day of a month, whose year may be given."""
    day = number(found.of("no")[0])
    month = month_of(found.of("M")[0])
    years = found.of("Y")
    if years:
        year = years[0].value
        assert isinstance(year, When)
        return _whole([year.ahead.first.year], month, day)
    return month_day(month, day, found.now)


def _short_year(found: Found) -> When | None:
    """Read "January first 12" as of the year 2012."""
    day, year = found.of("o")[0], found.of("n")[0]
    if _digits(year) != 2:
        return None
    month = month_of(found.of("M")[0])
    return _whole(periods.centuries(number(year)), month, number(day))


def month_of(piece: Piece) -> int:
    """Return the number of the month that a piece names."""
    when = piece.value
    assert isinstance(when, When)
    return int(when.timex[-2:])


def _relative_day(found: Found) -> When:
    return periods.on(found.now.date() + timedelta(days=int(_FAR[found.raw.lower()])))


def _day_of_month(found: Found) -> When | None:
    day = number(found.of("no")[0])
    return periods.day_monthly(day, found.now) if 1 <= day <= 31 else None


def _with_weekday(found: Found) -> When | None:
    """Read "Friday 21", of any month, and "Friday the 21st", of the month that runs."""
    day, which = number(found.of("no")[0]), found.all(When)[0]
    if not 1 <= day <= 31:
        return None
    if found["the"]:
        return periods.on(found.now.date().replace(day=day))
    return periods.weekday_and_day(int(which.timex[-1]) - 1, day, found.now)


def _holiday(found: Found) -> When:
    day = _HOLIDAYS[found.raw.lower().replace("’", "'")]
    cut = periods.begun(found.now)
    timex = f"XXXX-{'-'.join(part.zfill(2) for part in day.split('-'))}"
    return periods.recurring(lambda y: [Period.day(_falls(day, y))], "day", timex, cut)


def _falls(day: str, year: int) -> date:
    """Return the day of a year on which a holiday falls."""
    if day.startswith("easter"):
        return easter(year) + timedelta(days=int(day.removeprefix("easter-")))
    month, other, *nth = (int(part) for part in re.findall(r"(?:(?<=-)-)?\d+", day))
    return (
        periods.nth_weekday(year, month, other, nth[0])
        if nth
        else date(year, month, other)
    )


def easter(year: int) -> date:
    """Return Easter Sunday, by the Gregorian rule in Butcher's form."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, odd = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    skipped, left = divmod(rest, 4)
    sunday = (32 + 2 * odd + 2 * skipped - epact - left) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _holiday_of_year(found: Found) -> When:
    holiday, year = found.all(When)
    return periods.in_year(holiday, year.ahead.first.year)


def _slashed_range(found: Found) -> When | None:
    """Read 10/25-1/25 and 5/1-5/7/2020."""
    months, year = [number(piece) for piece in found.of("n")], found.of("n")[4:]
    if max(months[:4]) > 31:
        return None
    ends = [month_day(months[at], months[at + 1], found.now) for at in (0, 2)]
    if year:
        ends = [end and periods.in_year(end, number(year[0])) for end in ends]
    begin, end = ends
    return periods.stretch(begin, end, found.now) if begin and end else None


def _years(found: Found) -> When | None:
    """Read 2014-2018, and 2015-3 and 9/2016 as months."""
    first, last = found.of("n")
    widths = sorted(_digits(piece) for piece in (first, last))
    if found["sep"] in "-/" and widths[0] in (1, 2) and widths[1] == 4:
        year, month = (first, last) if _digits(first) == 4 else (last, first)
        return periods.month_of(number(year), number(month))
    if found["sep"] == "/":
        return None
    if not (_digits(first) == _digits(last) == 4 and _EARLIEST <= number(first) < 2200):
        return None
    begin, end = periods.year_of(number(first)), periods.year_of(number(last))
    return periods.stretch(begin, end, found.now)


def _named(found: Found) -> When | None:
    """Read 2019-aug-1 and 23/Sep/2020."""
    first, last = found.of("n")
    year, day = (first, last) if _digits(first) == 4 else (last, first)
    if _digits(year) == 2 and found["sep"] != " ":
        return _whole(
            periods.centuries(number(year)), month_of(found.of("M")[0]), number(day)
        )
    if _digits(year) != 4 or (found["sep"] == " " and _digits(first) != 4):
        return None
    return _whole([number(year)], month_of(found.of("M")[0]), number(day))


DATES = (
    Rule("D", r"{alone}{n}(?P<sep>[-/. ]){n}(?P=sep){n}{ended}", _formatted),
    Rule(
        "P",
        r"(?:\b(?:from|between) )?{alone}{n}/{n}{dash}{n}/{n}(?:/{n})?{ended}",
        _slashed_range,
    ),
    Rule(
        "P",
        r"(?:\b(?:from|between) )?{alone}(?<![a-z]){n}(?P<sep>{dash}|/){n}{ended}",
        _years,
    ),
    Rule("D", r"(?<!{n}[-/.]){n}(?![-/.,]{n})(?!\w)", _compact),
    Rule("M", r"(?<![a-z'’$]){months}(?![a-z'’])", _month),
    Rule(
        "M",
        r"\b(?:may|march|mar|dec)(?=[ /.,-]*(?:the )?[{n}{o}])"
        r"|(?<=[{n}{o}][ /-])(?:may|march|mar|dec)\b|(?<=[{o}{n}] of )(?:may|march)\b"
        r"|(?<=(?:mid|rly|ate|rom|nce| to|ext|ast)[ -])(?:may|march)\b"
        r"|(?<=end of )(?:may|march)\b|(?<=between )(?:may|march)\b",
        lambda found: periods.month_yearly(month_number(found.raw), found.now),
    ),
    Rule("H", r"\b{holidays}\b", _holiday),
    Rule("W", r"(?<![a-z]){weekdays}(?![a-z'’])", _weekday),
    Rule(
        "W",
        r"\b(?:sat|sun|mon|wed)(?=\.?,? (?:the )?[{n}{o}{M}])",
        lambda found: periods.weekday(
            _WEEKDAYS.index(found.raw[:3].lower()), found.now
        ),
    ),
    Rule("D", r"{alone}{n}(?P<sep>[-/ ]){M}\.?(?P=sep){n}{ended}", _named),
    Rule("Y", r"{n} {n}(?!\w)", _year_in_words),
    Rule("Y", r"(?<![$€£¥#\w]){alone}(?<!{n} - ){n}{ended}(?! - {n})(?! ?%)", _year),
    Rule("Y", r"(?:(?<={M}-)|(?<=[qh]{n}-)){n}{ended}", _year),
    Rule("Y", r"= ?{Y}", lambda found: found.pieces[0].value),
    *numbers.LENGTHS,
    Rule(
        "D",
        r"(?:{W},? ?(?:the )?)?(?:the )?(?<!\$)(?<!\$ )(?<!{n}[.,])[{n}{o}]"
        r"(?: day)?(?: of)?[ -]?{M}"
        r"(?:\.?,?(?: in| of)?[ -]?{Y})?",
        _dated,
    ),
    Rule("D", r"{M}\.?[ -]{o} {n}(?![\w:])", _short_year),
    Rule(
        "D",
        r"(?:{W}[,.]?[ -]?\(?)?{M}\.?(?:,? ?|[/-])(?:the )?(?:{o}|{n}(?![\w:%]"
        r"| ?[ap]\.?m))"
        r"\)?(?: ?,? ?(?:in |of )?{Y})?",
        _dated,
    ),
    Rule("D", r"(?:{W},? )?{alone}(?<![.\d$]){n}/{n}{ended}(?!%)", _slashed),
    Rule("D", r"{W} {n}\.{n}{ended}", _slashed),
    Rule("D", r"\b(?:the )?{far}\b", _relative_day),
    Rule("H", r"{H},?(?: of| in)? {Y}", _holiday_of_year),
    Rule(
        "D", r"{W} (?P<the>the )?(?:{o}|{n}(?![\w:-]|/| ?[ap]\.?m| - ))", _with_weekday
    ),
    Rule(
        "O",
        r"\bthe {o}(?: day\b)?(?! (?:week|month|quarter|half|day|year|century)"
        r"| ?[{L}{n}{W}])",
        _day_of_month,
    ),
)
"""Days D, weekdays W, months M, years Y, holidays H, lengths L, days of a month O."""
