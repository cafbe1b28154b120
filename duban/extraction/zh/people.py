"""Who takes part in an occasion told in Chinese, with posts and in which role."""

import re
from collections.abc import Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import Activity
from duban.extraction.zh.posts import Roster

_WORDS = lexicon.load("zh", "activities")
_JOINT = re.compile(r"[\s、，,兼和及与暨]|以及")
_COURTESY = re.compile(rf"(?:{lexicon.alternatives(_WORDS['courtesy'])})")
_ATTEND = re.compile(rf"{lexicon.alternatives(_WORDS['attend'])}")
_PASSING_AFTER = re.compile(
    r"(?:同志)?(?:生平|诞辰|逝世|著作|(?:的)?(?:亲切问候|问候|重要|亲自|新时代|关于|为核心)|等?向)"
)
_AT_PLACE = re.compile("出席|会见|举行|主持|参加|同")
_PASSING_BEFORE = re.compile(r"(?:以|受|与会的|任命|免去|提名|追授|授予)$")
# Who is only said to have joined in, or was asked to speak, leads nothing.
_JOINED = re.compile(r"(?:等|一同)?(?:陪同|参加(?:上述|调研|会见|会谈|考察|活动)|应邀)")
_LEADS = ("率", "带领", "带队")
_WELCOMES = re.compile(r"欢迎[^，。仪宴]{0,40}$")
_HONOURS = re.compile(r"为[^，。]{0,30}$")
_HELD_FOR = re.compile(r"[^，。]{0,12}举行")
# Who sent or invited somebody was not there; of a meeting named by its time, neither.
_ASKED = re.compile(r"[^，。]{0,20}(?:邀请|委托|嘱托)")
_SENT = re.compile(r"(?:同志)?(?:的)?(?:委托|嘱托|邀请|时(?!任))")
_PAID_TO = re.compile(
    r"(?:看望|走访|慰问|拜访|问候)[^，。：]{0,20}(?:老同志|同志|专家|人士|家属|遗属|老党员|模范)[：、]?"
)
_REPORTED = re.compile(r"听取了?[^，。]{0,40}$")
_BYLINE = re.compile(r"[（(][^（）()]{0,40}$")
_REPORTER = re.compile(r"(?:记者|通讯员|编辑|作者|摄影)[^，。,）)\n]{0,20}$")


def present(roster: Roster, span: Span) -> bool:
    """Say whether a person is told of as being there, not only named in passing."""
    marked, text = roster.marked, roster.marked.text
    if not marked.is_told(span):
        return False
    before = text[max(0, span.start - 40) : span.start]
    after = text[span.end : span.end + 8]
    before = before.rpartition("\n")[2]
    if _BYLINE.search(before) or _REPORTER.search(before):
        return False
    posted = marked.before("post", span.start)
    has_post = posted is not None and not text[posted.end : span.start].strip()
    if (
        _was_asked(roster, span)
        or _SENT.match(after)
        or (_COURTESY.match(after[:6]) and not has_post)
    ):
        return False
    if _PASSING_AFTER.match(after) and not _REPORTED.search(before):
        return False
    if before.endswith("在") and _AT_PLACE.match(after):
        return False
    return not _PASSING_BEFORE.search(before)


def _was_asked(roster: Roster, span: Span) -> bool:
    """Say whether somebody only invited or sent the others: 应甲邀请, 受乙委托."""
    marked, chain = roster.marked, roster.before(span)
    start = chain[0].start if chain else span.start
    asked = marked.flat[start - 1 : start] in ("应", "受") and start > 0
    return asked and _ASKED.match(marked.flat, span.end) is not None


def lead(
    roster: Roster, occasion: Occasion, cut: Sequence[Sentence]
) -> tuple[Span, ...]:
    """Return whom the occasion is about: the first to act in the sentences opening it.

    Those who act side by side with them come behind.
    """
    at, marked = cut.index(occasion.opener), roster.marked
    for sentence in cut[at : at + 4]:
        if sentence.start >= occasion.end:
            break
        inside = marked.within("person", sentence.start, sentence.end)
        acting = [
            span
            for span in inside
            if present(roster, span) and _acts(roster, span)
            if not _JOINED.match(marked.told, span.end)
        ]
        if acting:
            return (acting[0], *_beside(marked, acting[0], acting[1:]))
    return ()


