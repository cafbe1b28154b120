"""Labelled runs survive being written as labels; a tagger is whole or refused."""

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.errors import ModelError
from duban.extraction.tagger import Tagger, decode, encode, weights

LABELS = [f"{mark}-{name}" for mark in "BIES" for name in ("x", "y")] + ["O"]


@pytest.fixture(scope="module")
def tagger(tmp_path_factory: pytest.TempPathFactory) -> Tagger:
    """A tagger that has learnt that a is the head of a name, and b its end."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for _ in range(20):
        trainer.append([["a"], ["b"], ["c"], ["d"]], ["B-x", "E-x", "O", "S-y"])
        trainer.append([["c"], ["d"], ["a"], ["b"]], ["O", "S-y", "B-x", "E-x"])
    path = tmp_path_factory.mktemp("tagger") / "tiny.crf"
    trainer.train(str(path))
    return Tagger(path.read_bytes())


def test_runs_come_back_as_they_were_written() -> None:
    runs = [(0, 1, "x"), (1, 4, "y"), (4, 6, "y"), (7, 8, "x")]
    labels = encode(8, runs)
    assert labels == ["S-x", "B-y", "I-y", "E-y", "B-y", "E-y", "O", "S-x"]
    assert decode(labels) == runs


@given(st.lists(st.sampled_from(LABELS), max_size=12))
def test_any_labels_give_runs_in_order_that_hold_every_named_token(
    labels: list[str],
) -> None:
    runs = decode(labels)
    covered = [at for start, end, _ in runs for at in range(start, end)]
    assert covered == [at for at, label in enumerate(labels) if label != "O"]
    assert all(labels[at][2:] == name for s, e, name in runs for at in range(s, e))


def test_a_tagger_finds_what_it_has_learnt(tagger: Tagger) -> None:
    found = tagger.guess([["d"], ["c"], ["a"], ["b"]])
    assert [(one.start, one.end, one.label) for one in found] == [
        (0, 1, "y"),
        (2, 4, "x"),
    ]
    assert tagger.names == ("x", "y")
    assert all(max(one.odds, key=lambda n: one.odds[n]) == one.label for one in found)


def test_the_odds_of_a_token_add_up_to_one(tagger: Tagger) -> None:
    for row in tagger.odds([["a"], ["b"], ["unknown"]]):
        assert sum(row.values()) == pytest.approx(1)


def test_nothing_is_found_in_nothing(tagger: Tagger) -> None:
    assert tagger.tag([]) == []
    assert tagger.guess([]) == []
    assert tagger.odds([]) == []


def test_missing_weights_are_refused_by_name() -> None:
    with pytest.raises(ModelError, match=r"models/xx-none\.crf"):
        weights("xx-none.crf")
