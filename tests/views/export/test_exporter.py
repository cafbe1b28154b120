"""Records come out as JSON that any program reads back."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest

from duban.views.export.exporter import exporters

RECORDS: list[dict[str, Any]] = [
    {"id": "甲", "text": "一行\n两行 “quoted”"},
    {"id": "half", "text": "\ud83d"},
]


def written(name: str, records: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    exporters.get(name).write(records, out)
    return out.getvalue()


def test_jsonl_gives_one_object_a_line() -> None:
    lines = written("jsonl", RECORDS).splitlines()
    assert [json.loads(line) for line in lines] == RECORDS


def test_json_gives_one_array() -> None:
    assert json.loads(written("json", RECORDS)) == RECORDS


@pytest.mark.parametrize(("name", "nothing"), [("json", "[]\n"), ("jsonl", "")])
def test_no_records_are_still_valid_output(name: str, nothing: str) -> None:
    assert written(name, []) == nothing


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_letters_stay_letters_and_halves_of_pairs_are_escaped(name: str) -> None:
    out = written(name, RECORDS)
    assert "甲" in out
    assert "\\ud83d" in out
    out.encode("utf-8")


def test_an_array_is_closed_even_when_the_records_end_with_an_error() -> None:
    def broken() -> Iterator[dict[str, Any]]:
        yield {"id": "1"}
        raise ValueError

    out = io.StringIO()
    with pytest.raises(ValueError, match=r"^$"):
        exporters.get("json").write(broken(), out)
    assert json.loads(out.getvalue()) == [{"id": "1"}]
