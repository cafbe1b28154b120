"""All that the readers are trained on: gold folders, and the texts marked for duban.

`quality/texts` holds texts of our own, written for training, with their marks.
`quality/marks` holds marks of stretches of the corpora as ids, offsets and labels,
without their text: they are joined with it where the corpora are at hand.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from duban.corpus.document import Document
from duban.errors import GoldError
from duban.extraction.marks import Mark, Marks, StatementMark
from duban.views.cli.gold import Gold, load_gold

OWN = Path(__file__).with_name("texts")
MARKS = Path(__file__).with_name("marks")
_DIGEST = 16  # hexadecimal digits; enough to notice a text that was changed


def everything(
    folders: Sequence[Path], corpora: Path | None, lang: str | None = None
) -> list[Gold]:
    """Give the gold of some folders, our own texts, and the marked corpora's."""
    texts = [gold for folder in folders for gold in load_gold(folder, lang)]
    if any(OWN.glob("*.gold.json")):
        texts += load_gold(OWN, lang)
    if corpora is not None:
        texts += marked(corpora, lang)
    return texts


def marked(corpora: Path, lang: str | None = None) -> Iterator[Gold]:
    """Join the marks with the texts of the corpora: gzipped JSON Lines in a folder.

    Raises GoldError when a marked text is not there, or is not as it was marked.
    """
    for path in sorted(MARKS.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        if lang not in (None, record["lang"]):
            continue
        wanted = {each["doc"] for each in record["texts"]}
        texts = _texts(corpora / record["corpus"], wanted)
        for each in record["texts"]:
            yield _joined(each, record["lang"], texts.get(each["doc"]))


def digest(text: str) -> str:
    """Give a short fingerprint of a marked stretch."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST]


def _texts(path: Path, wanted: set[str]) -> dict[str, str]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = map(json.loads, lines)
            return {
                record["id"]: record["text"]
                for record in records
                if record["id"] in wanted
            }
    except OSError as error:
        raise GoldError(
            f"{path} cannot be read: {error}", "name the folder of the corpora"
        ) from error


def _joined(each: Mapping[str, Any], lang: Any, whole: str | None) -> Gold:
    name = f"{each['doc']}@{each['start']}"
    text = (whole or "")[each["start"] : each["end"]]
    if digest(text) != each["sha256"]:
        raise GoldError(
            f"{name} is not the text that was marked",
            "train with the corpora that quality/marks was made from, or without",
        )
    mentions = tuple(Mark(*mark) for mark in each["mentions"])
    statements = tuple(
        StatementMark(Mark(kind, start, end), tuple(areas), None)
        for kind, start, end, areas in each["statements"]
    )
    document = Document(id=name, text=text, lang=lang)
    return document, Marks(name, lang, mentions, statements)
