"""An English line is laid out by its clauses and what was said before each word."""

import pytest

from duban.extraction import templates
from duban.extraction.en.clauses import TEMPLATES, columns
from duban.extraction.en.tokens import tokens


@pytest.mark.parametrize("line", ["He said it must be, and will be, done.", ",.,", "a"])
def test_every_column_is_as_long_as_there_are_words(line: str) -> None:
    found, count = columns(line, "S"), len(tokens(line))
    assert {len(column) for column in found.values()} == {count}
    assert len(templates.expand(found, TEMPLATES)) == count


def test_the_last_modal_holds_until_the_sentence_ends() -> None:
    found = columns("We must act now. Go", "S")
    assert list(found["m"]) == ["-", "-", "must", "must", "must", "-"]


def test_a_verb_of_saying_opens_a_new_frame() -> None:
    found = columns("We will act, he said it should", "S")
    assert list(found["m"])[-3:] == ["will", "-", "-"]
    assert list(found["v"])[-1] == "said"


def test_a_clause_knows_its_neighbours() -> None:
    found = columns("mend dams, plant trees", "S")
    assert found["x2"][2] == "mend_dams"
    assert found["y2"][2] == "plant_trees"
    assert found["a"][2] == "S"
