"""All that one screen shows of one record, in one call."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, func, select

from duban.corpus.document import Document
from duban.errors import UnknownRecord
from duban.extraction.readings import Reading
from duban.ledger.followthrough import states
from duban.ledger.records import Activity, Evidence, Item, State
from duban.store import documents, facets, readings, schema
from duban.store.engine import Connection
from duban.store.records import (
    activity_from_row,
    evidence_from_row,
    item_from_row,
)

_DOCUMENTS = schema.documents.c
_EDITIONS = schema.editions.c
_ACTIVITIES = schema.activities.c
_SOURCE = (
    _EDITIONS.document.label("source_id"),
    _EDITIONS.title.label("source_title"),
    _EDITIONS.published.label("source_published"),
    _EDITIONS.publisher.label("source_publisher"),
    _EDITIONS.url.label("source_url"),
    _EDITIONS.lang.label("source_lang"),
)


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items to list; None leaves a facet open."""

    area: int | None = None
    place: str | None = None
    person: str | None = None
    state: State | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """One value that a list can be narrowed to, and how many rows would stay."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Heading:
    """What is shown of a document wherever it is cited."""

    id: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    lang: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item in a list: the item, its source and its computed states."""

    item: Item
    source: Heading
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class ItemPage:
    """A page of items, how many there are in all, and the facets of the whole list.

    `facets` has the keys "area", "place", "person", "state" and "kind"; the counts
    of one facet respect the filter on the others.
    """

    rows: tuple[ItemRow, ...]
    total: int
    facets: dict[str, tuple[Facet, ...]]


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity in a list, with its source and the number of its items."""

    activity: Activity
    source: Heading
    items: int


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence with the document that it stands in."""

    evidence: Evidence
    source: Heading


@dataclass(frozen=True, slots=True)
class ItemDossier:
    """One item: its source text, its occasion, and what later texts say of it.

    `later_documents` counts the documents in the item's language that came out after
    the item's date: those that were searched, so that silence is worded honestly.
    """

    row: ItemRow
    document: Document
    activity: Activity | None
    evidence: tuple[EvidenceRow, ...]
    later_documents: int


