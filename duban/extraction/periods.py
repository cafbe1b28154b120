"""Days and periods that an expression may mean, seen from the day it is read on.

"4 March" names a day of every year: its readings are the last one past and the next
to come. "4 March 2022" has one reading, and "30 February" has none.
"""

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Self

from duban.extraction.calendar import shift

_DAY = timedelta(days=1)
# A 29 February is at most eight years from the next (1896 and 1904).
_YEARS_TO_LEAP = 8
# Numbers from here on are no years that a text of government names.
_FAR_AHEAD = 2200
# A century's years of two figures: up to 30 they are of this one, from 40 of the last,
# and those between may be of either.
_THIS_CENTURY, _LAST_CENTURY = 30, 40


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from the first up to the day after the last."""

    first: date
    after: date

    @classmethod
    def day(cls, day: date) -> Self:
        """Return the period of one day."""
        return cls(day, day + _DAY)

    @property
    def last(self) -> date:
        """The last day."""
        return self.after - _DAY


Yearly = Callable[[int], Sequence[Period]]


@dataclass(frozen=True, slots=True)
class When:
    """What an expression of time means: its readings, and how exact they are.

    `grain` is the precision: day, week, weekend, month, quarter, half, year, or span
    for any other stretch. `yearly` gives its occurrences in a year where it recurs,
    `bound` says that the time lies before, after, since or until it, and the like.
    """

    periods: tuple[Period, ...]
    grain: str
    bound: str = ""
    yearly: Yearly | None = None
    timex: str = ""

    @property
    def ahead(self) -> Period:
        """The reading that lies furthest ahead."""
        return self.periods[-1]


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in months, days and seconds, with the unit it is counted in.

    `bound` says that it is more or less than that.
    """

    unit: str
    months: float = 0
    days: float = 0
    seconds: float = 0
    bound: str = ""

    def __add__(self, other: "Length") -> "Length":
        """Add a second length; the finer unit is the unit of the sum."""
        months, days = self.months + other.months, self.days + other.days
        return Length(other.unit, months, days, self.seconds + other.seconds)

    def __neg__(self) -> "Length":
        """Turn the length back in time."""
        return Length(self.unit, -self.months, -self.days, -self.seconds)

    @property
    def total(self) -> int:
        """The seconds in all, with 30 days a month and 365 a year."""
        if self.unit in ("year", "decade"):
            years, months = self.months / 12, 0.0
        else:
            years = int(self.months / 12)
            months = self.months - 12 * years
        days = years * 365 + months * 30 + self.days
        return round(days * 86400 + self.seconds)

    def from_day(self, day: date) -> date:
        """Return the day so much later."""
        if self.months % 1 or self.days % 1 or self.seconds:
            raise ValueError("not a number of days")
        return shift(day, days=int(self.days), months=int(self.months))


def fixed(first: date, after: date, grain: str = "span") -> When:
    """Return a period with one reading."""
    timex = f"({first},{after},{_between(first, after)})"
    return When((Period(first, after),), grain, timex=timex)


def _between(first: date, after: date) -> str:
    """Write how long it is between two days, in years or months where they fit."""
    months = (after.year - first.year) * 12 + after.month - first.month
    if first.day != after.day or not months:
        return f"P{(after - first).days}D"
    return f"P{months}M" if months % 12 else f"P{months // 12}Y"


def on(day: date) -> When:
    """Return one day."""
    return When((Period.day(day),), "day", timex=day.isoformat())


def year_of(year: int) -> When:
    """Return a year."""
    whole = Period(date(year, 1, 1), date(year + 1, 1, 1))
    return When((whole,), "year", timex=f"{year:04d}")


def month_period(year: int, month: int, count: int = 1) -> Period:
    """Return a month, or so many from it on."""
    first = date(year, month, 1)
    return Period(first, shift(first, months=count))


def month_of(year: int, month: int) -> When:
    """Return a month of a year."""
    return When((month_period(year, month),), "month", timex=f"{year:04d}-{month:02d}")


