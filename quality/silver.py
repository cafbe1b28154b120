"""Silver: texts of the corpora with the careful reader's marks, to teach by."""

import gzip
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from duban.corpus.document import Document, Language
from duban.extraction.careful import READER
from duban.extraction.marks import Mark, Marks, StatementMark
from duban.extraction.readings import Reading
from duban.views.cli.gold import Gold

SEED = 11
# How the texts are shared among the corpora; reports are few, but long.
SHARES = {"zh-news": 0.33, "zh-reports": 0.17, "en-releases": 0.35, "en-budgets": 0.15}
# Long texts are read in part, from where one of their lines begins.
_LENGTHS: dict[Language, int] = {"zh": 1200, "en": 3000}
_WORKERS = 2


def silver(corpora: Path, count: int) -> list[Gold]:
    """Read about so many stretches of the corpora carefully, always the same ones."""
    chosen = list(stretches(corpora, count))
    with ProcessPoolExecutor(_WORKERS) as pool:
        marks = list(pool.map(_marked, chosen, chunksize=16))
    return list(zip(chosen, marks, strict=True))


def stretches(corpora: Path, count: int) -> Iterator[Document]:
    """Choose stretches of the corpora, as documents named by text and first place."""
    chance = Random(SEED)
    for name, share in SHARES.items():
        lang: Language = "zh" if name.startswith("zh") else "en"
        with gzip.open(corpora / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        for _ in range(int(count * share)):
            record = chance.choice(records)
            text = record["text"]
            start = begins(text, chance.randrange(len(text)), _LENGTHS[lang])
            part = text[start : start + _LENGTHS[lang]]
            yield Document(id=f"{record['id']}@{start}", text=part, lang=lang)


def begins(text: str, near: int, length: int) -> int:
    """Find a line's beginning; a short text is taken from its own."""
    if len(text) <= length:
        return 0
    return text.rfind("\n", 0, near) + 1


def _marked(document: Document) -> Marks:
    return marks_of(document, READER.read(document))


def marks_of(document: Document, reading: Reading) -> Marks:
    """Take a reading's finds as marks."""
    mentions = tuple(
        Mark(each.type, each.span.start, each.span.end) for each in reading.mentions
    )
    statements = tuple(
        StatementMark(Mark(s.kind, s.span.start, s.span.end), s.areas, None)
        for s in reading.statements
    )
    return Marks(document.id, document.lang, mentions, statements)
