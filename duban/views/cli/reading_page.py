"""One reading on the terminal: the text highlighted, then what was found in tables."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from duban.corpus.document import Document
from duban.extraction.readings import Activity, Reading, Statement
from duban.views.cli import tables
from duban.views.cli.finds import KIND_STYLES, reading_marks
from duban.views.cli.highlight import highlighted
from duban.views.cli.terminal import cell, safe
from duban.views.labels.dates import write_date
from duban.views.labels.words import Words


def reading_page(
    document: Document, reading: Reading, words: Words
) -> Iterator[RenderableType]:
    """Show one document and all that was read in it."""
    yield heading(document, words)
    yield highlighted(document.text, reading_marks(reading, words))
    yield Text()
    if reading.activities:
        yield activities_table(reading.activities, words)
    else:
        yield Text(words("document.no_activities"), style="dim")
    if reading.statements:
        yield statements_table(reading.statements, words)
    else:
        yield Text(words("document.no_statements"), style="dim")


def heading(document: Document, words: Words) -> Text:
    """Head a page with the document's id, date and publisher."""
    date = write_date(document.published, words) if document.published else None
    known = filter(None, (document.id, date, document.publisher))
    return Text(safe("\n── " + " · ".join(known)), style="bold")


def activities_table(activities: tuple[Activity, ...], words: Words) -> Table:
    """Tell of each occasion: when, where, who, and what was looked at."""
    headings = ["#", *(words(f"activity.{key}") for key in ("kind", "when", "where"))]
    headings += [words("activity.who"), words("cli.stops")]
    rows = [
        (str(number), *_activity_cells(each, words))
        for number, each in enumerate(activities, start=1)
    ]
    return tables.table(words("nav.activities"), headings, rows)


def _activity_cells(activity: Activity, words: Words) -> tuple[str, ...]:
    people = [
        tables.person(each.name.exact, [p.exact for p in each.posts], each.role, words)
        for each in activity.people
    ]
    stops = [
        tables.stop(each.site.exact, [t.exact for t in each.topics], words)
        for each in activity.stops
    ]
    return (
        words(f"activity_kind.{activity.kind}"),
        tables.inferred_date(activity.date, words) or write_date(None, words),
        words.join(tuple(place.exact for place in activity.places)),
        "\n".join(people),
        tables.numbered(stops, words),
    )


def statements_table(statements: tuple[Statement, ...], words: Words) -> Table:
    """List what was said, with kind, areas, speaker and the exact words."""
    keys = ("kind", "areas", "speaker", "addressee", "due")
    headings = ["#", *(words(f"item.{key}") for key in keys), words("cli.words")]
    rows = [
        (str(number), *_statement_cells(each, words))
        for number, each in enumerate(statements, start=1)
    ]
    return tables.table(words("cli.statements"), headings, rows)


def _statement_cells(statement: Statement, words: Words) -> tuple[str | Text, ...]:
    kind = Text(words(f"kind.{statement.kind}"), style=KIND_STYLES[statement.kind])
    return (
        kind,
        tables.areas(statement.areas, words),
        statement.speaker.exact if statement.speaker else "",
        tables.inferred_name(statement.addressee, words),
        tables.inferred_date(statement.due, words),
        cell(statement.span.exact),
    )
