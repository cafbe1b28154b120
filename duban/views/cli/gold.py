"""A folder of gold readings: ID.txt beside ID.gold.json."""

import json
from collections.abc import Iterator
from pathlib import Path

from duban.corpus.document import Document
from duban.errors import GoldError
from duban.extraction.marks import Marks, Record, from_record

ENDING = ".gold.json"
Gold = tuple[Document, Marks]


def gold_files(folder: Path) -> list[Path]:
    """List a folder's gold files; raise GoldError when there is none."""
    found = sorted(folder.glob(f"*{ENDING}"))
    if not found:
        raise GoldError(
            f"{folder} holds no file that ends in {ENDING}",
            "name a folder with ID.txt and ID.gold.json for each text",
        )
    return found


def load_gold(folder: Path, lang: str | None = None) -> Iterator[Gold]:
    """Give each text of a folder with its gold marks, if wanted of one language."""
    for path in gold_files(folder):
        record = _record(path)
        marks = from_record(record)
        if lang in (None, marks.lang):
            yield _document(path, record), marks


def _record(path: Path) -> Record:
    try:
        record = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path} cannot be read: {error}", "mend the file") from error
    if not isinstance(record, dict):
        raise GoldError(f"{path} is not a JSON object", "mend the file")
    return record


def _document(path: Path, record: Record) -> Document:
    text = path.with_name(path.name.removesuffix(ENDING) + ".txt")
    try:
        # Line ends must stay as they are, or the offsets are wrong.
        decoded = text.read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        raise GoldError(f"{text} cannot be read: {error}", "put it there") from error
    known = {key: record.get(key) for key in ("title", "published", "publisher", "url")}
    return Document(id=record["id"], text=decoded, lang=record["lang"], **known)
