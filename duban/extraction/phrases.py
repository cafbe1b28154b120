"""What phrases of time mean, in whichever language they are written.

The rules of a language give the words of a match the meanings that are asked for here:
"next" is the shift 1, "weeks" the unit week, "late" the part end.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from duban.extraction import parts, periods
from duban.extraction.cascade import Found, Piece
from duban.extraction.periods import Length, Period, When

_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_DAYS = {"day": 1, "week": 7, "weekend": 2, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


# The kinds of pieces that mean a time by themselves, and what they are told as.
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
    step, day, left = (1 if ahead else -1), now.date(), count
    while left:
        day += timedelta(days=step)
        left -= day.weekday() < 5
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


def from_to(found: Found) -> When | None:
    """Read a range; a begin without a year takes that of its end."""
    begin, end, *year = (_sharp(time) for time in found.all(When))
    if year and begin.yearly and end.yearly:
        named = year[0].ahead.first.year
        begin, end = periods.in_year(begin, named), periods.in_year(end, named)
    elif begin.yearly and end.yearly is None and end.timex[:4].isdecimal():
        begin = _before(begin, end)
    elif begin.yearly is None and end.yearly and begin.timex[:4].isdecimal():
        end = _of_same_year(begin, end)
    return periods.stretch(begin, end, found.now)


def _sharp(time: When) -> When:
    """Take the end of March, say, for the day with which March ends."""
    return parts.edge(time) if time.bound in ("start", "mid", "end") else time


def _before(begin: When, end: When) -> When:
    """Give a begin the year of its end, or the one before."""
    if "W" in begin.timex:
        return begin
    same = periods.in_year(begin, int(end.timex[:4]))
    if same.periods and end.periods and same.ahead.first >= end.ahead.first:
        return periods.in_year(begin, int(end.timex[:4]) - 1)
    return same


def _of_same_year(begin: When, end: When) -> When:
    """Give an end the year of its begin, where it then comes after it."""
    if end.timex.startswith("XXXX-XX") or "W" in end.timex:
        return end
    same = periods.in_year(end, int(begin.timex[:4]))
    if not same.periods or not begin.periods:
        return same
    return same if same.ahead.first > begin.ahead.first else end


def days_of(found: Found) -> When | None:
    """Read "9 to 12 of June", "4-23 in next month"."""
    first, last = (number(piece) for piece in found.of("no"))
    whole = found.all(When)[0]
    if whole.yearly is None:
        begin = whole.ahead.first
        return periods.fixed(begin.replace(day=first), begin.replace(day=last))
    month = int(whole.timex[-2:])
    ends = [periods.day_yearly(month, day, found.now) for day in (first, last)]
    for year in found.all(When)[1:]:
        ends = [periods.in_year(end, year.ahead.first.year) for end in ends]
    return periods.stretch(ends[0], ends[1], found.now)


def on_to_day(found: Found) -> When | None:
    """Read "April 9th through 17th", 一月十日到20日."""
    begin, last = found.all(When)[0], found.pieces[-1]
    if last.kind == "Y":
        last = found.of("no")[-1]
    day = int(when(last).timex[-2:]) if last.kind == "O" else number(last)
    if not begin.periods or begin.grain != "day" or not 1 <= day <= 31:
        return None
    end = periods.day_yearly(begin.ahead.first.month, day, found.now)
    return _in_years(begin, end, found)


def day_to_on(found: Found) -> When | None:
    """Read "from the ninth till the seventeenth of April"."""
    end = when(found.of("D")[0])
    first = found.pieces[0]
    day = int(when(first).timex[-2:]) if first.kind == "O" else number(first)
    if not end.periods or end.grain != "day" or not 1 <= day <= 31:
        return None
    if day >= end.ahead.first.day:
        begin = periods.day_monthly(day, found.now)
        return periods.stretch(begin, end, found.now)
    begin = periods.day_yearly(end.ahead.first.month, day, found.now)
    return _in_years(begin, end, found)


def _in_years(begin: When, end: When, found: Found) -> When | None:
    """Join two days, the year of either, or one that follows, being that of both."""
    named = [time for time in found.all(When) if time.yearly is None and time.periods]
    if named:
        year = named[-1].ahead.first.year
        begin = periods.in_year(begin, year) if begin.yearly else begin
        end = periods.in_year(end, year) if end.yearly else end
    return periods.stretch(begin, end, found.now)


def bounded(found: Found) -> When | None:
    """Read "before 2010", "since last May", "January 7th or later", 2018年以前."""
    time = found.all(When)[0]
    if not time.periods or (found["bound"] == "approx" and time.grain != "day"):
        return None
    return periods.limited(time, found["bound"])
