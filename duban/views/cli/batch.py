"""A batch being added to the ledger: progress, refusals as they come, the sums."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.table import Table

from duban import pipeline
from duban.corpus.importer import load
from duban.extraction.reader import readers
from duban.pipeline import Added, Refused
from duban.store.engine import open_ledger
from duban.views.cli import tables
from duban.views.cli.exits import error_line
from duban.views.cli.progress import tracked
from duban.views.cli.session import Session
from duban.views.labels.words import Words

# A summary lists so many documents one by one; of more, only the sums.
LISTED = 40


@dataclass(slots=True)
class Batch:
    """What became of each text of a batch."""

    added: list[Added] = field(default_factory=list)
    refused: int = 0

    @property
    def new(self) -> list[Added]:
        """Those that the ledger did not know before."""
        return [each for each in self.added if each.new]


def add_files(files: Sequence[Path], session: Session) -> Batch:
    """Add files and folders to the ledger; say of each refusal why, and go on."""
    terminal, batch = session.terminal, Batch()
    reader = readers.get(session.settings.reader)
    engine = open_ledger(session.settings.ledger)
    doing = terminal.words("cli.adding", ledger=session.settings.ledger)
    results = pipeline.add(engine, load(files), reader)
    for result in tracked(results, terminal, doing):
        if isinstance(result, Refused):
            batch.refused += 1
            terminal.complain(error_line(result.error))
        else:
            batch.added.append(result)
    return batch


def summary(batch: Batch, ledger: str, words: Words) -> Table:
    """Sum up a batch: each document when they are few, and the whole."""
    keys = ("document", "outcome")
    headings = [words(f"cli.{key}") for key in keys]
    headings += [words("nav.activities"), words("nav.items"), words("cli.evidence")]
    listed = batch.added if len(batch.added) <= LISTED else []
    rows = [_row(each, words) for each in listed] + [_sums(batch, words)]
    return tables.table(words("cli.added", ledger=ledger), headings, rows)


def _row(added: Added, words: Words) -> tables.Row:
    if not added.new:
        return added.document, words("cli.known"), "", "", ""
    return added.document, words("cli.new"), *_counts([added])


def _sums(batch: Batch, words: Words) -> tables.Row:
    known = len(batch.added) - len(batch.new)
    parts = (("new", len(batch.new)), ("known", known), ("refused", batch.refused))
    outcome = [f"{count} {words(f'cli.{key}')}" for key, count in parts if count]
    total = words.count("documents", len(batch.added) + batch.refused)
    return f"= {total}", words.join(tuple(outcome)), *_counts(batch.new)


def _counts(added: Sequence[Added]) -> tuple[str, str, str]:
    return (
        str(sum(each.activities for each in added)),
        str(sum(each.items for each in added)),
        str(sum(each.evidence for each in added)),
    )
