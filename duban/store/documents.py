"""Documents in the store: immutable texts, each wording an edition of its own."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Row, Select, func, insert, select, update

from duban.corpus.document import Document
from duban.errors import UndecodableSource, UnknownRecord
from duban.ledger.wording import tokens
from duban.store.engine import Connection, index_stretches
from duban.store.schema import STRETCHES, documents, editions

# PostgreSQL keeps no more than 256 positions of one token in a row, and none beyond
# 16,383; short stretches that overlap keep every phrase of up to OVERLAP tokens.
_STRETCH = 1_000
_OVERLAP = 50
# Enough of the digest to tell a handful of texts with one id apart.
_SUFFIX = 8
_LINE = re.compile(r":\d+$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document stands in the ledger: its id there, and its edition's number.

    `replaces` says that an older edition of the same document was current before.
    """

    document: Document
    edition: int
    replaces: bool


def find(connection: Connection, document: Document) -> str | None:
    """Return the id under which this very text is known already, if it is."""
    known = select(editions.c.document).where(editions.c.digest == document.digest)
    return connection.execute(known).scalar_one_or_none()


def put(
    connection: Connection,
    document: Document,
    *,
    date: str | None,
    names: Iterable[str] = (),
) -> Place:
    """Keep a text that is not known yet, as a new document or as a new edition.

    `date` is when it came out, as far as is known: lists are ordered by it. `names`
    are the folded names of the places and bodies that it is about.
    """
    refuse_unstorable(document)
    document = replace(document, id=_free_id(connection, document))
    edition = _next_edition(connection)
    head = {
        "edition": edition,
        "date": date or "",
        "lang": document.lang,
        "names": json.dumps(sorted(names), ensure_ascii=False),
    }
    replaces = _put_head(connection, document.id, head)
    connection.execute(insert(editions), _row(document, edition))
    index_stretches(connection, _stretches(document, edition))
    return Place(document, edition, replaces)


def count(connection: Connection) -> int:
    """Count the documents, whatever the number of their editions."""
    return connection.execute(select(func.count()).select_from(documents)).scalar_one()


def get(connection: Connection, document_id: str) -> Document:
    """Return a document's current edition; raise UnknownRecord when there is none."""
    row = connection.execute(current().where(documents.c.id == document_id)).first()
    if row is None:
        raise UnknownRecord(
            f"no document has the id {document_id}", "look it up in the list"
        )
    return from_row(row)


def iterate(connection: Connection) -> Iterator[Document]:
    """Give every document's current edition, in the order in which they came."""
    for row in connection.execute(current().order_by(editions.c.number)):
        yield from_row(row)


def editions_of(connection: Connection, document_id: str) -> tuple[Document, ...]:
    """Return all editions of a document, the oldest first."""
    wanted = select(editions).where(editions.c.document == document_id)
    rows = connection.execute(wanted.order_by(editions.c.number))
    return tuple(map(from_row, rows))


def current() -> Select[tuple[object, ...]]:
    """Select the current editions, to be narrowed or ordered."""
    # Both ways round, so that either table can be looked up by its key.
    same = (documents.c.id == editions.c.document) & (
        documents.c.edition == editions.c.number
    )
    return select(editions).join(documents, same)


def from_row(row: Row[tuple[object, ...]]) -> Document:
    """Make a document of a row of editions."""
    return Document(
        id=row.document,
        text=row.text,
        lang=row.lang,
        title=row.title,
        published=row.published,
        publisher=row.publisher,
        url=row.url,
        origin=row.origin,
        source_digest=row.source_digest,
    )


def refuse_unstorable(document: Document) -> None:
    """Refuse a text with a character that no database can keep unaltered."""
    for at, char in enumerate(document.text):
        if char == "\0" or "\ud800" <= char <= "\udfff":
            raise UndecodableSource(
                f"{document.id}: character {at} is U+{ord(char):04X}, "
                "which is no text and cannot be kept",
                "decode the file again with its true encoding",
            )


def _free_id(connection: Connection, document: Document) -> str:
    """Return the document's id, told apart when a text from elsewhere has it."""
    other = connection.execute(current().where(documents.c.id == document.id)).first()
    if other is None or _home(from_row(other)) == _home(document):
        return document.id
    return f"{document.id}-{document.digest[:_SUFFIX]}"


def _home(document: Document) -> str | None:
    """Return where the text lives; the line within a file may change."""
    return document.url or _LINE.sub("", document.origin or "")


def _next_edition(connection: Connection) -> int:
    newest = select(func.coalesce(func.max(editions.c.number), 0))
    return int(connection.execute(newest).scalar_one()) + 1


def _put_head(
    connection: Connection, document_id: str, head: dict[str, object]
) -> bool:
    """Point the document at its new edition; say whether it had one before."""
    moved = update(documents).where(documents.c.id == document_id).values(head)
    if connection.execute(moved).rowcount:
        return True
    connection.execute(insert(documents), {"id": document_id, **head})
    return False


def _row(document: Document, edition: int) -> dict[str, object]:
    return {
        "number": edition,
        "document": document.id,
        "digest": document.digest,
        "text": document.text,
        "lang": document.lang,
        "title": document.title,
        "published": document.published,
        "publisher": document.publisher,
        "url": document.url,
        "origin": document.origin,
        "source_digest": document.source_digest,
    }


def _stretches(
    document: Document, edition: int
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Cut the tokens into stretches: the title is the first, by itself."""
    key = edition * STRETCHES
    yield key, tuple(token.text for token in tokens(document.title or ""))
    found = [token.text for token in tokens(document.text)]
    for stretch, start in enumerate(range(0, len(found), _STRETCH), start=1):
        yield key + stretch, tuple(found[start : start + _STRETCH + _OVERLAP])
