"""Find mentions: names, posts, times and figures, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from duban.corpus.document import Document, Language, Span
from duban.corpus.lines import lines
from duban.extraction import templates
from duban.extraction.en import mentions as en_mentions
from duban.extraction.en import tokens as en_tokens
from duban.extraction.readings import MENTION_TYPES, Mention
from duban.extraction.tagger import Tagger
from duban.extraction.templates import Features
from duban.extraction.zh import mentions as zh_mentions
from duban.extraction.zh import tokens as zh_tokens


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document, cut into tokens (half-open, from the line's start)."""

    span: Span
    tokens: list[tuple[int, int]]
    features: Features


def laid_out(text: str, lang: Language) -> Iterator[Line]:
    """Give each line with what the tagger sees of it."""
    cut = zh_tokens.tokens if lang == "zh" else en_tokens.tokens
    source = zh_mentions if lang == "zh" else en_mentions
    for span in lines(text):
        tokens = cut(span.exact)
        if tokens:
            columns = source.columns(span.exact)
            yield Line(span, tokens, templates.expand(columns, source.TEMPLATES))


def find(document: Document, tagger: Tagger) -> list[Mention]:
    """Find the mentions of a document, in the text's order, none inside another."""
    kinds = {name: name for name in MENTION_TYPES}
    found: list[Mention] = []
    for line in laid_out(document.text, document.lang):
        for guess in tagger.guess(line.features):
            start = line.span.start + line.tokens[guess.start][0]
            end = line.span.start + line.tokens[guess.end - 1][1]
            found.append(Mention(kinds[guess.label], document.quote(start, end)))
    return found
