"""Hold the readers to their floors: `python -m quality.gate [GOLD_ROOT]`.

quality/floors.json names, for each folder of gold below GOLD_ROOT (../shared/gold
unless told), reader and language, the least score of each measure, in percent. A floor
only ever rises. Exits with 1 when a score lies below its floor.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.table import Table

from duban.extraction.agreement import Scores, compare, total
from duban.extraction.marks import from_record
from duban.extraction.reader import Reader, readers
from duban.views.cli.gold import load_gold
from duban.views.export.readings import reading_record

FLOORS = Path(__file__).with_name("floors.json")
GOLD_ROOT = Path(__file__).parents[2] / "shared" / "gold"


Floors = dict[str, dict[str, dict[str, dict[str, float]]]]
"""Percent by gold folder, reader, language and measure."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One score beside its floor, both in percent."""

    folder: str
    reader: str
    lang: str
    measure: str
    score: float
    floor: float

    @property
    def holds(self) -> bool:
        """Say whether the score reaches its floor, to a tenth as it is printed."""
        return round(self.score, 1) >= self.floor


def main(arguments: list[str]) -> int:
    """Measure everything that has a floor, print it, and return the exit code."""
    root = Path(arguments[0]) if arguments else GOLD_ROOT
    verdicts = list(judge(root, json.loads(FLOORS.read_text("utf-8"))))
    Console().print(_table(verdicts))
    return 0 if all(verdict.holds for verdict in verdicts) else 1


def judge(
    root: Path, floors: dict[str, dict[str, dict[str, dict[str, float]]]]
) -> Iterator[Verdict]:
    """Measure each reader on each folder and language that has floors."""
    for folder, by_reader in floors.items():
        for reader, by_lang in by_reader.items():
            chosen = readers.get(reader)
            for lang, wanted in by_lang.items():
                scores = measured(root / folder, chosen, "zh" if lang == "zh" else "en")
                for measure, floor in wanted.items():
                    score = percent(scores, measure)
                    yield Verdict(folder, reader, lang, measure, score, floor)


def measured(folder: Path, reader: Reader, lang: Literal["zh", "en"]) -> Scores:
    """Read a folder's texts of one language and compare them with gold."""
    return total(
        compare(marks, from_record(reading_record(document, reader.read(document))))
        for document, marks in load_gold(folder, lang)
    )


def percent(scores: Scores, measure: str) -> float:
    """Return a measure as score.py prints it: F1, or the share that is right."""
    count = scores[measure]
    return count.precision if measure in ("areas", "speakers") else count.f1


def _table(verdicts: list[Verdict]) -> Table:
    table = Table(title="Quality floors", title_justify="left")
    for name in ("gold", "reader", "language", "measure"):
        table.add_column(name)
    for name in ("score", "floor"):
        table.add_column(name, justify="right")
    table.add_column("")
    for one in verdicts:
        row = (one.folder, one.reader, one.lang, one.measure)
        mark = "" if one.holds else "[red]below[/red]"
        table.add_row(*row, f"{one.score:.1f}", f"{one.floor:.1f}", mark)
    return table


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
