"""A Chinese text is read character by character, alike signs as one."""

import pytest

from duban.extraction.zh.tokens import character_class, folded, tokens


def test_every_character_is_a_token() -> None:
    assert tokens("要😀办") == [(0, 1), (1, 2), (2, 3)]


def test_half_width_signs_are_read_as_full_width_ones() -> None:
    assert folded("好,真的;(对)?") == "好，真的；（对）？"


def test_all_digits_are_read_as_one() -> None:
    assert folded("2024年１２月") == "0000年00月"


@pytest.mark.parametrize("text", ["", "İ😀\u0301\ufeff", ',:;()?!"09'])
def test_folding_moves_nothing(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("character", "name"),
    [("办", "H"), ("8", "D"), ("万", "D"), ("a", "A"), ("　", "S"), ("，", "P")],
)
def test_characters_are_told_apart(character: str, name: str) -> None:
    assert character_class(character) == name
