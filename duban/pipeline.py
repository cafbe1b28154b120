"""The whole way on one page: add → read → resolve → record → follow."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Engine

from duban.corpus.document import Document
from duban.extraction.reader import Reader


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one document: added, or known already (then nothing changed)."""

    document: str
    new: bool
    activities: int = 0
    items: int = 0
    evidence: int = 0


def add(
    engine: Engine, documents: Iterable[Document], reader: Reader
) -> Iterator[Added]:
    """Read documents into the ledger one by one, each in a transaction of its own."""
    raise NotImplementedError
