"""An English line is laid out with what helps to find names in it."""

from duban.extraction import templates
from duban.extraction.en.mentions import TEMPLATES, columns


def test_every_column_is_as_long_as_there_are_words() -> None:
    line = "On April 8, Ida Rowe 😀 saw the Bank of Brant."
    assert {len(column) for column in columns(line).values()} == {13}
    assert len(templates.expand(columns(line), TEMPLATES)) == 13


def test_times_are_marked_from_their_head() -> None:
    assert list(columns("on April 8 he left")["r"]) == ["-", "B", "I", "-", "-"]


def test_a_run_of_capitalised_words_knows_its_ends() -> None:
    found = columns("saw the Bank of Brant open")
    assert list(found["i"]) == ["", "", "bank", "", "brant", ""]
    assert list(found["j"])[2] == "brant"
    assert list(found["x"])[2] == "the"
    assert list(found["y"])[2] == "open"


def test_known_places_are_marked() -> None:
    assert list(columns("visited Kenya today")["g"]) == ["-", "cB", "-"]
