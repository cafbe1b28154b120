"""The Exporter protocol and its registry."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TextIO

from duban.plugins import Registry
from duban.views.export.json_array import JsonArray
from duban.views.export.json_lines import JsonLines

Record = Mapping[str, Any]
"""One JSON object: a reading, an item, an activity."""


class Exporter(Protocol):
    """Writes records in one format, each as it comes, so that a pipe can start."""

    name: str

    def write(self, records: Iterable[Record], out: TextIO) -> None:
        """Write the records to a text stream."""


exporters: Registry[Exporter] = Registry("duban.exporters")
exporters.add("json", JsonArray())
exporters.add("jsonl", JsonLines())
