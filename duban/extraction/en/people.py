"""Who takes part in an occasion told in English, and in which role."""

import re
from collections.abc import Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.en import joins
from duban.extraction.en.roster import Roster
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion

_WORDS = lexicon.load("en", "activities")
ATTEND = re.compile(
    rf"\b(?:{lexicon.alternatives(_WORDS['attend'])})(?!\w)", re.IGNORECASE
)
_SPEAK = re.compile(
    rf"(?:,[^;]{{0,120}},)?(?:\s(?:also|further|then|later|first|\w+ly))?\s"
    rf"(?:{lexicon.alternatives(_WORDS['speak'])})\b"
)
_DELEGATION = re.compile(
    r"\b(?:[Tt]he|visiting) delegation (?:also )?(?:included|comprised|was led)"
    r"|[Tt]hose who met|[Tt]he following|representing the|was represented by"
    r"|newly appointed"
    r"|the meeting included|on behalf of the [A-Z]\w+ (?:Association|side)"
    r"|included (?:in the|the) delegation|delegation (?:led by|headed by|included)"
)
_ON_VISIT = re.compile(
    r"\b(?:accompan\w+|inspection|investigation|tour|visit|research)\b", re.IGNORECASE
)
_ONE_AFTER_ANOTHER = re.compile(
    r"\b(?:spoke|met|meeting included|call included|held calls)\b[^.]{0,40}:"
)
_ALL_ALONG = re.compile(
    r"\baccompan\w+|participated|took part|on this visit"
    r"|(?:on|during) (?:both|these|the two)"
)
_AT_MEETING = re.compile(
    r"\b(?:meeting|symposium|discussion|conference)\b", re.IGNORECASE
)
# "Based on a concept by the President": who is only credited did not take part.
_CREDITED = re.compile(
    r"\b(?:concept|idea|initiative|vision|proposal|instructions?|directives?|guidance)"
    r"\s(?:[\w-]+\s){0,2}(?:by|of|from)\s(?:the\s|His Excellency\s)*$"
)
_CAPITAL = re.compile(r"[A-Z]\w+")
_MET_BODY = re.compile(r"\b(?:with|and|of|from)\b")
_HELD_AT = re.compile(r"\bat (?:the )?$")
_SEPARATELY = re.compile(
    r"\b(?:separate (?:\w+ )?(?:calls|meetings|talks|conversations|phone calls)"
    r"|(?:spoke|met|talked|speaking|meeting|talks|calls) (?:separately|individually)"
    r"|separately (?:with|met|spoke|called)|individual (?:calls|meetings|talks))\b"
)
# "Spoke individually with" may stand in the sentence behind the opening.
_NEXT = 160
_WITH = re.compile(r"\b(?:accompanied|joined|along|together|presence|attended)\b")
# What follows whom one met: "to discuss", "following up on their last call".
_AIM = re.compile(
    r",? (?:following|follows|ahead of|in advance of|building on|which)\b"
    r"|\sto (?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]+\b"
)
# "The death of" or "a debate about" somebody: they were spoken of.
_SPOKEN_OF = re.compile(
    r"(?<!presence )(?<!participation )(?<!patronage )(?<!chairmanship )"
    r"(?<!leadership )"
    r"(?<!consisting )(?<!attendance )\b(?:of|for|about)\s(?:the\s|former\s|late\s)*$"
)
_ABSENT = re.compile(
    r"[^.;]{0,60}\b(?:was|were) (?:absent|excused)|[^.;]{0,40}\bapologies\b"
)
_BULLET = re.compile(r"\s*(?:[-–—•*]|\d+[.)])\s|\s{2,}")


def counterparts(
    roster: Roster, occasion: Occasion, leading: Sequence[Span]
) -> list[Span]:
    """Return whom the lead met: those named as the object of the talks."""
    sentence = occasion.opener
    named = roster.inside(sentence.start, sentence.end)
    end = _end_of_met(roster, occasion, named)
    behind = [span for span in named if occasion.cue < span.start < end]
    if not behind:
        side = beside(roster, occasion, leading)
        behind = [span for span in named if roster.name(span) not in side]
    found = dict.fromkeys(roster.name(span) for span in behind)
    return [name for name in found if name not in leading]


def _end_of_met(roster: Roster, occasion: Occasion, named: Sequence[Span]) -> int:
    """Return where an opener comes from whom the lead met to what for."""
    behind = [span.end for span in named if span.start > occasion.cue]
    if not behind:
        return occasion.opener.end
    aim = _AIM.search(roster.marked.text, behind[0], occasion.opener.end)
    return aim.start() if aim is not None else occasion.opener.end


def _aim(roster: Roster, occasion: Occasion) -> int:
    """Return where an opener comes to what the talks were for, or its end."""
    if occasion.kind != "talks":
        return occasion.opener.end
    named = roster.inside(occasion.opener.start, occasion.opener.end)
    return _end_of_met(roster, occasion, named)


def _is_aim(marked: MarkedText, aim: int, span: Span) -> bool:
    """Say whether a name stands in what the talks were for: "to discuss his call"."""
    return aim < span.start and _WITH.search(marked.text, aim, span.start) is None


