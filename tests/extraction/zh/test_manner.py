"""Clauses of manner are known by their form."""

import pytest

from duban.extraction.zh.manner import is_manner


@pytest.mark.parametrize(
    "words",
    [
        "按照既定时间安排",
        "以更严的标准和更实的作风",
        "对尚未开工的项目",
        "在保证质量的前提下",
    ],
)
def test_a_clause_that_waits_for_its_verb_is_one_of_manner(words: str) -> None:
    assert is_manner(words)


@pytest.mark.parametrize(
    "words",
    ["加快老旧小区改造", "按照标准修好道路", "以实干换民心", "对隐患立即整改到位"],
)
def test_a_clause_with_a_verb_of_its_own_is_none(words: str) -> None:
    assert not is_manner(words)
