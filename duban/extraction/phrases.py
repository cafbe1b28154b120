"""What phrases of time mean, in whichever language they are written.

The rules of a language give the words of a match the meanings that are asked for here:
"next" is the shift 1, "weeks" the unit week, "late" the part end.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from duban.corpus.document import Language
from duban.extraction import lexicon, parts, periods
from duban.extraction.cascade import Found, Piece
from duban.extraction.periods import Length, Period, When

_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_DAYS = {"day": 1, "week": 7, "weekend": 2, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

# The kinds of pieces that mean a time by themselves, and what they are told as; the
# table at the head of `cascade` says what each is.
_TOLD = {
    **dict.fromkeys("DOWH", "D"),
    **dict.fromkeys("PMY", "P"),
    **dict.fromkeys("TRZQXB", "T"),
    "L": "L",
    "S": "S",
}


def told(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces that mean a time: a day with a bound is a period."""
    return [
        replace(piece, kind="P" if _is_bounded(piece) else _TOLD[piece.kind])
        for piece in pieces
        if piece.kind in _TOLD
    ]


def _is_bounded(piece: Piece) -> bool:
    return isinstance(piece.value, When) and piece.value.bound != ""


def meanings(lang: Language, name: str) -> dict[str, str]:
    """Return what the words of a list mean, as the keys "list meaning" tell it."""
    lists = lexicon.load(lang, "periods").items()
    keyed = [(key.partition(" "), words) for key, words in lists]
    return {
        word: meaning
        for (head, _, meaning), words in keyed
        if head == name
        for word in words
    }


def number(piece: Piece) -> int:
    """Return the whole number that a piece stands for."""
    return int(float(str(piece.value)))


def when(piece: Piece) -> When:
    """Return what a piece means that is a time."""
    if not isinstance(piece.value, When):
        raise ValueError("not a time")
    return piece.value


def length_of(count: float, unit: str) -> Length | None:
    """Return so many units of time."""
    if unit in _SECONDS:
        return Length(unit, seconds=count * _SECONDS[unit])
    if unit in _DAYS:
        return Length("week" if unit == "fortnight" else unit, days=count * _DAYS[unit])
    return Length(unit, months=count * _MONTHS[unit]) if unit in _MONTHS else None


def repeated(found: Found) -> str:
    """Know "every week", 每年, which lies on no one day, by its words."""
    return found.raw


def season(found: Found) -> When:
    """Know a season, which begins on no day that all agree on."""
    return When((), "season")


def total(found: Found) -> Length:
    """Add the lengths of a phrase: "two weeks and a day"."""
    first, *more = found.all(Length)
    for one in more:
        first += one
    return first


def aligned(found: Found) -> When | None:
    """Read "next month", "the week after next", 下下周."""
    ahead = int(found["shift"] or 0) + int(found["twice"] or 0)
    return parts.aligned(found.now, found["unit"], ahead)


def workweek(found: Found) -> When:
    """Read "this working week"."""
    week = periods.week_of(found.now.date(), int(found["shift"] or 0))
    first = week.ahead.first
    whole = Period(first, first + timedelta(days=5))
    return When((whole,), "span", timex=week.timex)


def running(found: Found) -> When | None:
    """Read "the next three weeks", "5 past years", 过去十年."""
    ahead = bool(found["on"])
    lengths = found.all(Length)
    count = number(found.of("n")[0]) if found.of("n") else 2
    length = lengths[0] if lengths else length_of(count, found["unit"])
    if length is None or length.seconds:
        return None
    if found["business"]:
        return _business(found.now, int(length.days), ahead=ahead)
    return parts.running(found.now, length, ahead=ahead)


def _business(now: datetime, count: int, *, ahead: bool) -> When:
    """Count working days by the week, without holidays."""
    # From a working day on, every five of them make a week: no count takes long.
    weeks = max(count - 1, 0) // 5
    step, day, left = (1 if ahead else -1), now.date(), count - 5 * weeks
    while left:
        day += timedelta(days=step)
        left -= day.weekday() < 5
    day += timedelta(weeks=step * weeks)
    if ahead:
        return periods.fixed(now.date() + timedelta(days=1), day + timedelta(days=1))
    return periods.fixed(day, now.date())


