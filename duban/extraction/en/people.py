"""Who takes part in an occasion told in English, with posts and in which role."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.en.names import TITLE, same, words
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import Participant, Role

_WORDS = lexicon.load("en", "activities")
_ATTEND = re.compile(
    rf"\b(?:{lexicon.alternatives(_WORDS['attend'])})(?!\w)", re.IGNORECASE
)
_SPEAK = re.compile(
    rf"(?:,[^;]{{0,120}},)?(?:\s(?:also|further|then|later|first|\w+ly))?\s"
    rf"(?:{lexicon.alternatives(_WORDS['speak'])})\b"
)
_VERBS = "|".join(
    lexicon.alternatives(_WORDS[kind])
    for kind in ("meeting_verbs", "visit", "talks", "speak", "turn")
)
_OFFICE = re.compile(
    r"(?P<post>(?:(?:Deputy|Vice|Acting|Senior|Chief|Executive|First|Former|Additional"
    r"|Assistant|Prime|Foreign|Permanent|Special)\s)*"
    rf"(?:{lexicon.alternatives(_WORDS['offices'])})"
    r"(?:\s(?:of|to|for)\s(?:the\s)?[A-Z][\w’-]+(?:,?\s(?:and\s|of\s|the\s|&\s)*[A-Z][\w’-]+)*)?)"
    rf",?\s(?:{TITLE}\s)*$"
)
_TO_NAME = re.compile(rf"[\s,]*(?:(?:the\s)?{TITLE}[\s,]*)*")
_TO_POST = re.compile(
    r"\s*(?:,|–|—|\()\s*(?:(?:also|who is|and)\s)?(?:the\s|our\s|a\s|an\s)?"
)
_JOINT = re.compile(
    r"\s*(?:,\s*(?:and\s|as well as\s)?|&\s*|and\s+|as well as\s+|concurrently\s+|/)"
    r"(?:also\s)?(?:the\s|a\s|an\s)?"
)
_LISTED = re.compile(rf"\s*(?:,\s*)?(?:and|&)?\s*(?:{TITLE}\s*)*")
_POSSESSIVE = re.compile(r"[’']s?\b")
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
_ALL_ALONG = re.compile(r"\baccompan\w+|on this visit|on (?:both|these) occasions")
_AT_MEETING = re.compile(
    r"\b(?:meeting|symposium|discussion|conference)\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\s*(?:He|She|They|These|This|The (?:directive|instructions?|President|remarks|"
    r"Prime Minister|Governor|Minister|announcement)\b)"
)
_OBJECT = re.compile(
    r"\b(?:of|by|with|from|under|to|for|as|including)(?:\s(?:the|comrade|then))?\s*$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    rf"(?:,[^;]{{0,200}}?,)?(?:\s(?:\w+ly|also|today|yesterday))?\s(?:{_VERBS})\b"
)
_BULLET = re.compile(r"\s*(?:[-–—•*]|\d+[.)])\s|\s{2,}")
_PLURAL = re.compile(r"(?:s|men|women)\b(?:\s(?:of|to|for|from)\b|$)")


class Roster:
    """The people of one text: mentions grouped into persons, with their posts."""

    def __init__(self, marked: MarkedText) -> None:
        self.marked = marked
        self._names: dict[Span, Span] = {}
        fullest: list[Span] = []
        for span in sorted(
            marked.mentions("person"), key=lambda s: (-len(words(s)), s.start)
        ):
            known = next((name for name in fullest if same(name, span)), None)
            if known is None:
                fullest.append(span)
            self._names[span] = known or span
        self._owned = self._posts()

    def name(self, span: Span) -> Span:
        """Return the fullest form of a name."""
        return self._names.get(span, span)

    def inside(self, start: int, end: int) -> list[Span]:
        """Return the mentions of people in a stretch that are not possessors."""
        return [
            span
            for span in self.marked.within("person", start, end)
            if self.marked.is_told(span)
            and not _POSSESSIVE.match(self.marked.text[span.end : span.end + 2])
        ]

    def participant(self, name: Span, role: Role) -> Participant:
        """Bind a person to a role and to the posts that the text names beside them."""
        return Participant(name, role, _distinct(self._owned.get(name, ())))

    def before(self, span: Span) -> list[Span]:
        """Return the posts that lead up to a name where it stands."""
        people = self.marked.mentions("person")
        number = people.index(span)
        return self._before(span, people[number - 1] if number else None)

    def _posts(self) -> dict[Span, list[Span]]:
        owned: dict[Span, list[Span]] = {}
        people = self.marked.mentions("person")
        for number, span in enumerate(people):
            previous = people[number - 1] if number else None
            following = people[number + 1] if number + 1 < len(people) else None
            chain = self._before(span, previous) or self._shared(span, previous)
            chain += self._after(span, following)
            owned.setdefault(self.name(span), []).extend(chain)
        return owned

    def _before(self, span: Span, previous: Span | None) -> list[Span]:
        """Return the posts that lead up to a name."""
        text, chain, at = self.marked.text, list[Span](), span.start
        floor = previous.end if previous is not None else 0
        while (post := self.marked.before("post", at)) is not None:
            if post.start < floor or post.end > at:
                break
            gap = text[post.end : at]
            joint = _TO_NAME if not chain else _JOINT
            if not joint.fullmatch(gap) or len(gap) > 60:
                break
            if not chain and "," in gap and self._is_behind(post, previous):
                break
            if chain and previous is not None and self._is_behind(post, previous):
                break
            chain.insert(0, post)
            at = post.start
        return chain or self._unmarked(span, floor)

    def _unmarked(self, span: Span, floor: int) -> list[Span]:
        """Return the office that leads up to a name though no reader marked it."""
        low = max(floor, span.start - 80)
        match = _OFFICE.search(self.marked.told, low, span.start)
        if match is None:
            return []
        return [self.marked.document.quote(*match.span("post"))]

    def _is_behind(self, post: Span, previous: Span | None) -> bool:
        """Say whether a post between two names explains the first of them."""
        if previous is None:
            return False
        gap = self.marked.text[previous.end : post.start]
        if not _TO_POST.fullmatch(gap):
            return False
        return not self._led(previous)

    def _led(self, span: Span) -> bool:
        """Say whether a name is led up to by a post of its own."""
        post = self.marked.before("post", span.start)
        return post is not None and bool(
            _TO_NAME.fullmatch(self.marked.text[post.end : span.start])
        )

    def _after(self, span: Span, following: Span | None) -> list[Span]:
        """Return the posts that explain a name just given."""
        text, chain, at = self.marked.text, list[Span](), span.end
        limit = following.start if following is not None else len(text)
        for post in self.marked.within("post", span.end, min(limit, span.end + 400)):
            gap = text[at : post.start]
            joint = _TO_POST if not chain else _JOINT
            if not (joint.fullmatch(gap) or (not chain and not gap.strip())):
                break
            if following is not None and self._leads(post, following, span):
                break
            chain.append(post)
            at = post.end
        return chain

    def _leads(self, post: Span, following: Span, span: Span) -> bool:
        """Say whether a post between two names leads up to the second of them."""
        gap = self.marked.text[post.end : following.start]
        if not _TO_NAME.fullmatch(gap):
            return False
        return "," not in gap or self._led(span)

    def _shared(self, span: Span, previous: Span | None) -> list[Span]:
        """Return the post in the plural that heads a list in which a name stands."""
        if previous is None:
            return []
        gap = self.marked.text[previous.end : span.start]
        if not gap.strip() or not _LISTED.fullmatch(gap):
            return []
        people = self.marked.mentions("person")
        number = people.index(previous)
        before = people[number - 1] if number else None
        chain = self._before(previous, before) or self._shared(previous, before)
        return [post for post in chain if _PLURAL.search(post.exact)]


def lead(roster: Roster, occasion: Occasion, cut: Sequence[Sentence]) -> list[Span]:
    """Return whom the occasion is about: the first to act in the sentences opening it.

    "He made these remarks at" leads back to the sentence before.
    """
    at = cut.index(occasion.opener)
    earlier, later = cut[max(0, at - 3) : at], cut[at + 1 : at + 3]
    around = [occasion.opener, *earlier, *later]
    if _POINTS_BACK.match(roster.marked.text, occasion.opener.start):
        around = [*earlier, occasion.opener, *later]
    for sentence in around:
        inside = roster.inside(sentence.start, sentence.end)
        patron = _patron(roster, inside)
        if patron is not None:
            beside = _beside(roster, inside[inside.index(patron) :])
            return [roster.name(patron), *beside]
        free = [span for span in inside if not _is_object(roster, span)] or inside
        acting = [s for s in free if _ACTS.match(roster.marked.told, s.end)] or free
        if acting:
            beside = _beside(roster, inside[inside.index(acting[0]) :])
            return [roster.name(acting[0]), *beside]
    return []


def _is_object(roster: Roster, span: Span) -> bool:
    """Say whether a name is governed by what stands before it and its posts."""
    posts = roster.before(span)
    start = posts[0].start if posts else span.start
    before = roster.marked.text[max(0, start - 40) : start]
    return _OBJECT.search(before) is not None


def counterparts(
    roster: Roster, occasion: Occasion, leading: Sequence[Span]
) -> list[Span]:
    """Return whom the lead met: those named as the object of the talks."""
    found: list[Span] = []
    sentence = occasion.opener
    for span in roster.inside(sentence.start, sentence.end):
        name = roster.name(span)
        if name not in leading and name not in found:
            found.append(name)
    return found


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
                sided and told.rstrip().endswith(":")
            )
            if listing or (sided and _ATTEND.search(told)):
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


def others(
    roster: Roster,
    occasion: Occasion,
    found: Sequence[Occasion],
    cut: Sequence[Sentence],
) -> list[Span]:
    """Return who else is said to have taken part, or is told to have spoken."""
    names: list[Span] = []
    listing = False
    for sentence in cut:
        if not _tells_of(roster.marked, occasion, found, sentence):
            continue
        told = roster.marked.told[sentence.start : sentence.end]
        attends = _ATTEND.search(told) is not None
        listing = (listing and bool(_BULLET.match(told))) or (
            attends and told.rstrip().endswith(":")
        )
        for span in roster.inside(sentence.start, sentence.end):
            speaks = _SPEAK.match(roster.marked.told, span.end) is not None
            if attends or listing or speaks:
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
        return occasion.kind == "visit"
    if _AT_MEETING.search(told):
        return inside or (
            occasion.kind == "meeting" and _ATTEND.search(told) is not None
        )
    return inside or _ATTEND.search(told) is not None


def _patron(roster: Roster, inside: Sequence[Span]) -> Span | None:
    """Return the person under whose chair or patronage an occasion was held."""
    for span in inside:
        before = roster.marked.text[max(0, span.start - 160) : span.start]
        before = before.rpartition("\n")[2]
        if re.search(
            r"(?:patronage|leadership|chairmanship|chaired by|presided over by"
            r"|headed by)"
            r"(?: of)?[^;]{0,120}$",
            before,
        ):
            return span
    return None


def _beside(roster: Roster, inside: Sequence[Span]) -> list[Span]:
    """Return those who stand beside the first name as subjects of the same verb."""
    text, found = roster.marked.text, list[Span]()
    for first, second in pairwise(inside):
        between = text[first.end : second.start]
        for post in roster.marked.within("post", first.end, second.start):
            between = between.replace(post.exact, "", 1)
        if not re.fullmatch(r"[\s,]*(?:and|together with)[\s,]*(?:the\s)?", between):
            break
        if roster.marked.text[max(0, first.start - 60) : first.start].count("between"):
            break
        found.append(roster.name(second))
    return found


def _distinct(found: Iterable[Span]) -> tuple[Span, ...]:
    """Drop the posts that another of them says more fully."""
    kept: list[Span] = []
    for post in found:
        if any(post.exact.lower() in other.exact.lower() for other in kept):
            continue
        kept = [o for o in kept if o.exact.lower() not in post.exact.lower()]
        kept.append(post)
    return tuple(sorted(kept))
