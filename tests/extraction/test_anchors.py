"""Events whose year is general knowledge date the texts that name them."""

import pytest

from duban.corpus.document import Language, Span
from duban.extraction import anchors

QUOTE = Span(0, 1, "x")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_year_after_a_congress_is_the_first_of_its_spirit(lang: Language) -> None:
    found = anchors.after_congress(lang, 20, QUOTE)
    assert found is not None
    assert (found.value, found.basis) == ("2023", "inferred")
    assert "2022" in found.reason


def test_five_year_plans_begin_and_end_in_turn() -> None:
    edges = [
        (first.value, last.value)
        for number in (13, 14, 15)
        if (first := anchors.plan_start("zh", number, QUOTE))
        and (last := anchors.plan_end("zh", number, QUOTE))
    ]
    assert edges == [("2016", "2020"), ("2021", "2025"), ("2026", "2030")]


def test_a_session_counts_from_the_first_year_of_its_congress() -> None:
    found = anchors.session("en", 14, 3, QUOTE)
    assert found is not None
    assert found.value == "2025"


def test_an_anniversary_counts_from_the_event() -> None:
    found = anchors.anniversary("zh", "新中国成立", 1949, 75, QUOTE)
    assert found is not None
    assert found.value == "2024"


def test_numbers_outside_of_the_count_give_no_year() -> None:
    assert anchors.after_congress("en", 3, QUOTE) is None
    assert anchors.session("en", 14, 9, QUOTE) is None
    assert anchors.anniversary("en", "founding", 1949, 900, QUOTE) is None
