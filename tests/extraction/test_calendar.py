"""Dates keep their precision and say how they were got."""

from datetime import date

import pytest

from duban.corpus.document import Span
from duban.extraction.calendar import (
    Moment,
    PartialDate,
    Reference,
    issued,
    limit,
    resolve,
    shift,
    within,
)

QUOTE = Span(0, 1, "x")
MARCH = Reference("en", PartialDate(2023, 3, 10))
NOWHEN = Reference("en")


@pytest.mark.parametrize("iso", ["2023-03-10", "2023-03", "2023", "--03-10"])
def test_a_partial_date_reads_and_writes_the_same_iso_form(iso: str) -> None:
    assert PartialDate.parse(iso).iso == iso


@pytest.mark.parametrize("iso", ["", "10 March", "2023/03/10", "23-03-10"])
def test_what_is_no_iso_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match="not an ISO date"):
        PartialDate.parse(iso)


def test_a_day_that_does_not_exist_is_no_whole_date() -> None:
    assert PartialDate(2023, 2, 30).whole is None


def test_the_last_day_of_a_period_knows_leap_years() -> None:
    assert PartialDate(2024, 2).last_day().iso == "2024-02-29"
    assert PartialDate(2024).last_day().iso == "2024-12-31"


def test_a_day_without_a_year_takes_it_from_the_document() -> None:
    found = resolve(Moment(QUOTE, None, 3, 9), MARCH)
    assert found is not None
    assert (found.value, found.basis) == ("2023-03-09", "inferred")
    assert "2023-03-10" in found.reason


def test_a_day_far_after_the_document_is_of_the_year_before() -> None:
    found = resolve(Moment(QUOTE, None, 12, 28), MARCH)
    assert found is not None
    assert found.value == "2022-12-28"


def test_a_day_shortly_after_the_document_stays_in_its_year() -> None:
    found = resolve(Moment(QUOTE, None, 3, 12), MARCH)
    assert found is not None
    assert found.value == "2023-03-12"


def test_a_day_without_a_month_takes_the_month_before_when_it_lies_ahead() -> None:
    found = resolve(Moment(QUOTE, day=28), MARCH)
    assert found is not None
    assert found.value == "2023-02-28"


def test_a_full_date_of_the_text_gives_its_year_to_the_same_day() -> None:
    full = Moment(Span(9, 19, "2019-03-09"), 2019, 3, 9)
    found = resolve(Moment(QUOTE, None, 3, 9), Reference("en", None, (full,)))
    assert found is not None
    assert (found.value, found.basis) == ("2019-03-09", "inferred")
    assert "2019-03-09" in found.reason


def test_a_year_that_nothing_gives_stays_open() -> None:
    found = resolve(Moment(QUOTE, None, 3, 9), NOWHEN)
    assert found is not None
    assert (found.value, found.basis) == ("--03-09", "stated")


def test_a_weekday_is_the_last_one_up_to_the_document() -> None:
    monday, friday = (resolve(Moment(QUOTE, weekday=day), MARCH) for day in (0, 4))
    assert monday is not None
    assert friday is not None
    assert (monday.value, friday.value) == ("2023-03-06", "2023-03-10")


@pytest.mark.parametrize("moment", [Moment(QUOTE, vague=True), Moment(QUOTE, None, 13)])
def test_what_is_vague_or_impossible_has_no_date(moment: Moment) -> None:
    assert resolve(moment, MARCH) is None


def test_a_shift_by_months_stays_inside_the_month() -> None:
    assert shift(date(2023, 1, 31), months=1) == date(2023, 2, 28)


def test_a_limit_is_counted_from_the_document() -> None:
    found = within(100, "day", QUOTE, MARCH)
    assert found is not None
    assert (found.value, found.basis) == ("2023-06-18", "inferred")


def test_a_limit_in_working_days_is_left_to_the_ledger() -> None:
    assert within(5, "day", QUOTE, MARCH, working=True) is None


def test_a_period_that_had_ended_is_no_limit() -> None:
    assert limit(Moment(QUOTE, 2022), MARCH, last=True) is None


def test_a_limit_at_the_end_of_a_period_is_its_last_day() -> None:
    found = limit(Moment(QUOTE, None, 6), MARCH, last=True)
    assert found is not None
    assert found.value == "2023-06-30"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_nothing_is_counted_from_a_date_at_the_calendar_s_end(published: str) -> None:
    assert issued(published) is None


def test_a_document_s_date_is_read_as_far_as_it_is_known() -> None:
    assert issued("2023-03") == PartialDate(2023, 3)
    assert issued(None) is None


def test_a_day_of_a_year_without_a_month_has_no_place() -> None:
    assert resolve(Moment(QUOTE, 2024, None, 30), MARCH) is None