def beside(roster: Roster, occasion: Occasion, leading: Sequence[Span]) -> list[Span]:
    """Return those who stand in one list with the lead, before what they did."""
    sentence = occasion.opener
    named = roster.inside(sentence.start, sentence.end)
    first = next((n for n, s in enumerate(named) if roster.name(s) in leading), None)
    if first is None:
        return []
    last = first
    while last + 1 < len(named) and joins.go_on(roster, named, last):
        last += 1
    side = [roster.name(span) for span in named[first : last + 1]]
    return [name for name in side if name not in leading]


def delegates(
    roster: Roster, occasion: Occasion, cut: Sequence[Sentence]
) -> list[Span]:
    """Return those whom the text lists as the side that the lead met."""
    names: list[Span] = []
    listing = False
    for sentence in cut:
        if occasion.opener.start <= sentence.start < occasion.end:
            told = roster.marked.told[sentence.start : sentence.end]
            sided = _DELEGATION.search(told) is not None
            listing = (listing and bool(_BULLET.match(told))) or (
                sided and told.rstrip(" *\n").endswith(":")
            )
            if listing or (sided and ATTEND.search(told)):
                inside = roster.inside(sentence.start, sentence.end)
                names += [roster.name(span) for span in inside]
    return list(dict.fromkeys(names))


def listed(roster: Roster, occasion: Occasion, cut: Sequence[Sentence]) -> list[Span]:
    """Return those named right after talks whose opening names nobody that was met."""
    at = cut.index(occasion.opener)
    names: list[Span] = []
    for sentence in cut[at + 1 : at + 3]:
        told = roster.marked.told[sentence.start : sentence.end]
        if sentence.end <= occasion.end and _ONE_AFTER_ANOTHER.search(told):
            inside = roster.inside(sentence.start, sentence.end)
            names += [roster.name(span) for span in inside]
    return list(dict.fromkeys(names))


def of_the_side_met(
    roster: Roster, occasion: Occasion, present: Sequence[Span]
) -> list[Span]:
    """Return those present who hold a post in a body that the opening says was met."""
    opener, marked = occasion.opener, roster.marked
    bodies = [
        set(_CAPITAL.findall(body.exact.partition(" (")[0]))
        for body in marked.within("organization", opener.start, opener.end)
        if _MET_BODY.search(marked.text, opener.start, body.start)
        and not _HELD_AT.search(marked.text, opener.start, body.start)
    ]
    return [
        name
        for name in present
        if any(
            len(body) > 1 and body <= set(_CAPITAL.findall(post.exact))
            for post in roster.participant(name, "counterpart").posts
            for body in bodies
        )
    ]


def one_by_one(marked: MarkedText, occasion: Occasion) -> bool:
    """Say whether each of those met was talked with separately."""
    told = marked.told[occasion.opener.start : occasion.opener.end + _NEXT]
    return _SEPARATELY.search(told) is not None


def others(
    roster: Roster,
    occasion: Occasion,
    found: Sequence[Occasion],
    cut: Sequence[Sentence],
) -> list[Span]:
    """Return who else is said to have taken part, or is told to have spoken."""
    names: list[Span] = []
    aim = _aim(roster, occasion)
    listing = False
    for sentence in cut:
        if not _tells_of(roster.marked, occasion, found, sentence):
            continue
        told = roster.marked.told[sentence.start : sentence.end]
        attends = ATTEND.search(told) is not None
        listing = (listing and bool(_BULLET.match(told))) or (
            attends and told.rstrip(" *\n").endswith(":")
        )
        at_ceremony = occasion.kind == "ceremony" and sentence == occasion.opener
        for span in roster.inside(sentence.start, sentence.end):
            speaks = _SPEAK.match(roster.marked.told, span.end) is not None
            lead_up = joins.lead_up(roster, span)
            if _CREDITED.search(lead_up) or _SPOKEN_OF.search(lead_up):
                continue
            if _ABSENT.match(roster.marked.told, span.end):
                continue
            if sentence == occasion.opener and _is_aim(roster.marked, aim, span):
                continue
            if attends or listing or speaks or at_ceremony:
                names.append(roster.name(span))
    return list(dict.fromkeys(names))


def _tells_of(
    marked: MarkedText,
    occasion: Occasion,
    found: Sequence[Occasion],
    sentence: Sentence,
) -> bool:
    """Say whether who took part is told here of this occasion.

    Those said to have accompanied were on the visit; those said to have attended
    something, without a word what, attended all of it.
    """
    inside = occasion.opener.start <= sentence.start < occasion.end
    kinds = {other.kind for other in found}
    told = marked.told[sentence.start : sentence.end]
    if len(found) > 1 and len(kinds) == 1 and _ALL_ALONG.search(told):
        return True
    if not {"visit", "meeting"} <= kinds or occasion.kind not in ("visit", "meeting"):
        return inside
    if sentence.start < found[0].start:
        return False
    if _ON_VISIT.search(told):
        along = sentence.start > found[-1].opener.start
        return occasion.kind == "visit" or (along and bool(_ALL_ALONG.search(told)))
    if _AT_MEETING.search(told):
        return inside or (
            occasion.kind == "meeting" and ATTEND.search(told) is not None
        )
    return inside or ATTEND.search(told) is not None
