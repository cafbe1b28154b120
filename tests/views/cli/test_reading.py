"""`duban read` shows what texts say and keeps nothing."""

import json
from pathlib import Path

from .conftest import VISIT_EN, VISIT_ZH, Duban

ALL = ["later-en", "later-zh", "visit-en", "visit-zh"]


def test_a_text_is_shown_with_its_finds_marked_and_in_tables(
    duban: Duban, texts: Path
) -> None:
    shown = duban("read", str(texts / "visit-zh.txt"))
    assert shown.exit_code == 0
    assert "顾远帆/P" in shown.stdout
    assert "要‹D1:加快建设三处社区养老站›" in shown.stdout
    assert "Visit" in shown.stdout
    assert "Directive" in shown.stdout


def test_the_terminal_speaks_chinese_when_asked(duban: Duban, texts: Path) -> None:
    shown = duban("read", "--ui", "zh", str(texts / "visit-en.txt"))
    assert "‹要1:open two schools›" in shown.stdout
    assert "调研考察" in shown.stdout


def test_no_colours_go_into_a_pipe(duban: Duban, texts: Path) -> None:
    assert "\x1b" not in duban("read", str(texts)).stdout


def test_ids_of_json_lines_come_back_unchanged(duban: Duban) -> None:
    lines = [{"id": "甲/1", "text": VISIT_ZH}, {"id": "b 2", "text": VISIT_EN}]
    given = "\n".join(json.dumps(line) for line in lines)
    shown = duban("read", "-", "--format", "jsonl", input=given)
    records = [json.loads(line) for line in shown.stdout.splitlines()]
    assert [record["id"] for record in records] == ["甲/1", "b 2"]
    assert [record["lang"] for record in records] == ["zh", "en"]
    assert [record["text"] for record in records] == [VISIT_ZH, VISIT_EN]


def test_json_is_one_array(duban: Duban, texts: Path) -> None:
    records = json.loads(duban("read", str(texts), "--format", "json").stdout)
    assert [each["id"] for each in records] == ALL


def test_every_span_quotes_its_text(duban: Duban, texts: Path) -> None:
    for record in json.loads(duban("read", str(texts), "--format", "json").stdout):
        for find in record["mentions"] + record["statements"]:
            assert record["text"][find["start"] : find["end"]] == find["text"]


def test_what_cannot_be_read_is_refused_and_the_rest_is_read(
    duban: Duban, texts: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "program").write_bytes(b"\x7fELF\x00\x01\x02" * 50)
    lines = [json.dumps({"id": "a", "text": VISIT_EN}), "{broken"]
    (tmp_path / "b.jsonl").write_text("\n".join(lines), "utf-8")
    files = ["empty.txt", "program", "b.jsonl", "nothere.txt", str(texts)]
    shown = duban("read", "--format", "jsonl", *files)
    assert shown.exit_code == 1
    ids = [json.loads(line)["id"] for line in shown.stdout.splitlines()]
    assert ids == ["a", *ALL]
    slugs = [line.partition(":")[0] for line in shown.stderr.splitlines()]
    assert slugs == [
        "error[source-empty]",
        "error[source-binary]",
        "error[source-malformed]",
        "error[source-missing]",
    ]
    assert "b.jsonl:2" in shown.stderr


def test_an_unknown_reader_is_refused_with_those_there_are(
    duban: Duban, texts: Path
) -> None:
    shown = duban("read", str(texts), "--reader", "nobody")
    assert shown.exit_code == 2
    assert shown.stderr.startswith("error[name-unknown]")
    assert "rules" in shown.stderr


def test_nothing_is_kept(duban: Duban, texts: Path, tmp_path: Path) -> None:
    duban("read", str(texts))
    assert [path.name for path in tmp_path.iterdir()] == ["texts"]
