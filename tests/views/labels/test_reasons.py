"""Reasons are said in the reader's words."""

from duban.views.labels.reasons import write_reason
from duban.views.labels.words import words_in


def test_a_reason_is_said_in_both_languages() -> None:
    assert write_reason("name: Elm Quay", words_in("en")) == "same name: Elm Quay"
    assert write_reason("name: 榆岸", words_in("zh")) == "名称相同：榆岸"


def test_an_area_is_named_and_not_numbered() -> None:
    assert write_reason("area: 8", words_in("en")) == "same area: Energy"
    assert write_reason("area: 8", words_in("zh")) == "领域相同：能源"


def test_a_reason_of_an_unknown_sort_stands_as_it_is() -> None:
    assert write_reason("moon: full", words_in("en")) == "moon: full"
    assert write_reason("because", words_in("zh")) == "because"
