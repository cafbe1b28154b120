"""The ledger's lists on the terminal: activities and items, a row each."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from duban.ledger.records import Activity, Attendance, Item, Site
from duban.store.dossiers import ActivityRow, ItemRow
from duban.views.cli import tables
from duban.views.cli.finds import KIND_STYLES
from duban.views.cli.terminal import cell, safe
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
    headings = [words(f"activity.{key}") for key in ("when", "where", "who")]
    cells = [_activity_cells(row, words) for row in rows]
    return tables.table(
        words("nav.activities"), [*headings, words("cli.stops_source")], cells
    )


def _activity_cells(row: ActivityRow, words: Words) -> tables.Row:
    activity = row.activity
    date = tables.inferred_date(activity.date, words) or write_date(None, words)
    when = cell(f"{date}\n{words(f'activity_kind.{activity.kind}')}")
    return (
        when + cell(f"\n{activity.id}", "dim"),
        words.join(activity.places),
        people(activity.people, words),
        _stops_and_source(row, words),
    )


def _stops_and_source(row: ActivityRow, words: Words) -> Text:
    """Write the stops, and below them the source and the number of items."""
    told = stops(row.activity, words)
    raised = words.count("items", row.items) if row.items else None
    source = filter(None, (tables.source(row.source, words), raised))
    return cell(f"{told}\n" if told else "") + cell(" · ".join(source), "dim")


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
    """List items: the words, their sort, who said them to whom, and until when."""
    headings = [words(f"cli.{key}") for key in ("id", "words", "sort", "who")]
    return tables.table(title, headings, [_item_cells(row, words) for row in rows])


def _item_cells(row: ItemRow, words: Words) -> tables.Row:
    return (
        row.item.id,
        words_and_source(row, words),
        kind_and_areas(row, words),
        _who_and_when(row.item, words),
    )


def words_and_source(row: ItemRow, words: Words) -> Text:
    """Write an item's words, and below them when and where they were said."""
    said = f"\n{write_date(row.item.date, words)} · {row.source.id}"
    return cell(row.item.span.exact, "bold") + cell(said, "dim")


def kind_and_areas(row: ItemRow, words: Words) -> Text:
    """Write an item's kind and areas, and below them the states computed for it."""
    item = row.item
    kind = Text(words(f"kind.{item.kind}"), style=KIND_STYLES[item.kind])
    areas = [Text(tables.areas(item.areas, words))] if item.areas else []
    states = (Text(words(f"state.{s}"), style=STATE_STYLES[s]) for s in row.states)
    return Text("\n").join([kind, *areas, *states])


def _who_and_when(item: Item, words: Words) -> Text:
    """Write who said it, who is to do it, and when it is due, as far as is known."""
    addressee = tables.inferred_name(item.addressee, words).replace("\n", " ")
    due = tables.inferred_date(item.due, words).replace("\n", " ")
    lines = [Text(safe(item.speaker))] if item.speaker else []
    lines += [cell(f"→ {addressee}")] if addressee else []
    lines += [cell(words("item.due") + words("list.colon") + due)] if due else []
    return Text("\n").join(lines)
