"""Find mentions: names, posts, times and figures, line by line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from duban.corpus.document import Document, Language, Span
from duban.corpus.lines import lines
from duban.extraction import templates
from duban.extraction.legible import legible
from duban.extraction.readings import MENTION_TYPES, Mention, MentionType
from duban.extraction.rules import RULES
from duban.extraction.tagger import Guess, Tagger
from duban.extraction.templates import Columns, Features, Template

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
    return line_by_line(text, lang, rules.mentions, rules.mention_templates)


def line_by_line(
    text: str,
    lang: Language,
    columns: Callable[[str], Columns],
    wanted: Sequence[Template],
) -> Iterator[Line]:
    """Give each line that has tokens, with the features that templates name."""
    for span in lines(legible(text)):
        tokens = RULES[lang].tokens(span.exact)
        if tokens:
            yield Line(span, tokens, templates.expand(columns(span.exact), wanted))


def guessed(
    document: Document, cut: Iterable[Line], tagger: Tagger
) -> Iterator[tuple[Guess, Span]]:
    """Give the tagger's guesses on a document's lines, each with its words."""
    for line in cut:
        for guess in tagger.guess(line.features):
            start = line.span.start + line.tokens[guess.start][0]
            end = line.span.start + line.tokens[guess.end - 1][1]
            yield guess, document.quote(start, end)


def find(document: Document, tagger: Tagger) -> list[Mention]:
    """Find the mentions of a document, in the text's order, none inside another."""
    cut = laid_out(document.text, document.lang)
    return [
        Mention(_TYPES[guess.label], span)
        for guess, span in guessed(document, cut, tagger)
    ]
