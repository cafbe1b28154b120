"""The whole way on one page: add → read → resolve → record → follow."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from duban.corpus.document import Document
from duban.errors import DubanError
from duban.extraction.reader import Reader
from duban.extraction.readings import Reading
from duban.ledger import followthrough
from duban.ledger.followthrough import Said
from duban.ledger.items import activities_of, came_out, items_of
from duban.ledger.records import Evidence
from duban.store import documents as shelf
from duban.store import following, readings, records
from duban.store.engine import Connection, Engine, reading, writing


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one document: added, or known already (then nothing changed)."""

    document: str
    new: bool
    activities: int = 0
    items: int = 0
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be added, and why; nothing of it was kept.

    `document` is its id where it got as far as having one.
    """

    document: str | None
    error: DubanError


def add(
    engine: Engine, documents: Iterable[Document | DubanError], reader: Reader
) -> Iterator[Added | Refused]:
    """Read documents into the ledger one by one, each in a transaction of its own.

    What the importers refused comes out as Refused, and so does what the reader
    refuses; the documents after it are still read. Errors of the ledger itself are
    raised: no other document would fare better.
    """
    for document in documents:
        if isinstance(document, DubanError):
            yield Refused(None, document)
        else:
            yield _add_one(engine, document, reader)


def _add_one(engine: Engine, document: Document, reader: Reader) -> Added | Refused:
    with reading(engine) as connection:
        known = shelf.find(connection, document)
    if known is not None:
        return Added(known, new=False)
    try:
        shelf.refuse_unstorable(document)
        found = reader.read(document)
    except DubanError as error:
        return Refused(document.id, error)
    with writing(engine) as connection:
        return _record(connection, document, found)


def _record(connection: Connection, document: Document, found: Reading) -> Added:
    """Keep one document with all that was read in it, and follow its items."""
    known = shelf.find(connection, document)
    if known is not None:
        return Added(known, new=False)
    names = followthrough.names_of(document, found)
    date = came_out(document, activities_of(document, found))
    place = shelf.put(connection, document, date=date, names=names)
    document = place.document
    if place.replaces:
        records.drop_proposals(connection, document.id)
    readings.put(connection, place.edition, found)
    activities = activities_of(document, found)
    items = items_of(document, found, activities)
    records.put_activities(connection, document, activities)
    records.put_items(connection, items)
    said = followthrough.sayings(document, found, activities, items)
    following.put(connection, said)
    evidence = follow(connection, said)
    return Added(document.id, True, len(activities), len(items), evidence)


def follow(connection: Connection, sayings: tuple[Said, ...]) -> int:
    """Link the statements of one document to what was said before and after it.

    Its items look for later statements, and its statements for earlier items, so
    that documents may be added in any order. Returns how much was proposed.
    """
    proposed: list[Evidence] = []
    earlier: dict[str, tuple[Said, list[Said]]] = {}
    for said in sayings:
        if said.item is not None:
            later = following.later_statements(connection, said)
            proposed += followthrough.propose(said, later)
        for asked in following.earlier_items(connection, said):
            _, answers = earlier.setdefault(str(asked.item), (asked, []))
            answers.append(said)
    for asked, answers in earlier.values():
        proposed += followthrough.propose(asked, answers)
    records.put_evidence(connection, proposed)
    return len(proposed)
