"""Activities in English: one for each occasion that a text tells of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from duban.corpus.document import Document, Span
from duban.extraction.calendar import Moment
from duban.extraction.en import (
    leads,
    names,
    occasions,
    people,
    sentences,
    stops,
    times,
    topics,
    venues,
)
from duban.extraction.en.roster import Roster
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

# A joint between places named together ("A and B", "A, B") is this short.
_TOGETHER = 6
_RANGE = re.compile(r"(?P<first>\d\d?)(?:st|nd|rd|th)?\s?(?:-|–|to|and)\s?\d")
_IN_SENTENCE = re.compile(r"[^.;\n]*\bto $")


def find_activities(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Activity, ...]:
    """Find the occasions that a document tells of."""
    said = [s for s in statements if not _tells_of_looking(document.text, s)]
    marked = MarkedText(document, mentions, said)
    marked.set_people(names.widened(marked))
    marked.add_people(names.unmarked(marked))
    marked.add_people(marked.named_again())
    cut = marked.telling(sentences.cut(document.text))
    telling = _Telling(marked, cut, Roster(marked), occasions.find(marked, cut))
    activities: list[Activity] = []
    for occasion in telling.found:
        first = activities[0] if activities else None
        activities += telling.read(occasion, first)
    return tuple(activities)


def _tells_of_looking(text: str, statement: Statement) -> bool:
    """Say whether a clause taken for a statement tells of a visit.

    "He visited the mill to check the dam" tells what he did, not what is to be done.
    """
    if topics.LOOKING.match(statement.span.exact) is None:
        return False
    before = _IN_SENTENCE.search(text, 0, statement.span.start)
    went = before is not None and stops.is_going(before.group())
    return statement.kind != "directive" or went


@dataclass(frozen=True, slots=True)
class _Telling:
    """A text cut into sentences, its people, and the occasions found in it."""

    marked: MarkedText
    cut: Sequence[Sentence]
    roster: Roster
    found: Sequence[Occasion]

    def read(self, occasion: Occasion, first: Activity | None) -> list[Activity]:
        """Read one occasion; what it leaves open is as it was at the first."""
        cast = self._cast(occasion, first)
        date = self._date(occasion) or (first.date if first else None)
        if not cast and date is None:
            return []
        places, visited = self._where(occasion, first)
        activity = Activity(
            occasion.kind,
            self.marked.document.quote(occasion.start, occasion.end),
            date or _published(self.marked.document),
            places,
            cast,
            visited,
        )
        if not people.one_by_one(self.marked, occasion):
            return [activity]
        return _parted(activity)

    def _where(
        self, occasion: Occasion, first: Activity | None
    ) -> tuple[tuple[Span, ...], tuple[Stop, ...]]:
        """Return the places of an occasion, and the stops if it was a visit.

        Who calls on several in turn goes from stop to stop.
        """
        marked, reach = self.marked, self._reach(occasion)
        calls = self._is_call(occasion)
        places: tuple[Span, ...] = ()
        if not calls and not (first and venues.is_on_way(marked, occasion)):
            places = venues.find(marked, self.cut, occasion, reach)
        if not places and first is not None:
            places = _opening(first)
        if not calls and occasion.kind != "visit":
            return places, ()
        taken = {place.start for place in places}
        return places, stops.find(marked, occasion.start, reach, self.cut, taken)

    def _is_call(self, occasion: Occasion) -> bool:
        several = [other for other in self.found if other.kind == "talks"]
        return (
            occasion.kind == "talks"
            and len(several) > 1
            and occasions.called_there(self.marked, occasion.opener)
        )

    def _reach(self, occasion: Occasion) -> int:
        """Return how far a visit is told of: past a meeting held on the way."""
        if occasion.kind != "visit":
            return occasion.end
        later = [
            other.start
            for other in self.found
            if other.kind == "visit" and other.start > occasion.start
        ]
        return min(later, default=len(self.marked.text))

    def _cast(
        self, occasion: Occasion, first: Activity | None
    ) -> tuple[Participant, ...]:
        roster, cut = self.roster, self.cut
        leading = self._leading(occasion, first)
        side = people.beside(roster, occasion, leading)
        present = people.others(roster, occasion, self.found, cut)
        met: list[Span] = []
        if occasion.kind == "talks":
            met = people.counterparts(roster, occasion, leading)
            met += people.delegates(roster, occasion, cut)
            met = met or people.listed(roster, occasion, cut)
            met = met or people.of_the_side_met(roster, occasion, present)
            own = {*leading, *side}
            met = [name for name in dict.fromkeys(met) if name not in own]
        taken = {*leading, *met}
        rest = [n for n in dict.fromkeys([*side, *present]) if n not in taken]
        return (
            *(roster.participant(name, "lead") for name in leading),
            *(roster.participant(name, "counterpart") for name in met),
            *(roster.participant(name, "participant") for name in rest),
        )

    def _leading(self, occasion: Occasion, first: Activity | None) -> list[Span]:
        """Return who leads: whoever led first, unless another heads their own party."""
        leading = leads.lead(self.roster, occasion, self.cut)
        if first is None or (occasion.kind == "visit" == first.kind):
            return leading
        return [p.name for p in first.people if p.role == "lead"] or leading

    def _date(self, occasion: Occasion) -> Inferred | None:
        """Return the day of the occasion, from its opening sentences or the text's."""
        marked, cut = self.marked, self.cut
        at = cut.index(occasion.opener)
        own = [s for s in cut[at : at + 3] if s.start < occasion.end]
        if occasion.start > occasion.opener.start:
            own = [s for s in cut if s.start == occasion.start] + own
        for sentence in [*own, *cut[: min(at, 2)]]:
            told = marked.told[sentence.start : sentence.end]
            moments = [moment for moment in times.find(told) if _names_a_day(moment)]
            if sentence.start == 0 and not any(m.days == 0 for m in moments):
                head = times.dateline_end(marked.text)
                moments.sort(key=lambda moment: moment.span.start < head)
            for moment in moments:
                start, end = moment.span.start, moment.span.end
                span = marked.document.quote(
                    sentence.start + start, sentence.start + end
                )
                placed = _from_first_day(replace(moment, span=span))
                found = times.dated(marked.document, placed)
                if found is not None:
                    return found
        return None


def _parted(activity: Activity) -> list[Activity]:
    """Part calls held "separately" into one for each of those who were called."""
    met = [person for person in activity.people if person.role == "counterpart"]
    if not met:
        return [activity]
    return [
        replace(
            activity,
            people=tuple(
                p for p in activity.people if p is person or p.role != "counterpart"
            ),
        )
        for person in met
    ]


def _opening(first: Activity) -> tuple[Span, ...]:
    """Return the places named together at the head of the first activity."""
    kept = list(first.places[:1])
    for place in first.places[1:]:
        if place.start - kept[-1].end > _TOGETHER:
            break
        kept.append(place)
    return tuple(kept)


def _published(document: Document) -> Inferred | None:
    known = times.reference(document).published
    if known is None:
        return None
    return Inferred(known.iso, "inferred", reason("en", "document", date=known.iso))


def _from_first_day(moment: Moment) -> Moment:
    """Date a range by its first day: "18 to 21 September"."""
    days = _RANGE.match(moment.span.exact)
    return moment if days is None else replace(moment, day=int(days["first"]))


def _names_a_day(moment: Moment) -> bool:
    return bool(moment.day or moment.days is not None or moment.weekday is not None)
