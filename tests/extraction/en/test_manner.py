"""Clauses of manner are known by their form."""

import pytest

from duban.extraction.en.manner import is_manner


@pytest.mark.parametrize(
    "words", ["in line with the council's plan", "Based on the survey of last autumn"]
)
def test_a_clause_that_waits_for_its_verb_is_one_of_manner(words: str) -> None:
    assert is_manner(words)


@pytest.mark.parametrize(
    "words", ["repair the bridge", "in line with the plan, repair the bridge"]
)
def test_a_clause_with_a_verb_of_its_own_is_none(words: str) -> None:
    assert not is_manner(words)
