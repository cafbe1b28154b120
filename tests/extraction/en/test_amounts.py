"""English amounts: value in one unit, bound and change, and no dates or names."""

import pytest

from duban.extraction.en.amounts import find


def only(text: str):
    (found,) = find(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a grant of $1.2 trillion", 1.2e12, "USD"),
        ("Rs 12.5 crore was released", 125_000_000, "INR"),
        ("it cost £330m", 3.3e8, "GBP"),
        ("five per cent of it", 5, "percent"),
        ("by 14 basis points", 14, "basis point"),
        ("a third of the wells", 1 / 3, "fraction"),
        ("rent of $21 per square foot", 21, "USD per square foot"),
        ("paid 40 rupees a day", 40, "INR per day"),
        ("for 1,200 new households", 1200, "new household"),
        ("a 2.3-km road", 2.3, "kilometre"),
        ("thirty megawatts were added", 30, "megawatt"),
        ("aged 64", 64, "year of age"),
    ],
)
def test_a_value_is_given_in_its_unit(text: str, value: float, unit: str) -> None:
    found = only(text)
    assert found.value == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("at least 300 homes", "at least"),
        ("300 homes or more", "at least"),
        ("no more than 5%", "at most"),
        ("over 6 million euros", "more than"),
        ("fewer than 30 beds", "less than"),
        ("about 40 tonnes", "about"),
    ],
)
def test_words_around_a_number_bound_it(text: str, comparison: str) -> None:
    assert only(text).comparison == comparison


def test_a_rise_and_a_fall_are_told_apart() -> None:
    text = "Output rose 5.2%, while imports fell by about 3% and 9% was lost."
    assert [one.change for one in find(text)] == ["up", "down", None]


def test_two_ends_make_one_range_that_shares_its_scale() -> None:
    found = only("from 10 to 15 million dollars")
    assert (found.value, found.upto, found.unit) == (1e7, 1.5e7, "USD")
    found = only("tens of thousands of trees")
    assert (found.value, found.upto, found.unit) == (1e4, 1e5, "tree")


@pytest.mark.parametrize(
    "text",
    [
        "on March 10, 2023",
        "in 2024-25",
        "Section 42 applies",
        "at 10:30 a.m.",
        "the 3rd session",
        "the A320 and the TA-35",
        "a third-party review",
        "won 3-1",
    ],
)
def test_what_only_looks_like_a_number_is_left(text: str) -> None:
    assert find(text) == []


def test_offsets_quote_the_amount() -> None:
    text = "The council spent £45.6 million and hired 1,200 people."
    assert [text[one.start : one.end] for one in find(text)] == [
        "£45.6 million",
        "1,200 people",
    ]
