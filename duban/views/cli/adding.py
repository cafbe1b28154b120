"""`duban add`: read texts into the ledger."""

from typer import Exit

from duban.views.cli.exits import REFUSED
from duban.views.cli.options import (
    LedgerOption,
    QuietOption,
    ReaderOption,
    Sources,
    UiOption,
)


def add(
    files: Sources,
    ledger: LedgerOption = None,
    reader: ReaderOption = None,
    ui: UiOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read texts into the ledger, each once."""
    from duban.views.cli.batch import add_files, summary
    from duban.views.cli.session import begin

    session = begin(ui=ui, quiet=quiet, ledger=ledger, reader=reader)
    batch = add_files(files, session)
    if not quiet:
        words = session.terminal.words
        session.terminal.show(summary(batch, session.settings.ledger, words))
    if batch.refused:
        raise Exit(REFUSED)
