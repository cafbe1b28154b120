"""Activities in Chinese: one for each occasion that a text tells of."""

import re
from collections.abc import Sequence
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
from duban.extraction.zh import names, occasions, people, stops, times

_VISIT_ONLY = re.compile(r"陪同|调研|考察|督导|督办|督查|督察|检查|察看|看望")
_MEETING_ONLY = re.compile(
    r"会议|座谈会|发言|发了言|汇报|说明|致辞|讲话|通报|报告|主持"
)
_SIDE_BY_SIDE = ("", "、", "和", "及")
_PART_OF_NAME = re.compile(r"[^，。、]{0,8}(?:公司|企业|项目)")
_TO = re.compile(r"(?:在|到|赴|来到|前往|深入|抵达|先后走访)$")
_WENT = re.compile(
    r"[，、和及等]|[^，。]{0,16}(?:调研|考察|视察|检查|看望|督|慰问|走访)"
)
_VENUE_AFTER = re.compile(
    r"(?:主持)?(?:召开|举行|举办|会见|集体会见|分别会见|同|与|出席|主持|开幕|闭幕|亲切|看望|会谈|检查|，)"
)


def find_activities(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Activity, ...]:
    """Find the occasions that a document tells of."""
    marked = MarkedText(document, mentions, statements, widen=True)
    marked.add_people(names.unmarked(marked))
    marked.add_people(marked.named_again())
    cut = marked.telling(occasions.sentences(marked.flat))
    found = occasions.find(marked, cut)
    activities: list[Activity] = []
    for occasion in found:
        first = activities[0] if activities else None
        reach = _reach(marked, found, occasion)
        activity = _read(marked, cut, occasion, first, reach)
        if activity is not None:
            activities.append(activity)
    return tuple(_with_others(marked, cut, found, activities))


def _read(
    marked: MarkedText,
    cut: Sequence[Sentence],
    occasion: Occasion,
    first: Activity | None,
    reach: int,
) -> Activity | None:
    leading = people.lead(marked, occasion, cut)
    cast = [people.participant(marked, span, "lead") for span in leading]
    if occasion.kind == "talks":
        met = people.counterparts(marked, occasion, leading)
        cast += [people.participant(marked, span, "counterpart") for span in met]
    if first is not None and not cast:
        cast = _heirs(occasion, first)
    date = _date(marked, cut, occasion) or (first.date if first else None)
    if not cast and date is None:
        return None
    if date is None:
        date = _published(marked.document)
    places = _places(marked, cut, occasion, reach)
    if not places and first is not None:
        places = _opening(first)
    taken = {place.start for place in places}
    sites: tuple[Stop, ...] = ()
    if occasion.kind == "visit":
        sites = stops.find(marked, occasion.start, reach, cut, taken)
    return Activity(
        occasion.kind,
        marked.document.quote(occasion.start, occasion.end),
        date,
        places,
        tuple(cast),
        sites,
    )


def _heirs(occasion: Occasion, first: Activity) -> list[Participant]:
    """Let those who led the first activity lead on; a meeting has one chair."""
    leading = [p for p in first.people if p.role == "lead"]
    if occasion.kind != "meeting":
        return leading
    rest = [replace(p, role="participant") for p in leading[1:]]
    return [*leading[:1], *rest]


def _reach(marked: MarkedText, found: Sequence[Occasion], visit: Occasion) -> int:
    """Return how far a visit is told of: past a meeting held on the way."""
    later = [o.start for o in found if o.kind == "visit" and o.start > visit.start]
    return min(later, default=len(marked.text))


def _published(document: Document) -> Inferred | None:
    known = times.reference(document).published
    if known is None:
        return None
    return Inferred(known.iso, "inferred", reason("zh", "document", date=known.iso))


def _date(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion
) -> Inferred | None:
    """Return the day of the occasion, from its opening sentences."""
    at = cut.index(occasion.opener)
    for sentence in cut[at : at + 3]:
        if sentence.start >= occasion.end:
            break
        told = marked.told[sentence.start : sentence.end]
        for moment in times.find(told):
            if not _names_a_day(moment):
                continue
            span = marked.document.quote(
                sentence.start + moment.span.start, sentence.start + moment.span.end
            )
            found = times.dated(marked.document, _moved(moment, span))
            if found is not None:
                return found
    return None


def _names_a_day(moment: Moment) -> bool:
    return (
        moment.day is not None or moment.days is not None or moment.weekday is not None
    )


