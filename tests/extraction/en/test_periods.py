"""Days, periods and times of day in English, read on a day."""

from datetime import datetime
from time import process_time

import pytest

from duban.extraction.clocks import Clock
from duban.extraction.en.dates import easter
from duban.extraction.en.periods import find
from duban.extraction.periods import Length, When

# A Wednesday.
NOW = datetime(2024, 5, 8)


def _told(text: str) -> list[str]:
    """Write each time found as its words and its readings."""
    return [f"{piece.raw}: {_readings(piece.value)}" for piece in find(text, NOW)]


def _readings(value: object) -> str:
    if isinstance(value, When):
        days = [f"{p.first}/{p.last}" for p in value.periods]
        return " ".join([*([value.bound] if value.bound else []), *days])
    if isinstance(value, Clock):
        return " ".join(f"{begin}~{end}" for begin, end in value.moments())
    return str(value.total) if isinstance(value, Length) else "repeated"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("met on 4 March 2022", "4 March 2022: 2022-03-04/2022-03-04"),
        ("due 2024-06-30", "2024-06-30: 2024-06-30/2024-06-30"),
        ("the third of June 1999", "the third of June 1999: 1999-06-03/1999-06-03"),
        ("seen yesterday", "yesterday: 2024-05-07/2024-05-07"),
        ("next Tuesday", "next Tuesday: 2024-05-14/2024-05-14"),
        ("Monday of last week", "Monday of last week: 2024-04-29/2024-04-29"),
        ("in ten days", "in ten days: 2024-05-18/2024-05-18"),
        ("six months ago", "six months ago: 2023-11-08/2023-11-08"),
        ("2 weeks after June 3, 2024", "2 weeks after June 3, 2024: "
         "2024-06-17/2024-06-17"),
        ("the last Friday of August 2024", "the last Friday of August 2024: "
         "2024-08-30/2024-08-30"),
        ("Easter 2024", "Easter 2024: 2024-03-31/2024-03-31"),
        ("on 5/9", "5/9: 2023-05-09/2023-05-09 2024-05-09/2024-05-09"),
    ],
)  # fmt: skip
def test_days_are_read(text: str, told: str) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in 2019", "2019: 2019-01-01/2019-12-31"),
        ("last month", "last month: 2024-04-01/2024-04-30"),
        ("the next two weeks", "next two weeks: 2024-05-09/2024-05-22"),
        ("October 2023", "October 2023: 2023-10-01/2023-10-31"),
        ("the second quarter of 2023", "the second quarter of 2023: "
         "2023-04-01/2023-06-30"),
        ("the first week of June", "the first week of June: "
         "2023-05-29/2023-06-04 2024-06-03/2024-06-09"),
        ("from 3 to 9 July 2025", "from 3 to 9 July 2025: 2025-07-03/2025-07-08"),
        ("between 2016 and 2020", "between 2016 and 2020: 2016-01-01/2019-12-31"),
        ("since 2015", "since 2015: since 2015-01-01/2015-12-31"),
        ("the next 7 business days", "next 7 business days: 2024-05-09/2024-05-17"),
        ("late 2021", "late 2021: end 2021-09-01/2021-12-31"),
        ("by the end of June 2024", "by the end of June 2024: "
         "before-end 2024-06-16/2024-06-30"),
        ("the 1970s", "the 1970s: 1970-01-01/1979-12-31"),
        ("the year to date", "year to date: 2024-01-01/2024-05-07"),
    ],
)  # fmt: skip
def test_periods_are_read(text: str, told: str) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("at 9:15 am tomorrow", "9:15 am tomorrow: 2024-05-09 09:15:00~None"),
        ("from 2 to 4pm", "from 2 to 4pm: 14:00:00~16:00:00"),
        ("yesterday evening", "yesterday evening: "
         "2024-05-07 16:00:00~2024-05-07 20:00:00"),
        ("at 3 p. m. tomorrow", "3 p. m. tomorrow: 2024-05-09 15:00:00~None"),
        ("at 4:20 P.M.", "4:20 P.M.: 16:20:00~None"),
        ("at 8 a .m.", "8 a .m.: 08:00:00~None"),
        ("at 6:45p", "6:45p: 18:45:00~None"),
        ("half past six", "half past six: 06:30:00~None 18:30:00~None"),
        ("for three days", "three days: 259200"),
        ("every Thursday", "every Thursday: repeated"),
    ],
)  # fmt: skip
def test_times_of_day_lengths_and_what_is_repeated_are_read(
    text: str, told: str
) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "they may march on",
        "once \ue04c",
        "call 555-2010-33",
        "a fall of 30/4.85",
        "section 12.3.1",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert _told(text) == []


def test_a_day_that_does_not_exist_is_found_and_has_no_reading() -> None:
    [piece] = find("on 31 April 2024", NOW)
    assert isinstance(piece.value, When)
    assert piece.value.periods == ()


def test_a_count_beyond_the_calendar_is_refused_at_once() -> None:
    before = process_time()
    assert _told("next 90000000 business days") == []
    assert process_time() - before < 0.5


def test_easter_is_reckoned() -> None:
    assert [str(easter(year)) for year in (1961, 2000, 2025)] == [
        "1961-04-02",
        "2000-04-23",
        "2025-04-20",
    ]


@pytest.mark.parametrize(
    ("text", "timex", "grain"),
    [
        ("10 May 2023", "2023-05-10", "day"),
        ("May 2023", "2023-05", "month"),
        ("last week", "2024-W18", "week"),
        ("July 4", "XXXX-07-04", "day"),
        ("2016 to 2020", "(2016-01-01,2020-01-01,P4Y)", "span"),
    ],
)
def test_a_time_has_its_timex_and_its_precision(
    text: str, timex: str, grain: str
) -> None:
    [piece] = find(text, NOW)
    assert isinstance(piece.value, When)
    assert (piece.value.timex, piece.value.grain) == (timex, grain)