def nth(found: Found) -> When | None:
    """Read "the last week of July", "the 9th month of next year", 十月的第一周."""
    whole, unit = found.all(When)[0], found["unit"]
    which = -1 if found["last"] else number(found.of("no")[0])
    mark = f"-W{which:02d}" if unit == "week" and which > 0 else ""
    return each(whole, unit, lambda p: parts.nth(p, unit, which), found, mark)


def nth_weekday(found: Found) -> When | None:
    """Read "the first Monday of May", 四月的最后一个星期一."""
    weekday, whole = when(found.of("W")[0]), when(found.of("MPY")[0])
    which = -1 if found["last"] else number(found.of("no")[0])
    day = int(weekday.timex[-1]) - 1

    def chosen(period: Period) -> Period | None:
        first = period.first
        return Period.day(periods.nth_weekday(first.year, first.month, day, which))

    return each(whole, "day", chosen, found, f"-WXX-{day + 1}-#{which}")


def taken(found: Found) -> When | None:
    """Read "the first two weeks of 2021", 去年的前10天."""
    whole, length = found.all(When)[0], found.all(Length)[0]
    last, unit = bool(found["last"]), length.unit
    count = length.days / _DAYS.get(unit, 1) or length.months / _MONTHS.get(unit, 1)
    return each(
        whole, "span", lambda p: parts.taken(p, unit, int(count), last=last), found
    )


def each(
    whole: When,
    grain: str,
    chosen: Callable[[Period], Period | None],
    found: Found,
    mark: str = "",
) -> When | None:
    """Choose a part of a period, of each one if it recurs; `mark` adds to its timex."""
    yearly = whole.yearly
    if yearly is None:
        got = tuple(p for p in map(chosen, whole.periods) if p is not None)
        return replace(periods.exact(got[0], grain), periods=got) if got else None

    def occurrences(year: int) -> list[Period]:
        return [p for p in map(chosen, yearly(year)) if p is not None]

    cut = periods.begun(found.now)
    return periods.recurring(occurrences, grain, whole.timex + mark, cut)


def quarter(found: Found) -> When | None:
    """Read "2017-q1", "H2 2019", "the first quarter", 2017年上半年."""
    numbers = found.of("no")
    which = number(numbers[0]) if numbers else int(found["which"])
    if not 1 <= which <= (2 if found["half"] else 4):
        return None
    made = periods.half_of if found["half"] else periods.quarter_of
    years = [w for w in found.all(When) if w.grain == "year"]
    if years:
        return made(years[0].ahead.first.year, which)
    cut = periods.begun(found.now)
    timex = f"XXXX-{'H' if found['half'] else 'Q'}{which}"
    return periods.recurring(lambda y: made(y, which).periods, "quarter", timex, cut)


def week_number(found: Found) -> When | None:
    """Read "week 31", and "week 3 of 2027"."""
    week = number(found.of("n")[0])
    years = found.all(When)
    year = years[0].ahead.first.year if years else found.now.year
    weeks = parts.weeks_within(periods.year_of(year).ahead)
    return periods.week_of(weeks[week - 1].first) if 1 <= week <= len(weeks) else None


def century(found: Found) -> When | None:
    """Read "the 15th century"."""
    first = (number(found.of("no")[0]) - 1) * 100
    begin, end = periods.year_of(first), periods.year_of(first + 100)
    return periods.fixed(begin.ahead.first, end.ahead.first)


def decade(found: Found) -> When | None:
    """Read "the 1990s", "the 80s", 上世纪九十年代."""
    years = found.all(When)
    year = years[0].ahead.first.year if years else number(found.of("n")[0])
    if year < 100:
        year = min(periods.centuries(year))
    if year % 10 or not 1500 <= year < 2200:
        return None
    begin, end = periods.year_of(year), periods.year_of(year + 10)
    return periods.fixed(begin.ahead.first, end.ahead.first)


