"""Parts of periods, and periods counted from the moment of reading."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from duban.extraction import periods
from duban.extraction.calendar import shift
from duban.extraction.periods import Length, Period, When, Yearly

_DAY = timedelta(days=1)
# Parts of a month: its first half, its second ten days, its second half; a year's
# parts are its thirds.
_MID_MONTH, _MIDDLE_FROM, _MIDDLE_TO = 16, 10, 21
_THIRDS = (1, 5, 9)


def weeks_within(period: Period) -> list[Period]:
    """Return the weeks that have most of their days in a period, as ISO counts."""
    monday = period.first - timedelta(days=period.first.weekday())
    if (period.first - monday).days > 3:
        monday += timedelta(days=7)
    weeks = []
    while monday + timedelta(days=3) < period.after:
        weeks.append(Period(monday, monday + timedelta(days=7)))
        monday += timedelta(days=7)
    return weeks


def edge(when: When) -> When:
    """Return the day at which the part of a period is that a range begins or ends with.

    The end of a period is the day after its last, its middle halfway through.
    """
    each = partial(_edge, which=when.bound)
    return _changed(When(when.periods, "day", timex=when.timex), when.yearly, each)


def _changed(
    when: When, yearly: Yearly | None, change: Callable[[Period], Period]
) -> When:
    """Change every reading, and every occurrence of what recurs."""
    got = tuple(map(change, when.periods))
    if yearly is None:
        return replace(when, periods=got)
    return replace(when, periods=got, yearly=lambda y: [*map(change, yearly(y))])


def _edge(period: Period, which: str) -> Period:
    if which == "end":
        return Period.day(period.after)
    if which == "mid":
        days = (period.after - period.first).days
        return Period.day(period.first + timedelta(days=(days + 1) // 2))
    return Period.day(period.first)


def part(when: When, which: str) -> When:
    """Return the start, the middle or the end of a period, as a period."""
    change = partial(_part, which=which, grain=when.grain)
    named = replace(when, bound=which, grain="span")
    return _changed(named, when.yearly, change)


def _part(period: Period, which: str, grain: str) -> Period:
    first = period.first
    if grain == "week":
        middle = first + timedelta(days=3)
        return Period(middle, period.after) if which == "end" else Period(first, middle)
    if grain == "month":
        cuts = {"start": (1, _MID_MONTH), "mid": (_MIDDLE_FROM, _MIDDLE_TO)}
        cuts["end"] = (_MID_MONTH, 0)
        begin, stop = cuts[which]
        after = first.replace(day=stop) if stop else period.after
        return Period(first.replace(day=begin), after)
    if grain == "year":
        third = first.replace(month=_THIRDS[("start", "mid", "end").index(which)])
        return Period(third, shift(third, months=4))
    third_of = (period.after - period.first) // 3
    at = ("start", "mid", "end").index(which)
    return Period(first + at * third_of, first + (at + 1) * third_of)


def aligned(now: datetime, unit: str, ahead: int) -> When:
    """Return the calendar's day, week, month or the like, so many later than now."""
    today = now.date()
    first = today.replace(day=1)
    if unit == "day":
        return periods.on(today + timedelta(days=ahead))
    if unit in ("week", "weekend"):
        return (periods.week_of if unit == "week" else periods.weekend_of)(today, ahead)
    if unit == "month":
        month = shift(first, months=ahead)
        return periods.month_of(month.year, month.month)
    if unit == "quarter":
        return periods.quarter_of(today.year, (today.month + 2) // 3 + ahead)
    if unit == "decade":
        decade = today.year // 10 * 10 + 10 * ahead
        return periods.fixed(date(decade, 1, 1), date(decade + 10, 1, 1))
    return periods.year_of(today.year + ahead)


def running(now: datetime, length: Length, *, ahead: bool) -> When:
    """Return the next or the last days, weeks, months or years, counted from now."""
    today = now.date()
    if length.unit == "quarter":
        whole = aligned(now, "quarter", 1 if ahead else 0).ahead.first
        other = shift(whole, months=int(length.months) * (1 if ahead else -1))
        return periods.fixed(min(whole, other), max(whole, other))
    if ahead:
        return periods.fixed(today + _DAY, length.from_day(today + _DAY))
    return periods.fixed((-length).from_day(today), today)


def taken(period: Period, unit: str, count: int, *, last: bool) -> Period | None:
    """Return the first or the last so many days, weeks or months of a period."""
    if unit == "week":
        weeks = weeks_within(period)
        chosen = weeks[-count:] if last else weeks[:count]
        return Period(chosen[0].first, chosen[-1].after) if chosen else None
    step = {"month": 1, "quarter": 3, "year": 12}.get(unit, 0) * count
    days = 0 if step else count
    if last:
        return Period(shift(period.after, days=-days, months=-step), period.after)
    return Period(period.first, shift(period.first, days=days, months=step))


def nth(period: Period, unit: str, which: int) -> Period | None:
    """Return the nth day, week, month or quarter of a period; -1 is the last."""
    if unit == "week":
        weeks = weeks_within(period)
        return weeks[which - (which > 0)] if -1 <= which <= len(weeks) else None
    if which < 0:
        return taken(period, unit, 1, last=True)
    before = taken(period, unit, which - 1, last=False)
    return (
        taken(Period(before.after, before.after), unit, 1, last=False)
        if before
        else None
    )
