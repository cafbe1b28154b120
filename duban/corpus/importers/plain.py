"""Plain text: exactly as decoded, with what its header and its name say of it."""

from collections.abc import Iterator

from duban.corpus.dates import find_date
from duban.corpus.document import Document
from duban.corpus.encoding import decode
from duban.corpus.headers import read_header
from duban.corpus.inlet import Inlet
from duban.corpus.language import language_of


class PlainImporter:
    """Reads .txt and .md: one file, one document, not a character changed."""

    name = "plain"
    suffixes: tuple[str, ...] = (".txt", ".md")
    media_types: tuple[str, ...] = ("text/plain", "text/markdown")

    def fits(self, inlet: Inlet) -> bool:
        """Say no: nothing marks a plain text, it is what remains."""
        return False

    def load(self, inlet: Inlet) -> Iterator[Document]:
        """Give the one document in the file.

        A file named by a date ("2023-03-10-visit.txt") was published on it, unless
        the text says otherwise.
        """
        source = inlet.whole()
        text = decode(source)
        header = read_header(text)
        yield Document(
            id=inlet.stem,
            text=text,
            lang=language_of(text),
            title=header.title,
            published=header.published or find_date(inlet.stem),
            publisher=header.publisher,
            origin=source.origin,
            source_digest=source.digest,
        )
