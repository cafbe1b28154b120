"""How a command ends: its exit code, and its error as one line on standard error."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from typer import Exit

from duban.errors import (
    DubanError,
    GoldError,
    LedgerError,
    ModelError,
    SettingsError,
    UnknownName,
    UnknownRecord,
)

Given = ParamSpec("Given")

DONE = 0
REFUSED = 1
USAGE = 2
LEDGER = 3
NO_RECORD = 4
UNUSABLE = 5
# sysexits.h calls these EX_SOFTWARE and EX_IOERR; the last two are 128 plus a signal.
BUG = 70
SYSTEM = 74
INTERRUPTED = 130
PIPE_CLOSED = 141

MEANINGS = {
    DONE: "Done.",
    REFUSED: "Some of what was given could not be read; the rest was.",
    USAGE: "The command, an option, duban.toml or the environment is wrong.",
    LEDGER: "The ledger cannot be used.",
    NO_RECORD: "No record in the ledger has that id.",
    UNUSABLE: "A model's weights or a gold folder cannot be used.",
    BUG: "An error of duban itself; DUBAN_TRACEBACK=1 shows where.",
    SYSTEM: "The system refused: a full disk, a file without permission.",
    INTERRUPTED: "Interrupted by Ctrl-C.",
    PIPE_CLOSED: "What read the output went away.",
}

TRACEBACK = "DUBAN_TRACEBACK"


def exit_code(error: DubanError) -> int:
    """Choose the exit code for an error that ends a command."""
    match error:
        case UnknownRecord():
            return NO_RECORD
        case LedgerError():
            return LEDGER
        case SettingsError() | UnknownName():
            return USAGE
        case GoldError() | ModelError():
            return UNUSABLE
        case _:
            return REFUSED


def error_line(error: DubanError) -> str:
    """Write an error as one line: its slug, what was refused, and what to do."""
    return f"error[{error.slug}]: {error}"


def ending(command: Callable[Given, None]) -> Callable[Given, None]:
    """Make a command end in a line and an exit code, whatever goes wrong in it."""

    @wraps(command)
    def ended(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except Exit:
            raise
        except KeyboardInterrupt:
            raise Exit(INTERRUPTED) from None
        except BrokenPipeError:
            _drop_output()
            raise Exit(PIPE_CLOSED) from None
        except DubanError as error:
            _say(error_line(error))
            raise Exit(exit_code(error)) from error
        except OSError as error:
            _say(f"error[system-refused]: {error} — mend that and run it again")
            _drop_output()
            raise Exit(SYSTEM) from error
        except Exception as error:
            raise Exit(_report_bug(error)) from error

    return ended


def _report_bug(error: Exception) -> int:
    if os.environ.get(TRACEBACK):
        raise error
    _say(
        f"error[duban-bug]: {type(error).__name__}: {error} — "
        f"set {TRACEBACK}=1, run it again and report what it prints"
    )
    return BUG


def _say(line: str) -> None:
    from duban.views.cli.terminal import console, safe

    console(stderr=True).print(safe(line), style="red", soft_wrap=True)


def _drop_output() -> None:
    """Send what is left to nowhere, or the interpreter complains when it flushes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
