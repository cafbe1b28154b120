"""Activities in English: one for each occasion that a text tells of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duban.corpus.document import Document, Span
from duban.extraction.calendar import Moment
from duban.extraction.en import names, occasions, people, stops, times
from duban.extraction.en.people import Roster
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

_TOURED = re.compile(
    r"\b(?:in|to|of|at|around|across|visited|toured|inspected|undertook)\s"
    r"(?:the\s|city of\s|(?:(?:north|south|east|west)\w*|central)\s)*$"
)
_AT = re.compile(
    r"\b(?:at|visited|inspected)\s(?:the\s)?"
    r"(?:(?:historic|headquarters|residence|Office)\s(?:of\s)?(?:the\s)?)?$"
)
_IN = re.compile(r"\bin\s(?:the\s(?:city of\s)?)?$")
# What is talked about happens in places too: these words lead away from the venue.
_AWAY = re.compile(
    r"\b(?:to|on|about|regarding|concerning|situation|war|crisis|for|which|that|from"
    r"|including|based|living|people|investments?|officials|government)\b"
)
_HEADQUARTERS = re.compile(r"headquarters of (?:the )?$")
_OWNER = re.compile(r"[’']s\b")
_TOOK_PLACE = re.compile(
    r"\b(?:took place|was held|were held|issued|made|meeting|discussion)\b"
)

# A joint between places named together ("A and B", "A, B") is this short.
_TOGETHER = 6
_ALSO = re.compile(r",?\s(?:and\s)?(?:in\s)?(?:the\s)?")


def find_activities(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Activity, ...]:
    """Find the occasions that a document tells of."""
    marked = MarkedText(document, mentions, statements)
    marked.set_people(names.widened(marked))
    marked.add_people(names.unmarked(marked))
    marked.add_people(marked.named_again())
    cut = marked.telling(occasions.sentences(document.text))
    roster = Roster(marked)
    found = occasions.find(marked, cut)
    activities: list[Activity] = []
    for occasion in found:
        first = activities[0] if activities else None
        cast = _cast(roster, cut, occasion, found, first)
        reach = _reach(marked, found, occasion)
        activity = _read(marked, cut, occasion, first, cast, reach)
        if activity is not None:
            activities.append(activity)
    return tuple(activities)


def _read(
    marked: MarkedText,
    cut: Sequence[Sentence],
    occasion: Occasion,
    first: Activity | None,
    cast: tuple[Participant, ...],
    reach: int,
) -> Activity | None:
    date = _date(marked, cut, occasion) or (first.date if first else None)
    if not cast and date is None:
        return None
    if date is None:
        date = _published(marked.document)
    places = _places(marked, cut, occasion, reach)
    if not places and first is not None:
        places = _opening(first)
    sites: tuple[Stop, ...] = ()
    if occasion.kind == "visit":
        taken = {place.start for place in places}
        sites = stops.find(marked, occasion.start, reach, cut, taken)
    span = marked.document.quote(occasion.start, occasion.end)
    return Activity(occasion.kind, span, date, places, cast, sites)


def _opening(first: Activity) -> tuple[Span, ...]:
    """Return the places named together at the head of the first activity."""
    kept = list(first.places[:1])
    for place in first.places[1:]:
        if place.start - kept[-1].end > _TOGETHER:
            break
        kept.append(place)
    return tuple(kept)


def _reach(marked: MarkedText, found: Sequence[Occasion], visit: Occasion) -> int:
    """Return how far a visit is told of: past a meeting held on the way."""
    later = [o.start for o in found if o.kind == "visit" and o.start > visit.start]
    return min(later, default=len(marked.text))


def _cast(
    roster: Roster,
    cut: Sequence[Sentence],
    occasion: Occasion,
    found: Sequence[Occasion],
    first: Activity | None,
) -> tuple[Participant, ...]:
    leading = _leading(roster, cut, occasion, first)
    met: list[Span] = []
    if occasion.kind == "talks":
        met = people.counterparts(roster, occasion, leading)
        met += people.delegates(roster, occasion, cut)
        met = met or people.listed(roster, occasion, cut)
        met = [name for name in dict.fromkeys(met) if name not in leading]
    rest = [
        name
        for name in people.others(roster, occasion, found, cut)
        if name not in leading and name not in met
    ]
    return (
        *(roster.participant(name, "lead") for name in leading),
        *(roster.participant(name, "counterpart") for name in met),
        *(roster.participant(name, "participant") for name in rest),
    )


def _leading(
    roster: Roster, cut: Sequence[Sentence], occasion: Occasion, first: Activity | None
) -> list[Span]:
    """Return who leads: whoever led first, unless another heads their own party."""
    leading = people.lead(roster, occasion, cut)
    if first is None or (occasion.kind == "visit" == first.kind):
        return leading
    return [p.name for p in first.people if p.role == "lead"] or leading


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
        told = marked.told[sentence.start : sentence.end]
        moments = [moment for moment in times.find(told) if _names_a_day(moment)]
        if sentence.start == 0 and len(moments) > 1:
            head = times.dateline_end(marked.text)
            moments.sort(key=lambda moment: moment.span.start < head)
        for moment in moments:
            start, end = moment.span.start, moment.span.end
            span = marked.document.quote(sentence.start + start, sentence.start + end)
            found = times.dated(marked.document, replace(moment, span=span))
            if found is not None:
                return found
    return None


def _names_a_day(moment: Moment) -> bool:
    return bool(moment.day or moment.days is not None or moment.weekday is not None)


def _places(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    if occasion.kind == "visit":
        return _toured(marked, cut, occasion, reach)
    at = cut.index(occasion.opener)
    found = _venues(marked, occasion.opener)
    if not found and cut[at + 1 : at + 2]:
        following = cut[at + 1]
        told = marked.told[following.start : following.end]
        if _TOOK_PLACE.search(told):
            found = _venues(marked, following)
    return tuple(found) or _dateline(marked)


def _dateline(marked: MarkedText) -> tuple[Span, ...]:
    """Return the place of the dateline ("SRINAGAR, May 3:") that opens a text."""
    for place in marked.within("place", 0, 3):
        if marked.text[place.end : place.end + 1] in (",", ":"):
            return (place,)
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
        if not marked.is_told(span) or _OWNER.match(marked.text, span.end):
            continue
        if found and _ALSO.fullmatch(marked.text[found[-1].end : span.start]):
            found.append(span)
        elif not found and _is_venue(marked, sentence, span):
            found.append(_whole(marked, span))
    return found


def _is_venue(marked: MarkedText, sentence: Sentence, span: Span) -> bool:
    before = marked.told[sentence.start : span.start]
    if _AT.search(before):
        return True
    return _IN.search(before) is not None and not _AWAY.search(before[-80:])


def _whole(marked: MarkedText, span: Span) -> Span:
    """Take "headquarters of" into the name of the place that it heads."""
    head = _HEADQUARTERS.search(marked.text, max(0, span.start - 24), span.start)
    start = head.start() if head is not None else span.start
    return marked.document.quote(start, span.end)


def _toured(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    """Return the regions that a visit went to: in its opener, and "In X," later."""
    found: dict[str, Span] = {}
    last = occasion.opener.start
    for sentence in cut:
        if not occasion.opener.start <= sentence.start < reach:
            continue
        opener = sentence == occasion.opener
        for span in marked.within("place", sentence.start, sentence.end):
            before = marked.text[sentence.start : span.start]
            listed = bool(found) and _ALSO.fullmatch(marked.text[last : span.start])
            leads = re.fullmatch(r"\s*In\s", before) is not None
            if not marked.is_told(span) or stops.is_local(span):
                continue
            if _OWNER.match(marked.text, span.end):
                continue
            if listed or leads or (opener and _TOURED.search(before)):
                found.setdefault(span.exact, span)
                last = span.end
    return tuple(found.values()) or _dateline(marked)
