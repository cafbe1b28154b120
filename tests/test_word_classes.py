"""Words are classed by the company that they keep in unmarked texts."""

import gzip
import json
import random
import zlib
from pathlib import Path

import numpy as np
import pytest

from quality import clusters

# Two kinds of words that never stand in each other's place.
DAYS = ["Monday", "Tuesday", "Friday", "Sunday"]
FRUITS = ["apples", "pears", "plums", "figs"]


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A corpus of sentences that name days and fruits, in turn, by chance."""
    chance = random.Random(1)
    with gzip.open(tmp_path / "en-own.jsonl.gz", "wt", encoding="utf-8") as rows:
        for _ in range(400):
            day, fruit = chance.choice(DAYS), chance.choice(FRUITS)
            text = f"we left on {day} morning\nthey ate sweet {fruit} with cream"
            rows.write(json.dumps({"text": text}) + "\n")
    return tmp_path


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As few dimensions and classes as a small vocabulary bears."""
    monkeypatch.setattr(clusters, "_DIMENSIONS", 6)
    monkeypatch.setattr(clusters, "_CLASSES", (6, 12))


@pytest.mark.usefixtures("few")
def test_words_in_like_company_share_a_class(corpora: Path, tmp_path: Path) -> None:
    target = tmp_path / "classes.z"
    clusters.make(corpora, "en", target)
    table = json.loads(zlib.decompress(target.read_bytes()))
    days = {table[word][0] for word in DAYS}
    fruits = {table[word][0] for word in FRUITS}
    assert len(days) == len(fruits) == 1
    assert days != fruits


@pytest.mark.usefixtures("few")
def test_classes_made_twice_are_the_same(corpora: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.z", tmp_path / "second.z"
    clusters.make(corpora, "en", first)
    clusters.make(corpora, "en", second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("offset", "here", "there"), [(1, [1, 2], [2, 3]), (-1, [2, 3], [1, 2])]
)
def test_neighbours_are_paired_on_either_side(
    offset: int, here: list[int], there: list[int]
) -> None:
    ours, theirs = clusters._paired(np.array([1, 2, 3]), offset)
    assert (ours.tolist(), theirs.tolist()) == (here, there)


def test_chinese_is_cut_into_pairs_and_english_into_words() -> None:
    assert clusters._cut("要办好", "zh") == ["要办", "办好"]
    assert clusters._cut("in 2024 we act", "en") == ["in", "0", "we", "act"]
