"""Mark up a text of our own by quoting it, as a careful reader would."""

from duban.corpus.document import Document, Language
from duban.extraction.readings import Mention, MentionType, Statement, StatementKind


def document(text: str, lang: Language, published: str | None = None) -> Document:
    """Return a document of our own."""
    return Document("test", text, lang, published=published)


def mentions(source: Document, **quotes: list[str]) -> list[Mention]:
    """Return a mention for every place in which a quoted name stands."""
    found: list[Mention] = []
    for kind, names in quotes.items():
        for name in names:
            at = source.text.find(name)
            while at >= 0:
                found.append(Mention(_type(kind), source.quote(at, at + len(name))))
                at = source.text.find(name, at + len(name))
    return found


def statements(source: Document, kind: StatementKind, *quotes: str) -> list[Statement]:
    """Return a statement for each quotation."""
    return [
        Statement(kind, source.quote(at, at + len(quote)))
        for quote in quotes
        for at in [source.text.index(quote)]
    ]


def _type(kind: str) -> MentionType:
    types: dict[str, MentionType] = {
        "person": "person",
        "post": "post",
        "organization": "organization",
        "place": "place",
    }
    return types[kind]
