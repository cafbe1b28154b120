"""Known names are found where they stand, the longest first."""

from duban.extraction import gazetteer
from duban.extraction.gazetteer import Gazetteer


def test_the_longest_name_is_found() -> None:
    known = Gazetteer([("柳湖", "d"), ("柳湖区", "d")], whole_words=False)
    assert known.find("到柳湖区去") == [(1, 4, "d")]


def test_an_english_name_is_a_whole_word() -> None:
    known = Gazetteer([("Brant", "d")], whole_words=True)
    assert known.find("Brantford, Brant.") == [(11, 16, "d")]


def test_offsets_are_code_points() -> None:
    known = Gazetteer([("柳湖", "d")], whole_words=False)
    assert known.find("😀𠀀柳湖") == [(2, 4, "d")]


def test_every_token_of_a_name_is_marked() -> None:
    known = Gazetteer([("New Brant", "d")], whole_words=True)
    tokens = [(0, 2), (3, 6), (7, 12), (12, 13)]
    assert known.marks("to New Brant.", tokens) == ["-", "dB", "dI", "-"]


def test_countries_and_divisions_are_known_in_both_languages() -> None:
    assert gazetteer.load("zh").find("访问肯尼亚") == [(2, 5, "c")]
    assert gazetteer.load("en").find("visited Kenya") == [(8, 13, "c")]
    assert gazetteer.load("zh").find("在四川省") != []
