"""Dates and times in the form of Microsoft's Recognizers-Text specs."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from duban.extraction.cascade import Piece
from duban.extraction.clocks import Clock
from duban.extraction.en import periods as english
from duban.extraction.periods import Length, Period, When
from duban.extraction.zh import periods as chinese

Case = dict[str, Any]
_FIND: dict[str, Callable[[str, datetime], list[Piece]]]
_FIND = {"en": english.find, "zh": chinese.find}
_DATES = {"date", "daterange"}
# The year that runs, which the specs end with the day they are read on.
_SO_FAR = "今年"
_MODS = {"that": "ref_undef"}
# The bounds that leave one end of a period open, and which day of it they keep.
_OPEN = {"before": "end", "until": "end", "after": "start", "since": "start"}


def about_dates(case: Case) -> bool:
    """Say whether a case holds nothing but dates and date ranges, or nothing."""
    return {str(one["type"]).rpartition(".")[2] for one in case["gold"]} <= _DATES


def recognized(case: Case) -> list[Case]:
    """Answer a case of the datetime specs."""
    now = datetime.fromisoformat(case["ref"] or "2019-01-06T12:00:00")
    return [_named(piece, now) for piece in _FIND[case["lang"]](case["text"], now)]


def _named(piece: Piece, now: datetime) -> Case:
    values = _values(piece, now)
    place = {"text": piece.raw, "start": piece.start, "end": piece.end - 1}
    return {**place, "values": values}


def _values(piece: Piece, now: datetime) -> list[Case]:
    if isinstance(piece.value, Length):
        value: Case = {"value": str(piece.value.total)}
        return [{**value, "Mod": piece.value.bound} if piece.value.bound else value]
    if isinstance(piece.value, Clock):
        return [_clock(piece.value, *ends) for ends in piece.value.moments()]
    if not isinstance(piece.value, When) or not piece.value.periods:
        return [{"value": "not resolved"}]
    if piece.raw == _SO_FAR:
        start, end = piece.value.ahead.first, now.date()
        return [{"start": _day(start), "end": _day(end)}]
    return [_value(piece.kind, piece.value, one) for one in piece.value.periods]


def _value(kind: str, when: When, period: Period) -> Case:
    bound = when.bound
    named: Case = {"Mod": _MODS.get(bound, bound)} if bound else {}
    head = bound.partition("-")[0]
    if head in _OPEN:
        return {**named, _OPEN[head]: _day(_kept(head, when, period))}
    if kind == "D" or bound == "approx":
        return {**named, "value": _day(period.first)}
    return {**named, "start": _day(period.first), "end": _day(period.after)}


def _kept(head: str, when: When, period: Period) -> date:
    """Return the day that an open period starts or ends with."""
    if head == "until" or head == "after":
        return period.first if when.grain == "day" else period.after
    return period.after if when.bound == "before-end" else period.first


def _day(day: date) -> str:
    return day.isoformat()


def _clock(clock: Clock, begin: datetime | time, end: datetime | time | None) -> Case:
    named: Case = {"Mod": clock.bound} if clock.bound else {}
    head = clock.bound.partition("-")[0]
    if head in _OPEN:
        kept = end if end is not None and head == "after" else begin
        return {**named, _OPEN[head]: str(kept)}
    if end is None:
        return {**named, "value": str(begin)}
    return {**named, "start": str(begin), "end": str(end)}
