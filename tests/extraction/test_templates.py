"""Templates say what is seen of a token; each is tried on every token."""

import pytest

from duban.extraction.templates import expand, parse

COLUMNS = {"c": "要办好", "m": ["", "要", "要"]}


def test_a_template_sees_its_column_at_its_offset() -> None:
    rows = expand(COLUMNS, parse("c c-1 c+2"))
    assert rows == [
        ["bias", "0:要", "1:edge-1", "2:好"],
        ["bias", "0:办", "1:要", "2:edge+2"],
        ["bias", "0:好", "1:办", "2:edge+2"],
    ]


def test_a_template_of_several_parts_joins_them() -> None:
    rows = expand(COLUMNS, parse("c-1/c"))
    assert [row[1] for row in rows] == ["0:edge-1|要", "0:要|办", "0:办|好"]


def test_where_a_part_has_nothing_to_say_there_is_no_feature() -> None:
    assert expand(COLUMNS, parse("c/m"))[0] == ["bias"]
    assert expand(COLUMNS, parse("c/m"))[1] == ["bias", "0:办|要"]


def test_an_offset_past_both_edges_sees_the_edge() -> None:
    assert expand({"c": "要"}, parse("c-3 c+3")) == [["bias", "0:edge-3", "1:edge+3"]]


def test_no_token_has_no_features() -> None:
    assert expand({"c": ""}, parse("c c-1")) == []


@pytest.mark.parametrize("broken", ["c-", "+1", "c//m", "c1-x", "C"])
def test_what_is_no_template_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match="no template"):
        parse(broken)


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(KeyError):
        expand(COLUMNS, parse("q"))
