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
    with _bar(terminal) as bar:
        task = bar.add_task(doing, total=total)
        for each in work:
            yield each
            bar.advance(task)


def _bar(terminal: Terminal) -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(show_speed=True),
        TextColumn("{task.completed}"),
        TimeElapsedColumn(),
        console=terminal.err,
        transient=True,
    )
