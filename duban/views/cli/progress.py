"""Progress on standard error, for work that takes longer than a blink."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)

from duban.views.cli.terminal import Terminal

Work = TypeVar("Work")


def tracked(
    work: Iterable[Work], terminal: Terminal, doing: str, *, total: int | None = None
) -> Iterator[Work]:
    """Hand the work on, one by one, and show how far it has come.

    Nothing is shown when quiet, or when nobody watches standard error.
    """
    if terminal.quiet or not terminal.err.is_terminal:
        yield from work
        return
    with _bar(terminal, counted=total is not None) as bar:
        task = bar.add_task(doing, total=total)
        for each in work:
            yield each
            bar.advance(task)


def _bar(terminal: Terminal, *, counted: bool) -> Progress:
    """Draw a bar where the end is known, and a turning wheel where it is not."""
    columns = [
        SpinnerColumn(),
        TextColumn("{task.description}"),
        *([BarColumn()] if counted else []),
        TextColumn("{task.completed}"),
        TaskProgressColumn(show_speed=True),
        TimeElapsedColumn(),
    ]
    return Progress(*columns, console=terminal.err, transient=True)
