"""HTML pages: the main text without menus and scripts, and what the page says of it."""

from collections.abc import Iterator

from duban.corpus.document import Document
from duban.corpus.encoding import decode
from duban.corpus.inlet import Inlet
from duban.corpus.language import language_of
from duban.errors import EmptySource


class HtmlImporter:
    """Reads .html and .htm: the article's text, title, date and publisher."""

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm")
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")

    def fits(self, inlet: Inlet) -> bool:
        """Say whether the first bytes open a page."""
        head = inlet.head.lower()
        return b"<!doctype html" in head or b"<html" in head

    def load(self, inlet: Inlet) -> Iterator[Document]:
        """Give the one article of the page."""
        import trafilatura

        source = inlet.whole()
        text = trafilatura.extract(decode(source))
        if not text:
            raise EmptySource(
                f"{source.origin} holds no article text",
                "save the page that shows the text itself, not a list or a frame",
            )
        yield Document(
            id=inlet.stem,
            text=text,
            lang=language_of(text),
            origin=source.origin,
            source_digest=source.digest,
        )