def _moved(moment: Moment, span: Span) -> Moment:
    return replace(moment, span=span)


def _opening(first: Activity) -> tuple[Span, ...]:
    """Return the places named together at the head of the first activity."""
    kept = list(first.places[:1])
    for place in first.places[1:]:
        if place.start - kept[-1].end > 1:
            break
        kept.append(place)
    return tuple(kept)


def _places(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    if occasion.kind == "visit":
        return _toured(marked, cut, occasion, reach)
    return _venue(marked, occasion.opener)


def _venue(marked: MarkedText, sentence: Sentence) -> tuple[Span, ...]:
    """Return the place in which something is held: between 在 and its verb."""
    for kind in ("place", "organization"):
        for span in marked.within(kind, sentence.start, sentence.end):
            if not marked.is_told(span):
                continue
            before = marked.flat[max(0, span.start - 6) : span.start]
            after = marked.flat[span.end : span.end + 8]
            if re.search(r"在[^，。]{0,3}$", before) and _VENUE_AFTER.match(after):
                return (_joined(marked, span),)
    return ()


def _joined(marked: MarkedText, span: Span) -> Span:
    """Join the places that stand without a gap before this one."""
    before = marked.before("place", span.start)
    if before is not None and before.end == span.start:
        return marked.document.quote(before.start, span.end)
    return span


def _toured(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    """Return the regions that a visit went to."""
    found: dict[str, Span] = {}
    last: Span | None = None
    for sentence in cut:
        if not occasion.opener.start <= sentence.start < reach:
            continue
        opens = sentence == occasion.opener
        for span in marked.within("place", sentence.start, sentence.end):
            if not marked.is_told(span) or stops.is_local(span):
                continue
            if _went_to(marked, sentence, span, last, opens=opens):
                found.setdefault(span.exact, _joined(marked, span))
                last = span
    return tuple(found.values())


def _went_to(
    marked: MarkedText,
    sentence: Sentence,
    span: Span,
    last: Span | None,
    *,
    opens: bool,
) -> bool:
    """Say whether a region is told of as gone to: 在X调研, 先后到X、Y等地, 在X，……"""
    if last is not None and marked.flat[last.end : span.start] in _SIDE_BY_SIDE:
        return _PART_OF_NAME.match(marked.flat, span.end) is None
    if not _TO.search(marked.told, sentence.start, span.start):
        return False
    if opens and not _PART_OF_NAME.match(marked.flat, span.end):
        return True
    return _WENT.match(marked.flat, span.end) is not None


def _with_others(
    marked: MarkedText,
    cut: Sequence[Sentence],
    found: Sequence[Occasion],
    activities: Sequence[Activity],
) -> list[Activity]:
    """Add to each activity those who else took part in it."""
    if not activities:
        return []
    listed = people.others(marked, activities[0].span.start, cut)
    several = len({activity.kind for activity in activities}) > 1
    opening = _opening_end(marked, found)
    enriched: list[Activity] = []
    for activity in activities:
        cast = {person.name.exact: person for person in activity.people}
        for span in people.visited(marked, activity, cut):
            met = people.participant(marked, span, "counterpart")
            cast.setdefault(span.exact, met)
        for span, sentence in listed:
            told = marked.told[span.end : sentence.end]
            if sentence.start < opening:
                told = ""
            if len(activities) == 1 or _took_part(activity, sentence, told, several):
                also = people.participant(marked, span, "participant")
                cast.setdefault(span.exact, also)
        enriched.append(replace(activity, people=tuple(cast.values())))
    return enriched


def _took_part(
    activity: Activity, sentence: Sentence, told: str, several: bool
) -> bool:
    """Say whether somebody said to have taken part did so in this activity."""
    inside = activity.span.start <= sentence.start < activity.span.end
    if not several:
        return inside
    if _VISIT_ONLY.search(told):
        return activity.kind == "visit"
    if _MEETING_ONLY.search(told):
        return inside or activity.kind == "meeting"
    return True


def _opening_end(marked: MarkedText, found: Sequence[Occasion]) -> int:
    """Return where the paragraph ends that opens two occasions at once, else 0.

    Who is named there took part in both.
    """
    if len(found) < 2 or found[0].opener != found[1].opener:
        return 0
    end = marked.text.find("\n", found[0].cue)
    return end if end >= 0 else len(marked.text)
