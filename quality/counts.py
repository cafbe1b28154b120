"""Count in how many sentences of official prose a word stands: duban/ledger/counts.

usage: python -m quality.counts CORPORA_DIR
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from duban.corpus.document import Language
from duban.ledger.stems import content

TABLES = Path(__file__).parent.parent / "duban" / "ledger" / "counts"
# Every how many documents of a corpus are counted: enough for common words to settle.
SAMPLES: dict[Language, dict[str, int]] = {
    "zh": {"zh-news": 4, "zh-reports": 1},
    "en": {"en-releases": 6, "en-budgets": 1},
}
# What stands in fewer of a million sentences is left out, and counts as rare.
FLOORS: dict[Language, int] = {"zh": 200, "en": 100}
_SENTENCE_ENDS = re.compile(r"[。！？；\n]|(?<=[.!?])\s")
_SHORTEST = 8


def main(arguments: list[str]) -> None:
    """Count both languages' corpora and write the tables."""
    corpora = Path(arguments[0])
    for lang in SAMPLES:
        rows = [f"{word}\t{count}\n" for word, count in _table(corpora, lang)]
        (TABLES / f"{lang}.tsv").write_text("".join(rows), "utf-8")


def _table(corpora: Path, lang: Language) -> list[tuple[str, int]]:
    standing: Counter[str] = Counter()
    total = 0
    for sentence in _sentences(corpora, lang):
        total += 1
        standing.update({token.text for token in content(sentence)})
    shares = {word: round(1e6 * n / total) for word, n in standing.items()}
    kept = [(word, n) for word, n in shares.items() if n >= FLOORS[lang]]
    return sorted(kept, key=lambda row: (-row[1], row[0]))


def _sentences(corpora: Path, lang: Language) -> Iterator[str]:
    for name, every in SAMPLES[lang].items():
        with gzip.open(corpora / f"{name}.jsonl.gz", "rt", encoding="utf-8") as rows:
            for number, row in enumerate(rows):
                if number % every == 0:
                    for piece in _SENTENCE_ENDS.split(json.loads(row)["text"]):
                        if len(piece) >= _SHORTEST:
                            yield piece


if __name__ == "__main__":
    main(sys.argv[1:])
