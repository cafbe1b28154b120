"""Activities, items and evidence as rows, and back."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, Table, delete, insert, or_, select

from duban.corpus.document import Document, Span
from duban.ledger.items import said_on
from duban.ledger.records import Activity, Attendance, Evidence, Item, Site
from duban.store import schema
from duban.store.engine import Connection
from duban.store.readings import inferred_from_json, inferred_to_json

_SIDE_TABLES = (schema.item_areas, schema.item_places, schema.item_people)


def put_activities(
    connection: Connection, document: Document, activities: Iterable[Activity]
) -> None:
    """Keep the activities of one document."""
    rows = [
        _activity_row(document, ordinal, one) for ordinal, one in enumerate(activities)
    ]
    _insert(connection, schema.activities, rows)


def put_items(connection: Connection, items: Iterable[Item]) -> None:
    """Keep the items of one document, and what lists are narrowed by."""
    items = tuple(items)
    rows = [_item_row(ordinal, one) for ordinal, one in enumerate(items)]
    _insert(connection, schema.items, rows)
    areas = [
        {"item": one.id, "area": area}
        for one in items
        for area in dict.fromkeys(one.areas)
    ]
    places = [
        {"item": one.id, "place": place}
        for one in items
        for place in dict.fromkeys(one.places)
    ]
    people = [{"item": one.id, "person": one.speaker} for one in items if one.speaker]
    _insert(connection, schema.item_areas, areas)
    _insert(connection, schema.item_places, places)
    _insert(connection, schema.item_people, people)


def put_evidence(connection: Connection, evidence: Iterable[Evidence]) -> None:
    """Keep proposed evidence."""
    rows = [
        {
            "item": one.item,
            "document": one.document,
            **_span_columns(one.span),
            "relation": one.relation,
            "score": one.score,
            "reasons": _json(one.reasons),
        }
        for one in evidence
    ]
    _insert(connection, schema.evidence, rows)


def drop_proposals(connection: Connection, document_id: str) -> None:
    """Drop what an older edition proposed; its text and its reading stay."""
    mine = select(schema.items.c.id).where(schema.items.c.document == document_id)
    spoken = select(schema.statements.c.number).where(
        schema.statements.c.document == document_id
    )
    of_mine = schema.evidence.c.item.in_(mine)
    from_mine = schema.evidence.c.document == document_id
    connection.execute(delete(schema.evidence).where(or_(of_mine, from_mine)))
    connection.execute(delete(schema.clues).where(schema.clues.c.statement.in_(spoken)))
    for table in _SIDE_TABLES:
        connection.execute(delete(table).where(table.c.item.in_(mine)))
    for table in (schema.statements, schema.items, schema.activities):
        connection.execute(delete(table).where(table.c.document == document_id))


def activity_from_row(row: Row[Any]) -> Activity:
    """Make an activity of a row."""
    return Activity(
        id=row.id,
        document=row.document,
        kind=row.kind,
        span=span_from_row(row),
        date=inferred_from_json(row.dated),
        places=tuple(json.loads(row.places)),
        people=tuple(
            Attendance(one["name"], one["role"], tuple(one["posts"]))
            for one in json.loads(row.people)
        ),
        stops=tuple(
            Site(one["name"], tuple(one["topics"])) for one in json.loads(row.stops)
        ),
    )


def item_from_row(row: Row[Any]) -> Item:
    """Make an item of a row."""
    return Item(
        id=row.id,
        document=row.document,
        kind=row.kind,
        span=span_from_row(row),
        areas=tuple(json.loads(row.areas)),
        speaker=row.speaker,
        addressee=inferred_from_json(row.addressee),
        due=inferred_from_json(row.due),
        date=row.date or None,
        places=tuple(json.loads(row.places)),
        activity=row.activity,
    )


def evidence_from_row(row: Row[Any]) -> Evidence:
    """Make a piece of evidence of a row."""
    return Evidence(
        item=row.item,
        document=row.document,
        span=span_from_row(row),
        relation=row.relation,
        score=row.score,
        reasons=tuple(json.loads(row.reasons)),
    )


def span_from_row(row: Row[Any]) -> Span:
    """Make a span of a row that quotes a text."""
    return Span(row.start, row.end, row.exact)


def _activity_row(document: Document, ordinal: int, one: Activity) -> dict[str, Any]:
    return {
        "id": one.id,
        "document": one.document,
        "ordinal": ordinal,
        "kind": one.kind,
        **_span_columns(one.span),
        "date": said_on(document, one) or "",
        "dated": inferred_to_json(one.date),
        "places": _json(one.places),
        "people": _json([asdict(person) for person in one.people]),
        "stops": _json([asdict(stop) for stop in one.stops]),
    }


def _item_row(ordinal: int, one: Item) -> dict[str, Any]:
    return {
        "id": one.id,
        "document": one.document,
        "activity": one.activity,
        "ordinal": ordinal,
        "kind": one.kind,
        **_span_columns(one.span),
        "areas": _json(one.areas),
        "speaker": one.speaker,
        "addressee": inferred_to_json(one.addressee),
        "due": inferred_to_json(one.due),
        "date": one.date or "",
        "places": _json(one.places),
    }


def _span_columns(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "exact": span.exact}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
