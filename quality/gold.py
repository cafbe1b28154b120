"""Gold readings as training material: a text and the marks that a person set."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duban.corpus.document import Document, Language
from duban.errors import GoldError


@dataclass(frozen=True, slots=True)
class Gold:
    """One marked text: `marks` is the object of the gold file (see GUIDE.md)."""

    document: Document
    marks: dict[str, Any]


def load(folder: Path, lang: Language | None = None) -> list[Gold]:
    """Load a folder of ID.txt and ID.gold.json, of one language or of all."""
    paths = sorted(folder.glob("*.gold.json"))
    if not paths:
        raise GoldError(f"no *.gold.json in {folder}", "name a folder of gold readings")
    found = [_read(path) for path in paths]
    return [gold for gold in found if lang in (None, gold.document.lang)]


def _read(path: Path) -> Gold:
    marks = json.loads(path.read_text("utf-8"))
    text_path = path.with_name(path.name.removesuffix(".gold.json") + ".txt")
    # Read as bytes: opening as text would turn CRLF into LF and shift every offset.
    text = text_path.read_bytes().decode("utf-8")
    document = Document(
        id=marks["id"], text=text, lang=marks["lang"], published=marks["published"]
    )
    return Gold(document, marks)
