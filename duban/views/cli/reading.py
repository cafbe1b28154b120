"""`duban read`: read texts without a ledger."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

from typer import Exit, Option

from duban.views.cli.exits import REFUSED, error_line
from duban.views.cli.options import (
    QuietOption,
    ReaderOption,
    ReadingFormat,
    Sources,
    UiOption,
)

if TYPE_CHECKING:
    from duban.corpus.document import Document
    from duban.corpus.importer import Loaded
    from duban.extraction.readings import Reading
    from duban.views.cli.terminal import Terminal

    Read = tuple[Document, Reading]


def read(
    files: Sources,
    format: Annotated[
        ReadingFormat,
        Option("--format", help="Highlighted text, or reading JSON."),
    ] = "text",
    reader: ReaderOption = None,
    ui: UiOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read texts and show what they say; nothing is kept.

    A .jsonl file has one text a line: {"id": …, "text": …}, and if known title,
    published, lang, publisher and url.
    """
    from duban.corpus.importer import load
    from duban.views.cli.session import begin

    session = begin(ui=ui, quiet=quiet, reader=reader)
    batch = _Batch(session.terminal)
    found = batch.read(load(files), session.settings.reader)
    if format == "text":
        _print_pages(found, session.terminal)
    else:
        _export(found, format, session.terminal)
    if batch.refused:
        raise Exit(REFUSED)


class _Batch:
    """Reads what was loaded, and says of each refusal why."""

    def __init__(self, terminal: "Terminal") -> None:
        self.terminal = terminal
        self.refused = 0

    def read(self, loaded: "Iterable[Loaded]", name: str) -> "Iterator[Read]":
        from duban.errors import DubanError
        from duban.extraction.reader import readers

        reader = readers.get(name)
        for each in loaded:
            if isinstance(each, DubanError):
                self.refused += 1
                self.terminal.complain(error_line(each))
            else:
                yield each, reader.read(each)


def _print_pages(found: "Iterable[Read]", terminal: "Terminal") -> None:
    from duban.views.cli.finds import legend
    from duban.views.cli.reading_page import reading_page

    for number, (document, reading) in enumerate(found):
        if number == 0:
            terminal.show(legend(terminal.words))
        for part in reading_page(document, reading, terminal.words):
            terminal.show(part)


def _export(found: "Iterable[Read]", format: str, terminal: "Terminal") -> None:
    from duban.views.cli.progress import tracked
    from duban.views.cli.terminal import use_utf8
    from duban.views.export.exporter import exporters
    from duban.views.export.readings import reading_record

    watched = tracked(found, terminal, terminal.words("cli.reading"))
    use_utf8()
    records = (reading_record(document, reading) for document, reading in watched)
    exporters.get(format).write(records, sys.stdout)
