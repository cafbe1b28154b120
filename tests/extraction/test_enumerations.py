"""Clauses under one frame are drawn towards one kind."""

import numpy as np

from duban.extraction import enumerations
from tests.extraction.marking import document

ZH = "会议要求，修好堤坝、清理河道，办好学校。同时将开放公园。"


def _spans(text: str, *quotes: str) -> list:  # type: ignore[type-arg]
    source = document(text, "zh")
    return [source.quote(text.index(q), text.index(q) + len(q)) for q in quotes]


def test_a_clause_in_doubt_takes_the_kind_of_its_enumeration() -> None:
    spans = _spans(ZH, "修好堤坝", "清理河道", "办好学校")
    odds = np.log(np.array([[0.9, 0.1], [0.4, 0.6], [0.9, 0.1]], np.float32))
    assert odds.argmax(axis=1).tolist() == [0, 1, 0]
    drawn = enumerations.drawn(ZH, "zh", spans, odds)
    assert drawn.argmax(axis=1).tolist() == [0, 0, 0]


def test_what_stands_under_a_frame_of_its_own_keeps_its_odds() -> None:
    spans = _spans(ZH, "办好学校", "开放公园")
    odds = np.log(np.array([[0.9, 0.1], [0.4, 0.6]], np.float32))
    assert np.allclose(enumerations.drawn(ZH, "zh", spans, odds), odds)


def test_in_english_a_purpose_may_be_of_a_kind_of_its_own() -> None:
    text = "The town must mend the weir to keep the fields dry."
    source = document(text, "en")
    spans = [source.quote(14, 27), source.quote(31, 50)]
    odds = np.log(np.array([[0.9, 0.1], [0.4, 0.6]], np.float32))
    assert np.allclose(enumerations.drawn(text, "en", spans, odds), odds)


def test_no_statements_give_no_odds() -> None:
    odds = np.zeros((0, 2), np.float32)
    assert enumerations.drawn("", "zh", [], odds).shape == (0, 2)
