"""All that one screen shows of one record, in one call."""

from dataclasses import dataclass

from sqlalchemy import Connection

from duban.corpus.document import Document
from duban.extraction.readings import Reading
from duban.ledger.records import Activity, Evidence, Item, State


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

    `later_documents` counts the documents published after the item's date, so that
    silence can be worded honestly.
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
    raise NotImplementedError


def list_activities(
    connection: Connection, *, limit: int = 50, offset: int = 0
) -> tuple[tuple[ActivityRow, ...], int]:
    """List activities, newest first, and how many there are in all."""
    raise NotImplementedError


def list_documents(
    connection: Connection, *, limit: int = 50, offset: int = 0
) -> tuple[tuple[Heading, ...], int]:
    """List documents, newest first, and how many there are in all."""
    raise NotImplementedError


def item_dossier(connection: Connection, item_id: str) -> ItemDossier:
    """Gather one item's dossier; raise UnknownRecord when there is no such item."""
    raise NotImplementedError


def activity_dossier(connection: Connection, activity_id: str) -> ActivityDossier:
    """Gather one activity's dossier; raise UnknownRecord when there is none."""
    raise NotImplementedError


def document_dossier(connection: Connection, document_id: str) -> DocumentDossier:
    """Gather one document's dossier; raise UnknownRecord when there is none."""
    raise NotImplementedError
