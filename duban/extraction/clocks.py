"""Times of day, alone or on days: "5:30", "from 9 to 11 on Monday", 明天下午三点.

A time without morning or afternoon has two readings, twelve hours apart.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from duban.extraction.cascade import Found, Piece
from duban.extraction.periods import Length, When
from duban.extraction.phrases import length_of, number

_HOUR = 3600
_NOON, _DAY = 12 * _HOUR, 24 * _HOUR
# The parts of a day as Recognizers-Text cuts them, which its users rely on.
_PARTS = {
    "dawn": (4 * _HOUR, 8 * _HOUR),
    "morning": (8 * _HOUR, _NOON),
    "noon": (11 * _HOUR, 13 * _HOUR),
    "afternoon": (_NOON, 16 * _HOUR),
    "evening": (16 * _HOUR, 20 * _HOUR),
    "night": (20 * _HOUR, _DAY - 1),
}
_EARLY = 2 * _HOUR

Stretch = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Clock:
    """Times of day in seconds from midnight, on each of some days if there are any.

    A point in time has no end. `part` is the part of the day that is named.
    """

    spans: tuple[Stretch, ...]
    days: tuple[date, ...] = ()
    bound: str = ""
    part: str = ""

    @property
    def is_range(self) -> bool:
        """Say whether it is a stretch of time."""
        return any(end is not None for _, end in self.spans)

    def moments(self) -> list[tuple[datetime | time, datetime | time | None]]:
        """Return the readings with their ends, as times or as times on a day."""
        return [
            (_at(day, begin), None if end is None else _at(day, end))
            for day in self.days or (None,)
            for begin, end in self.spans
        ]


def _at(day: date | None, seconds: int) -> datetime | time:
    moment = datetime.combine(day or date.min, time()) + timedelta(seconds=seconds)
    return moment if day else moment.time()


def point(hour: int, minute: int = 0, second: int = 0, half: str = "") -> Clock | None:
    """Return a time of day; `half` is am or pm, or empty where it is not told."""
    if hour > 24 or minute > 59 or second > 59:
        return None
    at = hour * _HOUR + minute * 60 + second
    if half and hour <= 12:
        return Clock(((at % _NOON + (_NOON if half == "pm" else 0), None),))
    if 1 <= hour <= 12 and not half:
        return Clock(((at % _DAY, None), ((at + _NOON) % _DAY, None)))
    return Clock(((at, None),))


def written(found: Found) -> Clock | None:
    """Read 5:30, 17:49:19, 8 pm, 2.30pm."""
    numbers = [number(piece) for piece in found.of("n")]
    raw = found.of("n")[0].raw
    if any(len(piece.raw) != 2 for piece in found.of("n")[1:]):
        return None
    if len(numbers) == 1 and numbers[0] > 100:
        numbers = [*divmod(numbers[0], 100)]
    if raw.startswith("0") and len(raw) == 2 and not found["half"] and not numbers[0]:
        return Clock(((sum(n * 60 for n in numbers[1:2]), None),))
    hour, minute, second = (*numbers, 0, 0)[:3]
    return point(hour, minute, second, found["half"])


def whole_hour(found: Found) -> Clock | None:
    """Read "at 7" and "seven o'clock"."""
    return point(number(found.of("n")[0]), half=found["half"])


def hour_of_part(found: Found) -> Clock | None:
    """Read "7 in the evening"."""
    hour = point(number(found.of("n")[0]))
    return halved(hour, found["part"]) if hour else None


def named_part(found: Found) -> Clock:
    """Read "the morning", "late in the evening", 晚上."""
    begin, end = _PARTS[found["part"]]
    early, late = bool(found["early"]), bool(found["late"])
    if early:
        end = begin + _EARLY
    elif late:
        begin = (end + 59) // 60 * 60 - _EARLY
    bound = "start" if early else "end" if late else ""
    return Clock(((begin, end),), bound=bound, part=found["part"])


def in_part(found: Found) -> Clock | None:
    """Join a time and the part of the day that tells its half: "7 in the evening"."""
    clocks = found.all(Clock)
    part = next((clock for clock in clocks if clock.part), None)
    told = next((clock for clock in clocks if not clock.part), None)
    if part is None or told is None:
        return None
    return replace(halved(told, part.part), days=part.days or told.days)


def halved(clock: Clock, part: str) -> Clock:
    """Keep the readings that lie in the half of the day of a part of it."""
    late = part not in ("dawn", "morning")
    if part == "night" and len(clock.spans) > 1 and clock.spans[0][0] < 6 * _HOUR:
        return replace(clock, spans=clock.spans[-1:])
    kept = tuple(span for span in clock.spans if (span[0] >= _NOON) == late)
    return replace(clock, spans=kept or clock.spans)


def between(found: Found) -> Clock | None:
    """Read "from 5 to 6pm", 5:00到6:00."""
    ends = [_end(piece) for piece in found.pieces if piece.kind in "nTRX"]
    if len(ends) < 2 or any(end is None or end.is_range for end in ends[:2]):
        return None
    begin, end = ends[0], ends[1]
    if begin is None or end is None:
        return None
    if begin.days or end.days:
        return _over_days(begin, end, found.now)
    return Clock(_paired(begin, end))


def _end(piece: Piece) -> Clock | None:
    if isinstance(piece.value, Clock):
        return piece.value
    return point(number(piece)) if number(piece) <= 24 else None


def _paired(begin: Clock, end: Clock) -> tuple[Stretch, ...]:
    firsts, lasts = [s[0] for s in begin.spans], [s[0] for s in end.spans]
    firsts, lasts = sorted(firsts), sorted(lasts)
    if len(firsts) == len(lasts) == 2:
        if firsts[0] > lasts[0]:
            return ((firsts[0], lasts[1]),)
        return tuple(zip(firsts, lasts, strict=True))
    first = max((one for one in firsts if one < lasts[-1]), default=firsts[0])
    last = min((one for one in lasts if one > first), default=lasts[0] + _DAY)
    return ((first, last),)


def _over_days(begin: Clock, end: Clock, now: datetime) -> Clock:
    """Join two times one of which, or both, stand on a day."""
    first = begin.days[-1] if begin.days else now.date() if end.days == () else None
    if first is None:
        first = min(end.days[-1], now.date())
    last = end.days[-1] if end.days else first
    later = (last - first).days * _DAY
    if not later:
        return Clock(_paired(begin, end), days=(first,))
    return Clock(((begin.spans[0][0], end.spans[0][0] + later),), days=(first,))


def between_in_part(found: Found) -> Clock | None:
    """Read 早上五到六点."""
    joined = between(found)
    part = found.all(Clock)[0]
    return halved(joined, part.part) if joined else None


def on_day(found: Found) -> Clock | None:
    """Put a time of day on a day."""
    clocks, whens = found.all(Clock), found.all(When)
    numbers = [one for one in map(_end, found.of("n")) if one is not None]
    days = tuple(one.first for when in whens for one in when.periods)
    clock = next(iter([*clocks, *numbers]), None)
    return replace(clock, days=days) if clock and days else None


def bounded(found: Found) -> Clock | None:
    """Read "before 5pm", "3 pm or later"."""
    clock = found.all(Clock)[0]
    bounds = [found["bound"], clock.bound]
    return replace(clock, bound="-".join(bound for bound in bounds if bound))


def present(found: Found) -> Clock:
    """Read "now"."""
    return Clock(((_seconds(found.now), None),), days=(found.now.date(),))


def counted(found: Found) -> Clock | None:
    """Read "in 5 minutes", "3 hours ago", "the next hour"."""
    lengths = found.all(Length)
    count = number(found.of("n")[0]) if found.of("n") else 1
    length = lengths[0] if lengths else length_of(count, found["unit"])
    if length is None or not length.seconds:
        return None
    start, span = _seconds(found.now), length.total
    back = found["back"]
    over = found["over"]
    at = start - span if back else start + span
    whole = (min(start, at), max(start, at)) if over else (at, None)
    return Clock((whole,), days=(found.now.date(),))


def _seconds(now: datetime) -> int:
    return now.hour * _HOUR + now.minute * 60 + now.second


def end_of_day(found: Found) -> Clock:
    """Read "end of tomorrow"."""
    times = found.all(When)
    days = tuple(time.ahead.first for time in times[:1]) or (found.now.date(),)
    return Clock(((_DAY - 1, None),), days=days)


def part_of_day(part: str, day: date) -> Clock:
    """Return a part of a day."""
    return Clock((_PARTS[part],), days=(day,), part=part)


def today(found: Found) -> Clock:
    """Read "this morning", "last night", 今晚: a part of a day counted from today."""
    part = named_part(found)
    day = found.now.date() + timedelta(days=int(found["days"] or 0))
    return replace(part, days=(day,))


def past_hour(found: Found) -> Clock | None:
    """Read "half past seven", "20 min past eight", "quarter to nine"."""
    minutes = {"half": 30, "quarter": 15}.get(found["minutes"])
    lengths, numbers = found.all(Length), [number(piece) for piece in found.of("n")]
    if minutes is None:
        minutes = round(lengths[0].total / 60) if lengths else numbers[0]
    told = found.all(Clock)
    if not told and not numbers:
        return None
    hour = told[0].spans[0][0] // _HOUR if told else numbers[-1]
    if found["to"]:
        return point((hour - 1) or 12, 60 - minutes)
    return point(hour, minutes)
