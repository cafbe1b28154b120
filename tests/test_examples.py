"""The example texts: how many, in which languages, and nobody else's sentences."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from duban.corpus.document import Document
from duban.corpus.importer import load

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
GUIDE = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
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


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    loaded = list(load([EXAMPLES]))
    assert [item for item in loaded if not isinstance(item, Document)] == []
    return {item.id: item for item in loaded if isinstance(item, Document)}


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


def test_there_are_twelve_texts_half_of_them_chinese_half_english(
    documents: dict[str, Document],
) -> None:
    languages = [document.lang for document in documents.values()]
    assert sorted(languages) == ["en"] * 6 + ["zh"] * 6


def test_every_text_says_its_title_its_day_and_its_publisher(
    documents: dict[str, Document],
) -> None:
    for document in documents.values():
        assert document.title
        assert document.published == document.id[:10]
        assert document.publisher


def test_the_guide_names_every_example_file() -> None:
    files = sorted(file.name for file in EXAMPLES.iterdir())
    assert [name for name in files if f"`{name}`" not in GUIDE] == []


def test_every_directive_of_the_guide_stands_word_for_word_in_its_text(
    documents: dict[str, Document],
) -> None:
    rows = _rows()
    assert len(rows) >= 40
    texts = {key: document.text for key, document in documents.items()}
    astray = [row.words for row in rows if row.words not in texts[row.document]]
    assert astray == []


def test_every_answer_of_the_guide_is_a_later_text(
    documents: dict[str, Document],
) -> None:
    cited = {(row.document, later) for row in _rows() for later in row.later}
    assert {later for _, later in cited} <= documents.keys()
    assert [pair for pair in cited if pair[1][:10] <= pair[0][:10]] == []


def test_only_what_is_quiet_has_no_later_text() -> None:
    assert all((row.outcome == "quiet") == (not row.later) for row in _rows())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not here")
def test_no_example_repeats_a_run_of_words_from_the_shared_texts(
    documents: dict[str, Document],
) -> None:
    texts = (document.text for document in documents.values())
    ours = set().union(*(_shingles(text) for text in texts))
    repeated = set().union(*(_shingles(text) & ours for text in _shared_texts()))
    assert repeated == set()
