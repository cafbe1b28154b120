"""What is lacking, late or undone is known by its words."""

import pytest

from duban.extraction.zh.shortfalls import is_shortfall


@pytest.mark.parametrize(
    "words", ["河堤尚未完工", "公共停车位偏少", "部分设施维护不到位"]
)
def test_a_shortfall_is_known(words: str) -> None:
    assert is_shortfall(words)


@pytest.mark.parametrize(
    "words", ["补齐停车短板", "确保河堤按时完工", "新增停车位300个"]
)
def test_a_remedy_or_a_success_is_none(words: str) -> None:
    assert not is_shortfall(words)