def quarter_of(year: int, quarter: int) -> When:
    """Return a quarter of a year; one past the fourth is the next year's."""
    first = shift(date(year, 1, 1), months=3 * (quarter - 1))
    return fixed(first, shift(first, months=3), "quarter")


def half_of(year: int, half: int) -> When:
    """Return a half of a year."""
    first = date(year, 6 * half - 5, 1)
    return fixed(first, shift(first, months=6), "half")


def week_of(day: date, weeks: int = 0) -> When:
    """Return the week of a day, or the one so many weeks later."""
    monday = day + timedelta(days=7 * weeks - day.weekday())
    year, week, _ = monday.isocalendar()
    whole = Period(monday, monday + timedelta(days=7))
    return When((whole,), "week", timex=f"{year:04d}-W{week:02d}")


def weekend_of(day: date, weeks: int = 0) -> When:
    """Return the weekend of the week of a day, or so many weeks later."""
    week = week_of(day, weeks)
    first = week.ahead.first + timedelta(days=5)
    whole = Period(first, week.ahead.after)
    return When((whole,), "weekend", timex=f"{week.timex}-WE")


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth of a weekday in a month; -1 is the last."""
    days = calendar.monthrange(year, month)[1]
    dates = [date(year, month, day) for day in range(1, days + 1)]
    return [day for day in dates if day.weekday() == weekday][nth - (nth > 0)]


def recurring(yearly: Yearly, grain: str, timex: str, cut: date) -> When:
    """Return what comes every year: its last time before a day, and the next."""
    years = range(cut.year, cut.year - _YEARS_TO_LEAP - 1, -1)
    past = (max((p for p in yearly(y) if p.first < cut), default=None) for y in years)
    years = range(cut.year, cut.year + _YEARS_TO_LEAP + 1)
    coming = (
        min((p for p in yearly(y) if p.first >= cut), default=None) for y in years
    )
    known = (next((p for p in side if p), None) for side in (past, coming))
    periods = tuple(period for period in known if period is not None)
    return When(periods, grain, yearly=yearly, timex=timex)


def month_yearly(month: int, now: datetime) -> When:
    """Return a month of any year; the month that runs is still to come."""
    cut = now.date().replace(day=1)
    timex = f"XXXX-{month:02d}"
    return recurring(lambda year: [month_period(year, month)], "month", timex, cut)


def day_yearly(month: int, day: int, now: datetime) -> When:
    """Return a day of any year."""
    timex = f"XXXX-{month:02d}-{day:02d}"
    return recurring(lambda year: _days(year, (month,), day), "day", timex, begun(now))


def day_monthly(day: int, now: datetime) -> When:
    """Return a day of any month."""
    timex = f"XXXX-XX-{day:02d}"
    months = range(1, 13)
    return recurring(lambda year: _days(year, months, day), "day", timex, begun(now))


def weekday(which: int, now: datetime) -> When:
    """Return a weekday, 0 for Monday, of any week."""
    timex = f"XXXX-WXX-{which + 1}"
    return recurring(lambda year: _weekdays(year, which), "day", timex, now.date())


def weekday_and_day(which: int, day: int, now: datetime) -> When:
    """Return a weekday that is also some day of the month ("Friday the 13th")."""

    def yearly(year: int) -> list[Period]:
        days = _days(year, range(1, 13), day)
        return [period for period in days if period.first.weekday() == which]

    found = recurring(yearly, "day", f"XXXX-WXX-{which + 1}", now.date())
    today = found.ahead.first == now.date()
    return on(now.date()) if today else found


def begun(now: datetime) -> date:
    """Return the first day that has not begun yet."""
    return now.date() if now.time() == datetime.min.time() else now.date() + _DAY


def _days(year: int, months: Sequence[int], day: int) -> list[Period]:
    there = [m for m in months if day <= calendar.monthrange(year, m)[1]]
    return [Period.day(date(year, month, day)) for month in there]


def _weekdays(year: int, which: int) -> list[Period]:
    first = date(year, 1, 1)
    first += timedelta(days=(which - first.weekday()) % 7)
    days = (first + timedelta(days=7 * week) for week in range(53))
    return [Period.day(day) for day in days if day.year == year]


def whole(years: Sequence[int], month: int, day: int, *, since: int = 1) -> When | None:
    """Return a day of a year, or of either of two; None for what is no date."""
    if not (1 <= month <= 12 and 1 <= day <= 31 and since <= years[0] < _FAR_AHEAD):
        return None
    recurring = day_yearly(month, day, datetime(2000, 1, 1))
    each = [in_year(recurring, year) for year in years]
    known = tuple(period for one in each for period in one.periods)
    return When(known, "day", timex=each[0].timex)


def in_year(when: When, year: int) -> When:
    """Return what recurs as it is in one year; without a reading if it is not."""
    if when.yearly is None:
        raise ValueError("does not recur")
    periods = tuple(when.yearly(year))[:1]
    timex = when.timex.replace("XXXX", f"{year:04d}", 1)
    if periods and when.grain == "day":
        timex = periods[0].first.isoformat()
    return When(periods, when.grain, when.bound, timex=timex)


def inside(when: When, period: Period) -> When | None:
    """Return the first occurrence in a period of what recurs."""
    if when.yearly is None:
        return None
    for year in (period.first.year, period.after.year):
        for one in when.yearly(year):
            if period.first <= one.first < period.after:
                return exact(one, when.grain)
    return None


def exact(period: Period, grain: str) -> When:
    """Return one reading, with the timex that its grain gives it."""
    if grain == "day":
        return on(period.first)
    if grain == "month":
        return month_of(period.first.year, period.first.month)
    if grain == "year":
        return year_of(period.first.year)
    if grain == "week":
        return week_of(period.first)
    return fixed(period.first, period.after, grain)


def stretch(begin: When, end: When, now: datetime) -> When | None:
    """Return the period from one time to another.

    It ends with the last day named or as the last period named begins. Where the
    begin recurs, so does the whole, unless it runs at this moment.
    """
    if not begin.periods or not end.periods:
        return When((), "span", timex=f"({begin.timex},{end.timex},PXD)")
    pairs = [(one, _next_after(end, one.first)) for one in begin.periods]
    spans = [
        (one.first, last) for one, last in pairs if last and last.first > one.first
    ]
    once = not begin.timex.startswith("XXXX-XX")
    runs = [s for s in spans if s[0] < begun(now) and now.date() < s[1].after]
    chosen = [
        Period(first, last.first) for first, last in (runs[:1] if once else []) or spans
    ]
    if not chosen:
        return None
    lasting = _between(chosen[0].first, chosen[0].after)
    if "day" in (begin.grain, end.grain):
        lasting = f"P{(chosen[0].after - chosen[0].first).days}D"
    timex = f"({_edge_timex(begin)},{_edge_timex(end)},{lasting})"
    return When(tuple(chosen), "span", timex=timex)


def _edge_timex(when: When) -> str:
    """Write the day with which a time begins, without its year if that is open."""
    if when.yearly is None:
        return when.ahead.first.isoformat()
    return f"{when.timex}-01" if when.grain == "month" else when.timex


def _next_after(end: When, first: date) -> Period | None:
    if end.yearly is None:
        return end.ahead
    for year in range(first.year, first.year + _YEARS_TO_LEAP + 1):
        for period in end.yearly(year):
            if period.first > first:
                return period
    return None


def limited(when: When, bound: str) -> When:
    """Return the time before, after, since or until a time."""
    kinds = [bound, when.bound] if when.bound else [bound]
    return replace(when, bound="-".join(kinds), yearly=None)


def centuries(short: int) -> list[int]:
    """Return the years that two figures may mean."""
    years = [1900 + short] if short >= _THIS_CENTURY else []
    return years + ([2000 + short] if short < _LAST_CENTURY else [])
