"""The commands of the command line, put together."""

from typing import Annotated

from typer import Exit, Option, Typer, echo

from duban import __version__
from duban.views.cli.adding import add
from duban.views.cli.evaluating import evaluate
from duban.views.cli.exits import MEANINGS, ending
from duban.views.cli.listing import activities, items
from duban.views.cli.reading import read
from duban.views.cli.searching import search
from duban.views.cli.serving import run, serve
from duban.views.cli.showing import show

# \b keeps the lines apart in the help.
EPILOG = "\b\nExit codes:\n" + "\n".join(
    f"{code:5} {meaning}" for code, meaning in MEANINGS.items()
)

app = Typer(
    name="duban",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)


def _print_version(asked: bool) -> None:
    if asked:
        echo(f"duban {__version__}")
        raise Exit


@app.callback()
def duban(
    version: Annotated[
        bool,
        Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    """See it through: what officials asked for and promised, and what became of it.

    Reads texts of the public record in Chinese and English, and keeps a ledger in
    which every line stands on the exact words of a source.
    """


for command in (read, add, items, activities, show, search, serve, run, evaluate):
    app.command()(ending(command))
