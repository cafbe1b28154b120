"""Find mentions: names, posts, times and figures, line by line."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from duban.corpus.document import Document, Language, Span
from duban.corpus.lines import lines
from duban.extraction.legible import legible
from duban.extraction.readings import MENTION_TYPES, Mention, MentionType
from duban.extraction.rules import rules_of
from duban.extraction.tagger import Tagged, Tagger
from duban.extraction.templates import Columns

# A full stop ends abbreviations too; no name and no statement goes on after these.
_ENDS = frozenset("。！？!?")
_TYPES: dict[str, MentionType] = {name: name for name in MENTION_TYPES}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document, cut into tokens (half-open, from the line's start).

    `ends` numbers the tokens that end a sentence and belong to no find.
    """

    span: Span
    tokens: list[tuple[int, int]]
    columns: Columns
    ends: list[int]


def laid_out(text: str, lang: Language) -> Iterator[Line]:
    """Give each line with what the tagger sees of it."""
    rules = rules_of(lang)
    return line_by_line(text, lang, rules.mentions)


def line_by_line(
    text: str, lang: Language, columns: Callable[[str], Columns]
) -> Iterator[Line]:
    """Give each line that has tokens, laid out in columns."""
    for span in lines(legible(text)):
        line = span.exact
        tokens = rules_of(lang).tokens(line)
        if tokens:
            ends = [at for at, (here, _) in enumerate(tokens) if line[here] in _ENDS]
            yield Line(span, tokens, columns(line), ends)


def tagged(lines: Sequence[Line], tagger: Tagger) -> Tagged:
    """Lay a tagger over lines."""
    return tagger.over([line.columns for line in lines], [line.ends for line in lines])


def quoted(document: Document, line: Line, start: int, end: int) -> Span:
    """Quote a run of a line's tokens, half-open."""
    begin = line.span.start
    return document.quote(
        begin + line.tokens[start][0], begin + line.tokens[end - 1][1]
    )


def find(document: Document, tagger: Tagger) -> list[Mention]:
    """Find the mentions of a document, in the text's order, none inside another."""
    cut = list(laid_out(document.text, document.lang))
    return [
        Mention(_TYPES[label], quoted(document, line, start, end))
        for line, runs in zip(cut, tagged(cut, tagger).runs(), strict=True)
        for start, end, label in runs
    ]
