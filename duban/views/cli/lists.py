"""The ledger's lists, printed as a table or given as JSON."""

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from duban.store.dossiers import ItemFilter, list_activities, list_items
from duban.store.engine import open_ledger, reading
from duban.views.cli import ledger_page, tables
from duban.views.cli.session import Session
from duban.views.cli.terminal import use_utf8
from duban.views.export.exporter import exporters
from duban.views.export.records import activity_record, item_record


def give_items(
    session: Session, wanted: ItemFilter, *, limit: int, format: str
) -> None:
    """Give the items that fit a filter, newest first."""
    with reading(open_ledger(session.settings.ledger, create=False)) as connection:
        page = list_items(connection, wanted, limit=limit)
    if format != "table":
        _export(map(item_record, page.rows), format)
        return
    terminal, words = session.terminal, session.terminal.words
    if page.rows:
        title = words("items.title")
        terminal.show(ledger_page.items_table(title, page.rows, words))
    terminal.show(tables.shown(len(page.rows), page.total, words))


def give_activities(session: Session, *, limit: int, format: str) -> None:
    """Give the activities, newest first."""
    with reading(open_ledger(session.settings.ledger, create=False)) as connection:
        rows, total = list_activities(connection, limit=limit)
    if format != "table":
        _export(map(activity_record, rows), format)
        return
    terminal, words = session.terminal, session.terminal.words
    if rows:
        terminal.show(ledger_page.activities_table(rows, words))
    terminal.show(tables.shown(len(rows), total, words))


def _export(records: Iterable[Mapping[str, Any]], format: str) -> None:
    use_utf8()
    exporters.get(format).write(records, sys.stdout)
