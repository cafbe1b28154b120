"""Limits that the calendar tells: "by next Friday", "within thirty days", 下月底前."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from duban.corpus.document import Document, Span
from duban.extraction import anchors, calendar
from duban.extraction.calendar import Moment, Reference
from duban.extraction.cascade import Piece
from duban.extraction.clocks import Clock
from duban.extraction.periods import Length, When
from duban.extraction.readings import Inferred
from duban.extraction.reasons import reason

_A_YEAR = re.compile("[\\d〇零一二三四五六七八九]{4}")
_CUT = {"month": 7, "year": 4}
_DAY = 86400


def issued(reference: Reference) -> datetime | None:
    """Return the day that limits are counted from, where it is wholly known."""
    known = reference.published
    day = None if known is None else known.whole
    return None if day is None else datetime.combine(day, time())


@dataclass(frozen=True, slots=True)
class Named:
    """A period named as a limit, or its last day; `plan` is the plan that sets it."""

    moment: Moment
    last: bool
    plan: int | None = None


Led = Callable[[str, datetime], Iterable[tuple[Piece, int, int]]]
"""Finds what sets a limit in a text read on a day, and where its words stand."""


def told(
    document: Document, span: Span, reference: Reference, led: Led
) -> Inferred | None:
    """Return the first limit in a statement that the calendar tells."""
    now = issued(reference)
    if now is None:
        return None
    for piece, start, end in led(span.exact, now):
        quote = document.quote(span.start + start, span.start + end)
        found = limit(piece, quote, reference)
        if found is not None:
            return found
    return None


def named(limits: Iterable[Named], reference: Reference) -> Inferred | None:
    """Return the first limit that names a period to come."""
    for one in limits:
        found = calendar.limit(one.moment, reference, last=one.last)
        if found is not None:
            return anchors.of_plan(found, reference.lang, one.plan)
    return None


def names_limit(piece: Piece) -> bool:
    """Say whether the words themselves set a limit: "by Friday", 月底前."""
    value = piece.value
    if isinstance(value, Clock):
        from_now = value.is_range and piece.raw.lower().startswith("within")
        return bool(value.days) and (from_now or value.bound in ("before", "until"))
    bound = value.bound if isinstance(value, When) else ""
    return bound.startswith(("before", "until"))


def limit(piece: Piece, quote: Span, reference: Reference) -> Inferred | None:
    """Put a limit on the calendar; None when it lies behind the document's date."""
    now = issued(reference)
    if now is None:
        return None
    if isinstance(piece.value, Length):
        return _counted(piece.value, now.date(), quote, reference)
    if isinstance(piece.value, Clock):
        return _timed(piece.value, now, quote, reference)
    return _named(piece.value, now.date(), quote, reference)


def _timed(
    clock: Clock, now: datetime, quote: Span, reference: Reference
) -> Inferred | None:
    """Return the day of a limit that gives a time as well."""
    try:
        ends = [begin if end is None else end for begin, end in clock.moments()]
    except OverflowError:
        return None
    days = (end.date() for end in ends if isinstance(end, datetime) and end >= now)
    day = next(days, None)
    return None if day is None else _found(day.isoformat(), quote, reference)


def _named(
    value: object, today: date, quote: Span, reference: Reference
) -> Inferred | None:
    if not isinstance(value, When):
        return None
    period = next((one for one in value.periods if one.last >= today), None)
    if period is None:
        return None
    known = period.last.isoformat()[: _CUT.get(value.grain, 10)]
    found = _found(known, quote, reference)
    if value.grain in ("day", "month", "year"):
        return found
    why = reason(reference.lang, "period-end", why=found.reason)
    return replace(found, reason=why)


def _found(value: str, quote: Span, reference: Reference) -> Inferred:
    lang, published = reference.lang, reference.published
    if published is None or _A_YEAR.search(quote.exact):
        return Inferred(value, "stated", reason(lang, "stated"), quote)
    why = reason(lang, "relative", date=published.iso)
    return Inferred(value, "inferred", why, quote)


def _counted(
    length: Length, today: date, quote: Span, reference: Reference
) -> Inferred | None:
    """Count a length from a day; half a month has 15 days, and hours make a day."""
    months, rest = divmod(length.months, 1)
    days = length.days + 30 * rest - (-length.seconds // _DAY)
    try:
        last = Length("day", months, int(days)).from_day(today)
    except (ValueError, OverflowError):
        return None
    if last <= today:
        return None
    why = reason(reference.lang, "within", count=quote.exact, date=today.isoformat())
    return Inferred(last.isoformat(), "inferred", why, quote)
