"""Open a ledger by its path or URL; the one file that knows SQLite from PostgreSQL."""

from contextlib import AbstractContextManager

from sqlalchemy import Connection, Engine


def open_ledger(place: str) -> Engine:
    """Open (and bring up to date) the ledger at a file path or database URL.

    Raises UnreadableLedger when it is no database of ours and NewerLedger when a
    later duban wrote it.
    """
    raise NotImplementedError


def reading(engine: Engine) -> AbstractContextManager[Connection]:
    """Give a connection for looking things up."""
    raise NotImplementedError


def writing(engine: Engine) -> AbstractContextManager[Connection]:
    """Give a connection in one transaction: committed whole, or not at all."""
    raise NotImplementedError