def counterparts(
    marked: MarkedText, occasion: Occasion, leading: Sequence[Span]
) -> tuple[Span, ...]:
    """Return whom the lead met: those named as the object of the talks."""
    sentence = occasion.opener
    inside = [
        span
        for span in marked.within("person", sentence.start, sentence.end)
        if span not in leading and marked.is_told(span)
        if not _SENT.match(marked.flat, span.end)
    ]
    return tuple(span for span in inside if not _is_witness(marked, span, sentence))


def welcomed(marked: MarkedText, occasion: Occasion) -> list[Span]:
    """Return in whose honour a ceremony was held: 举行仪式，欢迎甲; 为乙举行宴会."""
    low, high = occasion.opener.start, occasion.opener.end
    return [
        span
        for span in marked.within("person", low, high)
        if marked.is_told(span)
        if _WELCOMES.search(marked.told, low, span.start)
        or (
            _HONOURS.search(marked.told, low, span.start)
            and _HELD_FOR.match(marked.told, span.end, high)
        )
    ]


def others(
    roster: Roster, start: int, cut: Sequence[Sentence]
) -> list[tuple[Span, Sentence]]:
    """Return who else is said to have taken part, each with the sentence for it."""
    marked = roster.marked
    found: list[tuple[Span, Sentence]] = []
    for sentence in cut:
        if sentence.start < start:
            continue
        named = marked.within("person", sentence.start, sentence.end)
        called = roster.named_by_office(sentence.start, sentence.end)
        told = [(span, span.end) for span in named if present(roster, span)]
        found += [
            (span, sentence)
            for span, end in (*told, *called)
            if _attends(marked, end, sentence)
        ]
    return found


def visited(
    marked: MarkedText, activity: Activity, cut: Sequence[Sentence]
) -> list[Span]:
    """Return whom a visit was paid to: the people named as its object, in a list."""
    if activity.kind not in ("visit", "other"):
        return []
    found: dict[str, Span] = {}
    for sentence in cut:
        if not activity.span.start <= sentence.start < activity.span.end:
            continue
        cue = _PAID_TO.search(marked.told, sentence.start, sentence.end)
        if cue is None:
            continue
        for span in marked.within("person", cue.end(), sentence.end):
            if marked.is_told(span):
                found.setdefault(span.exact, span)
    return list(found.values())


def _acts(roster: Roster, span: Span) -> bool:
    """Say whether the name is a subject: no words before it make it an object."""
    marked = roster.marked
    before = marked.flat[max(0, span.start - 60) : span.start].rpartition("\n")[2]
    before = re.split("[。；]", before)[-1]
    posted = marked.before("post", span.start)
    if posted is not None and posted.end >= span.start - 2:
        chain = roster.before(span)
        start = chain[0].start if chain else posted.start
        before = marked.flat[max(0, start - 20) : start]
    if marked.flat.startswith(_LEADS, span.end):
        return True
    return not re.search(
        r"(?:[受应由]|同|与|会见|陪同下?|率领|听取)[^，。、]{0,8}$", before
    )


def _beside(marked: MarkedText, first: Span, rest: Sequence[Span]) -> tuple[Span, ...]:
    """Return those who stand beside the first name as subjects of the same verb."""
    beside: list[Span] = []
    end = first.end
    for span in rest:
        if not _only_joints(marked, end, span.start):
            break
        beside.append(span)
        end = span.end
    if beside and marked.flat[end : end + 2] != "陪同":
        return tuple(beside)
    return ()


def _only_joints(marked: MarkedText, start: int, end: int) -> bool:
    """Say whether only posts and joints stand between two names."""
    between = marked.flat[start:end]
    for post in marked.within("post", start, end):
        between = between.replace(post.exact, "", 1)
    return len(between) <= 8 and not _JOINT.sub("", between)


def _is_witness(marked: MarkedText, span: Span, sentence: Sentence) -> bool:
    after = marked.told[span.end : sentence.end]
    return bool(re.match(r"[^，。]{0,10}(?:陪同|在座|参加|出席|主持)", after))


def _attends(marked: MarkedText, end: int, sentence: Sentence) -> bool:
    after = marked.told[end : sentence.end]
    return _ATTEND.search(after.split(MASK)[0]) is not None
