"""Reasons are said in the reader's words."""

from duban.views.labels.reasons import write_reasons
from duban.views.labels.words import words_in

ENGLISH, CHINESE = words_in("en"), words_in("zh")


def test_a_reason_is_said_in_both_languages() -> None:
    assert write_reasons(["name: Elm Quay"], ENGLISH) == "same name: Elm Quay"
    assert write_reasons(["name: 榆岸"], CHINESE) == "名称相同：榆岸"


def test_an_area_is_named_and_not_numbered() -> None:
    assert write_reasons(["area: 8"], ENGLISH) == "same area: Energy"
    assert write_reasons(["area: 8"], CHINESE) == "领域相同：能源"


def test_reasons_of_one_sort_are_told_together_in_their_order() -> None:
    reasons = ["words: ferry", "unit: %", "words: diesel"]
    assert (
        write_reasons(reasons, ENGLISH) == "shared words: ferry, diesel; same unit: %"
    )
    assert write_reasons(reasons, CHINESE) == "共有的词：ferry、diesel；单位相同：%"


def test_a_reason_of_an_unknown_sort_stands_as_it_is() -> None:
    assert write_reasons(["moon: full", "because"], ENGLISH) == "moon: full; because"


def test_without_reasons_nothing_is_said() -> None:
    assert write_reasons([], ENGLISH) == ""
