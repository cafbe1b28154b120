"""An English text is read word by word, sign by sign."""

import pytest

from duban.extraction.en.tokens import shape, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He can't go.", ["He", "can't", "go", "."]),
        ("the county’s 1,200.5 homes", ["the", "county", "’s", "1,200.5", "homes"]),
        ("a $5m—deal", ["a", "$", "5", "m", "—", "deal"]),
        ("  \t ", []),
        ("one_two", ["one", "_two"]),
    ],
)
def test_words_numbers_and_signs_stand_by_themselves(
    text: str, words: list[str]
) -> None:
    assert [text[start:end] for start, end in tokens(text)] == words


def test_every_letter_belongs_to_one_token() -> None:
    text = "Ångström’s 😀 e\u0301tude, 12th ǅ_x ² ٣"
    held = [at for start, end in tokens(text) for at in range(start, end)]
    assert held == [at for at, letter in enumerate(text) if not letter.isspace()]


@pytest.mark.parametrize(
    ("word", "seen"), [("NATO", "XX"), ("Rowe", "Xxx"), ("12th", "99xx"), ("&", "&")]
)
def test_a_shape_keeps_runs_short(word: str, seen: str) -> None:
    assert shape(word) == seen
