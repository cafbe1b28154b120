"""Activities in Chinese: one for each occasion that a text tells of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from duban.corpus.document import Document, Span
from duban.extraction.calendar import Moment
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import (
    Activity,
    Inferred,
    Mention,
    Participant,
    Statement,
    Stop,
)
from duban.extraction.reasons import reason
from duban.extraction.zh import (
    cast,
    names,
    occasions,
    people,
    regions,
    stops,
    succession,
    times,
)
from duban.extraction.zh.posts import Roster

# As many activities of a kind as let the first sum up the others: it, and two more.
_SEVERAL = 3
# The first of some days named together: 27至28日.
_FROM_DAY = re.compile(r"(?<!\d)(?P<day>\d{1,2})(?:至|到|—|－|-)$")
_OPENING = 3  # the sentences that may tell the day of an occasion


def find_activities(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Activity, ...]:
    """Find the occasions that a document tells of."""
    said = [s for s in statements if not occasions.narrates(s)]
    marked = MarkedText(document, names.bodies(mentions), said, widen=True)
    marked.set_people(names.mended(marked))
    marked.add_people(names.unmarked(marked))
    marked.add_people(marked.named_again())
    cut = marked.telling(occasions.sentences(marked.flat))
    found = occasions.find(marked, cut)
    roster = Roster(marked)
    activities: list[Activity] = []
    for occasion in found:
        activity = _read(roster, cut, found, occasion, activities)
        if activity is not None:
            activities.append(activity)
    if _is_frame(activities):
        del activities[0]
    whole = cast.with_others(roster, cut, found, activities)
    return tuple(part for each in whole for part in cast.apart(roster, cut, each))


def _is_frame(activities: Sequence[Activity]) -> bool:
    """Say whether the first activity only sums up the others: nobody led it."""
    alike = [activity for activity in activities if activity.kind == activities[0].kind]
    return len(alike) >= _SEVERAL and not alike[0].people


def _read(
    roster: Roster,
    cut: Sequence[Sentence],
    found: Sequence[Occasion],
    occasion: Occasion,
    earlier: Sequence[Activity],
) -> Activity | None:
    """Read one occasion; what it leaves unsaid it has of those told of earlier."""
    marked, present = roster.marked, _present(roster, cut, occasion)
    if earlier and (earlier[0].kind, occasion.kind) == ("talks", "ceremony"):
        present = cast.after_talks(present, earlier[0])
    elif earlier and not present:
        present = cast.heirs(occasion, earlier[0])
    reach = _reach(marked, found, occasion)
    date = _date(marked, [s for s in cut if s.start < reach], occasion, earlier)
    if date is None and not present:
        return None
    if date is None and not _is_vague(marked, found[0]):
        date = _published(marked.document)
    places = regions.find(marked, cut, occasion, reach)
    if not places and earlier and not _is_apart(marked, found, occasion):
        places = regions.inherited(earlier[0], occasion)
    seen: tuple[Stop, ...] = ()
    if occasion.kind == "visit":
        telling = [s for s in cut if occasion.start <= s.start < reach]
        seen = stops.find(marked, telling, set(places))
        places = places or regions.nested(marked, seen)
    span = marked.document.quote(occasion.start, occasion.end)
    return Activity(occasion.kind, span, date, places, tuple(present), seen)


def _present(
    roster: Roster, cut: Sequence[Sentence], occasion: Occasion
) -> list[Participant]:
    """Return who led an occasion, and whom they met."""
    leading = people.lead(roster, occasion, cut)
    present = [roster.participant(span, "lead") for span in leading]
    met: Sequence[Span] = ()
    if occasion.kind == "talks":
        met = people.counterparts(roster.marked, occasion, leading)
    elif occasion.kind != "visit":
        present = cast.one_chair(present)
    if occasion.kind == "ceremony":
        met = people.welcomed(roster.marked, occasion)
    counterparts = [roster.participant(span, "counterpart") for span in met]
    return [*present, *counterparts]


def _reach(marked: MarkedText, found: Sequence[Occasion], occasion: Occasion) -> int:
    """Return how far an occasion is told of: a visit, past a meeting on the way."""
    if occasion.kind != "visit":
        return occasion.end
    ends = (
        other.start
        for other in found
        if other.start > occasion.start
        and (other.kind != "meeting" or _is_apart(marked, found, other))
    )
    return min(ends, default=len(marked.text))


def _is_apart(
    marked: MarkedText, found: Sequence[Occasion], occasion: Occasion
) -> bool:
    """Say whether a line of a bulletin tells of an occasion."""
    first = marked.told[found[0].opener.start : found[0].opener.end]
    here = marked.told[occasion.start : occasion.end]
    dated = all(map(succession.LINE_DATE.match, (first, here)))
    return dated and succession.days_differ(first, here)


def _published(document: Document) -> Inferred | None:
    known = times.reference(document).published
    if known is None:
        return None
    return Inferred(known.iso, "inferred", reason("zh", "document", date=known.iso))


def _date(
    marked: MarkedText,
    cut: Sequence[Sentence],
    occasion: Occasion,
    earlier: Sequence[Activity],
) -> Inferred | None:
    """Return the day of the occasion, from its opening sentences.

    `cut` are the text's sentences up to where it tells of the next occasion.
    """
    days = (
        day
        for sentence in _dating(marked, cut, occasion)
        for day in _days(marked, sentence, earlier)
    )
    return next(days, earlier[-1].date if earlier else None)


def _dating(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion
) -> Sequence[Sentence]:
    """Return the sentences that may date an occasion: where it opens, or further on.

    A text that says 近日 at its head may tell the days later.
    """
    at = cut.index(occasion.opener)
    if _is_vague(marked, occasion):
        return cut[at:]
    if at and marked.told.startswith("当天", occasion.opener.start):
        return cut[at - 1 : at]
    return [s for s in cut[at : at + _OPENING] if s.start < occasion.end]


def _days(
    marked: MarkedText, sentence: Sentence, earlier: Sequence[Activity]
) -> Iterator[Inferred]:
    """Yield the days that a sentence names."""
    for moment in times.find(marked.told[sentence.start : sentence.end]):
        if not _names_a_day(moment) or (earlier and _is_same(moment)):
            continue
        low = sentence.start + moment.span.start
        first = _FROM_DAY.search(marked.told, sentence.start, low)
        if first is not None and moment.day is not None:
            low, moment = first.start(), replace(moment, day=int(first["day"]))
        span = marked.document.quote(low, sentence.start + moment.span.end)
        found = times.dated(marked.document, replace(moment, span=span))
        if found is not None:
            yield found


def _is_vague(marked: MarkedText, occasion: Occasion) -> bool:
    """Say whether an occasion is only said to be of late: 近日, 日前."""
    opener = marked.told[occasion.opener.start : occasion.opener.end]
    moments = times.find(opener)
    return any(m.vague for m in moments) and not any(map(_names_a_day, moments))


def _is_same(moment: Moment) -> bool:
    """Say whether a day is that of what was told before: 当天."""
    return moment.span.exact.startswith("当")


def _names_a_day(moment: Moment) -> bool:
    return (
        moment.day is not None or moment.days is not None or moment.weekday is not None
    )
