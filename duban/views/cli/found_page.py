"""What the ledger holds, on one page: occasions, matters, and what came of them."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from duban.ledger.records import State
from duban.store import dossiers
from duban.store.dossiers import ItemDossier, ItemFilter
from duban.store.engine import Connection, open_ledger, reading
from duban.views.cli import ledger_page
from duban.views.cli.dossier_page import evidence_line, silence
from duban.views.cli.finds import KIND_STYLES
from duban.views.cli.terminal import safe
from duban.views.labels.dates import write_date
from duban.views.labels.words import Words

# More would scroll away; the pages and `duban items` show the rest.
ACTIVITIES, ITEMS = 40, 150
PASSAGES = 3
# What deserves a look first comes first.
ANSWERED: tuple[State, ...] = ("contradicted", "answered", "restated")


def found_page(ledger: str, words: Words) -> Iterator[RenderableType]:
    """Show the newest activities and items, then what later texts say of the items."""
    with reading(open_ledger(ledger)) as connection:
        yield from _activities(connection, words)
        yield from _items(connection, words)
        yield Text(words("cli.answered"), style="bold")
        yield from _later(connection, words)


def _activities(connection: Connection, words: Words) -> Iterator[RenderableType]:
    rows, total = dossiers.list_activities(connection, limit=ACTIVITIES)
    yield ledger_page.activities_table(rows, words)
    if more := total - len(rows):
        left = words.count("activities", more)
        yield Text(words("cli.more_activities", activities=left, total=total), "dim")


def _items(connection: Connection, words: Words) -> Iterator[RenderableType]:
    page = dossiers.list_items(connection, ItemFilter(), limit=ITEMS)
    yield ledger_page.items_table(words("nav.items"), page.rows, words)
    if more := page.total - len(page.rows):
        left = words.count("items", more)
        yield Text(words("cli.more_items", items=left, total=page.total), "dim")


def _later(connection: Connection, words: Words) -> Iterator[Text]:
    """Give the later passages item by item, then, honestly, the silences."""
    for dossier in _in_states(connection, ANSWERED):
        yield from _answered(dossier, words)
    silent: dict[str, list[ItemDossier]] = {}
    for dossier in _in_states(connection, ("quiet",)):
        silent.setdefault(silence(dossier, words), []).append(dossier)
    for said, unanswered in silent.items():
        yield Text(f"\n{said}", "bold")
        yield from (_headline(dossier, words) for dossier in unanswered)
    if silent:
        yield Text("\n" + words("item.silence_meaning"), "dim")


def _in_states(
    connection: Connection, states: tuple[State, ...]
) -> Iterator[ItemDossier]:
    """Gather the items in any of the states, each once, the newest of a state first."""
    seen: set[str] = set()
    for state in states:
        page = dossiers.list_items(connection, ItemFilter(state=state), limit=ITEMS)
        for row in page.rows:
            if row.item.id not in seen:
                seen.add(row.item.id)
                yield dossiers.item_dossier(connection, row.item.id)


def _answered(dossier: ItemDossier, words: Words) -> Iterator[Text]:
    yield Text("\n") + _headline(dossier, words)
    for row in dossier.evidence[:PASSAGES]:
        yield evidence_line(row, words)


def _headline(dossier: ItemDossier, words: Words) -> Text:
    """Name an item in a line: its id, its kind, its date and its words."""
    item = dossier.row.item
    kind = Text(words(f"kind.{item.kind}"), style=KIND_STYLES[item.kind])
    said = f" · {write_date(item.date, words)} · {safe(item.span.exact)}"
    return Text(f"{item.id} ", "dim") + kind + Text(said)
