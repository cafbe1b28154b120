"""Spans quote exactly, and a document's digest knows what it is."""

from dataclasses import replace

import pytest

from duban.corpus.document import Document, Span

TEXT = "区长到了码头🚢。The mayor left."


def test_a_span_quotes_code_points():
    assert Span.cut(TEXT, 4, 7).exact == "码头🚢"
    assert Document("a", TEXT, "zh").quote(8, 11) == Span(8, 11, "The")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2), (0, 99)])
def test_a_span_outside_the_text_cannot_be_made(start, end):
    with pytest.raises(ValueError, match="no span"):
        Span.cut(TEXT, start, end)


def test_spans_know_what_they_hold_and_touch():
    outer, inner, next_to = (
        Span.cut(TEXT, 0, 6),
        Span.cut(TEXT, 4, 6),
        Span.cut(TEXT, 6, 8),
    )
    assert outer.holds(inner)
    assert not inner.holds(outer)
    assert outer.overlaps(inner)
    assert not outer.overlaps(next_to)


def test_the_digest_is_of_the_publication_and_not_of_the_file():
    document = Document("a", TEXT, "zh", publisher="滨河日报", origin="a.txt")
    assert replace(document, id="b", origin="b.txt").digest == document.digest
    assert replace(document, publisher="Harbour Times").digest != document.digest
    assert replace(document, text=TEXT + " ").digest != document.digest
