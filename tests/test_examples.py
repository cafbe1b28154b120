"""The example texts: how many, in which languages, and nobody else's sentences."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
GUIDE = (EXAMPLES / "README.md").read_text(encoding="utf-8")
SHARED = ROOT.parent / "shared"

# Two texts share shorter runs than these by chance: formulas, names, indicators.
CHINESE_RUN = 12
ENGLISH_RUN = 8


class Row(NamedTuple):
    """One line of the guide's tables: what should become of a directive."""

    document: str
    words: str
    outcome: str
    later: tuple[str, ...]


def _example_files() -> list[Path]:
    return sorted(f for f in EXAMPLES.iterdir() if f.name != "README.md")


def _example_texts() -> dict[str, str]:
    texts = {}
    for file in _example_files():
        content = file.read_text(encoding="utf-8")
        if file.suffix == ".jsonl":
            items = [json.loads(line) for line in content.splitlines()]
            texts |= {item["id"]: item["text"] for item in items}
        else:
            texts[file.stem] = content
    return texts


def _rows() -> list[Row]:
    """Read the guide's tables of outcomes, each under its document's heading."""
    parts = re.split(r"^### .*\(`(.+)`\)$", GUIDE, flags=re.MULTILINE)
    table = re.compile(
        r"^\| (.+) \| (answered|contradicted|restated|quiet) \|(.*)\|$", re.MULTILINE
    )
    return [
        Row(document, words, outcome, tuple(re.findall("`(.+?)`", later)))
        for document, body in zip(parts[1::2], parts[2::2], strict=True)
        for words, outcome, later in table.findall(body)
    ]


def _is_chinese(text: str) -> bool:
    return len(re.findall("[一-鿿]", text)) > 100


def _shingles(text: str) -> set[str]:
    chinese = "".join(re.findall("[一-鿿0-9]", text))
    words = re.findall(r"[a-z0-9]+(?:[’'][a-z]+)?", text.lower())
    runs = [chinese[i : i + CHINESE_RUN] for i in range(len(chinese) - CHINESE_RUN + 1)]
    runs += [
        " ".join(words[i : i + ENGLISH_RUN])
        for i in range(len(words) - ENGLISH_RUN + 1)
    ]
    return {run for run in runs if not run.replace(" ", "").isdigit()}


def _shared_texts() -> Iterator[str]:
    for file in sorted(SHARED.glob("gold/*/*.txt")):
        yield file.read_text(encoding="utf-8")
    for name in ("links/docs.jsonl", "same/docs.dev.jsonl"):
        for line in (SHARED / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def test_there_are_twelve_texts_half_of_them_chinese_half_english() -> None:
    chinese = [_is_chinese(text) for text in _example_texts().values()]
    assert len(chinese) == 12
    assert chinese.count(True) == 6


def test_the_guide_names_every_example_file() -> None:
    assert [f.name for f in _example_files() if f"`{f.name}`" not in GUIDE] == []


def test_every_directive_of_the_guide_stands_word_for_word_in_its_text() -> None:
    texts = _example_texts()
    rows = _rows()
    assert len(rows) >= 40
    assert [row.words for row in rows if row.words not in texts[row.document]] == []


def test_every_answer_of_the_guide_is_a_later_text() -> None:
    texts = _example_texts()
    cited = {(row.document, later) for row in _rows() for later in row.later}
    assert {later for _, later in cited} <= texts.keys()
    assert [pair for pair in cited if pair[1][:10] <= pair[0][:10]] == []


def test_only_silence_has_no_later_text() -> None:
    assert all((row.outcome == "quiet") == (not row.later) for row in _rows())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not here")
def test_no_example_repeats_a_run_of_words_from_the_shared_texts() -> None:
    ours = set().union(*(_shingles(text) for text in _example_texts().values()))
    repeated = set().union(*(_shingles(text) & ours for text in _shared_texts()))
    assert repeated == set()
