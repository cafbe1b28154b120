"""Activities in English: one for each occasion that a text tells of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duban.corpus.document import Document, Span
from duban.extraction.calendar import Moment
from duban.extraction.en import occasions, people, stops, times
from duban.extraction.en.occasions import Occasion
from duban.extraction.en.people import Roster
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.readings import (
    Activity,
    Inferred,
    Mention,
    Participant,
    Statement,
)
from duban.extraction.reasons import reason

_TOURED = re.compile(
    r"\b(?:in|to|of|at|around|across|visited|toured|inspected|undertook)\s(?:the\s|east\s|"
    r"southwest\s|northwest\s|central\s|China[’']s\s)*$"
)
_VENUE = re.compile(
    r"\b(?:at|in|from)\s(?:the\s)?(?:(?:headquarters|historic|city|town|capital)\s(?:of\s(?:the\s)?)?)?$"
)
_ALSO = re.compile(r",?\s(?:and\s)?(?:in\s)?(?:the\s)?")


def find_activities(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Activity, ...]:
    """Find the occasions that a document tells of."""
    marked = MarkedText(document, mentions, statements)
    cut = occasions.sentences(document.text)
    roster = Roster(marked)
    activities: list[Activity] = []
    for occasion in occasions.find(marked, cut):
        first = activities[0] if activities else None
        activity = _read(roster, cut, occasion, first)
        if activity is not None:
            activities.append(activity)
    return tuple(activities)


def _read(
    roster: Roster,
    cut: Sequence[Sentence],
    occasion: Occasion,
    first: Activity | None,
) -> Activity | None:
    marked = roster.marked
    date = _date(marked, cut, occasion) or (first.date if first else None)
    cast = _cast(roster, cut, occasion, first)
    if not cast and date is None:
        return None
    if date is None:
        date = _published(marked.document)
    places = _places(marked, cut, occasion) or (first.places if first else ())
    sites = ()
    if occasion.kind == "visit":
        taken = {place.start for place in places}
        sites = stops.find(marked, occasion.start, occasion.end, cut, taken)
    span = marked.document.quote(occasion.start, occasion.end)
    return Activity(occasion.kind, span, date, places, cast, sites)


def _cast(
    roster: Roster,
    cut: Sequence[Sentence],
    occasion: Occasion,
    first: Activity | None,
) -> tuple[Participant, ...]:
    leading = people.lead(roster, occasion, cut)
    if first is not None:
        leading = [p.name for p in first.people if p.role == "lead"]
    met: list[Span] = []
    if occasion.kind == "talks":
        met = people.counterparts(roster, occasion, leading)
        for name in people.delegates(roster, occasion, cut):
            if name not in leading and name not in met:
                met.append(name)
    rest = [
        name
        for name in people.others(roster, occasion, cut)
        if name not in leading and name not in met
    ]
    return (
        *(roster.participant(name, "lead") for name in leading),
        *(roster.participant(name, "counterpart") for name in met),
        *(roster.participant(name, "participant") for name in rest),
    )


def _published(document: Document) -> Inferred | None:
    known = times.reference(document).published
    if known is None:
        return None
    return Inferred(known.iso, "inferred", reason("en", "document", date=known.iso))


def _date(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion
) -> Inferred | None:
    """Return the day of the occasion, from its opening sentences."""
    at = cut.index(occasion.opener)
    for sentence in cut[at : at + 3]:
        if sentence.start >= occasion.end:
            break
        for moment in times.find(marked.told[sentence.start : sentence.end]):
            if moment.day is None and moment.days is None and moment.weekday is None:
                continue
            start, end = moment.span.start, moment.span.end
            span = marked.document.quote(sentence.start + start, sentence.start + end)
            found = times.dated(marked.document, replace(moment, span=span))
            if found is not None:
                return found
    return None


def _names_a_day(moment: Moment) -> bool:
    return bool(moment.day or moment.days is not None or moment.weekday is not None)


def _places(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion
) -> tuple[Span, ...]:
    if occasion.kind == "visit":
        return _toured(marked, cut, occasion)
    at = cut.index(occasion.opener)
    for sentence in cut[at : at + 2]:
        found = _venues(marked, sentence)
        if found:
            return tuple(found)
    return ()


def _venues(marked: MarkedText, sentence: Sentence) -> list[Span]:
    """Return the places in which a sentence says that the occasion was held."""
    names = sorted(
        [
            *marked.within("place", sentence.start, sentence.end),
            *marked.within("organization", sentence.start, sentence.end),
        ]
    )
    found: list[Span] = []
    for span in names:
        if not marked.is_told(span):
            continue
        if found and _ALSO.fullmatch(marked.text[found[-1].end : span.start]):
            found.append(span)
        elif not found and _VENUE.search(marked.text[sentence.start : span.start]):
            found.append(span)
    return found


def _toured(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion
) -> tuple[Span, ...]:
    """Return the regions that a visit went to: in its opener, and "In X," later."""
    found: dict[str, Span] = {}
    last = occasion.opener.start
    for sentence in cut:
        if not occasion.opener.start <= sentence.start < occasion.end:
            continue
        opener = sentence == occasion.opener
        for span in marked.within("place", sentence.start, sentence.end):
            before = marked.text[sentence.start : span.start]
            listed = bool(found) and _ALSO.fullmatch(marked.text[last : span.start])
            leads = re.fullmatch(r"\s*In\s", before) is not None
            if not marked.is_told(span) or stops.is_local(span):
                continue
            if listed or leads or (opener and _TOURED.search(before)):
                found.setdefault(span.exact, span)
                last = span.end
    return tuple(found.values())
