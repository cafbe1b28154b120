"""Who was at which of the occasions that a Chinese text tells of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import Activity, ActivityKind, Participant
from duban.extraction.zh import people

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
# Talks with one after another, not with all at once.
_SEPARATELY = re.compile(r"(?:分别|先后)[^。]{0,60}(?:会见|会谈|会晤|通电话|通话|拜会)")
_MET = re.compile(r"会见|会谈|会晤|通电话|通话|拜会")


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


def apart(
    marked: MarkedText, cut: Sequence[Sentence], whole: Activity
) -> list[Activity]:
    """Take talks apart that were held with one after another: 分别会见甲、乙."""
    telling = [s for s in cut if whole.span.start <= s.start < whole.span.end]
    met = [person for person in whole.people if person.role == "counterpart"]
    if len(met) < _PAIR or not _SEPARATELY.search(marked.told, *_ends(telling[0])):
        return [whole]
    starts = {_told_from(marked, telling[1:], person): person for person in met}
    cuts = [whole.span.start, *sorted(starts)[1:], whole.span.end]
    if len(starts) < len(met):
        return [whole]
    return [
        replace(
            whole,
            span=marked.document.quote(low, high),
            people=tuple(p for p in whole.people if p == person or p not in met),
        )
        for start, (low, high) in zip(sorted(starts), pairwise(cuts), strict=True)
        for person in [starts[start]]
    ]


def _told_from(
    marked: MarkedText, telling: Sequence[Sentence], met: Participant
) -> int:
    """Return where a text tells of the talks with somebody, or where it names them."""
    for sentence in telling:
        named = marked.within("person", *_ends(sentence))
        meets = sentence.opens and _MET.search(marked.told, *_ends(sentence))
        if meets and any(span.exact == met.name.exact for span in named):
            return sentence.start
    return met.name.start


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def with_others(
    marked: MarkedText,
    cut: Sequence[Sentence],
    found: Sequence[Occasion],
    activities: Sequence[Activity],
) -> list[Activity]:
    """Add to each activity those who else took part in it."""
    if not activities:
        return []
    listed = people.others(marked, activities[0].span.start, cut)
    kinds = {activity.kind for activity in activities}
    opening = _opening_end(marked, found)
    enriched: list[Activity] = []
    for activity in activities:
        cast = {_who(person): person for person in activity.people}
        for span in people.visited(marked, activity, cut):
            met = people.participant(marked, span, "counterpart")
            cast.setdefault(_who(met), met)
        for span, sentence in listed:
            told = marked.told[max(span.end, sentence.start) : sentence.end]
            if sentence.start < opening:
                told = ""
            if len(activities) == 1 or _took_part(activity, sentence, told, kinds):
                also = people.participant(marked, span, "participant")
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
