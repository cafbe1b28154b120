"""The application: routes, style sheet, headers and refusals put together."""

from importlib.resources import files

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from duban.store.engine import open_ledger
from duban.views.web import activities, documents, home, items, searching
from duban.views.web.ledger import attach
from duban.views.web.refusals import add_refusals
from duban.views.web.security import SecurityHeaders


def create_app(ledger: str) -> FastAPI:
    """Make the application that shows the ledger at a path or URL.

    Raises UnreadableLedger or NewerLedger when the ledger cannot be opened.
    """
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    attach(app, open_ledger(ledger))
    for subject in (home, activities, items, documents, searching):
        app.include_router(subject.router)
    static = str(files("duban.views.web").joinpath("static"))
    app.mount("/static", StaticFiles(directory=static), name="static")
    app.add_middleware(SecurityHeaders)
    add_refusals(app)
    return app
