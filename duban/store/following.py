"""Statements in the store, and the way from one to those that share its words."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, insert, select

from duban.ledger.followthrough import Said
from duban.ledger.likeness import Saying, clues
from duban.store import schema
from duban.store.engine import Connection
from duban.store.records import span_from_row

# The candidates with the most words in common; a real answer is among the first few.
_MOST = 60
# One clue alone is chance.
_CLUES_NEEDED = 2

_SAID = schema.statements.c
_CLUES = schema.clues.c


def put(connection: Connection, sayings: Iterable[Said]) -> None:
    """Keep the statements of one document, and the clues that lead to them."""
    newest = select(func.coalesce(func.max(_SAID.number), 0))
    first = int(connection.execute(newest).scalar_one()) + 1
    numbered = list(enumerate(sayings, start=first))
    if not numbered:
        return
    rows = [_row(number, said) for number, said in numbered]
    connection.execute(insert(schema.statements), rows)
    leads = [
        {"token": token, "statement": number}
        for number, said in numbered
        for token in clues(said.saying.text, said.saying.lang)
    ]
    if leads:
        connection.execute(insert(schema.clues), leads)


def later_statements(connection: Connection, asked: Said) -> tuple[Said, ...]:
    """Give statements made later that share rare words with an item."""
    return tuple(map(_said, _alike(connection, _LATER, asked)))


def earlier_items(connection: Connection, later: Said) -> tuple[Said, ...]:
    """Give items raised earlier that share rare words with a statement."""
    return tuple(map(_said, _alike(connection, _EARLIER, later)))


def _alike(
    connection: Connection, query: Select[Any], said: Said
) -> Sequence[Row[Any]]:
    """Ask for the statements of other documents with the most clues in common."""
    leads = clues(said.saying.text, said.saying.lang)
    if not leads or not said.date:
        return ()
    asked = {
        "leads": leads,
        "date": said.date,
        "document": said.document,
        "lang": said.saying.lang,
    }
    return connection.execute(query, asked).all()


def _query(when: ColumnElement[bool]) -> Select[Any]:
    shared = func.count().label("shared")
    led_to = (
        select(_CLUES.statement, shared)
        .where(_CLUES.token.in_(bindparam("leads", expanding=True)))
        .group_by(_CLUES.statement)
        .having(shared >= _CLUES_NEEDED)
        .subquery()
    )
    return (
        select(
            schema.statements,
            schema.documents.c.names.label("around"),
            schema.items.c.places,
        )
        .join(led_to, led_to.c.statement == _SAID.number)
        .join(schema.documents, schema.documents.c.id == _SAID.document)
        .outerjoin(schema.items, schema.items.c.id == _SAID.item)
        .where(_SAID.document != bindparam("document"))
        .where(_SAID.lang == bindparam("lang"), when)
        .order_by(led_to.c.shared.desc(), _SAID.document, _SAID.start)
        .limit(_MOST)
    )


# Put together once: a long report asks them a thousand times.
_LATER = _query(_SAID.date > bindparam("date"))
_EARLIER = _query(
    (_SAID.date < bindparam("date")) & (_SAID.date != "") & _SAID.item.is_not(None)
)


def _said(row: Row[Any]) -> Said:
    saying = Saying(
        kind=row.kind,
        text=row.exact,
        lang=row.lang,
        areas=tuple(json.loads(row.areas)),
        names=frozenset(json.loads(row.names)),
        around=frozenset(json.loads(row.around)),
        setting=tuple(json.loads(row.places)) if row.places else (),
    )
    return Said(row.document, span_from_row(row), row.date, saying, row.item)


def _row(number: int, said: Said) -> dict[str, Any]:
    saying = said.saying
    return {
        "number": number,
        "document": said.document,
        "kind": saying.kind,
        "start": said.span.start,
        "end": said.span.end,
        "exact": said.span.exact,
        "areas": json.dumps(saying.areas),
        "date": said.date,
        "lang": saying.lang,
        "names": json.dumps(sorted(saying.names), ensure_ascii=False),
        "item": said.item,
    }
