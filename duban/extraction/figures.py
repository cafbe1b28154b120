"""The figures of a document: value, unit, what is measured, when, and its change.

Amounts are found by grammar (zh/amounts.py, en/amounts.py). One is a figure where the
tagger marked one too, or where it has a measure or a currency: 一个 and "two sides"
count, but say nothing that could be followed up.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from duban.corpus.document import Document, Language, Span
from duban.corpus.sentences import sentences
from duban.extraction import lexicon
from duban.extraction.amounts import Amount
from duban.extraction.readings import Figure, Inferred, Mention
from duban.extraction.rules import rules_of

Dated = tuple[int, Inferred]
"""A time put on the calendar, after its first character in the text."""

_SHARES = frozenset(["percent", "fraction"])


def find(document: Document, named: Sequence[Mention]) -> tuple[Figure, ...]:
    """Find the figures of a document, in order."""
    marked = [each.span for each in named if each.type == "figure"]
    times = [each.span for each in named if each.type == "time"]
    found: list[Figure] = []
    for sentence in sentences(document.text, document.lang):
        found += _in_sentence(document, sentence, marked, times)
    return tuple(found)


def within(figures: Sequence[Figure], span: Span) -> list[Figure]:
    """Give the figures that stand in a span."""
    return [figure for figure in figures if span.holds(figure.span)]


def _in_sentence(
    document: Document, sentence: Span, marked: Sequence[Span], times: Sequence[Span]
) -> Iterator[Figure]:
    here = [span for span in marked if _meet(span, sentence.start, sentence.end)]
    spoken = [span for span in times if _meet(span, sentence.start, sentence.end)]
    low, last = sentence.start, None
    told: list[Dated] | None = None  # looked for once, and only where figures stand
    for amount in rules_of(document.lang).amounts(sentence.exact):
        start, end = sentence.start + amount.start, sentence.start + amount.end
        own = next((span for span in here if _meet(span, start, end)), None)
        if own is None and not _is_measure(document.lang, amount.unit):
            continue
        if any(_meet(span, start, end) for span in spoken):
            continue
        span = document.quote(
            min(start, own.start) if own else start, max(end, own.end) if own else end
        )
        known = _counted(document, span, amount.unit)
        if known is None:
            is_share = amount.unit in _SHARES and amount.change is None
            known = _indicator(document, sentence, span, low, of_what=is_share)
        if known is None and amount.change and amount.unit == "percent":
            known = last  # 地区生产总值1.2万亿元，增长5.2%
        told = _told(document, sentence) if told is None else told
        period = _period(document, sentence, told, span)
        yield _figure(document, amount, span, known, low, period)
        low, last = max(low, span.end), known or last


def _figure(
    document: Document,
    amount: Amount,
    span: Span,
    known: Span | None,
    low: int,
    period: Inferred | None,
) -> Figure:
    rules = rules_of(document.lang)
    compared = rules.since(document.text, low, min(len(document.text), span.end + 40))
    since = document.quote(*compared) if compared and amount.change else None
    return Figure(
        span,
        amount.value,
        amount.unit,
        upto=amount.upto,
        comparison=amount.comparison,
        change=amount.change,
        since=since,
        indicator=known,
        period=period,
    )


def _counted(document: Document, span: Span, unit: str) -> Span | None:
    """Quote what is counted out of the figure: the homes of "300 new homes"."""
    if not unit or _is_measure(document.lang, unit):
        return None
    at = span.exact.lower().rfind(unit.split()[-1][:-1].lower() or unit)
    return document.quote(span.start + at, span.end) if at > 0 else None


def _indicator(
    document: Document, sentence: Span, span: Span, low: int, *, of_what: bool
) -> Span | None:
    rules = rules_of(document.lang)
    before = rules.indicator(document.text, low, span.start)
    after = rules.indicator_after(document.text, span.end, sentence.end)
    # A share is of what follows it: "40 per cent of the households".
    found = after or before if of_what else before or after
    return document.quote(*found) if found else None


def _told(document: Document, sentence: Span) -> list[Dated]:
    """Put a sentence's times on the calendar, each with where it stands in the text."""
    rules = rules_of(document.lang)
    return [
        (moment.span.start + sentence.start, dated)
        for moment in rules.times(sentence.exact)
        for dated in [rules.dated(document, moment)]
        if dated is not None
    ]


def _period(
    document: Document, sentence: Span, told: Sequence[Dated], span: Span
) -> Inferred | None:
    """Take the nearest time before the figure in its sentence, or else one after it."""
    if not told:
        return None
    before = bisect_left(told, span.start, key=itemgetter(0))
    _, chosen = told[max(0, before - 1)]
    if chosen.span is None:
        return chosen
    start = sentence.start + chosen.span.start
    quote = document.quote(start, start + len(chosen.span.exact))
    return Inferred(chosen.value, chosen.basis, chosen.reason, quote)


def _meet(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


@lru_cache(maxsize=2)
def _measures(lang: Language) -> frozenset[str]:
    money, units = lexicon.load(lang, "currencies"), lexicon.load(lang, "units")
    # A duration says when, not how much, where nobody marked it as a figure.
    spans_of_time = {"day", "week", "month", "year", "quarter", "decade", "century"}
    return (frozenset(money) | frozenset(units)) - spans_of_time - {"bit", "bar"}


def _is_measure(lang: Language, unit: str) -> bool:
    return unit.partition(" per ")[0] in _measures(lang)
