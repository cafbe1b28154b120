"""HTML pages: the main text without menus and scripts, and what the page says of it."""

import logging
import re
from collections.abc import Iterator

from duban.corpus.dates import find_date
from duban.corpus.document import Document
from duban.corpus.encoding import decode
from duban.corpus.headers import read_header
from duban.corpus.inlet import Inlet
from duban.corpus.language import language_of
from duban.errors import EmptySource

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_META = re.compile(r"<meta\s[^<>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(name|content)\s*=\s*(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
# The parser takes a decoded page for broken when these stand before it.
_PREAMBLE = re.compile(
    r"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>\[]*\[[^\]]*\]\s*>)?", re.IGNORECASE
)

# They would tell the user on standard error what our own refusal says better.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


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
        """Give the one article of the page; the source keeps the page's own bytes."""
        source = inlet.whole()
        charset = _CHARSET.search(inlet.head)
        page = decode(source, declared=charset[1].decode() if charset else None)
        article = _article(page)
        text = article["text"]
        if not text:
            raise EmptySource(
                f"{source.origin} holds no article",
                "save the page that shows the text itself, not a list or a frame",
            )
        header = read_header(text)
        yield Document(
            id=inlet.stem,
            text=text,
            lang=language_of(text),
            title=article["title"] or header.title,
            published=find_date(article["published"]) or header.published,
            publisher=article["publisher"] or header.publisher,
            url=_safe_address(article["url"]),
            origin=source.origin,
            source_digest=source.digest,
        )


def _article(page: str) -> dict[str, str]:
    """Extract the article; every value is "" when the page does not give it.

    The labels that Chinese government sites must carry (ArticleTitle, PubDate,
    ContentSource, SiteName) come before what is guessed from the layout.
    """
    import trafilatura  # slow to import

    found = trafilatura.bare_extraction(
        _PREAMBLE.sub("", page),
        with_metadata=True,
        include_comments=False,
        favor_precision=True,
        # A date from the page's footer or side bar would be worse than none.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    told = found.as_dict() if isinstance(found, trafilatura.settings.Document) else {}
    labels = _labels(page)
    return {
        "text": told.get("text") or "",
        "title": labels.get("articletitle") or told.get("title") or "",
        "published": labels.get("pubdate") or told.get("date") or "",
        "publisher": labels.get("contentsource")
        or told.get("sitename")
        or labels.get("sitename", ""),
        "url": told.get("url") or "",
    }


def _labels(page: str) -> dict[str, str]:
    """Read the page's <meta> labels by their names in small letters."""
    labels: dict[str, str] = {}
    for tag in _META.findall(page):
        found = {
            name.lower(): value[1:-1].strip() for name, value in _ATTRIBUTE.findall(tag)
        }
        if found.get("name") and found.get("content"):
            labels.setdefault(found["name"].lower(), found["content"])
    return labels


def _safe_address(url: str) -> str | None:
    """Keep a web address; anything else, a script above all, is no address."""
    return url if url.startswith(("https://", "http://")) else None
