"""What the taggers of statements see: of each line, and of each statement found."""

from collections.abc import Iterator, Sequence

from duban.corpus.document import Language, Span
from duban.extraction import headings
from duban.extraction.legible import legible
from duban.extraction.mentions import Line, line_by_line
from duban.extraction.rules import rules_of
from duban.extraction.templates import Features


def laid_out(text: str, lang: Language) -> Iterator[Line]:
    """Give each line with what the tagger of spans sees of it."""
    rules = rules_of(lang)
    code = rules.kind_of_text(text)
    return line_by_line(text, lang, lambda line: rules.clauses(line, code))


def described(text: str, lang: Language, spans: Sequence[Span]) -> Features:
    """Return what the tagger of kinds sees of each span, in the text's order."""
    seen = legible(text)
    cut = [Span.cut(seen, span.start, span.end) for span in spans]
    around = rules_of(lang).kinds(seen, cut)
    above = headings.described(seen, lang, cut)
    return [[*near, *far] for near, far in zip(around, above, strict=True)]
