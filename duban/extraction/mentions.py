"""Find mentions: names, posts, times and figures, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from duban.corpus.document import Document, Language, Span
from duban.corpus.lines import lines
from duban.extraction import templates
from duban.extraction.legible import legible
from duban.extraction.readings import MENTION_TYPES, Mention, MentionType
from duban.extraction.rules import RULES
from duban.extraction.tagger import Tagger
from duban.extraction.templates import Features

_TYPES: dict[str, MentionType] = {name: name for name in MENTION_TYPES}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document, cut into tokens (half-open, from the line's start)."""

    span: Span
    tokens: list[tuple[int, int]]
    features: Features


def laid_out(text: str, lang: Language) -> Iterator[Line]:
    """Give each line with what the tagger sees of it."""
    rules = RULES[lang]
    for span in lines(legible(text)):
        tokens = rules.tokens(span.exact)
        if tokens:
            columns = rules.mentions(span.exact)
            features = templates.expand(columns, rules.mention_templates)
            yield Line(span, tokens, features)


def find(document: Document, tagger: Tagger) -> list[Mention]:
    """Find the mentions of a document, in the text's order, none inside another."""
    found: list[Mention] = []
    for line in laid_out(document.text, document.lang):
        for guess in tagger.guess(line.features):
            start = line.span.start + line.tokens[guess.start][0]
            end = line.span.start + line.tokens[guess.end - 1][1]
            found.append(Mention(_TYPES[guess.label], document.quote(start, end)))
    return found
