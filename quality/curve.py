"""How much more gold would help: scores of taggers trained on parts of it.

usage: python -m quality.curve GOLD_DIR --corpora DIR --checked GOLD_DIR

Trains the quick reader on an eighth, a quarter, a half and all of the marked texts,
scores each on texts never trained on, and writes quality/curve.md, which the report
takes up. Every part holds the smaller ones, and the seed is fixed.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from duban.corpus.document import Language
from duban.extraction import quick
from duban.extraction.quick import Taggers
from duban.extraction.tagger import Tagger
from duban.views.cli.gold import Gold
from quality.gate import measured, percent
from quality.marked import everything
from quality.train import LAYERS, train

PARTS = (1 / 8, 1 / 4, 1 / 2, 1.0)
MEASURES = ("mentions", "statements", "tracked", "spans", "areas")
SEED = 3
_TABLE = Path(__file__).with_name("curve.md")
_LANGUAGES: tuple[tuple[Language, str], ...] = (("zh", "Chinese"), ("en", "English"))


def main(arguments: list[str]) -> None:
    """Measure the curve and write it down."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--checked", type=Path, required=True)
    asked = parser.parse_args(arguments)
    lines = []
    for lang, name in _LANGUAGES:
        texts = everything([asked.gold], asked.corpora, lang)
        for count, scores in curve(texts, lang, asked.checked):
            cells = " | ".join(f"{score:.1f}" for score in scores)
            lines.append(f"| {name} | {count} | {cells} |")
            print(lines[-1], flush=True)
    _TABLE.write_text(_page(lines), "utf-8")


def curve(
    texts: Sequence[Gold], lang: Language, checked: Path
) -> Iterator[tuple[int, list[float]]]:
    """Give for each part how many texts it has, and the scores of MEASURES."""
    order = list(texts)
    random.Random(SEED).shuffle(order)
    known = quick.taggers
    for part in PARTS:
        some = order[: round(len(order) * part)]
        trained = _trained(some)
        quick.taggers = lambda _lang, trained=trained: trained  # type: ignore
        try:
            scores = measured(checked, "quick", lang)
        finally:
            quick.taggers = known
        yield len(some), [percent(scores, measure) for measure in MEASURES]


def _trained(texts: Sequence[Gold]) -> Taggers:
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for layer in LAYERS:
            target = Path(folder) / layer
            train(layer, texts, target)
            made.append(Tagger(target.read_bytes()))
    return Taggers(*made)


def _page(lines: Sequence[str]) -> str:
    head = f"| language | texts | {' | '.join(MEASURES)} |"
    rule = "|---" * (len(MEASURES) + 2) + "|"
    return "\n".join(
        [
            "## The learning curve\n",
            "The quick reader trained on parts of the marked texts, scored on dev:"
            " what still rises would rise further with more texts.\n",
            head,
            rule,
            *lines,
            "",
        ]
    )


if __name__ == "__main__":
    main(sys.argv[1:])
