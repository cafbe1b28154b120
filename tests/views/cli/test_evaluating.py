"""`duban evaluate` measures a reader on a folder of gold."""

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import VISIT_EN, VISIT_ZH, Duban


def write_gold(folder: Path, id: str, lang: str, text: str, **marks: Any) -> None:
    record = {"id": id, "lang": lang, "published": None, "mentions": [], **marks}
    record = {"statements": [], "activities": [], **record}
    (folder / f"{id}.txt").write_bytes(text.encode())
    (folder / f"{id}.gold.json").write_text(json.dumps(record), "utf-8")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    start = VISIT_ZH.index("顾远帆")
    person = {"type": "person", "start": start, "end": start + 3}
    missed = {"type": "post", "start": start - 2, "end": start - 1}
    write_gold(folder, "甲", "zh", VISIT_ZH, mentions=[person, missed])
    write_gold(folder, "b", "en", VISIT_EN)
    return folder


def test_the_table_has_the_counts_of_what_agrees(duban: Duban, gold: Path) -> None:
    shown = duban("evaluate", str(gold), "--lang", "zh")
    assert shown.exit_code == 0
    assert "1 document of gold, read by rules" in shown.stdout
    row = next(line for line in shown.stdout.splitlines() if "mentions.person" in line)
    assert row.split() == ["mentions.person", "100.0", "100.0", "100.0", "1", "1", "1"]


def test_json_gives_the_same_figures(duban: Duban, gold: Path) -> None:
    shown = json.loads(duban("evaluate", str(gold), "--format", "json").stdout)
    assert shown["documents"] == 2
    post = shown["scores"]["mentions.post"]
    assert (post["agreed"], post["gold"], post["recall"]) == (0, 1, 0)


def test_errors_are_marked_in_the_text(duban: Duban, gold: Path) -> None:
    shown = duban("evaluate", str(gold), "--lang", "zh", "--errors").stdout
    assert "市/−J" in shown
    assert "‹+D:加快建设三处社区养老站›" in shown


def test_a_folder_without_gold_is_refused(duban: Duban, tmp_path: Path) -> None:
    shown = duban("evaluate", str(tmp_path))
    assert shown.exit_code == 5
    assert shown.stderr.startswith("error[gold-unusable]")


@pytest.mark.parametrize("content", [b"{", b"[]", b"{}", b"\xff\xfe"])
def test_a_broken_gold_file_is_refused(
    duban: Duban, gold: Path, content: bytes
) -> None:
    (gold / "b.gold.json").write_bytes(content)
    shown = duban("evaluate", str(gold))
    assert shown.exit_code == 5
    assert shown.stderr.startswith("error[gold-unusable]")


def test_gold_without_its_text_is_refused(duban: Duban, gold: Path) -> None:
    (gold / "b.txt").unlink()
    shown = duban("evaluate", str(gold))
    assert shown.exit_code == 5
    assert "b.txt" in shown.stderr
