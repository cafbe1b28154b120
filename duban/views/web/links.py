"""The address of every page: permanent, made in one place."""

from dataclasses import asdict
from urllib.parse import quote, urlencode, urlsplit

from duban.corpus.document import Span
from duban.store.dossiers import ItemFilter

WORDS = "words"


def activity_url(activity: str) -> str:
    """Address of one activity."""
    return f"/activities/{quote(activity, safe='')}"


def item_url(item: str) -> str:
    """Address of one item."""
    return f"/items/{quote(item, safe='')}"


def document_url(document: str, span: Span | None = None) -> str:
    """Address of a document, or of a passage in it, which it then outlines."""
    path = f"/documents/{quote(document, safe='')}"
    if span is None:
        return path
    return f"{path}?start={span.start}&end={span.end}#{WORDS}"


def items_url(wanted: ItemFilter | None = None) -> str:
    """Address of the list of items, narrowed by a filter."""
    narrowed = asdict(wanted) if wanted else {}
    return with_query("/items", narrowed)


def with_query(path: str, query: dict[str, object]) -> str:
    """Append the values that are there as a query."""
    kept = {name: str(value) for name, value in query.items() if value is not None}
    return f"{path}?{urlencode(kept)}" if kept else path


def outward(url: str | None) -> str | None:
    """Give back an address that may be linked: http and https alone."""
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:
        return None
    return url if scheme in ("http", "https") else None
