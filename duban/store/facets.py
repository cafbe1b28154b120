"""Narrow the list of items by its facets, and count what each value would leave."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, String, cast, func, select

from duban.ledger.followthrough import STATES, relations_of
from duban.ledger.records import State
from duban.store import schema
from duban.store.engine import Connection

# More values than a reader will look through; the most frequent come first.
_SHOWN = 100

_ITEMS = schema.items.c
_EVIDENCE = schema.evidence.c


class Narrowing(NamedTuple):
    """The value chosen in each facet, or None where the facet is open."""

    area: int | None = None
    place: str | None = None
    person: str | None = None
    state: State | None = None
    kind: str | None = None

    def conditions(self) -> tuple[ColumnElement[bool], ...]:
        """Say in SQL which items are meant."""
        chosen: list[ColumnElement[bool]] = []
        for column in (_AREA, _PLACE, _PERSON):
            value = getattr(self, column.name)
            if value is not None:
                chosen.append(_ITEMS.id.in_(_owners(column).where(column == value)))
        if self.kind is not None:
            chosen.append(_ITEMS.kind == self.kind)
        if self.state is not None:
            chosen.append(_in_state(self.state))
        return tuple(chosen)

    def without(self, facet: str) -> Select[Any]:
        """Select the ids of the items that the other facets leave."""
        opened: Narrowing = self._replace(**{facet: None})
        return select(_ITEMS.id).where(*opened.conditions())


_AREA = schema.item_areas.c.area
_PLACE = schema.item_places.c.place
_PERSON = schema.item_people.c.person

Counts = tuple[tuple[str, int], ...]


def total(connection: Connection, narrowing: Narrowing) -> int:
    """Count the items that are meant."""
    counted = select(func.count()).select_from(schema.items)
    return connection.execute(counted.where(*narrowing.conditions())).scalar_one()


def counts(connection: Connection, narrowing: Narrowing) -> dict[str, Counts]:
    """Count the values of every facet, each under the filter on the others."""
    return {
        "area": _side_counts(connection, narrowing, _AREA),
        "place": _side_counts(connection, narrowing, _PLACE),
        "person": _side_counts(connection, narrowing, _PERSON),
        "state": _state_counts(connection, narrowing),
        "kind": _kind_counts(connection, narrowing),
    }


def _owners(column: ColumnElement[Any]) -> Select[Any]:
    return select(column.table.c.item)


def _in_state(state: State) -> ColumnElement[bool]:
    if state == "quiet":
        return _ITEMS.id.not_in(select(_EVIDENCE.item))
    bearing = _EVIDENCE.relation.in_(relations_of(state))
    return _ITEMS.id.in_(select(_EVIDENCE.item).where(bearing))


def _side_counts(
    connection: Connection, narrowing: Narrowing, column: ColumnElement[Any]
) -> Counts:
    """Count the values in a side table of items."""
    opened = narrowing._replace(**{column.name: None})
    counted = select(cast(column, String), func.count())
    if any(value is not None for value in opened):
        table = column.table
        counted = counted.where(table.c.item.in_(narrowing.without(column.name)))
    grouped = counted.group_by(column).order_by(func.count().desc(), column)
    return _rows(connection, grouped.limit(_SHOWN))


def _kind_counts(connection: Connection, narrowing: Narrowing) -> Counts:
    opened = narrowing._replace(kind=None)
    counted = select(_ITEMS.kind, func.count()).where(*opened.conditions())
    grouped = counted.group_by(_ITEMS.kind)
    return _rows(connection, grouped.order_by(func.count().desc(), _ITEMS.kind))


def _state_counts(connection: Connection, narrowing: Narrowing) -> Counts:
    opened = narrowing._replace(state=None)
    found = ((one, total(connection, opened._replace(state=one))) for one in STATES)
    return tuple((state, count) for state, count in found if count)


def _rows(connection: Connection, counted: Select[str, int]) -> Counts:
    return tuple((row[0], row[1]) for row in connection.execute(counted))
