"""JSON Lines: one document a line, read line by line, a broken line refused alone."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from duban.corpus.dates import iso_date
from duban.corpus.document import Document, Language, Source
from duban.corpus.encoding import decode, refuse_binary_format
from duban.corpus.inlet import Inlet, Loaded
from duban.corpus.language import language_of
from duban.errors import BinarySource, EmptySource, MalformedSource, SourceError

_REMEDY = (
    'write one JSON object a line with "text" and, if known, '
    '"id", "title", "published", "lang", "publisher", "url"'
)


class JsonLinesImporter:
    """Reads .jsonl: `text` in each line; id, title, published and others if given."""

    name = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    media_types: tuple[str, ...] = ("application/jsonl", "application/x-ndjson")

    def fits(self, inlet: Inlet) -> bool:
        """Say whether the first bytes open an object that has a text."""
        return inlet.head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and (
            b'"text"' in inlet.head
        )

    def load(self, inlet: Inlet) -> Iterator[Loaded]:
        """Give a document a line, or the refusal of that line."""
        _refuse_other_format(inlet)
        empty = True
        for number, line in enumerate(inlet.lines(), start=1):
            if isinstance(line, SourceError):
                empty = False
                yield line
            elif line.content.strip():
                empty = False
                yield _load_line(line, f"{inlet.stem}-{number}")
        if empty:
            raise EmptySource(f"{inlet.origin} holds no line", _REMEDY)


def _refuse_other_format(inlet: Inlet) -> None:
    """Refuse a file that is no text once, not line by line."""
    refuse_binary_format(Source(inlet.origin, inlet.head))
    if b"\x00" in inlet.head:
        raise BinarySource(
            f"{inlet.origin} is no JSON Lines file: it holds zero bytes",
            "save it as UTF-8; JSON Lines is never UTF-16",
        )


def _load_line(line: Source, fallback_id: str) -> Loaded:
    try:
        return Record(line.origin, _parse(line)).document(line, fallback_id)
    except SourceError as refusal:
        return refusal


def _parse(line: Source) -> dict[str, Any]:
    try:
        value = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise _broken(
            line.origin, f"is not JSON: {error.msg} at {error.pos}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise _broken(line.origin, "is JSON too large or too deep to read") from error
    if not isinstance(value, dict):
        raise _broken(line.origin, "is not a JSON object")
    return value


@dataclass(frozen=True, slots=True)
class Record:
    """One line's object, and the place that its refusals name."""

    place: str
    fields: dict[str, Any]

    def document(self, line: Source, fallback_id: str) -> Document:
        """Build the document; raise a SourceError that names the line."""
        text = self._text()
        return Document(
            id=self._id() or fallback_id,
            text=text,
            lang=self._lang() or language_of(text),
            title=self._string("title"),
            published=self._published(),
            publisher=self._string("publisher"),
            url=self._string("url"),
            origin=line.origin,
            source_digest=line.digest,
        )

    def _text(self) -> str:
        text = self._string("text", blank=True)
        if text is None:
            raise _broken(self.place, 'has no "text"')
        if not text.strip():
            raise EmptySource(
                f"{self.place} has an empty text", "give its text, or drop the line"
            )
        return text

    def _id(self) -> str | None:
        value = self.fields.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self._string("id")

    def _lang(self) -> Language | None:
        """Take "zh-CN" or "EN" for what they are; any other is left to the letters."""
        value = (self._string("lang") or "").lower()[:2]
        return "zh" if value == "zh" else "en" if value == "en" else None

    def _published(self) -> str | None:
        value = self._string("published")
        if value is None:
            return None
        date = iso_date(value)
        if date is None:
            raise _broken(self.place, f'has "published": {value!r}, which is no date')
        return date

    def _string(self, name: str, *, blank: bool = False) -> str | None:
        value = self.fields.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            raise _broken(self.place, f"has {name!r} that is not a string")
        self._refuse_surrogates(name, value)
        return value if blank or value.strip() else None

    def _refuse_surrogates(self, name: str, value: str) -> None:
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise _broken(
                self.place,
                f"has half a surrogate pair in {name!r} at character {error.start}",
            ) from error


def _broken(place: str, what: str) -> MalformedSource:
    return MalformedSource(f"{place} {what}", _REMEDY)
