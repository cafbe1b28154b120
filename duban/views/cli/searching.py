"""`duban search`: find words in the texts of the ledger."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from typer import Argument

from duban.views.cli.options import LedgerOption, LimitOption, UiOption

if TYPE_CHECKING:
    from rich.text import Text

    from duban.store.search import Hit
    from duban.views.labels.words import Words


def search(
    query: Annotated[
        list[str],
        Argument(metavar="QUERY", help="Words that must all be there; “…” a phrase."),
    ],
    limit: LimitOption = 20,
    ledger: LedgerOption = None,
    ui: UiOption = None,
) -> None:
    """Find words in the texts; Chinese down to one character."""
    from duban.store.engine import open_ledger, reading
    from duban.store.search import search as find
    from duban.views.cli.session import begin

    session = begin(ui=ui, ledger=ledger)
    terminal, words = session.terminal, session.terminal.words
    with reading(open_ledger(session.settings.ledger, create=False)) as connection:
        hits, total = find(connection, " ".join(query), limit=limit)
    for hit in hits:
        for line in _lines(hit, words):
            terminal.show(line)
    found = words.count("documents", total)
    terminal.note(words("cli.hits", documents=found, shown=len(hits)))


def _lines(hit: "Hit", words: "Words") -> "Iterator[Text]":
    """Write a hit: where it stands, and the words around it with the finds marked."""
    from rich.text import Text

    from duban.views.cli import tables
    from duban.views.cli.highlight import Mark, highlighted
    from duban.views.cli.terminal import safe

    yield Text(safe(f"{hit.source.id}  {tables.source(hit.source, words)}"), "bold")
    marks = [Mark(start, end, "reverse", "«", "»") for start, end in hit.marks]
    yield Text("  … ") + highlighted(hit.snippet.exact, marks) + Text(" …\n")
