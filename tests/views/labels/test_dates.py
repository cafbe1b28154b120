"""Dates are written as each language writes them, and never more precise than known."""

import pytest

from duban.views.labels.dates import write_date, write_day
from duban.views.labels.words import words_in


@pytest.mark.parametrize(
    ("iso", "english", "chinese"),
    [
        ("2023-03-10", "10 March 2023", "2023年3月10日"),
        ("2023-03-10T14:00", "10 March 2023", "2023年3月10日"),
        ("2023-03", "March 2023", "2023年3月"),
        ("2023", "2023", "2023年"),
        ("--03-10", "10 March, year not stated", "3月10日（年份未载明）"),
        ("--12", "December, year not stated", "12月（年份未载明）"),
        (None, "Date unknown", "日期不详"),
        ("", "Date unknown", "日期不详"),
    ],
)
def test_a_date_keeps_its_precision(
    iso: str | None, english: str, chinese: str
) -> None:
    assert write_date(iso, words_in("en")) == english
    assert write_date(iso, words_in("zh")) == chinese


@pytest.mark.parametrize("odd", ["-", "2023-13", "2023-00-10", "soon", "2023--10"])
def test_what_is_no_date_is_shown_as_it_is(odd: str) -> None:
    assert write_date(odd, words_in("en")) == odd
    assert write_day(odd, words_in("zh")) == odd


def test_a_day_under_its_year_leaves_the_year_out() -> None:
    assert write_day("2023-03-10", words_in("en")) == "10 March"
    assert write_day("2023-03-10", words_in("zh")) == "3月10日"
    assert write_day("2023-03", words_in("en")) == "March 2023"
    assert write_day("--03-10", words_in("zh")) == "3月10日（年份未载明）"
