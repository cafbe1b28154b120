"""Scores of a reader against gold: as a table, as JSON, and error by error."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from rich.table import Table
from rich.text import Text

from duban.corpus.document import Document
from duban.extraction.agreement import Disagreement, Scores
from duban.extraction.marks import Mark
from duban.extraction.readings import MENTION_TYPES
from duban.views.cli import highlight, tables
from duban.views.cli.terminal import safe
from duban.views.labels.words import Words

MISSED, SPURIOUS = "red", "yellow"


def scores_table(title: str, scores: Scores, words: Words) -> Table:
    """List precision, recall and F1 in percent, with the counts behind them."""
    keys = ("measure", "precision", "recall", "f1", "agreed", "guessed", "gold")
    drawn = tables.table(title, [words(f"cli.{key}") for key in keys], _rows(scores))
    for column in drawn.columns[1:]:
        column.justify = "right"
    return drawn


def _rows(scores: Scores) -> Iterator[tables.Row]:
    for name in in_order(scores):
        count = scores[name]
        shares = (f"{share:.1f}" for share in (count.precision, count.recall, count.f1))
        counts = (str(number) for number in (count.agreed, count.guessed, count.gold))
        yield (f"  {name}" if "." in name else name, *shares, *counts)


def in_order(scores: Scores) -> list[str]:
    """Order the measures: each whole before its parts."""
    return sorted(scores, key=lambda name: name.split("."))


def scores_record(documents: int, scores: Scores) -> dict[str, Any]:
    """Give the scores as one JSON object."""
    measures = {
        name: {
            "precision": count.precision,
            "recall": count.recall,
            "f1": count.f1,
            **asdict(count),
        }
        for name, count in scores.items()
    }
    return {"documents": documents, "scores": measures}


def errors_page(
    document: Document, errors: Disagreement, words: Words
) -> Iterator[Text]:
    """Show a text with what was missed (−) and what is not in gold (+)."""
    yield Text.assemble(
        (safe(f"\n── {document.id}  "), "bold"),
        (f"−{words('cli.missed')} ", MISSED),
        (f"+{words('cli.spurious')}", SPURIOUS),
    )
    marks = [*_marks(errors.missed, "−", MISSED, words)]
    marks += _marks(errors.spurious, "+", SPURIOUS, words)
    yield highlight.highlighted(document.text, marks)


def _marks(
    marks: Iterable[Mark], sign: str, style: str, words: Words
) -> Iterator[highlight.Mark]:
    for mark in marks:
        if mark.label in MENTION_TYPES:
            letter = words(f"cli.type.{mark.label}")
            signs = ("", f"/{sign}{letter}")
        else:
            signs = (f"‹{sign}{words(f'cli.kind.{mark.label}')}:", "›")
        yield highlight.Mark(mark.start, mark.end, style, *signs)
