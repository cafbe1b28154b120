"""Who takes part in an occasion told in Chinese, with posts and in which role."""

import re
from collections.abc import Iterable, Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import Activity, Participant, Role

_WORDS = lexicon.load("zh", "activities")
_JOINT = re.compile(r"[\s、，,兼和及与暨]|以及")
_LISTED = re.compile(r"\s*(?:、|和|及|与|以及)?\s*")
_GLUE = re.compile(r"[\s兼暨、，,和及]{0,3}(?:以及)?")
_COURTESY = re.compile(rf"(?:{lexicon.alternatives(_WORDS['courtesy'])})")
_ATTEND = re.compile(rf"{lexicon.alternatives(_WORDS['attend'])}")
_PASSING_AFTER = re.compile(
    r"(?:同志)?(?:(?:的)?(?:委托|嘱托|邀请|亲切问候|问候|重要|亲自|新时代|关于|为核心)|等?向|说)"
)
_PAID_TO = re.compile(
    r"(?:看望|走访|慰问|拜访|问候)[^，。：]{0,20}(?:老同志|同志|专家|人士|家属|遗属|老党员|模范)[：、]?"
)
_REPORTED = re.compile(r"听取了?[^，。]{0,40}$")
_UNMARKED_POST = re.compile(
    r"(?:^|[，。；：\n（）、日午]|由|同|与|和|会见|陪同|随)(?P<post>[\u4e00-\u9fff“”]{0,22}"
    rf"(?:{lexicon.alternatives(_WORDS['posts'])}))$"
)
_BYLINE = re.compile(r"[（(][^（）()]{0,40}$")
_REPORTER = re.compile(r"(?:记者|通讯员|编辑|作者|摄影)[^，。\n]{0,20}$")
_APPOINTED = re.compile(r"[^，。]{0,4}[任为]\s*$")


def present(marked: MarkedText, span: Span) -> bool:
    """Say whether a person is told of as being there, not only named in passing."""
    text = marked.text
    if not marked.is_told(span):
        return False
    before, after = text[max(0, span.start - 40) : span.start], text[span.end :]
    before = before.rpartition("\n")[2]
    if _BYLINE.search(before) or _REPORTER.search(before):
        return False
    posted = marked.before("post", span.start)
    has_post = posted is not None and not text[posted.end : span.start].strip()
    if _COURTESY.match(after[:6]) and not has_post:
        return False
    if _PASSING_AFTER.match(after[:8]) and not _REPORTED.search(before):
        return after[:1] == "说"
    return not before.endswith(("以", "受", "与会的", "以及习近平"))


def lead(
    marked: MarkedText, occasion: Occasion, cut: Sequence[Sentence]
) -> tuple[Span, ...]:
    """Return whom the occasion is about: the first to act in the sentences opening it.

    Several people lead a visit that they make side by side.
    """
    at = cut.index(occasion.opener)
    for sentence in cut[at : at + 4]:
        if sentence.start >= occasion.end:
            break
        inside = marked.within("person", sentence.start, sentence.end)
        acting = [s for s in inside if present(marked, s) and _acts(marked, s)]
        if acting:
            first = acting[0]
            return (first, *_beside(marked, first, acting[1:], occasion))
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
    ]
    return tuple(span for span in inside if not _is_witness(marked, span, sentence))


def others(
    marked: MarkedText, start: int, cut: Sequence[Sentence]
) -> list[tuple[Span, Sentence]]:
    """Return who else is said to have taken part, each with the sentence for it."""
    return [
        (span, sentence)
        for sentence in cut
        if sentence.start >= start
        for span in marked.within("person", sentence.start, sentence.end)
        if present(marked, span) and _attends(marked, span, sentence)
    ]


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


def participant(marked: MarkedText, span: Span, role: Role) -> Participant:
    """Bind a person to a role and to the posts that the text names beside them."""
    return Participant(span, role, posts(marked, span))


def posts(marked: MarkedText, span: Span) -> tuple[Span, ...]:
    """Return the posts that stand beside a name, wherever it stands in the text."""
    found: list[Span] = []
    for place in marked.mentions("person"):
        if place.exact == span.exact:
            found += _before(marked, place) or _inherited(marked, place)
    if not found:
        for place in marked.mentions("person"):
            if place.exact == span.exact:
                found += _behind(marked, place)
    found += _appointments(marked, span)
    return _distinct(found)


def _acts(marked: MarkedText, span: Span) -> bool:
    """Say whether the name is a subject: no words before it make it an object."""
    before = marked.flat[max(0, span.start - 60) : span.start].rpartition("\n")[2]
    before = re.split("[。；]", before)[-1]
    posted = marked.before("post", span.start)
    if posted is not None and posted.end >= span.start - 2:
        chain = _before(marked, span)
        start = chain[0].start if chain else posted.start
        before = marked.flat[max(0, start - 20) : start]
    return not re.search(
        r"(?:[受应由]|同|与|会见|陪同下?|率领|听取)[^，。、]{0,8}$", before
    )


def _beside(
    marked: MarkedText, first: Span, rest: Sequence[Span], occasion: Occasion
) -> tuple[Span, ...]:
    """Return those who stand beside the first name as subjects of the same verb."""
    if occasion.kind not in ("visit", "talks"):
        return ()
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


def _attends(marked: MarkedText, span: Span, sentence: Sentence) -> bool:
    after = marked.told[span.end : sentence.end]
    return _ATTEND.search(after.split(MASK)[0]) is not None


def _before(marked: MarkedText, span: Span) -> list[Span]:
    """Return the chain of posts that ends at a name."""
    chain: list[Span] = []
    at = span.start
    while (post := marked.before("post", at)) is not None:
        if post.end > at or not _GLUE.fullmatch(marked.flat[post.end : at]):
            break
        if not chain and marked.flat[post.end : at].strip():
            break
        chain.insert(0, post)
        at = post.start
    return chain or _unmarked_post(marked, span)


def _unmarked_post(marked: MarkedText, span: Span) -> list[Span]:
    """Return the post that leads up to a name though no reader marked it."""
    low = max(0, span.start - 26)
    match = _UNMARKED_POST.search(marked.told, low, span.start)
    return [] if match is None else [marked.document.quote(*match.span("post"))]


def _inherited(marked: MarkedText, span: Span) -> list[Span]:
    """Return the posts of the name that heads a list in which this one stands."""
    head = marked.before("person", span.start)
    if head is None or head.end > span.start:
        return []
    joint = marked.flat[head.end : span.start]
    if not joint.strip() or not _LISTED.fullmatch(joint):
        return []
    return _before(marked, head) or _inherited(marked, head)


def _behind(marked: MarkedText, span: Span) -> list[Span]:
    """Return the post that follows a name as its courtesy title."""
    return [
        post
        for post in marked.within("post", span.end, span.end + 1)
        if not _COURTESY.match(post.exact)
    ]


def _appointments(marked: MarkedText, span: Span) -> list[Span]:
    """Return the posts that the text says the person holds in the work told of."""
    return [
        post
        for place in marked.mentions("person")
        if place.exact == span.exact
        for post in marked.within("post", place.end, place.end + 8)
        if _APPOINTED.fullmatch(marked.flat[place.end : post.start])
    ]


def _distinct(found: Iterable[Span]) -> tuple[Span, ...]:
    """Drop the posts that another of them says more fully."""
    kept: list[Span] = []
    for post in found:
        if any(post.exact in other.exact for other in kept):
            continue
        kept = [other for other in kept if other.exact not in post.exact]
        kept.append(post)
    return tuple(sorted(kept))
