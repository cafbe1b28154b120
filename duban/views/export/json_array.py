"""JSON: all records in one array."""

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from duban.views.export.json_lines import encode


class JsonArray:
    """Writes one JSON array, indented, record after record."""

    name = "json"

    def write(self, records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
        """Write the array; it is closed even when the records end with an error."""
        opening = "[\n"
        try:
            for record in records:
                out.write(opening + encode(record, indent=1))
                opening = ",\n"
        finally:
            out.write("[]\n" if opening == "[\n" else "\n]\n")
