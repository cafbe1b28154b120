"""Which rows of the base vocabulary Chinese and English need."""

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from duban.extraction.pieces import CHUNKS, SPACE, Cutter
from quality.encoder.base import Base

MARKS = 4  # the vocabulary's own marks come first
_ENOUGH = 2  # a piece seen once in a sample of 9 million words is an accident
_SAMPLE = 3  # every third text of the corpora
_LATIN_ENDS = "\u0250"
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_MASK_ROW = 250_001  # the last row is for training the base only


def chosen(base: Base, texts: Iterable[str]) -> list[int]:
    """Choose the rows that the texts use, and those of all single characters."""
    cutter = Cutter(
        {
            piece: (row, float(base.scores[row]))
            for row, piece in enumerate(base.pieces)
            if row >= MARKS
        }
    )
    used: Counter[int] = Counter()
    for (word, spaced), times in _words(texts).items():
        for row, _, _ in cutter.word(word, spaced=spaced):
            used[row] += times
    rows = {row for row, times in used.items() if times >= _ENOUGH}
    rows |= {row for row, piece in enumerate(base.pieces) if _single(piece)}
    return sorted(row for row in rows | set(range(MARKS)) if row < _MASK_ROW)


def corpus(folder: Path) -> Iterator[str]:
    """Give a sample of the texts of a folder of gzipped JSON lines."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % _SAMPLE == 0:
                    yield json.loads(line)["text"]


def _words(texts: Iterable[str]) -> Counter[tuple[str, bool]]:
    words: Counter[tuple[str, bool]] = Counter()
    for text in texts:
        spaced = True
        for chunk in CHUNKS.finditer(text):
            if not chunk["space"]:
                words[chunk[0], spaced] += 1
            spaced = bool(chunk["space"])
    return words


def _single(piece: str) -> bool:
    """Say whether a piece is one Chinese or Latin character, mark, sign or digit."""
    bare = piece.removeprefix(SPACE)
    if len(bare) != 1:
        return piece == SPACE
    if _HAN.match(bare):
        return piece == bare
    return bare < _LATIN_ENDS or unicodedata.category(bare)[0] in "PSN"
