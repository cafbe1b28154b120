"""French visits: who went where, on which day."""

import re

from duban_french import times

from duban.corpus.document import Document
from duban.extraction.readings import Activity, Inferred, Mention, Participant

_VISIT = re.compile(r"[^.\n]*\b(?:a visité|s'est rendue? à)\b[^.\n]*")


def find(document: Document, named: tuple[Mention, ...]) -> tuple[Activity, ...]:
    """Find the visits of a document."""
    return tuple(
        _visit(document, named, *found.span())
        for found in _VISIT.finditer(document.text)
    )


def _visit(
    document: Document, named: tuple[Mention, ...], start: int, end: int
) -> Activity:
    span = document.quote(start, end)
    here = [each for each in named if span.holds(each.span)]
    day = times.iso(span.exact)
    return Activity(
        "visit",
        span,
        Inferred(day, "stated", "le texte le dit", span) if day else None,
        tuple(each.span for each in here if each.type == "place"),
        tuple(Participant(each.span, "lead") for each in here if each.type == "person"),
    )
