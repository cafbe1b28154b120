"""The features found in columns are those that templates would have spelt out."""

import numpy as np
import pytest

from duban.extraction.sheet import Sheet
from duban.extraction.templates import expand, parse

TEMPLATES = parse("c c-1/c m+1")
VALUES = {"c": ["edge-1", "办", "好", "要"], "m": ["要", "edge+1"]}
# Of c: 办, 要. Of c-1/c: edge-1|要, 要|办. Of m+1: edge+1.
KEYS = [np.array([2, 4]), np.array([1 * 5 + 4, 4 * 5 + 2]), np.array([2])]
NAMES = ["0:办", "0:要", "1:edge-1|要", "1:要|办", "2:edge+1"]


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(TEMPLATES, VALUES, KEYS)


def found(sheet: Sheet, lines: list[dict[str, list[str]]]) -> list[set[str]]:
    tokens, features = sheet.features(lines)
    rows: list[set[str]] = [set() for line in lines for _ in line["c"]]
    for token, feature in zip(tokens.tolist(), features.tolist(), strict=True):
        rows[token].add(NAMES[feature])
    return rows


def test_each_token_gets_the_trained_features_that_its_templates_spell(
    sheet: Sheet,
) -> None:
    lines = [
        {"c": list("要办好"), "m": ["", "要", "要"]},
        {"c": list("要"), "m": [""]},
        {"c": list("办新要"), "m": ["", "", ""]},
    ]
    spelt = [set(row) & set(NAMES) for line in lines for row in expand(line, TEMPLATES)]
    assert found(sheet, lines) == spelt


def test_a_value_never_trained_on_makes_no_feature(sheet: Sheet) -> None:
    assert found(sheet, [{"c": ["新", "旧"], "m": ["x", "y"]}]) == [set(), {"2:edge+1"}]


def test_lines_do_not_see_each_other(sheet: Sheet) -> None:
    apart = [{"c": ["要"], "m": ["要"]}, {"c": ["办"], "m": ["要"]}]
    assert found(sheet, apart)[1] == {"0:办", "2:edge+1"}
