"""Whom an occasion told in English is about: the first to act in what opens it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.en import joins
from duban.extraction.en.people import ATTEND
from duban.extraction.en.roster import Roster
from duban.extraction.marked import Sentence
from duban.extraction.occasion import Occasion

_WORDS = lexicon.load("en", "activities")
_VERBS = "|".join(
    lexicon.alternatives(_WORDS[kind])
    for kind in ("meeting_verbs", "visit", "talks", "speak", "turn")
)
_POINTS_BACK = re.compile(
    r"\s*(?:He|She|They|These|This"
    r"|The (?:directive|instructions?|remarks|announcement)\b"
    rf"|The (?i:{lexicon.alternatives(_WORDS['offices'])})\b(?! [A-Z]))"
)
_ACTS = re.compile(
    rf"(?:,[^;]{{0,200}}?,)?(?:\s(?:\w+ly|also|today|yesterday))?\s(?:{_VERBS})\b"
)
_ALONG_WITH = re.compile(r"\b(?:along with|together with|joined by|accompanied by)\b")
_TOGETHER = re.compile(r"\b(?:co-|jointly )")
_CHAIRED_BY = re.compile(
    r"(?:patronage|leadership|chairmanship|chaired by|presided over by|headed by)"
    r"(?: of)?[^;]{0,120}$"
)
_FAR = 160  # how far before a name its chair or patronage may be told of


def lead(roster: Roster, occasion: Occasion, cut: Sequence[Sentence]) -> list[Span]:
    """Return whom the occasion is about: the first to act in the sentences opening it.

    "He made these remarks at" leads back to the sentence before.
    """
    for sentence in _around(roster, occasion, cut):
        own = sentence == occasion.opener
        inside = roster.inside(sentence.start, sentence.end)
        patron = _patron(roster, sentence, inside)
        if patron is not None:
            beside = _beside(roster, inside[inside.index(patron) :])
            return [roster.name(patron), *beside]
        free = _subjects(roster, inside)
        if not free and own and occasion.kind != "talks":
            free = inside
        if sentence.start > occasion.opener.start and _lists(roster, sentence, inside):
            continue
        acting = [s for s in free if _ACTS.match(roster.marked.told, s.end)] or free
        if acting:
            return _side(roster, inside, acting[0])
    return []


def _lists(roster: Roster, sentence: Sentence, inside: Sequence[Span]) -> bool:
    """Say whether a sentence behind the opening lists several who took part."""
    told = roster.marked.told[sentence.start : sentence.end]
    if len(inside) < 2 or ATTEND.search(told) is None:
        return False
    between = roster.marked.text[inside[0].end : inside[1].start]
    return _ALONG_WITH.search(between) is None


def _chair(
    roster: Roster, occasion: Occasion, cut: Sequence[Sentence]
) -> Sentence | None:
    """Return the sentence further on that says who chaired the occasion."""
    for sentence in cut:
        if occasion.opener.start <= sentence.start < occasion.end:
            inside = roster.inside(sentence.start, sentence.end)
            if _patron(roster, sentence, inside) is not None:
                return sentence
    return None


def _around(
    roster: Roster, occasion: Occasion, cut: Sequence[Sentence]
) -> list[Sentence]:
    """Return the sentences that may name the lead, the likeliest first."""
    at = cut.index(occasion.opener)
    earlier, later = cut[max(0, at - 3) : at], cut[at + 1 : at + 3]
    inside = roster.inside(occasion.opener.start, occasion.opener.end)
    if occasion.kind == "talks" and inside and not _subjects(roster, inside):
        patron = _patron(roster, occasion.opener, inside)
        return [*earlier] if patron is None else [occasion.opener]
    if _POINTS_BACK.match(roster.marked.text, occasion.opener.start):
        return [*earlier, occasion.opener, *later]
    chaired = _chair(roster, occasion, cut)
    if chaired is not None and not inside and occasion.kind != "visit":
        return [occasion.opener, chaired]
    return [occasion.opener, *earlier, *later]


def _subjects(roster: Roster, inside: Sequence[Span]) -> list[Span]:
    """Return the people of a sentence who are no object, nor joined to one."""
    free: list[Span] = []
    before: Span | None = None
    governed = False
    for span in inside:
        joined = before is not None and joins.are_listed(roster, before, span)
        governed = joins.is_object(roster, span) or (joined and governed)
        if not governed:
            free.append(span)
        before = span
    return free


def _side(roster: Roster, inside: Sequence[Span], acting: Span) -> list[Span]:
    """Return a name with the one that shares its verb; of a longer list, the first."""
    first = last = inside.index(acting)
    while last + 1 < len(inside) and joins.go_on(roster, inside, last):
        last += 1
    while first and joins.go_on(roster, inside, first - 1):
        first -= 1
    if joins.is_object(roster, inside[first]):
        return [roster.name(acting)]
    end = inside[last].end
    verb = roster.marked.text[end : end + 80].partition("\n")[0]
    if last - first > 1 and not _TOGETHER.search(verb):
        return [roster.name(inside[first])]
    return [roster.name(span) for span in inside[first : last + 1]]


def _patron(roster: Roster, sentence: Sentence, inside: Sequence[Span]) -> Span | None:
    """Return the person under whose chair or patronage an occasion was held."""
    for span in inside:
        low = max(sentence.start, span.start - _FAR)
        if _CHAIRED_BY.search(roster.marked.text, low, span.start):
            return span
    return None


def _beside(roster: Roster, inside: Sequence[Span]) -> list[Span]:
    """Return those who stand beside the first name as subjects of the same verb."""
    found: list[Span] = []
    for first, second in pairwise(inside):
        if not joins.are_joined(roster, first, second) or joins.is_between(
            roster, first
        ):
            break
        found.append(roster.name(second))
    return found
