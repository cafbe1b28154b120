"""Open a ledger by its path or URL; the one file that knows SQLite from PostgreSQL."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import (
    URL,
    BigInteger,
    Connection,
    Engine,
    TextualSelect,
    bindparam,
    column,
    create_engine,
    event,
    func,
    insert,
    inspect,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import ArgumentError, DBAPIError

from duban.errors import NewerLedger, UnreadableLedger
from duban.store import schema
from duban.store.migrations import RECORD, STEPS

__all__ = [
    "Connection",
    "Engine",
    "Phrase",
    "index_stretches",
    "keys_holding",
    "open_ledger",
    "reading",
    "writing",
]

_SQLITE_MAGIC = b"SQLite format 3\x00"
# Long enough for another writer's document to be committed, even a long report.
_PATIENCE_SECONDS = 30
# Any constant will do, as long as no other program uses it in the same database.
_WRITERS_LOCK = 0x6475_6261_6E

_SPELLING = {
    "sqlite": {
        "text": "TEXT",
        "real": "REAL",
        "rowless": " WITHOUT ROWID",
        # "ascii" leaves every character above U+007F inside its token.
        "text_index": "CREATE VIRTUAL TABLE text_index "
        "USING fts5(tokens, content='', tokenize='ascii')",
    },
    "postgresql": {
        # "C": dates and names sort as on SQLite whatever the server's locale is.
        "text": 'TEXT COLLATE "C"',
        "real": "DOUBLE PRECISION",
        "rowless": "",
        "text_index": "CREATE TABLE text_index "
        "(key BIGINT PRIMARY KEY, tokens TSVECTOR NOT NULL); "
        "CREATE INDEX text_index_by_token ON text_index USING gin (tokens)",
    },
}


class Phrase(NamedTuple):
    """Tokens that must follow each other; the last may be only a token's beginning."""

    tokens: tuple[str, ...]
    open: bool = False


def open_ledger(place: str, *, create: bool = True) -> Engine:
    """Open (and bring up to date) the ledger at a file path or database URL.

    A file that is not there is made, unless `create` is False. Raises
    UnreadableLedger when it is no database of ours and NewerLedger when a later duban
    wrote it.
    """
    url = _address(place)
    shown = url.database if _is_file(url) else url.render_as_string()
    if not create and _is_file(url) and not Path(str(url.database)).exists():
        raise UnreadableLedger(
            f"{shown}: there is no ledger there",
            "add texts first (duban add FILE…), or name another with --ledger",
        )
    with _refusing(str(shown)):
        engine = _sqlite(url) if _is_file(url) else _postgresql(url)
        _bring_up_to_date(engine, str(shown))
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection for looking things up."""
    with _refusing(_shown(engine)), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection in one transaction: committed whole, or not at all.

    Writers take turns on both engines, so numbers can be given by counting on.
    """
    with (
        _refusing(_shown(engine)),
        engine.execution_options(duban_writes=True).begin() as connection,
    ):
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_WRITERS_LOCK)))
        yield connection


def index_stretches(
    connection: Connection, stretches: Iterable[tuple[int, tuple[str, ...]]]
) -> None:
    """Put stretches of tokens into the full-text index, each under its key."""
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO text_index (rowid, tokens) VALUES (:key, :tokens)"
        rows = [{"key": key, "tokens": " ".join(found)} for key, found in stretches]
    else:
        statement = (
            "INSERT INTO text_index (key, tokens) "
            "VALUES (:key, CAST(:tokens AS tsvector))"
        )
        rows = [{"key": key, "tokens": _vector(found)} for key, found in stretches]
    if rows:
        connection.execute(text(statement), rows)


def keys_holding(connection: Connection, phrase: Phrase) -> TextualSelect:
    """Select the keys of the stretches in which the phrase stands."""
    # A token holds letters and digits only, so that nothing in it can be syntax.
    if connection.dialect.name == "sqlite":
        asked = '"' + " ".join(phrase.tokens) + '"' + ("*" if phrase.open else "")
        found = "SELECT rowid AS key FROM text_index WHERE text_index MATCH :asked"
    else:
        asked = " <-> ".join(f"'{token}'" for token in phrase.tokens)
        asked += ":*" if phrase.open else ""
        found = "SELECT key FROM text_index WHERE tokens @@ CAST(:asked AS tsquery)"
    bound = text(found).bindparams(bindparam("asked", asked, unique=True))
    return bound.columns(column("key", BigInteger))


