"""JSON Lines: one object a line."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO


class JsonLines:
    """Writes one JSON object a line, in UTF-8."""

    name = "jsonl"

    def write(self, records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
        """Write each record on a line of its own and hand it on at once."""
        for record in records:
            out.write(encode(record) + "\n")
            out.flush()


def encode(record: Mapping[str, Any], *, indent: int | None = None) -> str:
    """Encode one record with its letters as they are.

    Half of a surrogate pair, which no UTF-8 stream takes, is written escaped.
    """
    encoded = json.dumps(record, ensure_ascii=False, indent=indent)
    try:
        encoded.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(record, indent=indent)
    return encoded
