"""Options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from duban.settings import UiLanguage

ReadingFormat = Literal["text", "json", "jsonl"]
ListFormat = Literal["table", "json", "jsonl"]

Sources = Annotated[
    list[Path],
    Argument(
        metavar="FILE|DIR|-…",
        help="Files and folders to read; - is standard input.",
        show_default=False,
    ),
]
LedgerOption = Annotated[
    str | None,
    Option(
        "--ledger",
        metavar="PATH|URL",
        help="The ledger: a file path or a database URL.  [default: ./duban.db]",
        show_default=False,
    ),
]
ReaderOption = Annotated[
    str | None,
    Option(
        "--reader",
        metavar="NAME",
        help="The reader to read with.  [default: careful]",
        show_default=False,
    ),
]
UiOption = Annotated[
    UiLanguage | None,
    Option("--ui", help="The language of the terminal.", show_default=False),
]
QuietOption = Annotated[
    bool, Option("--quiet", "-q", help="Show no progress and no notes.")
]
LimitOption = Annotated[
    int, Option("--limit", metavar="N", min=1, help="How many to show at most.")
]
HostOption = Annotated[
    str | None,
    Option(
        "--host",
        help="The address to serve on.  [default: 127.0.0.1]",
        show_default=False,
    ),
]
PortOption = Annotated[
    int | None,
    Option(
        "--port",
        min=0,
        max=65535,
        help="The port to serve on; 0 takes a free one.  [default: 8350]",
        show_default=False,
    ),
]