def _vector(tokens: tuple[str, ...]) -> str:
    return " ".join(f"'{token}':{at}" for at, token in enumerate(tokens, start=1))


def _address(place: str) -> URL:
    if "://" not in place:
        return URL.create("sqlite+pysqlite", database=place)
    try:
        url = make_url(place)
    except ArgumentError:
        raise UnreadableLedger(
            f"{place} is no database address", "give a file path or postgresql://…"
        ) from None
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if url.drivername in ("sqlite", "sqlite+pysqlite") and url.database:
        return url.set(drivername="sqlite+pysqlite")
    if url.drivername == "postgresql+psycopg":
        return url
    raise UnreadableLedger(
        f"{url.drivername}: no ledger can be kept there",
        "give a file path or postgresql://…",
    )


def _is_file(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _shown(engine: Engine) -> str:
    url = engine.url
    return str(url.database) if _is_file(url) else url.render_as_string()


def _sqlite(url: URL) -> Engine:
    _refuse_foreign_file(Path(str(url.database)))
    engine = create_engine(url, connect_args={"timeout": _PATIENCE_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, record: object) -> None:
    # None: transactions begin where we say so, also around CREATE TABLE.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("duban_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _refuse_foreign_file(path: Path) -> None:
    """Look at the file without a lock, a journal or any other trace."""
    if path.is_dir():
        raise UnreadableLedger(f"{path} is a folder", "name a file in it")
    if not path.exists():
        if not path.absolute().parent.is_dir():
            raise UnreadableLedger(
                f"{path.parent} does not exist", "make that folder first"
            )
        return
    with path.open("rb") as file:
        head = file.read(len(_SQLITE_MAGIC))
    if head and head != _SQLITE_MAGIC:
        raise UnreadableLedger(f"{path} is not a database", "name another file")
    look = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    try:
        names = {row[0] for row in look.execute("SELECT name FROM sqlite_master")}
    finally:
        look.close()
    _refuse_foreign_tables(names, str(path))


def _postgresql(url: URL) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True)
    except ImportError:
        raise UnreadableLedger(
            "PostgreSQL needs psycopg, which is not installed",
            "pip install 'duban[postgresql]'",
        ) from None


def _bring_up_to_date(engine: Engine, shown: str) -> None:
    with reading(engine) as connection:
        taken = _steps_taken(connection, shown)
    if taken < len(STEPS):
        with writing(engine) as connection:
            _take_steps(connection, _steps_taken(connection, shown))
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.connection.execute("PRAGMA journal_mode = WAL")


def _steps_taken(connection: Connection, shown: str) -> int:
    names = set(inspect(connection).get_table_names())
    _refuse_foreign_tables(names, shown)
    if schema.migrations.name not in names:
        return 0
    newest = select(func.coalesce(func.max(schema.migrations.c.number), 0))
    taken = int(connection.execute(newest).scalar_one())
    if taken > len(STEPS):
        raise NewerLedger(
            f"{shown} was written by a later duban "
            f"(its schema is {taken}, ours is {len(STEPS)})",
            "install that version of duban",
        )
    return taken


def _refuse_foreign_tables(names: set[str], shown: str) -> None:
    if names and schema.migrations.name not in names:
        raise UnreadableLedger(
            f"{shown} is a database of another program", "name another one"
        )


def _take_steps(connection: Connection, taken: int) -> None:
    spelling = _SPELLING[connection.dialect.name]
    if taken == 0:
        connection.exec_driver_sql(RECORD.format(**spelling))
    for number, step in enumerate(STEPS[taken:], start=taken + 1):
        for statement in step.statements:
            connection.exec_driver_sql(statement.format(**spelling))
        row = {"number": number, "name": step.name}
        connection.execute(insert(schema.migrations), row)


@contextmanager
def _refusing(shown: str) -> Iterator[None]:
    """Turn what a database reports into an error that a user can act on."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, PermissionError) as trouble:
        cause = getattr(trouble, "orig", None) or trouble
        told = " ".join(str(cause).split())
        raise UnreadableLedger(
            f"{shown} cannot be used: {told}",
            "check that it exists, is a duban ledger and may be written",
        ) from trouble
