"""English times are found, dated with their basis, and read as deadlines."""

import pytest

from duban.extraction.en import times
from tests.extraction.marking import document


def values(text: str, published: str | None) -> list[str | None]:
    source = document(text, "en", published)
    dates = [times.dated(source, moment) for moment in times.find(text)]
    return [found.value if found else None for found in dates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10 March 2023", "2023-03-10"),
        ("March 9", "2023-03-09"),
        ("9th March", "2023-03-09"),
        ("this morning (09)", "2023-03-09"),
        ("Yesterday", "2023-03-09"),
        ("on Monday", "2023-03-06"),
        ("From the 6th to the 8th", "2023-03-06"),
        ("December 30", "2022-12-30"),
        ("25/12/2022", "2022-12-25"),
        ("03/10/2023", "2023"),
        ("last year", "2022"),
        ("recently", None),
    ],
)
def test_a_time_is_dated_from_the_document(text: str, value: str | None) -> None:
    assert values(text, "2023-03-10") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "On April 2 he spoke of the first year of fully implementing the spirit of "
            "the 20th Party Congress.",
            "2023-04-02",
        ),
        (
            "On April 2 he called it the final year of the 14th Five-Year Plan.",
            "2025-04-02",
        ),
        (
            "On April 2 he said: this year marks the 75th anniversary of the founding "
            "of the People's Republic of China.",
            "2024-04-02",
        ),
        ("On April 2 he walked along the river.", "--04-02"),
    ],
)
def test_the_year_comes_from_an_event_or_stays_open(text: str, value: str) -> None:
    assert values(text, None)[0] == value


def test_a_dateline_stands_in_for_the_date_of_the_document() -> None:
    text = "WESTON, March 11, 2023 (Courier) -- On Thursday the mayor walked the weir."
    assert values(text, None) == ["2023-03-11", "2023-03-09"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dredge the canal by the end of June", "2023-06-30"),
        ("open the ward by 15 July 2024", "2024-07-15"),
        ("mend the weir within 100 days", "2023-06-18"),
        ("cover every village over the next three years", "2026-03-10"),
        ("finish the road by year-end", "2023-12-31"),
        ("report in the first quarter of 2024", "2024-03-31"),
        ("meet the goal by the end of the 14th Five-Year Plan", "2025-12-31"),
        ("build two pumping stations by 2030", "2030"),
        ("add two hundred beds this year", "2023"),
        ("hand in the plans by next Friday", "2023-03-17"),
        ("clear the shed before the 20th of this month", "2023-03-20"),
        ("light the square before Christmas", "2023-12-25"),
        ("heat the halls by mid-November", "2023-11-20"),
        ("build the ward within one hundred and twenty days", "2023-07-08"),
        ("answer within 48 hours", "2023-03-12"),
        ("answer by the end of next week", "2023-03-19"),
        ("open the line by March next year", "2024-03"),
        ("open the pool in early July", "2023-07-15"),
        ("clear the site by 5 pm tomorrow", "2023-03-11"),
    ],
)
def test_a_statement_says_by_when(text: str, value: str) -> None:
    source = document(text, "en", "2023-03-10")
    found = times.due(source, source.quote(0, len(text)))
    assert found is not None
    assert found.value == value
    assert found.span is not None
    assert found.span.exact in text


@pytest.mark.parametrize(
    "text",
    [
        "dredge the canal in time",
        "answer within five working days",
        "cut waste by 20%",
        "answer within 90000000 hours",
        "answer within 99999999999999999999999 minutes",
    ],
)
def test_a_statement_without_a_day_to_come_has_no_deadline(text: str) -> None:
    source = document(text, "en", "2023-03-10")
    assert times.due(source, source.quote(0, len(text))) is None


def test_a_limit_that_a_plan_sets_is_inferred_and_says_from_what() -> None:
    text = "meet the goal by the end of the 15th Five-Year Plan"
    source = document(text, "en", "2026-03-10")
    found = times.due(source, source.quote(0, len(text)))
    assert found is not None
    assert found.basis == "inferred"
    assert "Five-Year Plan" in found.reason


def test_a_day_behind_a_dateline_takes_its_year_from_an_event() -> None:
    text = (
        "WESTON, March 11: On the 10th the mayor said that this is the first year of "
        "carrying out the spirit of the 20th Party Congress."
    )
    assert values(text, None)[:2] == ["2023-03-11", "2023-03-10"]


@pytest.mark.parametrize(
    ("text", "quote", "basis"),
    [
        ("Open it by the end of June.", "by the end of June", "inferred"),
        ("Open it by 1 July 2024.", "by 1 July 2024", "stated"),
        ("Open it by next Friday.", "by next Friday", "inferred"),
        ("Open it within thirty days.", "within thirty days", "inferred"),
        ("Open it in early May.", "in early May", "inferred"),
    ],
)
def test_a_deadline_quotes_its_words_and_says_how_it_was_got(
    text: str, quote: str, basis: str
) -> None:
    source = document(text, "en", "2023-03-10")
    found = times.due(source, source.quote(0, len(text)))
    assert found is not None
    assert found.span is not None
    assert (found.span.exact, found.basis) == (quote, basis)
    assert text[found.span.start : found.span.end] == quote
    assert basis == "stated" or "2023-03-10" in found.reason


def test_a_weekday_is_no_deadline_without_a_day_to_count_from() -> None:
    source = document("Open it by Friday.", "en", "2023-03")
    assert times.due(source, source.quote(0, len(source.text))) is None
