"""Full text, Chinese down to one character, the same index on both engines."""

import re
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import ColumnElement, func, select

from duban.corpus.document import Document, Span
from duban.ledger.wording import Token, is_han, tokens
from duban.store import documents, schema
from duban.store.dossiers import Heading
from duban.store.engine import Connection, Phrase, keys_holding

# How much of the text is shown before and after the first match: about two lines.
_BEFORE, _AFTER = 60, 140
_QUOTED = re.compile(r'["“”„＂「『](.*?)["“”＂」』]|(\S+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds the query, with a snippet around the first match.

    `snippet` quotes the document's text exactly; `marks` are the matches inside it,
    as half-open code-point offsets into `snippet.exact`. There are none when the
    query stands in the title alone.
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
    phrases = phrases_of(query)
    if not phrases:
        return (), 0
    holding = [_holds(connection, phrase) for phrase in phrases]
    holders = documents.current().where(*holding)
    counted = holders.with_only_columns(func.count())
    newest = holders.order_by(schema.documents.c.date.desc(), schema.documents.c.id)
    rows = connection.execute(newest.limit(limit).offset(offset))
    hits = tuple(_hit(documents.from_row(row), phrases) for row in rows)
    return hits, connection.execute(counted).scalar_one()


def phrases_of(query: str) -> tuple[Phrase, ...]:
    """Cut a query into the phrases that a document must hold, each once."""
    parts = (quoted or plain for quoted, plain in _QUOTED.findall(query))
    found = (_phrase(tokens(part)) for part in parts)
    return tuple(dict.fromkeys(phrase for phrase in found if phrase.tokens))


def matches(text: str, phrases: tuple[Phrase, ...]) -> list[tuple[int, int]]:
    """Find where the phrases stand in a text, in order, without overlaps."""
    found = tokens(text)
    every = sorted(chain.from_iterable(_places(found, phrase) for phrase in phrases))
    kept: list[tuple[int, int]] = []
    for start, end in every:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _phrase(found: list[Token]) -> Phrase:
    """Make a phrase of tokens that stand together.

    The last Chinese character is in the bigram before it; only where it stands alone
    is it asked for, and then as the beginning of a bigram.
    """
    texts = tuple(token.text for token in found)
    if not found or not is_han(texts[-1]):
        return Phrase(texts)
    if len(found) > 1 and found[-2].end == found[-1].end:
        return Phrase(texts[:-1])
    return Phrase(texts, open=True)


def _places(found: list[Token], phrase: Phrase) -> list[tuple[int, int]]:
    size = len(phrase.tokens)
    places = []
    for at in range(len(found) - size + 1):
        window = found[at : at + size]
        if _stands(window, phrase):
            last = window[-1]
            end = last.start + 1 if phrase.open else last.end
            places.append((window[0].start, end))
    return places


def _stands(window: list[Token], phrase: Phrase) -> bool:
    pairs = zip(window[:-1], phrase.tokens[:-1], strict=True)
    if any(token.text != asked for token, asked in pairs):
        return False
    last, asked = window[-1].text, phrase.tokens[-1]
    return last.startswith(asked) if phrase.open else last == asked


def _holds(connection: Connection, phrase: Phrase) -> ColumnElement[bool]:
    keys = keys_holding(connection, phrase).subquery()
    held = select(keys.c.key // schema.STRETCHES)
    return schema.editions.c.number.in_(held)


def _hit(document: Document, phrases: tuple[Phrase, ...]) -> Hit:
    found = matches(document.text, phrases)
    snippet = _snippet(document, found[0][0] if found else 0)
    marks = tuple(
        (start - snippet.start, end - snippet.start)
        for start, end in found
        if snippet.start <= start and end <= snippet.end
    )
    return Hit(_heading(document), snippet, marks)


def _snippet(document: Document, at: int) -> Span:
    """Quote the text around a place, from and to the edge of a word."""
    text = document.text
    start, end = max(0, at - _BEFORE), min(len(text), at + _AFTER)
    while 0 < start < at and _latin(text[start - 1]):
        start += 1
    while end < len(text) and _latin(text[end]):
        end += 1
    return document.quote(start, end)


def _latin(char: str) -> bool:
    return char.isalpha() and not is_han(char)


def _heading(document: Document) -> Heading:
    return Heading(
        document.id,
        document.title,
        document.published,
        document.publisher,
        document.url,
        document.lang,
    )
