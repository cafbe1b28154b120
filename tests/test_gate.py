"""The gate holds readers to their floors."""

import json
from pathlib import Path

import pytest

from quality import gate

TEXT = "县长方知行强调，要加快修好村路。"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, "utf-8")
    start = TEXT.index("加快修好村路")
    statement = {"kind": "directive", "start": start, "end": start + 6, "areas": [10]}
    gold = {
        "id": "one",
        "lang": "zh",
        "published": None,
        "mentions": [],
        "statements": [{**statement, "speaker": "方知行"}],
        "activities": [],
    }
    (folder / "one.gold.json").write_text(json.dumps(gold), "utf-8")
    return tmp_path


def _floors(measure: str, floor: float) -> gate.Floors:
    return {"own": {"quick": {"zh": {measure: floor}}}}


def test_a_score_at_its_floor_holds(root: Path) -> None:
    (verdict,) = gate.judge(root, _floors("spans", 100))
    assert (verdict.score, verdict.holds) == (100.0, True)


def test_a_score_below_its_floor_does_not(root: Path) -> None:
    (verdict,) = gate.judge(root, _floors("mentions", 0.1))
    assert not verdict.holds


def test_the_gate_closes_with_the_exit_code(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    floors = tmp_path / "floors.json"
    monkeypatch.setattr(gate, "FLOORS", floors)
    floors.write_text(json.dumps(_floors("spans", 100)), "utf-8")
    assert gate.main([str(root)]) == 0
    floors.write_text(json.dumps(_floors("mentions", 100)), "utf-8")
    assert gate.main([str(root)]) == 1
