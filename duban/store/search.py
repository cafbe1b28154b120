"""Full text, Chinese down to one character, the same index on both engines."""

from dataclasses import dataclass

from sqlalchemy import Connection

from duban.corpus.document import Span
from duban.store.dossiers import Heading


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds the query, with a snippet around the first match.

    `snippet` quotes the document's text exactly; `marks` are the matches inside it,
    as half-open code-point offsets into `snippet.exact`.
    """

    source: Heading
    snippet: Span
    marks: tuple[tuple[int, int], ...]


def search(
    connection: Connection, query: str, *, limit: int = 20, offset: int = 0
) -> tuple[tuple[Hit, ...], int]:
    """Find documents that hold every part of the query, newest first, and the total.

    A phrase in double quotes must stand together; a run of Chinese is a phrase by
    itself. Latin letters match whole words without regard to case.
    """
    raise NotImplementedError
