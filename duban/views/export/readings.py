"""Reading JSON: what a reader found in a document, in the form of the gold guide.

Every name stands there as quoted from the text; beside it its offsets, in Unicode
code points into `text`, end exclusive.
"""

from typing import Any

from duban.corpus.document import Document, Span
from duban.extraction.readings import (
    Action,
    Activity,
    Figure,
    Inferred,
    Mention,
    Participant,
    Reading,
    Statement,
    Stop,
)


def reading_record(document: Document, reading: Reading) -> dict[str, Any]:
    """Give a document and its reading as one JSON object."""
    return {
        "id": document.id,
        "lang": document.lang,
        "title": document.title,
        "published": document.published,
        "publisher": document.publisher,
        "url": document.url,
        "reader": reading.reader,
        "text": document.text,
        "mentions": [_mention(each) for each in reading.mentions],
        "statements": [_statement(each) for each in reading.statements],
        "activities": [_activity(each) for each in reading.activities],
        "figures": [_figure(each) for each in reading.figures],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {"type": mention.type, **_quoted(mention.span)}


def _statement(statement: Statement) -> dict[str, Any]:
    speaker = statement.speaker
    return {
        "kind": statement.kind,
        **_quoted(statement.span),
        "areas": list(statement.areas),
        "speaker": speaker.exact if speaker else None,
        "speaker_span": _offsets(speaker),
        **_inferred("addressee", statement.addressee),
        **_inferred("due", statement.due),
        **_inferred("layer", statement.layer),
        **_inferred("force", statement.force),
        **_inferred("testability", statement.testability),
        "target": _figure(statement.target) if statement.target else None,
        "action": _action(statement.action) if statement.action else None,
    }


def _action(action: Action) -> dict[str, Any]:
    return {
        "verb": action.verb.exact,
        "verb_span": _offsets(action.verb),
        "object": action.object.exact if action.object else None,
        "object_span": _offsets(action.object),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        **_quoted(figure.span),
        "value": figure.value,
        "upto": figure.upto,
        "unit": figure.unit,
        "comparison": figure.comparison,
        "change": figure.change,
        "since": figure.since.exact if figure.since else None,
        "since_span": _offsets(figure.since),
        "indicator": figure.indicator.exact if figure.indicator else None,
        "indicator_span": _offsets(figure.indicator),
        **_inferred("period", figure.period),
    }


def _activity(activity: Activity) -> dict[str, Any]:
    return {
        "kind": activity.kind,
        **_quoted(activity.span),
        **_inferred("date", activity.date),
        "places": [place.exact for place in activity.places],
        "place_spans": [_offsets(place) for place in activity.places],
        "people": [_participant(each) for each in activity.people],
        "stops": [_stop(each) for each in activity.stops],
    }


def _participant(person: Participant) -> dict[str, Any]:
    return {
        "name": person.name.exact,
        "span": _offsets(person.name),
        "role": person.role,
        "posts": [post.exact for post in person.posts],
        "post_spans": [_offsets(post) for post in person.posts],
    }


def _stop(stop: Stop) -> dict[str, Any]:
    return {
        "site": stop.site.exact,
        "span": _offsets(stop.site),
        "topics": [topic.exact for topic in stop.topics],
        "topic_spans": [_offsets(topic) for topic in stop.topics],
    }


def _inferred(key: str, found: Inferred | None) -> dict[str, Any]:
    """Give a value with what it rests on; the value alone is None when unknown."""
    if found is None:
        return {key: None}
    return {
        key: found.value,
        f"{key}_basis": found.basis,
        f"{key}_reason": found.reason,
        f"{key}_span": _offsets(found.span),
    }


def _quoted(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.exact}


def _offsets(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
