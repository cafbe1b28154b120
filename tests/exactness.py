"""What must hold of every reading: each span quotes its text, none overlaps."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from duban.corpus.document import Document, Span
from duban.extraction.reader import readers
from duban.extraction.readings import Activity, Reading, Statement

# Long documents are read from their beginning: what holds there holds further on.
MOST = 10_000


def assert_exact(document: Document, reading: Reading) -> None:
    """Assert that a reading quotes its document, every span of every kind."""
    for what, span in quoted(reading):
        assert 0 <= span.start < span.end, (document.id, what, span)
        assert document.text[span.start : span.end] == span.exact, (document.id, what)
    _assert_apart(document.id, [mention.span for mention in reading.mentions])
    _assert_apart(document.id, [said.span for said in reading.statements])


def read_exactly(document: Document, reader: str = "quick") -> Reading:
    """Read a document, assert that the reading quotes it, and return the reading."""
    reading = readers.get(reader).read(document)
    assert_exact(document, reading)
    return reading


def quoted(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Give every span of a reading, with what it is the span of."""
    for mention in reading.mentions:
        yield mention.type, mention.span
    for statement in reading.statements:
        yield from _of_statement(statement)
    for activity in reading.activities:
        yield from _of_activity(activity)


def _of_statement(statement: Statement) -> Iterator[tuple[str, Span]]:
    yield statement.kind, statement.span
    if statement.speaker is not None:
        yield "speaker", statement.speaker
    for name, value in (("addressee", statement.addressee), ("due", statement.due)):
        if value is not None and value.span is not None:
            yield name, value.span


def _of_activity(activity: Activity) -> Iterator[tuple[str, Span]]:
    yield activity.kind, activity.span
    if activity.date is not None and activity.date.span is not None:
        yield "date", activity.date.span
    yield from (("place", place) for place in activity.places)
    for person in activity.people:
        yield "name", person.name
        yield from (("post", post) for post in person.posts)
    for stop in activity.stops:
        yield "site", stop.site
        yield from (("topic", topic) for topic in stop.topics)


def _assert_apart(name: str, spans: Sequence[Span]) -> None:
    for one, next_one in pairwise(spans):
        assert one.end <= next_one.start, (name, one, next_one)
