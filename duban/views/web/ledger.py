"""The ledger that the pages of one app show."""

from contextlib import AbstractContextManager

from fastapi import FastAPI, Request

from duban.store.engine import Connection, Engine, reading


def attach(app: FastAPI, engine: Engine) -> None:
    """Give the app the ledger that it shows."""
    app.state.engine = engine


def looking_up(request: Request) -> AbstractContextManager[Connection]:
    """Open a connection for one page."""
    engine: Engine = request.app.state.engine
    return reading(engine)
