"""A day without a year has its last and its next reading, a period its parts."""

from datetime import date, datetime

import pytest

from duban.extraction import parts, periods
from duban.extraction.clocks import point
from duban.extraction.periods import Length, Period

NOW = datetime(2024, 5, 8, 9, 30)


def _firsts(when: periods.When) -> list[str]:
    return [period.first.isoformat() for period in when.periods]


def test_a_day_of_any_year_is_the_last_or_the_next() -> None:
    assert _firsts(periods.day_yearly(7, 1, NOW)) == ["2023-07-01", "2024-07-01"]
    assert periods.day_yearly(7, 1, NOW).timex == "XXXX-07-01"


def test_a_leap_day_is_looked_for_until_there_is_one() -> None:
    assert _firsts(periods.day_yearly(2, 29, NOW)) == ["2024-02-29", "2028-02-29"]
    before_1900 = periods.day_yearly(2, 29, datetime(1897, 1, 1))
    assert _firsts(before_1900) == ["1896-02-29", "1904-02-29"]


def test_a_day_that_never_is_has_no_reading() -> None:
    assert periods.day_yearly(2, 30, NOW).periods == ()


def test_a_day_of_any_month_skips_the_months_without_it() -> None:
    assert _firsts(periods.day_monthly(31, datetime(2024, 6, 5))) == [
        "2024-05-31",
        "2024-07-31",
    ]


def test_a_range_that_runs_has_one_reading() -> None:
    begin, end = periods.month_yearly(4, NOW), periods.month_yearly(6, NOW)
    running = periods.stretch(begin, end, NOW)
    assert running is not None
    assert running.periods == (Period(date(2024, 4, 1), date(2024, 6, 1)),)


def test_a_range_over_new_year_ends_in_the_year_after() -> None:
    begin, end = periods.month_yearly(11, NOW), periods.month_yearly(2, NOW)
    winter = periods.stretch(begin, end, NOW)
    assert winter is not None
    assert [(p.first.year, p.after.year) for p in winter.periods] == [
        (2023, 2024),
        (2024, 2025),
    ]


def test_weeks_belong_to_the_month_with_most_of_their_days() -> None:
    weeks = parts.weeks_within(periods.month_period(2024, 9))
    assert [week.first.isoformat() for week in weeks] == [
        "2024-09-02",
        "2024-09-09",
        "2024-09-16",
        "2024-09-23",
    ]


@pytest.mark.parametrize(
    ("which", "first", "last"),
    [
        ("start", "2024-04-01", "2024-04-15"),
        ("mid", "2024-04-10", "2024-04-20"),
        ("end", "2024-04-16", "2024-04-30"),
    ],
)
def test_a_month_has_a_start_a_middle_and_an_end(
    which: str, first: str, last: str
) -> None:
    part = parts.part(periods.month_of(2024, 4), which)
    assert part.ahead.first.isoformat() == first
    assert part.ahead.last.isoformat() == last


def test_a_length_has_seconds_and_a_day_at_its_end() -> None:
    length = Length("month", months=1) + Length("day", days=2)
    assert length.total == 32 * 86400
    assert length.from_day(date(2024, 1, 31)).isoformat() == "2024-03-02"


@pytest.mark.parametrize(("months", "days"), [(11, 330), (14, 425), (-1, -30)])
def test_a_length_in_months_has_thirty_days_in_each(months: int, days: int) -> None:
    assert Length("month", months=months).total == days * 86400


def test_a_length_in_years_has_all_their_days() -> None:
    assert Length("year", months=18).total == 547.5 * 86400


@pytest.mark.parametrize(
    ("year", "since", "readings"),
    [(1490, 1, ["1490-02-03"]), (1490, 1500, None), (2200, 1, None)],
)
def test_a_day_of_a_year_lies_between_the_years_that_count(
    year: int, since: int, readings: list[str] | None
) -> None:
    day = periods.whole([year], 2, 3, since=since)
    assert (None if day is None else _firsts(day)) == readings


def test_a_time_without_its_half_of_the_day_has_two_readings() -> None:
    clock, sure = point(7, 30), point(19, 30)
    assert clock is not None
    assert sure is not None
    assert [str(begin) for begin, _ in clock.moments()] == ["07:30:00", "19:30:00"]
    assert [str(begin) for begin, _ in sure.moments()] == ["19:30:00"]
