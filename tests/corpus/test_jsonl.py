"""JSON Lines: one document a line, and a broken line alone is lost."""

import json
from pathlib import Path

import pytest

from duban.corpus import inlet
from duban.corpus.document import Document
from duban.corpus.importer import load_path
from duban.corpus.inlet import Loaded
from duban.errors import DubanError, EmptySource, MalformedSource, OversizedSource


def read(path: Path, *lines: bytes | str | dict[str, object]) -> list[Loaded]:
    encoded = [
        line
        if isinstance(line, bytes)
        else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    path.write_bytes(b"\n".join(encoded) + b"\n")
    return list(load_path(path))


def test_every_field_of_a_line_comes_back_unchanged(tmp_path):
    fields = {
        "id": " 2023/滨河:7 ",
        "text": "区长察看码头。\r\n",
        "title": "Quay “A”",
        "published": "2023-03",
        "lang": "en",
        "publisher": "滨河日报",
        "url": "https://example.org/7?a=1",
    }
    [document] = read(tmp_path / "a.jsonl", fields)
    assert {name: getattr(document, name) for name in fields} == fields


def test_a_line_without_an_id_is_named_by_file_and_line(tmp_path):
    documents = read(tmp_path / "news.jsonl", {"text": "Rain."}, "", {"text": "下雨。"})
    assert [document.id for document in documents] == ["news-1", "news-3"]
    assert [document.lang for document in documents] == ["en", "zh"]


def test_a_number_serves_as_an_id(tmp_path):
    [document] = read(tmp_path / "a.jsonl", {"id": 17, "text": "Rain."})
    assert document.id == "17"


def test_invalid_json_in_line_17_is_named_and_the_other_lines_are_read(tmp_path):
    lines: list[str | dict[str, object]] = [
        {"id": str(number), "text": "会议开始。"} for number in range(1, 31)
    ]
    lines[16] = '{"id": "17", "text": "broken'
    results = read(tmp_path / "a.jsonl", *lines)
    assert len(results) == 30
    refusals = [result for result in results if not isinstance(result, Document)]
    [refusal] = refusals
    assert isinstance(refusal, MalformedSource)
    assert f"{tmp_path / 'a.jsonl'}:17 " in refusal.what
    assert results.index(refusal) == 16


@pytest.mark.parametrize(
    "line",
    [
        "[1, 2]",
        "null",
        '{"id": "a"}',
        '{"text": 5}',
        '{"text": ["a"]}',
        '{"id": ["a"], "text": "Rain."}',
        '{"id": true, "text": "Rain."}',
        '{"text": "Rain.", "published": "last week"}',
        '{"text": "Rain.", "published": "2023-02-30"}',
        '{"text": "half \\ud83d of a pair"}',
        '{"text": "Rain."} {"text": "Sun."}',
        "[" * 100_000,
        '{"text": ' + "9" * 10_000 + "}",
    ],
)
def test_a_line_that_is_no_document_is_refused_as_malformed(tmp_path, line):
    refusal, document = read(tmp_path / "a.jsonl", line, {"text": "Rain."})
    assert isinstance(refusal, MalformedSource)
    assert "a.jsonl:1 " in refusal.what
    assert isinstance(document, Document)


def test_an_empty_text_is_refused_with_its_line(tmp_path):
    refusal, _ = read(tmp_path / "a.jsonl", {"text": " \n"}, {"text": "Rain."})
    assert isinstance(refusal, EmptySource)
    assert "a.jsonl:1 " in refusal.what


@pytest.mark.parametrize(
    ("given", "lang"),
    [("zh-CN", "zh"), ("ZH", "zh"), ("en-GB", "en"), ("fr", "en"), (None, "en")],
)
def test_a_language_tag_is_taken_for_its_language(tmp_path, given, lang):
    [document] = read(tmp_path / "a.jsonl", {"text": "Rain.", "lang": given})
    assert document.lang == lang


def test_a_time_is_cut_from_the_date(tmp_path):
    line = {"text": "Rain.", "published": "2023-03-10T08:00:00+08:00"}
    [document] = read(tmp_path / "a.jsonl", line)
    assert document.published == "2023-03-10"


def test_lines_in_gbk_and_behind_a_byte_order_mark_are_read(tmp_path):
    marked = b'\xef\xbb\xbf{"text": "Rain."}'
    older = '{"text": "区长到码头察看整修情况。"}'.encode("gb18030")
    first, second = read(tmp_path / "a.jsonl", marked, older)
    assert first.text == "Rain."
    assert second.text == "区长到码头察看整修情况。"


def test_a_line_beyond_the_limit_is_skipped_and_the_next_one_read(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(inlet, "DOCUMENT_LIMIT", 1000)
    huge = {"text": "长" * 5000}
    first, second, third = read(
        tmp_path / "a.jsonl", {"text": "Rain."}, huge, {"text": "Sun."}
    )
    assert isinstance(second, OversizedSource)
    assert "a.jsonl:2 " in second.what
    assert (first.text, third.text) == ("Rain.", "Sun.")


def test_lines_are_read_one_by_one(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Rain."}\n' * 50_000)
    documents = load_path(path)
    assert next(documents).id == "a-1"
    path.write_bytes(b"")
    assert sum(1 for _ in documents) < 49_999


@pytest.mark.parametrize(
    ("content", "slug"),
    [
        (b"", "source-empty"),
        (b"\n \n", "source-empty"),
        (b"%PDF-1.7\n1\n2\n3", "source-binary"),
        ('{"text": "Rain."}\n'.encode("utf-16"), "source-binary"),
    ],
)
def test_a_file_that_holds_no_lines_is_refused_once(tmp_path, content, slug):
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    [refusal] = load_path(path)
    assert isinstance(refusal, DubanError)
    assert refusal.slug == slug
