"""What tells kinds apart in Chinese is taken from the words around a statement."""

import pytest

from duban.corpus.document import Span
from duban.extraction.zh.kinds import describe, kind_of_text


@pytest.mark.parametrize(
    ("text", "code"),
    [("他强调要快", "S"), ("他会见来宾", "RT"), ("工作报告", "RB"), ("好", "R")],
)
def test_the_sort_of_a_text_is_coded(text: str, code: str) -> None:
    assert kind_of_text(text) == code


def _described(text: str, *quotes: str) -> list[list[str]]:
    starts = [text.index(quote) for quote in quotes]
    ends = [at + len(quote) for at, quote in zip(starts, quotes, strict=True)]
    spans = [Span.cut(text, *ends) for ends in zip(starts, ends, strict=True)]
    return describe(text, spans)


def test_the_last_modal_before_a_statement_is_seen() -> None:
    (row,) = _described("他强调，要办好。", "办好")
    assert {"m1要", "h办", "e好", "g，要", "t。", "new"} <= set(row)


def test_a_second_statement_of_a_sentence_goes_on() -> None:
    first, second = _described("要办好，做实。", "办好", "做实")
    assert "new" in first
    assert "on" in second


def test_a_figure_is_seen() -> None:
    with_figure, without = _described("新增3条。办好。", "新增3条", "办好")
    assert "figure" in with_figure
    assert "figure" not in without


def test_words_far_ahead_in_an_endless_sentence_are_not_seen() -> None:
    (row,) = _described("必须" + "很" * 1200 + "办好", "办好")
    assert "m1-" in row
