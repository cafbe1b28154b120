"""Class words by the company they keep, from unmarked texts.

Counts each word's neighbours, weighs the counts (positive pointwise mutual information,
context counts smoothed to the power .75 after Levy, Goldberg and Dagan, TACL 2015),
reduces them to a few dimensions and groups what comes to lie close together.
"""

import gzip
import json
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from duban.corpus.document import Language
from duban.extraction.en.tokens import tokens

# Enough for the classes to settle; more text changed no score on halves of gold/train.
_UNITS = 8_000_000
_WORDS = {"zh": 30_000, "en": 25_000}
_CONTEXTS = 3_000
_DIMENSIONS = 64
_CLASSES = (64, 512)
_SEED = 0
_OFFSETS = (-2, -1, 1, 2)
_PREFIX = {"zh": "zh-", "en": "en-"}

Matrix = NDArray[np.float64]


def make(corpora: Path, lang: Language, target: Path) -> None:
    """Write the classes of a language's words, made from its corpora in a folder."""
    lines = list(_units(corpora, lang))
    counts = Counter(unit for line in lines for unit in line)
    words = [word for word, n in counts.most_common(_WORDS[lang]) if n >= 5]
    vectors = _vectors(lines, words, step=2 if lang == "zh" else 1)
    grouped = [_grouped(vectors, classes) for classes in _CLASSES]
    table = {word: [int(g[at]) for g in grouped] for at, word in enumerate(words)}
    packed = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    target.write_bytes(zlib.compress(packed.encode("utf-8"), 9))
    print(f"{target.name}: {len(words)} words from {sum(counts.values())}")


def _units(corpora: Path, lang: Language) -> Iterator[list[str]]:
    """Give lines of text as lists of words, or of overlapping pairs of characters."""
    left = _UNITS
    for path in sorted(corpora.glob(f"{_PREFIX[lang]}*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            for row in rows:
                for line in json.loads(row)["text"][:20_000].split("\n"):
                    units = _cut(line, lang)
                    left -= len(units)
                    if left < 0:
                        return
                    yield units


def _cut(line: str, lang: Language) -> list[str]:
    if lang == "zh":
        return [line[at : at + 2] for at in range(len(line) - 1)]
    words = [line[start:end] for start, end in tokens(line)]
    return ["0" if word[0].isdigit() else word for word in words]


def _vectors(lines: list[list[str]], words: list[str], *, step: int) -> Matrix:
    """Return a unit vector a word; neighbours are `step` units apart at the least."""
    number = {word: at for at, word in enumerate(words)}
    rows, columns = [], []
    for line in lines:
        at = np.array([number.get(unit, -1) for unit in line], dtype=np.int64)
        for side, offset in enumerate(_OFFSETS):
            here, there = _paired(at, offset * step)
            known = (here >= 0) & (there >= 0) & (there < _CONTEXTS)
            rows.append(here[known])
            columns.append(there[known] + side * _CONTEXTS)
    row, column = np.concatenate(rows), np.concatenate(columns)
    shape = (len(words), len(_OFFSETS) * _CONTEXTS)
    counts = coo_matrix((np.ones(len(row)), (row, column)), shape=shape).tocsr()
    counts.sum_duplicates()
    reduced = TruncatedSVD(_DIMENSIONS, random_state=_SEED).fit_transform(
        _weighed(counts.tocoo())
    )
    vectors: Matrix = normalize(reduced)
    return vectors


def _paired(
    at: NDArray[np.int64], offset: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    if offset > 0:
        return at[:-offset], at[offset:]
    return at[-offset:], at[:offset]


def _weighed(counts: coo_matrix) -> coo_matrix:
    by_row = np.asarray(counts.sum(axis=1)).ravel() + 1e-9
    smoothed = (np.asarray(counts.sum(axis=0)).ravel() + 1e-9) ** 0.75
    share = smoothed / smoothed.sum()
    value = np.log(counts.data / by_row[counts.row] / share[counts.col])
    kept = value > 0
    return coo_matrix(
        (value[kept], (counts.row[kept], counts.col[kept])), shape=counts.shape
    )


def _grouped(vectors: Matrix, classes: int) -> NDArray[np.int32]:
    model = MiniBatchKMeans(
        classes, random_state=_SEED, batch_size=4096, n_init=2, max_iter=60
    )
    groups: NDArray[np.int32] = model.fit_predict(vectors)
    return groups
