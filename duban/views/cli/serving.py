"""`duban serve` and `duban run`: the ledger as pages."""

from contextlib import suppress
from typing import TYPE_CHECKING

from typer import Exit

from duban.views.cli.exits import REFUSED
from duban.views.cli.options import (
    HostOption,
    LedgerOption,
    PortOption,
    QuietOption,
    ReaderOption,
    Sources,
    UiOption,
)

if TYPE_CHECKING:
    from duban.views.cli.session import Session


def serve(
    ledger: LedgerOption = None,
    host: HostOption = None,
    port: PortOption = None,
    ui: UiOption = None,
) -> None:
    """Serve the ledger as pages until Ctrl-C."""
    from duban.views.cli.session import begin

    _serve(begin(ui=ui, ledger=ledger, host=host, port=port))


def run(
    files: Sources,
    ledger: LedgerOption = None,
    reader: ReaderOption = None,
    host: HostOption = None,
    port: PortOption = None,
    ui: UiOption = None,
    quiet: QuietOption = False,
) -> None:
    """Add texts, print what the ledger holds, and serve it."""
    from duban.views.cli.batch import add_files, summary
    from duban.views.cli.found_page import found_page
    from duban.views.cli.session import begin

    session = begin(
        ui=ui, quiet=quiet, ledger=ledger, reader=reader, host=host, port=port
    )
    terminal, place = session.terminal, session.settings.ledger
    batch = add_files(files, session)
    terminal.show(summary(batch, place, terminal.words))
    for part in found_page(place, terminal.words):
        terminal.show(part)
    _serve(session)
    if batch.refused:
        raise Exit(REFUSED)


def _serve(session: "Session") -> None:
    from duban.views.web.server import serve as serve_pages

    settings = session.settings

    def say(address: str) -> None:
        session.terminal.announce(
            session.terminal.words("cli.serving", address=address)
        )

    with suppress(KeyboardInterrupt):  # Ctrl-C is how serving is meant to end
        serve_pages(
            settings.ledger, host=settings.host, port=settings.port, on_ready=say
        )
