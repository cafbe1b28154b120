"""Opening a ledger: what is ours, what is not, and nothing touched that is not."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from duban.errors import NewerLedger, UnreadableLedger
from duban.store import documents
from duban.store.engine import Engine, open_ledger, reading, writing
from duban.store.migrations import STEPS


def test_a_new_path_becomes_a_ledger_in_wal_mode(tmp_path: Path) -> None:
    engine = open_ledger(str(tmp_path / "新台账.db"))
    with reading(engine) as connection:
        mode = connection.execute(text("PRAGMA journal_mode")).scalar_one()
        assert (mode, documents.count(connection)) == ("wal", 0)


def test_a_sqlite_url_names_the_same_ledger_as_its_path(tmp_path: Path) -> None:
    path = tmp_path / "duban.db"
    open_ledger(f"sqlite:///{path}").dispose()
    assert path.exists()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_a_postgresql_url_is_taken(
    postgresql_place: str, scheme: str
) -> None:
    address = postgresql_place.replace("postgresql", scheme, 1)
    with reading(open_ledger(address)) as connection:
        assert documents.count(connection) == 0


def test_opening_twice_changes_nothing(place: str) -> None:
    open_ledger(place).dispose()
    with reading(open_ledger(place)) as connection:
        taken = connection.execute(text("SELECT count(*) FROM duban_migrations"))
        assert taken.scalar_one() == len(STEPS)


def test_a_later_ledger_is_refused(place: str) -> None:
    with writing(open_ledger(place)) as connection:
        connection.execute(text("INSERT INTO duban_migrations VALUES (999, 'later')"))
    with pytest.raises(NewerLedger, match="999"):
        open_ledger(place)


def test_what_is_no_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("这不是数据库 — not a database", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(UnreadableLedger, match=r"notes\.db"):
        open_ledger(str(path))
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["notes.db"]


def test_another_programs_database_is_refused_and_left_as_it_was(
    tmp_path: Path,
) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE orders (id INTEGER)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UnreadableLedger, match="another program"):
        open_ledger(str(path))
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["shop.db"]


def test_another_programs_postgresql_database_is_refused(postgresql_place: str) -> None:
    import psycopg

    with psycopg.connect(postgresql_place) as connection:
        connection.execute("CREATE TABLE orders (id integer)")
    with pytest.raises(UnreadableLedger, match="another program"):
        open_ledger(postgresql_place)


def test_a_broken_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    with pytest.raises(UnreadableLedger, match=r"broken\.db"):
        open_ledger(str(path))


@pytest.mark.parametrize(
    "place",
    [
        "/",
        "/no such folder/duban.db",
        "/proc/duban.db",
        "mysql://somewhere/else",
        "postgresql://nobody@127.0.0.1:1/nothing",
        "nonsense://",
    ],
)
def test_a_place_that_cannot_hold_a_ledger_is_refused_with_a_remedy(place: str) -> None:
    with pytest.raises(UnreadableLedger) as refusal:
        open_ledger(place)
    assert refusal.value.slug == "ledger-unreadable"
    assert refusal.value.remedy


def test_a_password_never_shows_in_a_refusal() -> None:
    with pytest.raises(UnreadableLedger) as refusal:
        open_ledger("postgresql://me:sesame@127.0.0.1:1/nothing")
    assert "sesame" not in str(refusal.value)


def fail_half_way(ledger: Engine) -> None:
    """Write a row, then fail before the transaction ends."""
    with writing(ledger) as connection:
        connection.execute(text("INSERT INTO duban_migrations VALUES (1000, 'half')"))
        raise InterruptedError


def test_a_failed_transaction_leaves_nothing(ledger: Engine) -> None:
    with pytest.raises(InterruptedError):
        fail_half_way(ledger)
    with reading(ledger) as connection:
        taken = connection.execute(text("SELECT max(number) FROM duban_migrations"))
        assert taken.scalar_one() == len(STEPS)
