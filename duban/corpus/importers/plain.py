"""Plain text: the text exactly as decoded, with what its own header says."""

from collections.abc import Iterator

from duban.corpus.document import Document
from duban.corpus.encoding import decode
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
        """Give the one document in the file."""
        source = inlet.whole()
        text = decode(source)
        yield Document(
            id=inlet.stem,
            text=text,
            lang=language_of(text),
            origin=source.origin,
            source_digest=source.digest,
        )
