"""Dates with precision and basis, resolved from the document's date and its text.

A language's `times` module parses expressions into Moments; here they are put on the
calendar. What is missing is taken from the document's date, from a full date that
stands near, or from an event whose year is known; else the date stays open.
"""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from duban.corpus.document import Document, Language, Span
from duban.extraction.readings import Basis, Inferred
from duban.extraction.reasons import reason

_ISO = re.compile(r"(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?")

# A notice may run ahead of the day that it announces, but news of a day that lies
# further ahead of its publication is news of the year (or the month) before.
_AHEAD = timedelta(days=7)

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
# A document's date outside these years is a slip, and the calendar's ends are near.
_EARLIEST, _LATEST = 1000, 9000


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known: a year, a month, a day, or month and day alone."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, iso: str) -> Self:
        """Read "2023-03-10", "2023-03", "2023" or "--03-10"; raise ValueError else."""
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"not an ISO date: {iso!r}")
        year, month, day = match.groups()
        known = None if year == "-" else int(year)
        return cls(known, int(month) if month else None, int(day) if day else None)

    @property
    def iso(self) -> str:
        """The date in ISO form, cut where it is not known, open where no year is."""
        year = "-" if self.year is None else f"{self.year:04d}"
        parts = [year, *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def whole(self) -> date | None:
        """The day itself, when year, month and day are all known and exist."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @classmethod
    def of(cls, day: date) -> Self:
        """Return a whole date."""
        return cls(day.year, day.month, day.day)

    def last_day(self) -> "PartialDate":
        """Return the last day of the month or the year that is known."""
        if self.year is None:
            return self
        month = self.month or 12
        return PartialDate(
            self.year, month, self.day or calendar.monthrange(self.year, month)[1]
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression as parsed, before it is put on the calendar.

    Offsets count from the document's date: `days` (yesterday is -1), `months`,
    `years`; `weekday` is 0 for Monday. `vague` ones ("recently") have no date.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    days: int | None = None
    months: int | None = None
    years: int | None = None
    weekday: int | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """What the dates of one text are resolved against.

    `published` is the document's date or that of its dateline; `full` are the full
    dates that the text itself states; `implied` is the year of an event that the text
    calls this year's.
    """

    lang: Language
    published: PartialDate | None = None
    full: tuple[Moment, ...] = ()
    implied: Inferred | None = None


def gathered(
    document: Document,
    moments: Iterable[Moment],
    dateline: PartialDate | None,
    implied: Inferred | None,
    *,
    lang: Language,
) -> Reference:
    """Gather what the dates of a document are resolved against.

    Its dateline stands in for a date of publication that is not told.
    """
    full = tuple(m for m in moments if m.year is not None and m.day)
    told = document.published is not None
    known = issued(document.published) if told else dateline
    return Reference(lang, known, full, implied)


def issued(published: str | None) -> PartialDate | None:
    """Read a document's date; None when there is none that can be counted from."""
    known = None if published is None else PartialDate.parse(published)
    if known is None or known.year is None:
        return known
    return known if _EARLIEST <= known.year <= _LATEST else None


def resolve(moment: Moment, reference: Reference) -> Inferred | None:
    """Put a moment on the calendar; None when it has no place there."""
    if moment.vague or not _possible(moment):
        return None
    if moment.year is not None:
        known = PartialDate(moment.year, moment.month, moment.day)
        return _found(known, "stated", reason(reference.lang, "stated"), moment)
    if moment.day is not None and moment.month is not None:
        return _month_day(moment, reference)
    if moment.day is not None:
        return _day(moment, reference)
    if moment.month is not None:
        return _month(moment, reference)
    return _relative(moment, reference)


def shift(day: date, *, days: int = 0, months: int = 0) -> date:
    """Return the day so many days and months later, kept inside its month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + timedelta(days=days)


def _possible(moment: Moment) -> bool:
    if moment.year is not None and moment.month is None and moment.day is not None:
        return False
    return (moment.month is None or 1 <= moment.month <= 12) and (
        moment.day is None or 1 <= moment.day <= 31
    )


def _found(known: PartialDate, basis: Basis, why: str, moment: Moment) -> Inferred:
    return Inferred(known.iso, basis, why, moment.span)


def _month_day(moment: Moment, reference: Reference) -> Inferred:
    open_date = PartialDate(None, moment.month, moment.day)
    near = _near(moment, reference)
    if near is not None and near.year is not None:
        why = reason(reference.lang, "near", quote=near.span.exact)
        return _found(replace(open_date, year=near.year), "inferred", why, moment)
    published = reference.published
    if published is not None and published.year is not None:
        year = published.year
        known = replace(open_date, year=year + (moment.years or 0))
        key = "published"
        if moment.years is None and _ahead(known, published):
            known, key = replace(open_date, year=year - 1), "year-before"
        why = reason(reference.lang, key, date=published.iso)
        return _found(known, "inferred", why, moment)
    if reference.implied is not None:
        known = replace(open_date, year=int(reference.implied.value))
        return _found(known, "inferred", reference.implied.reason, moment)
    return _found(open_date, "stated", reason(reference.lang, "open"), moment)


def _near(moment: Moment, reference: Reference) -> Moment | None:
    """Return a full date of the text that gives the same month and day."""
    for full in reference.full:
        if (full.month, full.day) == (moment.month, moment.day):
            return full
    return None


def _ahead(known: PartialDate, published: PartialDate) -> bool:
    """Say whether the day lies too far after the publication to be of that year."""
    day, issued = known.whole, published.whole
    if day is None or issued is None:
        return False
    return day - issued > _AHEAD


def _day(moment: Moment, reference: Reference) -> Inferred | None:
    published = reference.published
    if published is None or published.month is None:
        return None
    known = replace(published, day=moment.day)
    if published.year is None and reference.implied is not None:
        known = replace(known, year=int(reference.implied.value))
        return _found(known, "inferred", reference.implied.reason, moment)
    key = "month-of"
    if _ahead(known, published) or (published.whole and not known.whole):
        issued = published.whole
        if issued is not None:
            before = shift(issued.replace(day=1), months=-1)
            known = PartialDate(before.year, before.month, moment.day)
            key = "month-before"
    why = reason(reference.lang, key, date=published.iso)
    return _found(known, "inferred", why, moment)


def _month(moment: Moment, reference: Reference) -> Inferred | None:
    published = reference.published
    if published is not None and published.year is not None:
        known = PartialDate(published.year + (moment.years or 0), moment.month)
        why = reason(reference.lang, "published", date=published.iso)
        return _found(known, "inferred", why, moment)
    if reference.implied is not None:
        known = PartialDate(int(reference.implied.value), moment.month)
        return _found(known, "inferred", reference.implied.reason, moment)
    return None


def _relative(moment: Moment, reference: Reference) -> Inferred | None:
    published = reference.published
    if published is None:
        return _this_year(moment, reference)
    why = reason(reference.lang, "relative", date=published.iso)
    if moment.years is not None and published.year is not None:
        known = PartialDate(published.year + moment.years)
        return _found(known, "inferred", why, moment)
    issued = published.whole
    if issued is None:
        same_day = moment.days == 0 and published.day is not None
        return _found(published, "inferred", why, moment) if same_day else None
    if moment.months is not None:
        month = shift(issued.replace(day=1), months=moment.months)
        known = PartialDate(month.year, month.month)
    elif moment.weekday is not None:
        back = (issued.weekday() - moment.weekday) % 7
        known = PartialDate.of(issued - timedelta(days=back))
        why = reason(reference.lang, "weekday", date=published.iso)
    elif moment.days is not None:
        known = PartialDate.of(issued + timedelta(days=moment.days))
    else:
        return None
    return _found(known, "inferred", why, moment)


def _this_year(moment: Moment, reference: Reference) -> Inferred | None:
    if moment.years is None or reference.implied is None:
        return None
    known = PartialDate(int(reference.implied.value) + moment.years)
    return _found(known, "inferred", reference.implied.reason, moment)


def within(
    count: int, unit: str, quote: Span, reference: Reference, *, working: bool = False
) -> Inferred | None:
    """Count a limit ("within 100 days") from the document's date.

    Working days are counted as such only by a ledger that knows the holidays: here
    they stay without a date, as does a count from an unknown day.
    """
    published = reference.published
    issued = None if published is None else published.whole
    if issued is None or count == 0 or working:
        return None
    if unit in ("day", "week"):
        last = PartialDate.of(issued + timedelta(days=count * _DAYS[unit]))
    else:
        last = PartialDate.of(shift(issued, months=count * _MONTHS[unit]))
    why = reason(reference.lang, "within", count=quote.exact, date=issued.isoformat())
    return Inferred(last.iso, "inferred", why, quote)


def limit(moment: Moment, reference: Reference, *, last: bool) -> Inferred | None:
    """Put a limit on the calendar: the period named, or its last day.

    A period that had ended when the document was published is no limit.
    """
    found = resolve(_coming(moment, reference), reference)
    if found is None:
        return None
    named = PartialDate.parse(found.value)
    end, issued = named.last_day(), reference.published
    if issued is not None and end.whole and issued.whole and end.whole < issued.whole:
        return None
    if not last or named.day is not None:
        return found
    why = reason(reference.lang, "period-end", why=found.reason)
    return replace(found, value=end.iso, reason=why)


def _coming(moment: Moment, reference: Reference) -> Moment:
    """Take a month without a year as of the document's year, not of the year before."""
    if moment.year is None and moment.years is None and moment.months is None:
        return replace(moment, years=0)
    return moment
