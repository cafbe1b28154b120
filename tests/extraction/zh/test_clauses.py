"""A Chinese line is laid out by its clauses and what was said before each place."""

import pytest

from duban.extraction import templates
from duban.extraction.zh.clauses import TEMPLATES, columns


@pytest.mark.parametrize("line", ["他强调，要办好，要快。", "，，。", "办", "a b\tc"])
def test_every_column_is_as_long_as_the_line(line: str) -> None:
    found = columns(line, "S")
    assert {len(column) for column in found.values()} == {len(line)}
    assert len(templates.expand(found, TEMPLATES)) == len(line)


def test_the_last_modal_holds_until_the_sentence_ends() -> None:
    assert list(columns("要办好。快", "S")["m"]) == ["-", "要", "要", "要", "-"]


def test_the_last_verb_of_saying_holds_on() -> None:
    assert list(columns("强调办。快", "S")["v"])[2:] == ["强调"] * 3


def test_a_clause_knows_its_neighbours() -> None:
    found = columns("要办好，再做实", "S")
    assert found["h"][4] == "再做"
    assert found["x2"][4] == "要办"
    assert found["y2"][0] == "再做"
    assert found["a"][3] == "S，"
