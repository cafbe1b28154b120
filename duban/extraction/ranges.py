"""Ranges from one time to another: "from 3 to 9 July", "2016 to 2020", 三月至五月."""

from duban.extraction import parts, periods
from duban.extraction.cascade import Found
from duban.extraction.periods import When
from duban.extraction.phrases import number, when


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
