"""The Reader protocol and its registry."""

from typing import Protocol

from duban.corpus.document import Document
from duban.extraction.readings import Reading
from duban.plugins import Registry


class Reader(Protocol):
    """Reads one document: deterministic, without input, output or global state."""

    name: str

    def read(self, document: Document) -> Reading:
        """Return what the document says, every find quoting its words."""


readers: Registry[Reader] = Registry(
    "duban.readers",
    {
        "careful": "duban.extraction.careful:READER",
        "quick": "duban.extraction.quick:READER",
    },
)