@dataclass(frozen=True, slots=True)
class ActivityDossier:
    """One activity: its source text and the items that were raised at it."""

    activity: Activity
    document: Document
    items: tuple[ItemRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentDossier:
    """One document with everything that was read in it."""

    document: Document
    reading: Reading
    activities: tuple[Activity, ...]
    items: tuple[ItemRow, ...]


def list_items(
    connection: Connection, wanted: ItemFilter, *, limit: int = 50, offset: int = 0
) -> ItemPage:
    """List items, newest first, narrowed by the filter, with facet counts."""
    narrowing = facets.Narrowing(
        wanted.area, wanted.place, wanted.person, wanted.state, wanted.kind
    )
    chosen = narrowing.conditions()
    page = _newest(_items(*chosen), schema.items).limit(limit).offset(offset)
    counted = facets.counts(connection, narrowing)
    return ItemPage(
        rows=_item_rows(connection, page),
        total=facets.total(connection, narrowing),
        facets={
            name: tuple(Facet(value, count) for value, count in found)
            for name, found in counted.items()
        },
    )


def list_activities(
    connection: Connection, *, limit: int = 50, offset: int = 0
) -> tuple[tuple[ActivityRow, ...], int]:
    """List activities, newest first, and how many there are in all."""
    raised = select(func.count()).where(schema.items.c.activity == _ACTIVITIES.id)
    listed = select(
        schema.activities, raised.scalar_subquery().label("items"), *_SOURCE
    )
    page = _newest(_with_source(listed, schema.activities), schema.activities)
    rows = connection.execute(page.limit(limit).offset(offset))
    found = tuple(
        ActivityRow(activity_from_row(row), heading(row), row.items) for row in rows
    )
    return found, _count(connection, schema.activities)


def list_documents(
    connection: Connection, *, limit: int = 50, offset: int = 0
) -> tuple[tuple[Heading, ...], int]:
    """List documents, newest first, and how many there are in all."""
    newest = headings().order_by(_DOCUMENTS.date.desc(), _DOCUMENTS.id)
    rows = connection.execute(newest.limit(limit).offset(offset))
    return tuple(map(heading, rows)), documents.count(connection)


def item_dossier(connection: Connection, item_id: str) -> ItemDossier:
    """Gather one item's dossier; raise UnknownRecord when there is no such item."""
    rows = _item_rows(connection, _items(schema.items.c.id == item_id))
    if not rows:
        raise UnknownRecord(f"no item has the id {item_id}", "look it up in the list")
    item = rows[0].item
    activity = _activity(connection, item.activity) if item.activity else None
    return ItemDossier(
        row=rows[0],
        document=documents.get(connection, item.document),
        activity=activity,
        evidence=_evidence_rows(connection, item_id),
        later_documents=_later_documents(connection, rows[0]),
    )


def activity_dossier(connection: Connection, activity_id: str) -> ActivityDossier:
    """Gather one activity's dossier; raise UnknownRecord when there is none."""
    activity = _activity(connection, activity_id)
    raised = _items(schema.items.c.activity == activity_id)
    return ActivityDossier(
        activity=activity,
        document=documents.get(connection, activity.document),
        items=_item_rows(connection, raised.order_by(schema.items.c.ordinal)),
    )


def document_dossier(connection: Connection, document_id: str) -> DocumentDossier:
    """Gather one document's dossier; raise UnknownRecord when there is none."""
    document = documents.get(connection, document_id)
    edition = select(_DOCUMENTS.edition).where(_DOCUMENTS.id == document_id)
    number = connection.execute(edition).scalar_one()
    told = select(schema.activities).where(_ACTIVITIES.document == document_id)
    raised = _items(schema.items.c.document == document_id)
    return DocumentDossier(
        document=document,
        reading=readings.get(connection, number, document.text),
        activities=tuple(
            map(
                activity_from_row,
                connection.execute(told.order_by(_ACTIVITIES.ordinal)),
            )
        ),
        items=_item_rows(connection, raised.order_by(schema.items.c.ordinal)),
    )


def headings() -> Select[Any]:
    """Select what headings are made of, for every document."""
    return select(*_SOURCE).join_from(
        schema.documents, schema.editions, _DOCUMENTS.edition == _EDITIONS.number
    )


def heading(row: Row[Any]) -> Heading:
    """Make a heading of a row selected with `headings`."""
    return Heading(
        id=row.source_id,
        title=row.source_title,
        published=row.source_published,
        publisher=row.source_publisher,
        url=row.source_url,
        lang=row.source_lang,
    )


def _with_source(listed: Select[Any], table: Table) -> Select[Any]:
    """Join records to the current edition of the document that they stand in."""
    return listed.join_from(
        table, schema.documents, table.c.document == _DOCUMENTS.id
    ).join(schema.editions, _DOCUMENTS.edition == _EDITIONS.number)


def _newest(listed: Select[Any], table: Table) -> Select[Any]:
    return listed.order_by(table.c.date.desc(), table.c.document, table.c.ordinal)


def _items(*conditions: ColumnElement[bool]) -> Select[Any]:
    listed = select(schema.items, *_SOURCE)
    return _with_source(listed, schema.items).where(*conditions)


def _item_rows(connection: Connection, chosen: Select[Any]) -> tuple[ItemRow, ...]:
    rows = connection.execute(chosen).all()
    ids = [row.id for row in rows]
    bearing = select(schema.evidence.c.item, schema.evidence.c.relation)
    relations: dict[str, list[Any]] = {item: [] for item in ids}
    for row in connection.execute(bearing.where(schema.evidence.c.item.in_(ids))):
        relations[row.item].append(row.relation)
    return tuple(
        ItemRow(item_from_row(row), heading(row), states(relations[row.id]))
        for row in rows
    )


def _evidence_rows(connection: Connection, item_id: str) -> tuple[EvidenceRow, ...]:
    """Give what bears on the item, in the order in which the texts came out."""
    told = _with_source(select(schema.evidence, *_SOURCE), schema.evidence)
    told = told.where(schema.evidence.c.item == item_id).order_by(
        _DOCUMENTS.date, _DOCUMENTS.id, schema.evidence.c.start
    )
    return tuple(
        EvidenceRow(evidence_from_row(row), heading(row))
        for row in connection.execute(told)
    )


def _later_documents(connection: Connection, row: ItemRow) -> int:
    date = row.item.date
    if date is None:
        return 0
    # Strictly later as far as the item's date is precise: 2023-05 is not after 2023.
    later = func.substr(_DOCUMENTS.date, 1, len(date)) > date
    counted = select(func.count()).select_from(schema.documents)
    narrowed = counted.where(
        _DOCUMENTS.date > date,
        later,
        _DOCUMENTS.lang == row.source.lang,
        _DOCUMENTS.id != row.item.document,
    )
    return connection.execute(narrowed).scalar_one()


def _activity(connection: Connection, activity_id: str) -> Activity:
    wanted = select(schema.activities).where(_ACTIVITIES.id == activity_id)
    row = connection.execute(wanted).first()
    if row is None:
        raise UnknownRecord(
            f"no activity has the id {activity_id}", "look it up in the list"
        )
    return activity_from_row(row)


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()
