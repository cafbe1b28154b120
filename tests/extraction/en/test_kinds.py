"""What tells kinds apart in English is taken from the words around a statement."""

import pytest

from duban.corpus.document import Span
from duban.extraction.en.kinds import describe, kind_of_text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He stressed it", "S"),
        ("we will act", "RW"),
        ("a bilateral talk", "RT"),
        ("yes", "R"),
    ],
)
def test_the_sort_of_a_text_is_coded(text: str, code: str) -> None:
    assert kind_of_text(text) == code


def _described(text: str, *quotes: str) -> list[list[str]]:
    starts = [text.index(quote) for quote in quotes]
    ends = [at + len(quote) for at, quote in zip(starts, quotes, strict=True)]
    spans = [Span.cut(text, *ends) for ends in zip(starts, ends, strict=True)]
    return describe(text, spans)


def test_the_words_before_a_statement_are_seen() -> None:
    (row,) = _described("He said we must mend dams.", "mend dams")
    assert {"Gmust", "Swe_must", "hmend", "edams", "t.", "new"} <= set(row)


def test_a_second_statement_of_a_sentence_goes_on() -> None:
    first, second = _described("We mend dams, plant trees.", "mend dams", "plant trees")
    assert "new" in first
    assert "on" in second


def test_a_past_form_and_a_figure_are_seen() -> None:
    done, asked = _described("He mended 3 dams. Act.", "mended 3 dams", "Act")
    assert {"past", "figure"} <= set(done)
    assert not {"past", "figure"} & set(asked)


def test_words_far_ahead_in_an_endless_sentence_are_not_seen() -> None:
    (row,) = _described("Must " + "so " * 500 + "act", "act")
    assert "Smust" not in row
    assert "Sso" in row
