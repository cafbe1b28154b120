"""The terminal: where a command prints, in colours only where they can be seen."""

import re
import sys
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console, RenderableType
from rich.text import Text

from duban.views.labels.words import Words

# Beyond this, lines of prose are hard to follow; tables in a pipe get as much.
WIDEST = 120

# C0 and C1 controls but for tab and newline, and the marks that turn writing round:
# in a terminal they could hide or forge what a source says. Halves of surrogate pairs
# cannot be written at all.
_DANGEROUS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LINE_END = "\r\n"


@dataclass(frozen=True, slots=True)
class Terminal:
    """The two streams that a command writes to, and the words it writes in.

    Results go to `out`; progress, notes and errors go to `err`.
    """

    out: Console
    err: Console
    words: Words
    quiet: bool = False

    def note(self, words: str) -> None:
        """Say something on the side, unless asked to be quiet."""
        if not self.quiet:
            self.err.print(safe(words), style="dim")

    def show(self, part: RenderableType) -> None:
        """Print a part of the result; in a pipe, text keeps its own lines."""
        whole = isinstance(part, Text) and not self.out.is_terminal
        self.out.print(part, soft_wrap=whole)

    def announce(self, line: str) -> None:
        """Print a line of the result at once, however the output is buffered."""
        self.out.print(line, style="bold", soft_wrap=True)
        self.out.file.flush()

    def complain(self, line: str) -> None:
        """Say on standard error what went wrong, also when quiet."""
        self.err.print(safe(line), style="red", soft_wrap=True)


def console(*, stderr: bool = False) -> Console:
    """Open one stream; rich leaves colours out for a pipe and under NO_COLOR."""
    _write_what_it_can(sys.stderr if stderr else sys.stdout)
    found = Console(stderr=stderr, markup=False, highlight=False, emoji=False)
    if not found.is_terminal or found.width > WIDEST:
        found.width = WIDEST
    return found


def _write_what_it_can(stream: TextIO) -> None:
    """Let a terminal of another encoding show an escape for what it cannot show."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def safe(text: str) -> str:
    """Make control characters visible instead of letting the terminal obey them."""
    return _DANGEROUS.sub(_picture, text.replace(_LINE_END, "\n"))


def _picture(found: re.Match[str]) -> str:
    """Draw a control character as Unicode's picture of it, or as a replacement."""
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\N{REPLACEMENT CHARACTER}"


def cell(text: str, style: str = "") -> Text:
    """Make a table's cell from a source's words."""
    return Text(safe(text), style=style)


def use_utf8() -> None:
    """Write UTF-8 to standard output, as JSON must be, whatever the locale."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
