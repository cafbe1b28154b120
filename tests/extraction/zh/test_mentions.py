"""A Chinese line is laid out with what helps to find names in it."""

from duban.extraction import templates
from duban.extraction.zh.mentions import TEMPLATES, columns


def test_every_column_is_as_long_as_the_line() -> None:
    line = "4月8日，何川到柳湖区😀调研"
    assert {len(column) for column in columns(line).values()} == {len(line)}
    assert len(templates.expand(columns(line), TEMPLATES)) == len(line)


def test_times_are_marked_from_their_head() -> None:
    assert "".join(columns("于4月8日到")["r"]) == "-BIII-"


def test_known_places_and_surnames_are_marked() -> None:
    found = columns("何川到四川")
    assert found["s"][0] == "S"
    assert list(found["g"])[3:] == ["dB", "dI"]


def test_how_far_the_next_ending_is_shows_up_to_a_sign() -> None:
    assert list(columns("到柳林区，去")["z"]) == ["区3", "区2", "区1", "区0", "", ""]
