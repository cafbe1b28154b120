"""Labelled runs survive being written as labels; a tagger is whole or refused."""

from pathlib import Path

import numpy as np
import pycrfsuite
import pytest

from duban.errors import ModelError
from duban.extraction.tagger import Tagger, encode, weights
from duban.extraction.templates import expand, parse
from quality.taggers import packed

TEMPLATES = parse("c c-1/c")


@pytest.fixture(scope="module")
def tagger(tmp_path_factory: pytest.TempPathFactory) -> Tagger:
    """A tagger that has learnt that a is the head of a name, and b its end."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for word, labels in (
        ("abcd", ["B-x", "E-x", "O", "S-y"]),
        ("cdab", ["O", "S-y", "B-x", "E-x"]),
    ):
        for _ in range(20):
            rows = expand({"c": word}, TEMPLATES)
            trainer.append([[*row, f"own {row[1]}"] for row in rows], labels)
    path = tmp_path_factory.mktemp("tagger") / "tiny"
    trainer.train(str(path))
    return Tagger(packed(str(path), TEMPLATES))


def test_runs_are_written_as_begin_inside_end_and_single() -> None:
    runs = [(0, 1, "x"), (1, 4, "y"), (4, 6, "y"), (7, 8, "x")]
    labels = encode(8, runs)
    assert labels == ["S-x", "B-y", "I-y", "E-y", "B-y", "E-y", "O", "S-x"]


def _labels(tagger: Tagger, lines: list[str], ends: list[list[int]]) -> list[list[str]]:
    over = tagger.over([{"c": line} for line in lines], ends)
    return [[tagger.labels[at] for at in odds.argmax(axis=1)] for odds in over]


def test_a_tagger_finds_what_it_has_learnt_in_every_line(tagger: Tagger) -> None:
    assert _labels(tagger, ["cdab", "abcd"], [[], []]) == [
        ["O", "S-y", "B-x", "E-x"],
        ["B-x", "E-x", "O", "S-y"],
    ]


def test_where_a_sentence_ends_nothing_is_found(tagger: Tagger) -> None:
    ((*_, last),) = _labels(tagger, ["cdab"], [[3]])
    assert last == "O"


def test_odds_are_those_of_the_field_as_it_was_trained(
    tagger: Tagger, tmp_path: Path
) -> None:
    (odds,) = tagger.over([{"c": "abqd"}], [[]])
    named = tagger.odds([[*row] for row in expand({"c": "abqd"}, TEMPLATES)])
    assert odds.shape == (4, len(tagger.labels))
    assert odds.sum(axis=1) == pytest.approx(np.ones(4))
    assert len(named) == 4


def test_the_odds_of_a_named_token_add_up_to_one(tagger: Tagger) -> None:
    rows = tagger.odds([["bias", "own 0:a"], ["own 0:b"], ["unknown"]])
    assert all(sum(row.values()) == pytest.approx(1) for row in rows)
    assert max(rows[0], key=lambda label: rows[0][label]) == "B-x"


def test_nothing_is_found_in_nothing(tagger: Tagger) -> None:
    assert tagger.over([], []) == []
    assert tagger.odds([]) == []


def test_missing_weights_are_refused_by_name() -> None:
    with pytest.raises(ModelError, match=r"models/xx-none\.tagger"):
        weights("xx-none.tagger")
