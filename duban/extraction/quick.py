"""The quick reader: small taggers and rules, for archives and small machines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from duban import __version__
from duban.corpus.document import Document, Language, Span
from duban.extraction import (
    addressees,
    areas,
    demands,
    figures,
    frames,
    mentions,
    names,
    speakers,
    statements,
    tagger,
)
from duban.extraction.public import is_public
from duban.extraction.readings import (
    Activity,
    Inferred,
    Mention,
    Reading,
    Statement,
    StatementKind,
)
from duban.extraction.rules import RULES
from duban.extraction.tagger import Tagger

# The length of an ISO date with year, month and day.
_WHOLE_DAY = len("2023-03-10")


@dataclass(frozen=True, slots=True)
class Taggers:
    """The four taggers of one language."""

    mentions: Tagger
    spans: Tagger
    kinds: Tagger
    areas: Tagger


class QuickReader:
    """Reads a document with taggers trained on gold readings, and with rules."""

    name = f"quick {__version__}"

    def read(self, document: Document) -> Reading:
        """Return what the document says, every find quoting its words."""
        trained = taggers(document.lang)
        found = mentions.find(document, trained.mentions)
        named = names.settle(document, found)
        cut = statements.find(document, trained.spans, trained.kinds)
        spans = [span for _, span in cut]
        fields = areas.find(document.text, document.lang, spans, trained.areas)
        return assembled(self.name, document, named, cut, fields)


def assembled(
    reader: str,
    document: Document,
    named: list[Mention],
    cut: list[tuple[StatementKind, Span]],
    fields: list[tuple[int, ...]],
) -> Reading:
    """Finish a reading by rules: who speaks, who is told, by when, on what occasion."""
    if not is_public(document.text, document.lang):
        cut, fields = [], []
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
    occasions = RULES[document.lang].activities(document, named, said)
    found = [
        replace(statement, due=_due(document, occasions, statement))
        for statement in said
    ]
    numbers = figures.find(document, named)
    whole = demands.carried(document, found, numbers)
    return Reading(reader, tuple(named), tuple(whole), occasions, numbers)


def _owned_up(document: Document, kind: StatementKind, span: Span) -> StatementKind:
    """Call a shortfall a problem, whatever its company made of it."""
    if kind != "context" and RULES[document.lang].is_shortfall(span.exact):
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
    return RULES[document.lang].due(replace(document, published=whole), statement.span)


@lru_cache(maxsize=2)
def taggers(lang: Language) -> Taggers:
    """Load a language's taggers; raise ModelError when their weights are missing."""
    return Taggers(
        *(
            Tagger(tagger.weights(f"{lang}-{layer}.tagger"))
            for layer in ("mentions", "spans", "kinds", "areas")
        )
    )


READER = QuickReader()