def part(found: Found) -> When | None:
    """Read "early September", "the end of the week", 2018年年底."""
    whole, which = found.all(When)[0], found["part"]
    today = found.now.date()
    if which == "end" and whole.timex == periods.week_of(today).timex:
        rest = Period(today, whole.ahead.after)
        return When((rest,), "span", "end", timex=whole.timex)
    return parts.part(whole, which) if whole.grain != "day" else None


def so_far(found: Found) -> When | None:
    """Read "earlier this week", "later this month", "the rest of the year"."""
    whole = found.all(When)[0]
    if len(whole.periods) != 1 or whole.grain == "day":
        return None
    period, today = whole.ahead, found.now.date()
    if not period.first <= today < period.after:
        return parts.part(whole, "end" if found["later"] else "start")
    begin = (today, period.after) if found["later"] else (period.first, today)
    return When((Period(*begin),), "span", timex=whole.timex)


def to_date(found: Found) -> When:
    """Read "the year to date"."""
    start = parts.aligned(found.now, found["unit"], 0).ahead.first
    return periods.fixed(start, found.now.date())


def shifted(found: Found) -> When | None:
    """Read "next Friday", "this September", "last Easter", "next 5/12"."""
    time, ahead, today = found.all(When)[0], int(found["shift"]), found.now.date()
    if time.yearly is None:
        return time
    if found.of("W"):
        return periods.inside(time, periods.week_of(today, ahead).ahead)
    if found.of("O"):
        return periods.inside(time, parts.aligned(found.now, "month", ahead).ahead)
    if ahead == 0 or found.of("M"):
        return periods.in_year(time, today.year + ahead)
    return periods.exact(time.periods[-1 if ahead > 0 else 0], "day")


def nearest(found: Found) -> When | None:
    """Read "this past Wednesday" as the nearest gone, "this coming" as to come."""
    time = found.all(When)[0]
    return periods.exact(time.periods[-1 if found["on"] else 0], "day")


def within(found: Found) -> When | None:
    """Read "Monday of next week", "April of last year", 明年三月, 本月十日."""
    time, whole = found.all(When)[0], found.all(When)[-1]
    if whole.yearly is not None:
        time, whole = whole, time
    if len(whole.periods) != 1:
        return None
    if time.grain == "month" and time.yearly and whole.grain == "year":
        return periods.in_year(time, whole.ahead.first.year)
    return periods.inside(time, whole.ahead)


def later(found: Found) -> When | None:
    """Read "in two weeks", "5 years ago", "three weeks from tomorrow", 5年前."""
    length, times = found.all(Length)[0], found.all(When)
    start = found.now.date()
    if times:
        start = times[0].ahead.first
    back = found["back"]
    day = (-length if back else length).from_day(start)
    if found["more"]:
        bound = "before" if back else "after"
        return When((Period.day(day),), "day", bound, timex=day.isoformat())
    return periods.on(day)


def weekday_near(found: Found) -> When | None:
    """Read "Monday two weeks from now" as the Monday of that week."""
    day = when(found.of("D")[0])
    week = periods.week_of(day.ahead.first)
    return periods.inside(when(found.of("W")[0]), week.ahead)


def starting(found: Found) -> When | None:
    """Read "3 days starting from next Monday", "the week beginning February 4"."""
    time, lengths = found.all(When)[-1], found.all(Length)
    if lengths:
        first = time.ahead.first
        return periods.fixed(first, lengths[0].from_day(first))
    return each(time, "week", lambda p: periods.week_of(p.first).ahead, found)


def holiday_weekend(found: Found) -> When | None:
    """Read "labor day weekend", which ends with the Monday, "the weekend of"."""

    def around(day: Period) -> Period:
        if day.first.weekday() == 0:
            return Period(periods.weekend_of(day.first, -1).ahead.first, day.after)
        return periods.weekend_of(day.first).ahead

    return each(found.all(When)[0], "weekend", around, found)


def bounded(found: Found) -> When | None:
    """Read "before 2010", "since last May", "January 7th or later", 2018年以前."""
    time = found.all(When)[0]
    if not time.periods or (found["bound"] == "approx" and time.grain != "day"):
        return None
    return periods.limited(time, found["bound"])
