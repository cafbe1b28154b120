"""Which posts a Chinese text names beside a person."""

import re
from collections.abc import Iterable

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MarkedText

_WORDS = lexicon.load("zh", "activities")
_LISTED = re.compile(r"\s*(?:、|和|及|与|以及)?\s*")
_GLUE = re.compile(r"[\s兼暨、，,和及]{0,3}(?:以及)?")
_COURTESY = re.compile(rf"(?:{lexicon.alternatives(_WORDS['courtesy'])})")
_UNMARKED_POST = re.compile(
    r"(?:^|.*(?:[，。；：\n（）、]|日(?!本)|[上下]午|由|应(?!急)|(?<!共)同|与|(?<![共总])和|在|的|会见了?|听取了?|欢迎|邀请|感谢|陪同|随|兼|暨))"
    r"(?P<post>[\u4e00-\u9fff“”—]{0,22}"
    rf"(?:{lexicon.alternatives(_WORDS['posts'])}))$"
)
_OFFICE = 2  # the shortest name of an office, in characters
_REACH = 36  # how far back from its end a post may begin
_APPOINTED = re.compile(r"[^，。]{0,4}[任为]\s*$")
_BY_OFFICE = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<surname>{lexicon.alternatives(_WORDS['surnames'])})"
    rf"(?P<office>{lexicon.alternatives(_WORDS['posts'])})"
)
_SENTENCE_END = re.compile(r"[。！？\n]")
_ACCOMPANIES = re.compile(r"(?:等|一同|随同)?(?:陪同|随行)")


def held(marked: MarkedText, span: Span) -> tuple[Span, ...]:
    """Return the posts that stand beside a name, wherever it stands in the text."""
    places = [
        place
        for place in marked.mentions("person")
        if place.exact == span.exact and not _is_namesake(marked, span, place)
    ]
    found: list[Span] = []
    for place in places:
        found += before(marked, place) or _inherited(marked, place)
    if not found:
        for place in places:
            found += _behind(marked, place)
    found += _appointments(marked, span)
    return _distinct(found)


def named_by_office(marked: MarkedText, start: int, end: int) -> list[tuple[Span, int]]:
    """Return who is named by surname and office (沈书记), each with where that ends."""
    return [
        (bearer, match.end())
        for match in _BY_OFFICE.finditer(marked.told, start, end)
        if (bearer := _bearer(marked, match["surname"], match["office"], start))
    ]


def _bearer(marked: MarkedText, surname: str, office: str, end: int) -> Span | None:
    """Return the one person named before who has a surname and holds an office."""
    people = marked.mentions("person")
    earlier = [s for s in people if s.end <= end and s.exact.startswith(surname)]
    bearers = {
        span.exact: span
        for span in reversed(earlier)
        if any(post.exact.endswith(office) for post in held(marked, span))
    }
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _is_namesake(marked: MarkedText, one: Span, other: Span) -> bool:
    """Say whether somebody else bears the name: with other posts, at the same time.

    They stand in one sentence, or one of them is said to accompany the other.
    """
    if one == other:
        return False
    first, second = ({p.exact for p in before(marked, s)} for s in (one, other))
    if not first or not second or first & second:
        return False
    low, high = sorted((one, other))
    together = not _SENTENCE_END.search(marked.flat, low.end, high.start)
    return together or any(_ACCOMPANIES.match(marked.told, s.end) for s in (one, other))


def before(marked: MarkedText, span: Span) -> list[Span]:
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
    chain = [_whole(marked, post) for post in chain]
    chain = [part for post in chain for part in _held_both(marked, post)]
    return [*_unmarked_posts(marked, at, listed=bool(chain)), *chain]


def _whole(marked: MarkedText, post: Span) -> Span:
    """Return a post with the head of its body's name, where no reader marked that."""
    low = max(0, post.end - _REACH)
    match = _UNMARKED_POST.search(marked.told, low, post.end)
    if match is None or match.start("post") >= post.start:
        return post
    start = match.start("post")
    if marked.within("person", start, post.start):
        return post
    return marked.document.quote(start, post.end)


def _held_both(marked: MarkedText, post: Span) -> list[Span]:
    """Take two offices apart that are held in one: 副主席兼秘书长."""
    first, joint, second = post.exact.partition("兼")
    if not joint or len(first) < _OFFICE or len(second) < _OFFICE:
        return [post]
    cut = post.start + len(first)
    quote = marked.document.quote
    return [quote(post.start, cut), quote(cut + 1, post.end)]


def _unmarked_posts(marked: MarkedText, end: int, *, listed: bool) -> list[Span]:
    """Return the posts that lead up to a place though no reader marked them.

    They lead up to a name, or with a joint between to a post that is `listed`.
    """
    if listed:
        if marked.flat[end - 1] not in "、兼":
            return []
        end -= 1
    # The search is dear, and most names have no office before them.
    ends_as_one = marked.told.endswith(_WORDS["posts"], 0, end)
    low = max(0, end - _REACH)
    match = _UNMARKED_POST.search(marked.told, low, end) if ends_as_one else None
    if match is None:
        return []
    post = marked.document.quote(*match.span("post"))
    return [*_unmarked_posts(marked, post.start, listed=True), post]


def _inherited(marked: MarkedText, span: Span) -> list[Span]:
    """Return the posts of the name that heads a list in which this one stands."""
    head = marked.before("person", span.start)
    if head is None or head.end > span.start:
        return []
    joint = marked.flat[head.end : span.start]
    if not joint.strip() or not _LISTED.fullmatch(joint):
        return []
    return before(marked, head) or _inherited(marked, head)


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
