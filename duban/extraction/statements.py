"""Find statements: cut to their spans, then told apart by what surrounds them."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duban.corpus.document import Document, Language, Span
from duban.extraction import headings
from duban.extraction.legible import legible
from duban.extraction.mentions import Line, line_by_line, quoted, tagged
from duban.extraction.readings import STATEMENT_KINDS, StatementKind
from duban.extraction.rules import rules_of
from duban.extraction.tagger import Tagger
from duban.extraction.templates import Features

# Keeps an impossible kind from ruling out what the other tagger is sure of; chosen on
# halves of gold/train, where .01 and .0001 did no better.
_FLOOR = 1e-3
# What stands between a clause of manner and its verb.
_LEADS_ON = re.compile(r"[,，]\s*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that reads like a statement, and how likely each kind is for it."""

    span: Span
    odds: dict[str, float]


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


def find(
    document: Document, spans: Tagger, kinds: Tagger
) -> list[tuple[StatementKind, Span]]:
    """Find the statements of a document, in the text's order, none inside another.

    One tagger cuts the spans and has a first guess at their kinds, from the words
    around each; the other looks at the whole row of statements. The kind is the one
    with the highest product of the two probabilities.
    """
    cut = _whole(document, _candidates(document, spans))
    rows = kinds.odds(described(document.text, document.lang, [c.span for c in cut]))
    return [
        (_likeliest(candidate.odds, row), candidate.span)
        for candidate, row in zip(cut, rows, strict=True)
    ]


def _candidates(document: Document, spans: Tagger) -> list[Candidate]:
    cut = list(laid_out(document.text, document.lang))
    return [
        Candidate(quoted(document, line, guess.start, guess.end), guess.odds)
        for line, guesses in zip(cut, tagged(cut, spans).guesses(), strict=True)
        for guess in guesses
    ]


def _whole(document: Document, cut: Sequence[Candidate]) -> list[Candidate]:
    """Give clauses of manner to the verb that they wait for; alone they say nothing."""
    is_manner = rules_of(document.lang).is_manner
    found: list[Candidate] = []
    waiting: Candidate | None = None
    for candidate in cut:
        start = candidate.span.start
        if waiting is not None and _LEADS_ON.fullmatch(
            document.text, waiting.span.end, start
        ):
            start = waiting.span.start
        waiting = Candidate(document.quote(start, candidate.span.end), candidate.odds)
        if not is_manner(candidate.span.exact):
            found.append(waiting)
            waiting = None
    return found


def _likeliest(first: dict[str, float], second: dict[str, float]) -> StatementKind:
    whole = sum(first.values()) or 1.0

    def weight(kind: StatementKind) -> float:
        own = math.log(first.get(kind, 0.0) / whole + _FLOOR)
        return own + math.log(second.get(kind, 0.0) + _FLOOR)

    return max(STATEMENT_KINDS, key=weight)
