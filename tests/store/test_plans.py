"""The main look-ups go by an index, never over a whole table."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rule_reader import RuleReader
from sqlalchemy import Connection, event

from duban.corpus.document import Document
from duban.pipeline import Added, add
from duban.store import documents, dossiers
from duban.store.dossiers import ItemFilter
from duban.store.engine import Engine, open_ledger, reading
from duban.store.search import search

TEXT = Document(
    "one", "2024年5月6日，顾远帆到松荫区调研。要建成枫桥泵站。", "zh", published="2024"
)

# Each look-up with the indices that it must use.
LOOKUPS: dict[str, tuple[Callable[[Connection], object], list[str]]] = {
    "the newest items": (
        lambda found: dossiers.list_items(found, ItemFilter()),
        ["items_by_date"],
    ),
    "items of an area": (
        lambda found: dossiers.list_items(found, ItemFilter(area=8)),
        ["items_by_area"],
    ),
    "items of a place": (
        lambda found: dossiers.list_items(found, ItemFilter(place="松荫区")),
        ["items_by_place"],
    ),
    "items of a person": (
        lambda found: dossiers.list_items(found, ItemFilter(person="顾远帆")),
        ["items_by_person"],
    ),
    "items in a state": (
        lambda found: dossiers.list_items(found, ItemFilter(state="answered")),
        ["evidence_by_relation"],
    ),
    "the newest activities": (dossiers.list_activities, ["activities_by_date"]),
    "the newest documents": (dossiers.list_documents, ["documents_by_date"]),
    "a document's dossier": (
        lambda found: dossiers.document_dossier(found, "one"),
        ["items_by_document", "activities_by_document"],
    ),
    "a known text": (lambda found: documents.find(found, TEXT), ["editions_by_digest"]),
    "a word": (lambda found: search(found, "泵站"), ["VIRTUAL TABLE INDEX"]),
}
# Going through the few rows that a part of the query has left is meant.
SCANS = re.compile(
    r"^SCAN (?!CONSTANT|text_index|anon_|\(sub|.*USING (COVERING )?INDEX)"
)


@pytest.fixture
def ledger_file(tmp_path: Path) -> Iterator[Engine]:
    """A ledger with one text in it, on SQLite."""
    engine = open_ledger(str(tmp_path / "duban.db"))
    list(add(engine, [TEXT], RuleReader()))
    yield engine
    engine.dispose()


def plans(engine: Engine, look_up: Callable[[Connection], object]) -> list[str]:
    """Return the steps of the plans of all queries of a look-up."""
    asked: list[tuple[str, object]] = []

    def note(*call: object) -> None:
        asked.append((str(call[2]), call[3]))

    with reading(engine) as connection:
        event.listen(engine, "before_cursor_execute", note)
        look_up(connection)
        event.remove(engine, "before_cursor_execute", note)
        return [
            str(row[3])
            for query, values in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values)
        ]


@pytest.mark.parametrize("name", LOOKUPS)
def test_a_look_up_goes_by_its_index(ledger_file: Engine, name: str) -> None:
    look_up, indices = LOOKUPS[name]
    steps = plans(ledger_file, look_up)
    for index in indices:
        assert any(index in step for step in steps), steps


@pytest.mark.parametrize("name", LOOKUPS)
def test_no_look_up_reads_a_whole_table(ledger_file: Engine, name: str) -> None:
    steps = plans(ledger_file, LOOKUPS[name][0])
    assert steps
    assert [step for step in steps if SCANS.match(step)] == []


def test_following_finds_statements_by_their_clues(ledger_file: Engine) -> None:
    answer = Document("two", "松荫区已建成枫桥泵站。", "zh", published="2025")
    steps: list[str] = []

    def explain(*call: object) -> None:
        connection, query, values = call[0], str(call[2]), call[3]
        assert isinstance(connection, Connection)
        if "clues" in query and query.startswith("SELECT"):
            cursor = connection.connection.cursor()
            cursor.execute(f"EXPLAIN QUERY PLAN {query}", values)
            steps.extend(str(row[3]) for row in cursor.fetchall())

    event.listen(ledger_file, "before_cursor_execute", explain)
    (added,) = add(ledger_file, [answer], RuleReader())
    event.remove(ledger_file, "before_cursor_execute", explain)
    assert isinstance(added, Added)
    assert added.evidence == 1
    assert any("SEARCH clues USING PRIMARY KEY" in step for step in steps)
    assert [step for step in steps if SCANS.match(step)] == []
