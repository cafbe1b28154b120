"""Documents and the spans that quote them: evidence, never altered.

Offsets are Unicode code points into `Document.text`, half-open.
"""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Literal, Self

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """An exact quotation: `exact == text[start:end]`, in code points, half-open."""

    start: int
    end: int
    exact: str = field(compare=False)

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Self:
        """Quote `text[start:end]`; raise ValueError when the range is not inside it."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span {start}:{end} in a text of {len(text)}")
        return cls(start, end, text[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Say whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes as they came, and where they came from (a path or an address)."""

    origin: str
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One text of the public record, exactly as decoded from its source.

    `published` is an ISO date, whole or cut ("2023-03-10", "2023-03", "2023").
    `origin` says where the bytes came from; `source_digest` is their SHA-256.
    """

    id: str
    text: str
    lang: Language
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    origin: str | None = None
    source_digest: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 over the text and what identifies it: the idempotence key.

        Two files with the same bytes share it; a reprint by another publisher or
        at another address does not.
        """
        parts = [self.text, self.title, self.published, self.publisher, self.url]
        packed = json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")
        return hashlib.sha256(packed).hexdigest()

    def quote(self, start: int, end: int) -> Span:
        """Quote the text between two code-point offsets."""
        return Span.cut(self.text, start, end)


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered piece of a document: a heading, a paragraph or a list item.

    `heading` is the text of the nearest heading above it, if any.
    """

    number: int
    span: Span
    heading: str | None = None
