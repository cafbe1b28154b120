"""Tokens: where they stand, and that folding never moves them."""

import string

from hypothesis import given
from hypothesis import strategies as st

from duban.ledger.names import folded, shared_names
from duban.ledger.wording import tokens


def texts(text: str) -> list[str]:
    """Return the tokens of a text."""
    return [token.text for token in tokens(text)]


def test_chinese_is_cut_into_bigrams_and_latin_script_into_words() -> None:
    assert texts("发展energy产业，5G") == ["发展", "展", "energy", "产业", "业", "5g"]


def test_width_case_accents_and_line_ends_are_folded() -> None:
    assert texts("Ｅnergy CAFE\u0301 café 养\n老") == [
        "energy",
        "cafe",
        "cafe",
        "养老",
        "老",
    ]


@given(st.text())
def test_every_token_stands_inside_the_text_in_order(text: str) -> None:
    found = tokens(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    letters = "".join(one.text for one in found)
    assert not set(letters) & set(string.punctuation + string.whitespace)


def test_names_of_one_place_are_folded_into_one() -> None:
    assert {folded(name) for name in ("松荫", "松荫区", "松荫区人民政府")} == {"松荫"}
    assert folded("the City of Pinewick") == folded("Pinewick City") == "pinewick"
    assert folded("市区") == "市区"


def test_a_narrower_name_meets_the_end_of_a_longer_one() -> None:
    assert shared_names({"柳津市松荫"}, {"松荫"}, "zh") == ("松荫",)
    assert shared_names({"松荫"}, {"柳津市松荫"}, "zh") == ("松荫",)
    assert shared_names({"企业"}, {"企业"}, "zh") == ()
