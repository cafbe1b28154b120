"""Who was at which of the occasions that a Chinese text tells of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from duban.extraction import lexicon
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import Activity, ActivityKind, Participant
from duban.extraction.zh import people
from duban.extraction.zh.posts import Roster

_ONLY: dict[ActivityKind, re.Pattern[str]] = {
    "ceremony": re.compile(r"仪式|宴会|招待会"),
    "talks": re.compile(r"会见|会谈|会晤"),
    "visit": re.compile(r"陪同|调研|考察|督导|督办|督查|督察|检查|察看|看望"),
    "meeting": re.compile(
        r"会议|座谈会|发言|发了言|汇报|说明|致辞|讲话|通报|报告|主持"
    ),
}
"""By what words those who took part are said to have done so in one kind only."""


_PAIR = 2
_WORDS = lexicon.load("zh", "activities")
_MET = re.compile(lexicon.alternatives([*_WORDS["meets"], *_WORDS["talks"]]))
# Talks with one after another, not with all at once.
_SEPARATELY = re.compile(rf"(?:分别|先后)[^。]{{0,60}}(?:{_MET.pattern})")


def heirs(occasion: Occasion, first: Activity) -> list[Participant]:
    """Let those who led the first activity lead on; a meeting has one chair."""
    leading = [p for p in first.people if p.role == "lead"]
    return one_chair(leading) if occasion.kind == "meeting" else leading


def after_talks(present: Sequence[Participant], talks: Activity) -> list[Participant]:
    """Let those who held talks be at the ceremony that goes with them, as they were."""
    met = {person.name.exact for person in talks.people}
    also = [
        replace(person, role="participant")
        for person in present
        if person.name.exact not in met
    ]
    return [*talks.people, *also]


def one_chair(leading: Sequence[Participant]) -> list[Participant]:
    """Let the first lead and those beside them take part."""
    rest = [replace(person, role="participant") for person in leading[1:]]
    return [*leading[:1], *rest]


def apart(roster: Roster, cut: Sequence[Sentence], whole: Activity) -> list[Activity]:
    """Take talks apart that were held with one after another: 分别会见甲、乙."""
    marked, span = roster.marked, whole.span
    telling = [s for s in cut if s.start < span.end and span.start < s.end]
    met = [person for person in whole.people if person.role == "counterpart"]
    separately = telling and _SEPARATELY.search(marked.told, *_ends(telling[0]))
    if len(met) < _PAIR or not separately:
        return [whole]
    starts = _told_from(roster, telling[1:], whole, met)
    if len(starts) < len(met):
        return [whole]
    cuts = [span.start, *sorted(starts)[1:], span.end]
    return [
        replace(
            whole,
            span=marked.document.quote(low, high),
            people=tuple(
                p for p in whole.people if p is person or p.role != "counterpart"
            ),
        )
        for start, (low, high) in zip(sorted(starts), pairwise(cuts), strict=True)
        for person in [starts[start]]
    ]


def _told_from(
    roster: Roster,
    telling: Sequence[Sentence],
    whole: Activity,
    met: Sequence[Participant],
) -> dict[int, Participant]:
    """Return where the talks with each are told of, or else where they are named.

    `telling` are the sentences behind the one that opens the talks.
    """
    marked, span = roster.marked, whole.span
    starts: dict[str, int] = {}
    for person in marked.within("person", span.start, span.end):
        starts.setdefault(roster.name(person).exact, person.start)
    for sentence in reversed(telling):
        if sentence.opens and _MET.search(marked.told, *_ends(sentence)):
            for person in marked.within("person", *_ends(sentence)):
                starts[roster.name(person).exact] = sentence.start
    return {starts[p.name.exact]: p for p in met if p.name.exact in starts}


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def with_others(
    roster: Roster,
    cut: Sequence[Sentence],
    found: Sequence[Occasion],
    activities: Sequence[Activity],
) -> list[Activity]:
    """Add to each activity those who else took part in it."""
    if not activities:
        return []
    marked = roster.marked
    listed = people.others(roster, activities[0].span.start, cut)
    kinds = {activity.kind for activity in activities}
    opening = _opening_end(marked, found)
    enriched: list[Activity] = []
    for activity in activities:
        cast = {_who(person): person for person in activity.people}
        for span in people.visited(marked, activity, cut):
            met = roster.participant(span, "counterpart")
            cast.setdefault(_who(met), met)
        for span, sentence in listed:
            told = marked.told[max(span.end, sentence.start) : sentence.end]
            if sentence.start < opening:
                told = ""
            if len(activities) == 1 or _took_part(activity, sentence, told, kinds):
                also = roster.participant(span, "participant")
                cast.setdefault(_who(also), also)
        enriched.append(replace(activity, people=tuple(cast.values())))
    return enriched


def _who(person: Participant) -> tuple[str, ...]:
    """Tell people apart: by name, and by posts where namesakes meet."""
    return (person.name.exact, *(post.exact for post in person.posts))


def _took_part(
    activity: Activity, sentence: Sentence, told: str, kinds: set[ActivityKind]
) -> bool:
    """Say whether somebody said to have taken part did so in this activity.

    `kinds` are those of all the activities that the text tells of.
    """
    inside = activity.span.start <= sentence.start < activity.span.end
    if len(kinds) == 1:
        return inside
    for kind, words in _ONLY.items():
        if words.search(told):
            return activity.kind == kind if kind in kinds else inside
    return True


def _opening_end(marked: MarkedText, found: Sequence[Occasion]) -> int:
    """Return where the paragraph ends that opens two occasions at once, else 0.

    Who is named there took part in both.
    """
    if len(found) < 2 or found[0].opener != found[1].opener:
        return 0
    end = marked.text.find("\n", found[0].cue)
    return end if end >= 0 else len(marked.text)
