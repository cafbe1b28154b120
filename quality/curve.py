"""How much more gold would help: scores of networks trained on parts of it.

usage: python -m quality.curve GOLD_DIR --corpora DIR --checked GOLD_DIR

Trains the quick reader's network on an eighth, a quarter, a half and all of the marked
texts, without silver ones, scores each on texts never trained on, and writes
quality/curve.md, which the report takes up. Every part holds the smaller ones, and the
seed is fixed.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import torch

from duban.extraction import words
from duban.extraction.pieces import Cutter
from duban.extraction.quick import QuickReader
from duban.views.cli.gold import Gold
from quality.encoder import export, network, training
from quality.gate import measured, percent
from quality.marked import everything
from quality.skimmer import LENGTHS, vectors

PARTS = (1 / 8, 1 / 4, 1 / 2, 1.0)
MEASURES = ("mentions", "statements", "tracked", "spans", "areas")
SEED = 3
EPOCHS = 6
_TABLE = Path(__file__).with_name("curve.md")


def main(arguments: list[str]) -> None:
    """Measure the curve and write it down."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--checked", type=Path, required=True)
    asked = parser.parse_args(arguments)
    lines = []
    for count, scores in curve(everything([asked.gold], asked.corpora), asked.checked):
        for lang, row in scores.items():
            cells = " | ".join(f"{score:.1f}" for score in row)
            lines.append(f"| {lang} | {count} | {cells} |")
            print(lines[-1], flush=True)
    _TABLE.write_text(_page(sorted(lines, key=lambda line: line[:4])), "utf-8")


def curve(
    texts: Sequence[Gold], checked: Path
) -> Iterator[tuple[int, dict[str, list[float]]]]:
    """Give for each part how many texts it has, and by language the scores."""
    order = list(texts)
    random.Random(SEED).shuffle(order)
    for part in PARTS:
        some = order[: round(len(order) * part)]
        with tempfile.TemporaryDirectory() as folder:
            _train(some, Path(folder))
            reader = QuickReader(folder)
            scores = {
                "Chinese": _scores(checked, reader, "zh"),
                "English": _scores(checked, reader, "en"),
            }
        yield len(some), scores


def _train(texts: Sequence[Gold], folder: Path) -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    made = network.Network(network.Skimmer(vectors()))
    cutter = Cutter(words.vocabulary())
    training.train(made, cutter, texts, epochs=EPOCHS, lengths=LENGTHS)
    export.write_skimmer(made, folder)


def _scores(
    checked: Path, reader: QuickReader, lang: Literal["zh", "en"]
) -> list[float]:
    scores = measured(checked, reader, lang)
    return [percent(scores, measure) for measure in MEASURES]


def _page(lines: Sequence[str]) -> str:
    head = f"| language | texts | {' | '.join(MEASURES)} |"
    rule = "|---" * (len(MEASURES) + 2) + "|"
    return "\n".join(
        [
            "## The learning curve\n",
            "The quick reader's network, without silver texts, trained on parts of the"
            " marked ones and scored on dev:"
            " what still rises would rise further with more texts.\n",
            head,
            rule,
            *lines,
            "",
        ]
    )


if __name__ == "__main__":
    main(sys.argv[1:])
