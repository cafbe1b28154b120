"""The schema is exactly what schema.py says, on both engines, by every way to it."""

import pytest
from sqlalchemy import Engine, inspect, text

from duban.store import engine as engines
from duban.store import schema
from duban.store.migrations import STEPS

EXPECTED = {
    "activities": "id document ordinal kind start end exact date dated "
    "places people stops",
    "clues": "token statement",
    "documents": "id edition date lang names",
    "duban_migrations": "number name",
    "editions": "number document digest text lang title published publisher url origin "
    "source_digest",
    "evidence": "item document start end exact relation score reasons",
    "item_areas": "item area",
    "item_people": "item person",
    "item_places": "item place",
    "items": "id document activity ordinal kind start end exact areas speaker "
    "addressee due date places",
    "readings": "edition reader found",
    "statements": "number document kind start end exact areas date lang names item",
}


def columns(ledger: Engine) -> dict[str, str]:
    """Write down the columns of every table but the full-text index."""
    found = inspect(ledger)
    return {
        table: " ".join(column["name"] for column in found.get_columns(table))
        for table in found.get_table_names()
        if not table.startswith("text_index")
    }


def test_the_schema_is_exactly_this(ledger: Engine) -> None:
    assert columns(ledger) == EXPECTED


def test_the_tables_that_queries_name_are_those_that_migrations_lay(
    ledger: Engine,
) -> None:
    laid = inspect(ledger)
    for table in schema.metadata.sorted_tables:
        found = {
            column["name"]: (column["type"].python_type, column["nullable"])
            for column in laid.get_columns(table.name)
            if column["name"] not in table.primary_key.columns
        }
        named = {
            column.name: (column.type.python_type, column.nullable)
            for column in table.columns
            if not column.primary_key
        }
        assert found == named, table.name


def test_every_step_is_recorded_by_name(ledger: Engine) -> None:
    with ledger.connect() as connection:
        rows = connection.execute(text("SELECT * FROM duban_migrations ORDER BY 1"))
        assert [tuple(row) for row in rows] == [
            (number, step.name) for number, step in enumerate(STEPS, start=1)
        ]


def test_a_ledger_of_an_earlier_version_is_brought_up_to_date(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "STEPS", STEPS[:1])
    engines.open_ledger(place).dispose()
    monkeypatch.undo()
    assert columns(engines.open_ledger(place)) == EXPECTED
