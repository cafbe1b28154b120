"""Every kind of error is named once, and a right reading has none."""

import pytest

from duban.extraction.marks import Mark, Marks, StatementMark
from quality.faults import faults


def marks(*statements: tuple[str, int, int, int], names: list[Mark] | None = None):
    said = (
        StatementMark(Mark(kind, start, end), (area,), None)
        for kind, start, end, area in statements
    )
    return Marks("text", "en", tuple(names or ()), tuple(said))


def test_a_right_reading_has_no_fault() -> None:
    gold = marks(("directive", 0, 9, 6), names=[Mark("person", 0, 3)])
    assert not faults(gold, gold)


@pytest.mark.parametrize(
    ("wanted", "found", "fault"),
    [
        ([Mark("person", 0, 3)], [], "person missed"),
        ([], [Mark("place", 0, 3)], "place where none is"),
        ([Mark("post", 0, 9)], [Mark("post", 4, 9)], "post: edges differ"),
        ([Mark("post", 0, 9)], [Mark("person", 4, 9)], "post taken for person"),
    ],
)
def test_a_mention_fails_in_one_of_four_ways(wanted, found, fault: str) -> None:
    assert faults(marks(names=wanted), marks(names=found)) == {fault: 1}


@pytest.mark.parametrize(
    ("wanted", "found", "fault"),
    [
        ([("problem", 0, 9, 5)], [], "problem missed"),
        ([], [("problem", 0, 9, 5)], "problem where none is"),
        ([("directive", 0, 9, 5)], [("commitment", 0, 9, 5)],
         "directive taken for commitment"),
        ([("directive", 0, 9, 5)], [("directive", 0, 9, 7)], "area 5 taken for 7"),
        ([("directive", 0, 30, 5)], [("directive", 0, 5, 5), ("directive", 20, 30, 5)],
         "directive in pieces"),
        ([("directive", 0, 30, 5)], [("directive", 0, 9, 5)],
         "directive with other edges"),
    ],
)  # fmt: skip
def test_a_statement_fails_in_one_of_these_ways(wanted, found, fault: str) -> None:
    assert faults(marks(*wanted), marks(*found)) == {fault: 1}


def test_a_guess_over_several_statements_is_told_of_each() -> None:
    gold = marks(("directive", 0, 10, 5), ("directive", 11, 21, 5))
    guess = marks(("directive", 0, 21, 5))
    assert faults(gold, guess) == {"directive inside one guess over several": 2}
