"""Write the model card: what the readers' weights are, and how well they read.

usage: python -m quality.card GOLD_DIR… --corpora DIR [--checked GOLD_ROOT]

Writes duban/extraction/models/README.md from quality/card.head.md.
"""

import argparse
import datetime
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from duban.extraction.reader import readers
from duban.views.cli.gold import Gold
from quality.gate import GOLD_ROOT, measured, percent
from quality.marked import everything
from quality.train import MODELS

CARD = MODELS / "README.md"
MEASURES = ("mentions", "statements", "tracked", "spans", "areas")
FOLDERS = ("dev", "dev-reports")
_HEAD = Path(__file__).with_name("card.head.md")


def main(arguments: list[str]) -> None:
    """Count what was trained on, measure, and write the card."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--checked", type=Path, default=GOLD_ROOT)
    asked = parser.parse_args(arguments)
    texts = everything(asked.gold, asked.corpora)
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    size = sum(path.stat().st_size for path in MODELS.rglob("*") if path.is_file())
    CARD.write_text(
        _HEAD.read_text("utf-8").format(
            day=day,
            size=f"{size / 1e6:.0f} MB",
            trained="\n".join(_trained(texts)),
            scores="\n".join(_scores(asked.checked)),
        ),
        "utf-8",
    )


def _trained(texts: Sequence[Gold]) -> Iterator[str]:
    yield "| | texts | characters | mentions | statements |"
    yield "|---|---|---|---|---|"
    for lang, name in (("zh", "Chinese"), ("en", "English")):
        own = [(document, marks) for document, marks in texts if document.lang == lang]
        counts = (
            len(own),
            sum(len(document.text) for document, _ in own),
            sum(len(marks.mentions) for _, marks in own),
            sum(len(marks.statements) for _, marks in own),
        )
        yield f"| {name} | {' | '.join(f'{count:,}' for count in counts)} |"


def _scores(root: Path) -> Iterator[str]:
    yield f"| reader | texts | {' | '.join(MEASURES)} |"
    yield "|---" * (len(MEASURES) + 2) + "|"
    for name in readers.names():
        for folder in FOLDERS:
            for lang in ("zh", "en"):
                if (root / folder).is_dir():
                    scores = measured(root / folder, readers.get(name), lang)
                    cells = [f"{percent(scores, measure):.1f}" for measure in MEASURES]
                    yield f"| {name} | {folder}, {lang} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main(sys.argv[1:])
