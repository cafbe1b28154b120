"""`duban evaluate`: measure a reader on a folder of gold readings."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Option

from duban.views.cli.options import QuietOption, ReaderOption, UiOption

if TYPE_CHECKING:
    from rich.console import Console

    from duban.extraction.agreement import Scores
    from duban.views.cli.gold import Gold
    from duban.views.cli.session import Session


def evaluate(
    gold_dir: Annotated[
        Path,
        Argument(metavar="GOLD_DIR", help="ID.txt and ID.gold.json for each text."),
    ],
    lang: Annotated[
        Literal["zh", "en"] | None,
        Option("--lang", help="Only texts of this language."),
    ] = None,
    format: Annotated[
        Literal["table", "json"], Option("--format", help="A table, or JSON.")
    ] = "table",
    errors: Annotated[
        bool, Option("--errors", help="Show each text with its errors marked, too.")
    ] = False,
    reader: ReaderOption = None,
    ui: UiOption = None,
    quiet: QuietOption = False,
) -> None:
    """Measure how far a reader agrees with gold readings, in percent.

    A mention agrees when its type and both ends do; statements when their kind does
    and they overlap by half; activities are compared slot by slot.
    """
    from duban.extraction.agreement import total
    from duban.views.cli.gold import load_gold
    from duban.views.cli.progress import tracked
    from duban.views.cli.session import begin

    session = begin(ui=ui, quiet=quiet, reader=reader)
    gold = list(load_gold(gold_dir, lang))
    terminal = session.terminal
    watched = tracked(gold, terminal, terminal.words("cli.reading"), total=len(gold))
    shown = terminal.out if format == "table" else terminal.err
    scores = [_score(each, session, shown if errors else None) for each in watched]
    _print_scores(total(scores), len(gold), session, format)


def _score(gold: "Gold", session: "Session", shown: "Console | None") -> "Scores":
    """Compare one reading with gold, its errors shown where they are wanted."""
    from duban.extraction.agreement import compare, disagreement
    from duban.extraction.marks import from_record
    from duban.extraction.reader import readers
    from duban.views.cli.scores import errors_page
    from duban.views.export.readings import reading_record

    document, marks = gold
    reading = readers.get(session.settings.reader).read(document)
    guess = from_record(reading_record(document, reading))
    if shown is not None:
        found = disagreement(marks, guess)
        for part in errors_page(document, found, session.terminal.words):
            shown.print(part)
    return compare(marks, guess)


def _print_scores(
    scores: "Scores", documents: int, session: "Session", format: str
) -> None:
    from duban.views.cli.scores import scores_record, scores_table
    from duban.views.export.json_lines import encode

    if format == "json":
        sys.stdout.write(encode(scores_record(documents, scores), indent=1) + "\n")
        return
    terminal, words = session.terminal, session.terminal.words
    counted = words.count("documents", documents)
    title = words("cli.scored", documents=counted, reader=session.settings.reader)
    terminal.show(scores_table(title, scores, words))
