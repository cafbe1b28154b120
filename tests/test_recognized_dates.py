"""Our readings of times are told in the form of the Recognizers-Text specs."""

import pytest

from benchmarks.dates import Case, about_dates, recognized


def _answer(text: str, lang: str = "en") -> list[Case]:
    return recognized({"text": text, "lang": lang, "ref": "2024-05-08T00:00:00"})


def test_an_end_is_given_with_its_last_character() -> None:
    [day] = _answer("on 4 March 2022 at last")
    assert (day["start"], day["end"], day["text"]) == (3, 14, "4 March 2022")
    assert day["values"] == [{"value": "2022-03-04"}]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("last month", [{"start": "2024-04-01", "end": "2024-05-01"}]),
        ("before 2019", [{"Mod": "before", "end": "2019-01-01"}]),
        ("after 2019", [{"Mod": "after", "start": "2020-01-01"}]),
        ("on 31 April 2024", [{"value": "not resolved"}]),
        ("for two days", [{"value": "172800"}]),
        ("after 6 pm", [{"Mod": "after", "start": "18:00:00"}]),
        ("every week", [{"value": "not resolved"}]),
    ],
)
def test_a_reading_is_named_as_the_specs_do(text: str, values: list[Case]) -> None:
    assert [one["values"] for one in _answer(text)] == [values]


def test_the_year_that_runs_ends_with_the_day_it_is_read_on() -> None:
    [year] = _answer("今年", "zh")
    assert year["values"] == [{"start": "2024-01-01", "end": "2024-05-08"}]


def test_cases_of_dates_alone_are_told_apart() -> None:
    date, clock = {"type": "datetimeV2.daterange"}, {"type": "datetimeV2.time"}
    assert about_dates({"gold": [date]})
    assert about_dates({"gold": []})
    assert not about_dates({"gold": [date, clock]})
