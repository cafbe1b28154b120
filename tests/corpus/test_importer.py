"""Files, folders and standard input: what is read, in which order, and what is said."""

import io
import os
import sys
from pathlib import Path

import pytest

from duban.corpus import inlet
from duban.corpus.document import Document
from duban.corpus.importer import gather, importers, load, load_path
from duban.errors import (
    DubanError,
    EmptySource,
    MissingSource,
    SourceError,
    UnknownName,
)

ZH = "区长周明远察看东港码头，要求年底前完成护岸加固。"
EN = "Mayor Ada Quill toured the east quay and asked for lights along the pier."


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def only_refusal(path: Path) -> DubanError:
    [refusal] = load_path(path)
    assert isinstance(refusal, DubanError)
    return refusal


def test_a_folder_is_read_from_top_to_bottom_in_order(tmp_path):
    for name in ["b.txt", "a.html", "2023/c.jsonl", "2022/d.md", "2022/e.htm"]:
        write(tmp_path, name, ZH)
    found = [path.relative_to(tmp_path).as_posix() for path in gather([tmp_path])]
    assert found == ["a.html", "b.txt", "2022/d.md", "2022/e.htm", "2023/c.jsonl"]


def test_a_folder_gives_neither_gold_nor_hidden_nor_unknown_files(tmp_path):
    write(tmp_path, "visit.txt", ZH)
    for name in ["visit.gold.json", ".draft.txt", ".git/note.txt", "photo.png"]:
        write(tmp_path, name, EN)
    assert [path.name for path in gather([tmp_path])] == ["visit.txt"]


def test_a_file_named_outright_is_read_whatever_its_ending(tmp_path):
    path = write(tmp_path, "minutes.log", EN)
    [document] = load([path])
    assert isinstance(document, Document)
    assert (document.id, document.text, document.lang) == ("minutes", EN, "en")


def test_a_file_named_twice_is_read_once(tmp_path):
    path = write(tmp_path, "visit.txt", ZH)
    assert list(gather([path, tmp_path, path])) == [path]


def test_an_unknown_ending_is_told_by_its_first_bytes(tmp_path):
    page = write(tmp_path, "page.aspx", f"<!DOCTYPE html><html><p>{ZH}</p></html>")
    line = write(tmp_path, "export", '{"id": "七", "text": "会议开始。"}\n')
    [from_page], [from_line] = load_path(page), load_path(line)
    assert isinstance(from_page, Document)
    assert from_page.text == ZH
    assert isinstance(from_line, Document)
    assert from_line.id == "七"


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    good = [write(tmp_path, "a.txt", ZH), write(tmp_path, "z.txt", EN)]
    bad = [write(tmp_path, "m.txt", ""), tmp_path / "nowhere.txt"]
    results = list(load([good[0], *bad, good[1]]))
    assert [type(result) for result in results] == [
        Document,
        EmptySource,
        MissingSource,
        Document,
    ]


def test_every_refusal_names_its_file_and_says_what_to_do(tmp_path):
    for path in [tmp_path / "没有.txt", write(tmp_path, "空.txt", " \n\t"), tmp_path]:
        refusal = only_refusal(path)
        assert str(path) in refusal.what or path == tmp_path
        assert refusal.remedy
        assert refusal.slug.startswith("source-")


def test_an_empty_folder_is_refused_with_the_endings_that_are_read(tmp_path):
    assert list(gather([tmp_path])) == [tmp_path]
    refusal = only_refusal(tmp_path)
    assert refusal.slug == "source-empty"
    assert ".jsonl" in refusal.remedy


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused_with_the_command_that_helps(tmp_path):
    path = write(tmp_path, "closed.txt", EN)
    path.chmod(0)
    refusal = only_refusal(path)
    assert type(refusal) is SourceError
    assert "chmod" in refusal.remedy


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        (f"{ZH}\n".encode(), ["stdin"]),
        (f"{EN}\n".encode(), ["stdin"]),
        (b'{"id": "a", "text": "Rain."}\n{"text": "Sun."}\n', ["a", "stdin-2"]),
    ],
)
def test_standard_input_is_plain_text_or_json_lines(monkeypatch, given, ids):
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(given)))
    monkeypatch.setattr(sys, "stdin", stream)
    assert [document.id for document in load(["-"])] == ids


def test_a_huge_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "archive.txt"
    with path.open("wb") as file:
        file.truncate(10**12)
    refusal = only_refusal(path)
    assert refusal.slug == "source-oversized"
    assert str(path) in refusal.what


def test_a_stream_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr(inlet, "DOCUMENT_LIMIT", 1_000_000)
    assert only_refusal(Path("/dev/zero")).slug == "source-oversized"


def test_a_file_name_in_gbk_is_named_in_characters(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "调研.txt".encode("gbk")))
    try:
        path.write_text(ZH, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    [document] = load_path(path)
    assert isinstance(document, Document)
    assert document.id == "调研"


def test_an_importer_is_found_by_its_name():
    assert importers.get("jsonl").suffixes == (".jsonl", ".ndjson")
    assert {"html", "jsonl", "plain"} <= set(importers.names())
    with pytest.raises(UnknownName, match="jsonl"):
        importers.get("papyrus")
