"""What the tagger of mentions sees: line by line, a token after the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from duban.corpus.document import Language, Span
from duban.corpus.lines import lines
from duban.extraction.legible import legible
from duban.extraction.paths import Numbers
from duban.extraction.rules import rules_of
from duban.extraction.tagger import Tagger
from duban.extraction.templates import Columns

# A full stop ends abbreviations too; no name and no statement goes on after these.
_ENDS = frozenset("。！？!?")


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


def tagged(lines: Sequence[Line], tagger: Tagger) -> list[Numbers]:
    """Give each line's tokens the odds of a tagger's labels."""
    return tagger.over([line.columns for line in lines], [line.ends for line in lines])
