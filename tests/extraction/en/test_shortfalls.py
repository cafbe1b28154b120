"""What is lacking, late or undone is known by its words."""

import pytest

from duban.extraction.en.shortfalls import is_shortfall


@pytest.mark.parametrize(
    "words", ["the wing is still unfinished", "Work has not resumed since May"]
)
def test_a_shortfall_is_known(words: str) -> None:
    assert is_shortfall(words)


@pytest.mark.parametrize(
    "words", ["ensure that no site is still closed", "The wing was opened in May"]
)
def test_a_remedy_or_a_success_is_none(words: str) -> None:
    assert not is_shortfall(words)
