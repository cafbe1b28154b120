"""What the ledger holds, on one page: occasions, matters, and what came of them."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from duban.store import dossiers
from duban.store.dossiers import ItemDossier, ItemFilter, ItemPage, ItemRow
from duban.store.engine import Connection, open_ledger, reading
from duban.views.cli import ledger_page
from duban.views.cli.dossier_page import evidence_line, silence
from duban.views.cli.finds import KIND_STYLES
from duban.views.cli.terminal import safe
from duban.views.labels.dates import write_date
from duban.views.labels.words import Words

# More would scroll away; the pages and `duban items` show the rest.
ACTIVITIES, ITEMS = 30, 60
PASSAGES = 3


def found_page(ledger: str, words: Words) -> Iterator[RenderableType]:
    """Show the newest activities and items, then what later texts say of the items."""
    with reading(open_ledger(ledger)) as connection:
        yield from _activities(connection, words)
        page = dossiers.list_items(connection, ItemFilter(), limit=ITEMS)
        yield from _items(page, words)
        yield Text(words("cli.answered"), style="bold")
        yield from _later(connection, page.rows, words)


def _activities(connection: Connection, words: Words) -> Iterator[RenderableType]:
    rows, total = dossiers.list_activities(connection, limit=ACTIVITIES)
    yield ledger_page.activities_table(rows, words)
    if more := total - len(rows):
        left = words.count("activities", more)
        yield Text(words("cli.more_activities", activities=left, total=total), "dim")


def _items(page: ItemPage, words: Words) -> Iterator[RenderableType]:
    yield ledger_page.items_table(words("nav.items"), page.rows, words)
    if more := page.total - len(page.rows):
        left = words.count("items", more)
        yield Text(words("cli.more_items", items=left, total=page.total), "dim")


def _later(
    connection: Connection, rows: tuple[ItemRow, ...], words: Words
) -> Iterator[Text]:
    """Give each item's later passages first, then, honestly, the silences."""
    silent: list[ItemDossier] = []
    for row in rows:
        dossier = dossiers.item_dossier(connection, row.item.id)
        if dossier.evidence:
            yield from _answered(dossier, words)
        else:
            silent.append(dossier)
    if silent:
        yield Text("\n" + words("cli.silent"), style="bold")
    for dossier in silent:
        yield _headline(dossier, words) + Text(f"\n  {silence(dossier, words)}", "dim")
    yield Text(words("item.silence_meaning") if silent else "", style="dim")


def _answered(dossier: ItemDossier, words: Words) -> Iterator[Text]:
    yield Text("\n") + _headline(dossier, words)
    for row in dossier.evidence[:PASSAGES]:
        yield evidence_line(row, words)


def _headline(dossier: ItemDossier, words: Words) -> Text:
    """Name an item in a line: its id, its kind, its date and its words."""
    item = dossier.row.item
    kind = Text(words(f"kind.{item.kind}"), style=KIND_STYLES[item.kind])
    said = f" · {write_date(item.date, words)} · {safe(item.span.exact)}"
    return Text(f"{item.id} ", "dim") + kind + Text(said, "bold")
