"""The people of a Chinese text, and the posts that it names beside them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MarkedText
from duban.extraction.readings import Participant, Role
from duban.extraction.zh import names

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


class Roster:
    """The people of one text, and the posts that it names beside them."""

    def __init__(self, marked: MarkedText) -> None:
        self.marked = marked
        self._fullest = names.fullest(marked)
        self._places: dict[str, list[Span]] = {}
        self._before: dict[Span, list[Span]] = {}
        self._titles: dict[Span, set[str]] = {}
        self._led: dict[Span, list[Span]] = {}
        self._held: dict[Span, tuple[Span, ...]] = {}
        self._bearers: dict[tuple[str, str], list[Span]] = {}
        for span in marked.mentions("person"):
            self._places.setdefault(span.exact, []).append(span)
            self._before[span] = _chain(marked, span)
            self._titles[span] = {post.exact for post in self._before[span]}
            self._led[span] = self._before[span] or self._inherited(span)
        self._called = _by_surname(self._places)
        self._ends = [m.start() for m in _SENTENCE_END.finditer(marked.flat)]

    def name(self, span: Span) -> Span:
        """Return the longer name by which the text first names somebody: 塔林|·阿兰."""
        return self._fullest.get(span.exact, span)

    def participant(self, span: Span, role: Role) -> Participant:
        """Bind a person to a role and to the posts that the text names beside them."""
        named = self.name(span)
        return Participant(named, role, self.held(named))

    def before(self, span: Span) -> list[Span]:
        """Return the chain of posts that ends at a name."""
        return self._before[span]

    def held(self, span: Span) -> tuple[Span, ...]:
        """Return the posts that stand beside a name, wherever it stands in the text."""
        if span not in self._held:
            places = self._places[span.exact]
            if not self._is_shared(places):
                self._held.update(dict.fromkeys(places, self._beside(places)))
            else:
                own = [p for p in places if not self._is_namesake(span, p)]
                self._held[span] = self._beside(own)
        return self._held[span]

    def named_by_office(self, start: int, end: int) -> list[tuple[Span, int]]:
        """Return who is named by surname and office (沈书记), and where that ends."""
        return [
            (bearer, match.end())
            for match in _BY_OFFICE.finditer(self.marked.told, start, end)
            if (bearer := self._bearer(match["surname"], match["office"], start))
        ]

    def _bearer(self, surname: str, office: str, end: int) -> Span | None:
        """Return the one person named before with a surname who holds an office."""
        if (surname, office) not in self._bearers:
            self._bearers[surname, office] = self._holders(surname, office)
        earlier = self._bearers[surname, office][:2]
        earlier = [span for span in earlier if span.end <= end]
        return earlier[0] if len(earlier) == 1 else None

    def _holders(self, surname: str, office: str) -> list[Span]:
        """Return who has a surname and holds an office, each where first named so."""
        found: list[Span] = []
        for name in self._called.get(surname, ()):
            bearers = (
                span
                for span in self._places[name]
                if any(post.exact.endswith(office) for post in self.held(span))
            )
            found += islice(bearers, 1)
        return sorted(found)

    def _beside(self, places: Sequence[Span]) -> tuple[Span, ...]:
        """Return the posts that stand beside a name in some of its places."""
        marked = self.marked
        found = [post for place in places for post in self._led[place]]
        if not found:
            found = [post for place in places for post in _behind(marked, place)]
        found += [post for place in places for post in _appointments(marked, place)]
        return _distinct(found)

    def _is_shared(self, places: Sequence[Span]) -> bool:
        """Say whether a name may be that of several: no post goes with all of it."""
        titles = [self._titles[place] for place in places if self._titles[place]]
        return bool(titles) and not set.intersection(*titles)

    def _is_namesake(self, one: Span, other: Span) -> bool:
        """Say whether somebody else bears the name: with other posts, at the same time.

        They stand in one sentence, or one of them is said to accompany the other.
        """
        if one == other:
            return False
        first, second = self._titles[one], self._titles[other]
        if not first or not second or first & second:
            return False
        low, high = sorted((one, other))
        ended = bisect_left(self._ends, low.end) < bisect_left(self._ends, high.start)
        told = self.marked.told
        return not ended or any(_ACCOMPANIES.match(told, s.end) for s in (one, other))

    def _inherited(self, span: Span) -> list[Span]:
        """Return what leads up to the name before, if this one stands behind it."""
        head = self.marked.before("person", span.start)
        if head is None or head.end > span.start:
            return []
        joint = self.marked.flat[head.end : span.start]
        if not joint.strip() or not _LISTED.fullmatch(joint):
            return []
        return self._led[head]


def _by_surname(called: Iterable[str]) -> dict[str, list[str]]:
    """Sort names under what they begin with: the surnames of one sign, and of two."""
    found: dict[str, list[str]] = {}
    for name in called:
        for surname in {name[:1], name[:2]}:
            found.setdefault(surname, []).append(name)
    return found


def _chain(marked: MarkedText, span: Span) -> list[Span]:
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
    found: list[Span] = []
    while not listed or marked.flat.endswith(("、", "兼"), 0, end):
        end -= 1 if listed else 0
        # The search is dear, and most names have no office before them.
        if not marked.told.endswith(_WORDS["posts"], 0, end):
            break
        match = _UNMARKED_POST.search(marked.told, max(0, end - _REACH), end)
        if match is None:
            break
        found.insert(0, marked.document.quote(*match.span("post")))
        end, listed = match.start("post"), True
    return found


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
        for post in marked.within("post", span.end, span.end + 8)
        if _APPOINTED.fullmatch(marked.flat[span.end : post.start])
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
