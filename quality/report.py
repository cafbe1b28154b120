"""Write docs/quality.md: every reader's scores on texts never trained on.

usage: python -m quality.report [GOLD_ROOT]
"""

import datetime
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from duban.extraction.agreement import Count, Scores
from duban.extraction.marks import from_record
from duban.extraction.reader import readers
from duban.views.cli.gold import load_gold
from duban.views.export.readings import reading_record
from quality.faults import faults
from quality.gate import GOLD_ROOT, measured, percent

PAGE = Path(__file__).parent.parent / "docs" / "quality.md"
FOLDERS = {
    "dev": "Readouts of visits and meetings",
    "dev-reports": "Excerpts of work reports, budgets and fact sheets",
}
LANGUAGES = {"zh": "Chinese", "en": "English"}
SHARES = ("areas", "speakers")

# So many kinds of error are listed.
COMMONEST = 10
CURVE = Path(__file__).with_name("curve.md")
DEMANDS = Path(__file__).with_name("demands.md")
GOALS = Path(__file__).with_name("goals.json")
_WHY = Path(__file__).with_name("report.why.md")
_HEAD = Path(__file__).with_name("report.head.md")


def main(arguments: list[str]) -> None:
    """Measure every reader on every folder and write the page."""
    root = Path(arguments[0]) if arguments else GOLD_ROOT
    PAGE.write_text("\n".join(_page(root)), "utf-8")


def _page(root: Path) -> Iterator[str]:
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    yield _HEAD.read_text("utf-8").format(day=day, commit=_commit())
    yield from _goals(root)
    for reader in readers.names():
        yield f"## The {reader} reader\n"
        for folder, title in FOLDERS.items():
            yield f"### {title} (`{folder}`)\n"
            yield from _table(root / folder, reader)
    yield from _errors(root)
    yield CURVE.read_text("utf-8")
    yield DEMANDS.read_text("utf-8")


def _goals(root: Path) -> Iterator[str]:
    """Set the careful reader's scores beside what was aimed at."""
    yield "## Aimed at and reached\n"
    yield "The careful reader; what falls short says by how much.\n"
    yield "| texts | measure | aimed at | reached | short by |"
    yield "|---|---|---|---|---|"
    for folder, by_lang in json.loads(GOALS.read_text("utf-8")).items():
        for lang, wanted in by_lang.items():
            scores = measured(root / folder, readers.get("careful"), lang)
            for measure, goal in wanted.items():
                reached = percent(scores, measure)
                short = f"{goal - reached:.1f}" if round(reached, 1) < goal else ""
                cells = f"{measure} | {goal} | {reached:.1f} | {short}"
                yield f"| {folder}, {LANGUAGES[lang]} | {cells} |"
    yield ""
    yield _WHY.read_text("utf-8")


def _errors(root: Path) -> Iterator[str]:
    """List the commonest kinds of error of the default reader, of both folders."""
    yield "## The commonest errors\n"
    yield "Kinds of error of the careful reader on both folders, and how often.\n"
    found = [_faults(root, lang).most_common(COMMONEST) for lang in ("zh", "en")]
    yield "| Chinese | | English | |"
    yield "|---|---|---|---|"
    for chinese, english in zip_longest(*found, fillvalue=("", "")):
        yield f"| {chinese[0]} | {chinese[1]} | {english[0]} | {english[1]} |"
    yield ""


def _faults(root: Path, lang: Literal["zh", "en"]) -> Counter[str]:
    reader = readers.get("careful")
    counted: Counter[str] = Counter()
    for folder in FOLDERS:
        for document, marks in load_gold(root / folder, lang):
            record = reading_record(document, reader.read(document))
            counted += faults(marks, from_record(record))
    return counted


def _table(folder: Path, reader: str) -> Iterator[str]:
    chosen = readers.get(reader)
    chinese, english = (measured(folder, chosen, "zh"), measured(folder, chosen, "en"))
    yield "| | Chinese | | | English | | |"
    yield "|---|---|---|---|---|---|---|"
    yield "| | precision | recall | F1 | precision | recall | F1 |"
    for measure in _measures(chinese, english):
        cells = [
            _cells(scores.get(measure, Count()), measure)
            for scores in (chinese, english)
        ]
        yield f"| {measure} | {' | '.join(cells)} |"
    yield ""


def _measures(*all_scores: Scores) -> list[str]:
    names = {
        name
        for scores in all_scores
        for name, count in scores.items()
        if count.gold or count.guessed
    }
    return sorted(names, key=lambda name: (name.split(".")[0], name))


def _cells(count: Count, measure: str) -> str:
    if not count.gold and not count.guessed:
        return "– | – | –"
    if measure in SHARES:
        return f"– | – | {count.precision:.1f} %"
    return f"{count.precision:.1f} | {count.recall:.1f} | {count.f1:.1f}"


def _commit() -> str:
    asked = ["git", "rev-parse", "--short", "HEAD"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    return told.stdout.strip() or "unknown"


if __name__ == "__main__":
    main(sys.argv[1:])
