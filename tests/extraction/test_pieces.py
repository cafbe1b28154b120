"""Pieces keep their exact places in the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duban.extraction import words
from duban.extraction.pieces import BREAK, UNKNOWN, Cutter, Pieces

TEXTS = [
    "3月10日，区委书记调研养老服务。\r\n他要求：“加快建设！”",
    "The mayor’s office said, “Build 1,200 homes by 2030.”\nIt will be done.",
    "ＡＢＣ１２３，㎡…ﬁne",
    "cafe\u0301 👩‍👩‍👧 na\u0308ive \ufeff\u200bend",
    "𠮷野家 \ud800 lone",
]


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    return Cutter(words.vocabulary())


def quoted(text: str, pieces: Pieces) -> list[str]:
    return [
        text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_pieces_quote_every_visible_character_in_order(cutter: Cutter, text: str):
    pieces = cutter.cut(text)
    covered = {
        at
        for start, end in zip(pieces.starts, pieces.ends, strict=True)
        for at in range(start, end)
    }
    bare = [at for at, each in enumerate(text) if each.isalnum()]
    assert covered.issuperset(bare)
    assert pieces.starts == sorted(pieces.starts)


def test_every_chinese_character_is_a_piece(cutter: Cutter):
    text = "市委要求加快推进"
    assert quoted(text, cutter.cut(text)) == list(text)


def test_punctuation_and_possessives_stand_apart(cutter: Cutter):
    text = "Hill’s plan, “now”."
    pieces = quoted(text, cutter.cut(text))
    assert [each for each in pieces if not each.isalpha()] == ["’", ",", "“", "”", "."]


def test_common_words_of_both_languages_are_known(cutter: Cutter):
    text = "政府将帮助农民。The government will help farmers, and soon."
    assert UNKNOWN not in cutter.cut(text).rows


def test_full_width_letters_are_read_as_their_plain_forms(cutter: Cutter):
    assert cutter.cut("ＧＤＰ").rows == cutter.cut("GDP").rows


def test_a_line_break_is_one_piece_however_it_is_written(cutter: Cutter):
    for gap in ("\n", "\r\n", " \n\n  ", "\u2028"):
        assert cutter.cut(f"one{gap}two").rows.count(BREAK) == 1


def test_an_empty_text_has_no_pieces(cutter: Cutter):
    assert len(cutter.cut("")) == 0
    assert len(cutter.cut("  \u200b ")) == 0


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_any_text_is_cut_within_its_bounds(cutter: Cutter, text: str):
    pieces = cutter.cut(text)
    for start, end in zip(pieces.starts, pieces.ends, strict=True):
        assert 0 <= start < end <= len(text)
