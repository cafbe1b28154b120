"""A reading as one JSON value, and back, every span checked against its text."""

import json
from typing import Any

from sqlalchemy import insert, select

from duban.corpus.document import Span
from duban.extraction.readings import (
    Activity,
    Inferred,
    Mention,
    Participant,
    Reading,
    Statement,
    Stop,
)
from duban.store.engine import Connection
from duban.store.schema import readings


def put(connection: Connection, edition: int, reading: Reading) -> None:
    """Keep what a reader found in an edition."""
    row = {"edition": edition, "reader": reading.reader, "found": packed(reading)}
    connection.execute(insert(readings), row)


def get(connection: Connection, edition: int, text: str) -> Reading:
    """Return what was found in an edition, given its text."""
    wanted = select(readings).where(readings.c.edition == edition)
    row = connection.execute(wanted).one()
    return _Unpacked(text).reading(row.reader, json.loads(row.found))


def packed(reading: Reading) -> str:
    """Write a reading as JSON, spans as [start, end]."""
    found = {
        "mentions": [[one.type, *_ends(one.span)] for one in reading.mentions],
        "statements": [_statement(one) for one in reading.statements],
        "activities": [_activity(one) for one in reading.activities],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def inferred_to_json(value: Inferred | None) -> str | None:
    """Write an inferred value as JSON; the words that it rests on come along."""
    if value is None:
        return None
    span = [*_ends(value.span), value.span.exact] if value.span else None
    found = [value.value, value.basis, value.reason, span]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def inferred_from_json(found: str | None) -> Inferred | None:
    """Read back what inferred_to_json wrote."""
    if found is None:
        return None
    value, basis, reason, span = json.loads(found)
    return Inferred(value, basis, reason, Span(*span) if span else None)


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [_ends(span) for span in spans]


def _inferred(value: Inferred | None) -> list[Any] | None:
    if value is None:
        return None
    span = _ends(value.span) if value.span else None
    return [value.value, value.basis, value.reason, span]


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "span": _ends(one.span),
        "areas": one.areas,
        "speaker": _ends(one.speaker) if one.speaker else None,
        "addressee": _inferred(one.addressee),
        "due": _inferred(one.due),
    }


def _activity(one: Activity) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "span": _ends(one.span),
        "date": _inferred(one.date),
        "places": _spans(one.places),
        "people": [
            [_ends(man.name), man.role, _spans(man.posts)] for man in one.people
        ],
        "stops": [[_ends(stop.site), _spans(stop.topics)] for stop in one.stops],
    }


class _Unpacked:
    """Cuts the spans of a packed reading out of its text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def reading(self, reader: str, found: dict[str, Any]) -> Reading:
        mentions = (Mention(type_, self._span(at)) for type_, *at in found["mentions"])
        return Reading(
            reader,
            tuple(mentions),
            tuple(map(self._statement, found["statements"])),
            tuple(map(self._activity, found["activities"])),
        )

    def _span(self, ends: list[int]) -> Span:
        return Span.cut(self._text, *ends)

    def _spans(self, spans: list[list[int]]) -> tuple[Span, ...]:
        return tuple(map(self._span, spans))

    def _inferred(self, found: list[Any] | None) -> Inferred | None:
        if found is None:
            return None
        value, basis, reason, span = found
        return Inferred(value, basis, reason, self._span(span) if span else None)

    def _statement(self, found: dict[str, Any]) -> Statement:
        return Statement(
            found["kind"],
            self._span(found["span"]),
            tuple(found["areas"]),
            self._span(found["speaker"]) if found["speaker"] else None,
            self._inferred(found["addressee"]),
            self._inferred(found["due"]),
        )

    def _activity(self, found: dict[str, Any]) -> Activity:
        people = (
            Participant(self._span(name), role, self._spans(posts))
            for name, role, posts in found["people"]
        )
        stops = (
            Stop(self._span(site), self._spans(topics))
            for site, topics in found["stops"]
        )
        return Activity(
            found["kind"],
            self._span(found["span"]),
            self._inferred(found["date"]),
            self._spans(found["places"]),
            tuple(people),
            tuple(stops),
        )
