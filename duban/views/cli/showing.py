"""`duban show`: one record of the ledger."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from typer import Argument

from duban.errors import UnknownRecord
from duban.views.cli.options import LedgerOption, UiOption

if TYPE_CHECKING:
    from rich.console import RenderableType

    from duban.store.engine import Connection
    from duban.views.labels.words import Words


def show(
    id: Annotated[
        str, Argument(metavar="ID", help="Of an item, an activity or a document.")
    ],
    ledger: LedgerOption = None,
    ui: UiOption = None,
) -> None:
    """Show one record, its source, and what later texts say of it."""
    from duban.store.engine import open_ledger, reading
    from duban.views.cli.session import begin

    session = begin(ui=ui, ledger=ledger)
    with reading(open_ledger(session.settings.ledger, create=False)) as connection:
        for part in _page(connection, id, session.terminal.words):
            session.terminal.show(part)


def _page(
    connection: "Connection", id: str, words: "Words"
) -> "Iterable[RenderableType]":
    """Gather the record of that id, whichever kind it is of."""
    from duban.store import dossiers
    from duban.views.cli import dossier_page

    try:
        return dossier_page.item_page(dossiers.item_dossier(connection, id), words)
    except UnknownRecord:
        pass
    try:
        found = dossiers.activity_dossier(connection, id)
        return dossier_page.activity_page(found, words)
    except UnknownRecord:
        pass
    try:
        document = dossiers.document_dossier(connection, id)
        return dossier_page.document_page(document, words)
    except UnknownRecord as error:
        raise UnknownRecord(
            f"no item, activity or document has the id {id}",
            "look it up with duban items, duban activities or duban search",
        ) from error
