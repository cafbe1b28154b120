"""How a reading is finished by rules: who speaks, who is told, by when, and where."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duban.corpus.document import Document, Span
from duban.extraction import addressees, demands, figures, frames, speakers
from duban.extraction.public import is_public
from duban.extraction.readings import (
    Activity,
    Inferred,
    Mention,
    Reading,
    Statement,
    StatementKind,
)
from duban.extraction.rules import rules_of

# What stands between a clause of manner and its verb.
_LEADS_ON = re.compile(r"[,，]\s*")
# The length of an ISO date with year, month and day.
_WHOLE_DAY = len("2023-03-10")


def finished(
    reader: str,
    document: Document,
    named: list[Mention],
    cut: list[tuple[StatementKind, Span]],
    fields: list[tuple[int, ...]],
) -> Reading:
    """Finish a reading by rules: who speaks, who is told, by when, on what occasion."""
    if not is_public(document.text, document.lang):
        cut, fields = [], []
    cut, fields = _whole(document, cut, fields)
    cut = [
        (_owned_up(document, kind, span), frames.unframed(document, named, span))
        for kind, span in cut
    ]
    voices = speakers.find(document, named, [span for _, span in cut])
    told = addressees.find(document, named, cut)
    said = [
        Statement(kind, span, field, voice, addressee)
        for (kind, span), field, voice, addressee in zip(
            cut, fields, voices, told, strict=True
        )
    ]
    occasions = rules_of(document.lang).activities(document, named, said)
    found = [
        replace(statement, due=_due(document, occasions, statement))
        for statement in said
    ]
    numbers = figures.find(document, named)
    whole = demands.carried(document, found, numbers)
    return Reading(reader, tuple(named), tuple(whole), occasions, numbers)


def _whole(
    document: Document,
    cut: Sequence[tuple[StatementKind, Span]],
    fields: Sequence[tuple[int, ...]],
) -> tuple[list[tuple[StatementKind, Span]], list[tuple[int, ...]]]:
    """Give clauses of manner to the verb that they wait for; alone they say nothing."""
    is_manner = rules_of(document.lang).is_manner
    found: list[tuple[StatementKind, Span]] = []
    kept: list[tuple[int, ...]] = []
    waiting: Span | None = None
    for (kind, span), field in zip(cut, fields, strict=True):
        start = span.start
        if waiting and _LEADS_ON.fullmatch(document.text, waiting.end, start):
            start = waiting.start
        waiting = document.quote(start, span.end)
        if not is_manner(span.exact):
            found.append((kind, waiting))
            kept.append(field)
            waiting = None
    return found, kept


def _owned_up(document: Document, kind: StatementKind, span: Span) -> StatementKind:
    """Call a shortfall a problem, whatever its company made of it."""
    if kind != "context" and rules_of(document.lang).is_shortfall(span.exact):
        return "problem"
    return kind


def _due(
    document: Document, occasions: Sequence[Activity], statement: Statement
) -> Inferred | None:
    """Read a limit; it is counted from the day of the occasion where that is known."""
    if statement.kind not in ("directive", "commitment"):
        return None
    days = [
        occasion.date.value
        for occasion in occasions
        if occasion.date and occasion.span.holds(statement.span)
    ]
    whole = next((day for day in days if len(day) == _WHOLE_DAY), document.published)
    return rules_of(document.lang).due(
        replace(document, published=whole), statement.span
    )
