"""Silver texts are the same stretches of the corpora each time, marked by a reader."""

import gzip
import json
from pathlib import Path

import pytest

from duban.extraction.reader import readers
from quality import silver
from tests.extraction.marking import document

LINE = {
    "zh": "县长何立新强调，要加快修复堤坝。",
    "en": "Mayor Ann Moss said the town must mend two weirs.",
}


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    for name in silver.SHARES:
        text = "\n".join([LINE[name[:2]]] * 300)
        record = json.dumps({"id": name, "text": text}, ensure_ascii=False)
        (tmp_path / f"{name}.jsonl.gz").write_bytes(gzip.compress(record.encode()))
    return tmp_path


def test_stretches_begin_where_a_line_does_and_are_always_the_same(
    corpora: Path,
) -> None:
    first = list(silver.stretches(corpora, 40))
    assert [each.text for each in silver.stretches(corpora, 40)] == [
        each.text for each in first
    ]
    assert {each.lang for each in first} == {"zh", "en"}
    assert all(each.text.startswith(LINE[each.lang]) for each in first)


def test_a_short_text_is_taken_whole() -> None:
    assert silver.begins("one\ntwo\nthree", near=9, length=100) == 0
    assert silver.begins("one\ntwo\nthree", near=9, length=5) == 8


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_reading_becomes_marks(lang: str) -> None:
    source = document(LINE[lang], lang)  # type: ignore[arg-type]
    reading = readers.get("quick").read(source)
    marks = silver.marks_of(source, reading)
    assert {mark.label for mark in marks.mentions} >= {"person"}
    assert [each.mark.label for each in marks.statements] == ["directive"]
    assert all(each.areas for each in marks.statements)
