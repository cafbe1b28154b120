"""Dates of documents are taken in the forms that mean one day only."""

import pytest

from duban.corpus.dates import find_date, iso_date


@pytest.mark.parametrize(
    "written",
    [
        "2023-03-01",
        "2023/3/1",
        "2023.03.01 09:20",
        "2023年3月1日（星期三）",
        "2023 年 03 月 01 日",
        "March 1, 2023",
        "Wednesday, Mar. 1st 2023",
        "1 March 2023",
        "2023-03-01T09:00:00Z",
        "2023-03-01-visit",
        "visit-2023-03-01",
    ],
)
def test_a_whole_date_is_found(written):
    assert find_date(written) == "2023-03-01"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "3/4/2023",
        "2023-02-30",
        "2023年13月1日",
        "March 2023",
        "20230301",
        "May be 5",
    ],
)
def test_what_is_no_single_day_is_left_alone(written):
    assert find_date(written) is None


def test_the_first_of_two_dates_counts():
    assert find_date("issued 1 May 2023, revised 2024-02-02") == "2023-05-01"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2023", "2023"),
        ("2023-03", "2023-03"),
        (" 2023-03-10 ", "2023-03-10"),
        ("2023-03-10 08:00", "2023-03-10"),
        ("2023-13", None),
        ("0000", None),
        ("10 March", None),
        ("2023-3-1", None),
    ],
)
def test_an_iso_date_keeps_its_precision(written, date):
    assert iso_date(written) == date
