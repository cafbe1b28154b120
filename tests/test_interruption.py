"""Killed in the middle: no half document, and a re-run completes the ledger."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import add_many
from rule_reader import RuleReader

from duban.ledger.items import activities_of, items_of
from duban.store import documents, dossiers
from duban.store.engine import open_ledger, reading

COUNT = 2_000
# Well inside, so that the kill falls in the middle of one document's transaction.
SOME = 700
SCRIPT = Path(add_many.__file__)


def start(place: Path) -> subprocess.Popen[str]:
    """Start a process that adds the texts and prints each id once it is committed."""
    command = [sys.executable, str(SCRIPT), str(place), str(COUNT)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=SCRIPT.parents[1]
    )


def kill_after(process: subprocess.Popen[str], count: int) -> None:
    """Kill a process as soon as it has told of so many documents."""
    assert process.stdout is not None
    for _ in range(count):
        assert process.stdout.readline()
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def assert_every_document_is_whole(place: Path) -> int:
    """Read every stored text again, compare, and return how many there are."""
    reader = RuleReader()
    with reading(open_ledger(str(place))) as connection:
        stored = list(documents.iterate(connection))
        for document in stored:
            found = dossiers.document_dossier(connection, document.id)
            expected = reader.read(document)
            activities = activities_of(document, expected)
            assert found.reading == expected
            assert found.activities == activities
            assert tuple(row.item for row in found.items) == items_of(
                document, expected, activities
            )
    return len(stored)


def dump(place: Path) -> list[str]:
    """Write down every row of every table, the full-text index too."""
    with sqlite3.connect(place) as connection:
        lines = list(connection.iterdump())
    connection.close()
    return lines


def test_a_killed_run_leaves_whole_documents_and_a_second_run_completes_it(
    tmp_path: Path,
) -> None:
    killed, calm = tmp_path / "killed.db", tmp_path / "calm.db"
    uninterrupted = start(calm)
    kill_after(start(killed), SOME)
    kept = assert_every_document_is_whole(killed)
    assert SOME <= kept < COUNT
    again, _ = start(killed).communicate()
    assert len(again.splitlines()) == COUNT - kept
    uninterrupted.communicate()
    assert dump(killed) == dump(calm)
