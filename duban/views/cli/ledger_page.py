"""The ledger's lists on the terminal: activities and items, a row each."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from duban.ledger.records import Activity, Attendance, Site
from duban.store.dossiers import ActivityRow, ItemRow
from duban.views.cli import tables
from duban.views.cli.finds import KIND_STYLES
from duban.views.cli.terminal import cell
from duban.views.labels.dates import write_date
from duban.views.labels.words import Words

STATE_STYLES = {
    "answered": "green",
    "contradicted": "bold red",
    "restated": "yellow",
    "quiet": "dim",
}


def activities_table(rows: Iterable[ActivityRow], words: Words) -> Table:
    """List activities: when, where, who, what was looked at, and the source."""
    headings = [words("cli.id"), words("activity.when"), words("activity.where")]
    headings += [words("activity.who"), words("cli.stops"), words("activity.source")]
    cells = [_activity_cells(row, words) for row in rows]
    return tables.table(words("nav.activities"), headings, cells)


def _activity_cells(row: ActivityRow, words: Words) -> tables.Row:
    activity = row.activity
    date = tables.inferred_date(activity.date, words) or write_date(None, words)
    raised = words.count("items", row.items) if row.items else ""
    return (
        activity.id,
        f"{date}\n{words(f'activity_kind.{activity.kind}')}",
        words.join(activity.places),
        people(activity.people, words),
        stops(activity, words),
        "\n".join(filter(None, (tables.source(row.source, words), raised))),
    )


def people(attending: Iterable[Attendance], words: Words) -> str:
    """Write who was there, a line each."""
    lines = (
        tables.person(each.name, each.posts, each.role, words) for each in attending
    )
    return "\n".join(lines)


def stops(activity: Activity, words: Words) -> str:
    """Write the stops in order, and what was looked at there."""
    return tables.numbered([_site(each, words) for each in activity.stops], words)


def _site(site: Site, words: Words) -> str:
    return tables.stop(site.name, site.topics, words)


def items_table(title: str, rows: Iterable[ItemRow], words: Words) -> Table:
    """List items: the words, who said them to whom, when, and what became of them."""
    keys = ("kind", "areas", "speaker", "addressee", "due")
    headings = [words("cli.id"), words("cli.words")]
    headings += [words(f"item.{key}") for key in keys]
    cells = [_item_cells(row, words) for row in rows]
    return tables.table(title, headings, cells)


def _item_cells(row: ItemRow, words: Words) -> tables.Row:
    item = row.item
    return (
        item.id,
        words_and_source(row, words),
        kind_and_states(row, words),
        tables.areas(item.areas, words),
        item.speaker or "",
        tables.inferred_name(item.addressee, words),
        tables.inferred_date(item.due, words),
    )


def words_and_source(row: ItemRow, words: Words) -> Text:
    """Write an item's words, and below them when and where they were said."""
    other_day = row.item.date != row.source.published
    source = tables.source(row.source, words, dated=other_day)
    said = f"\n{write_date(row.item.date, words)} · {source}"
    return cell(row.item.span.exact, "bold") + cell(said, "dim")


def kind_and_states(row: ItemRow, words: Words) -> Text:
    """Write an item's kind, and below it the states computed for it."""
    kind = Text(words(f"kind.{row.item.kind}"), style=KIND_STYLES[row.item.kind])
    states = (Text(words(f"state.{s}"), style=STATE_STYLES[s]) for s in row.states)
    return Text("\n").join([kind, *states])
