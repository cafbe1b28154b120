"""Names of people in Chinese, found where no reader marked them."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MarkedText
from duban.extraction.readings import Mention

_WORDS = lexicon.load("zh", "activities")
# A name ends where a verb, a list or the clause goes on.
_NAME_ENDS = (
    r"(?=[，。、：；\s\d]|等|及|和|与|同|一行|率|带|到|来|深|前往|赴|主持|出席|参加|陪同|在|对|说|就|"
    r"强调|指出|要求|表示|调研|考察|检查|督|随|先后|宣布|作|一同|分别|听取|代表|介绍|会见|看望|走访|现场|实地)"
)
_NAME = re.compile(
    rf"(?P<name>(?:{lexicon.alternatives(_WORDS['surnames'])})[\u4e00-\u9fff]{{1,2}}?){_NAME_ENDS}"
)
_POSTED = re.compile(
    rf"(?:{lexicon.alternatives(_WORDS['posts'])})(?!们|的){_NAME.pattern}"
)
_ONE = (
    rf"(?P<name>(?:{lexicon.alternatives(_WORDS['surnames'])})[\u4e00-\u9fff]{{1,2}})"
)
_NEXT = re.compile(rf"[、和]{_ONE}(?=[、，。和及]|等|参加|出席|陪同|列席|一同|作)")
_BETWEEN = re.compile(r"、(?P<name>[\u4e00-\u9fff]{2,6}(?:·[\u4e00-\u9fff]{2,6})?)、")
_AHEAD = re.compile(rf"(?<=[，。；\n]){_ONE}、$")
_FOREIGN = re.compile(
    r"(?!发|作|代表|参加)(?P<name>[\u4e00-\u9fff]{2,8}(?:[·-][\u4e00-\u9fff]{1,8}){0,3}?)"
    r"(?=[，。、；]|举行|率|一行|并|时|和|及)"
)
# What a tagger takes into a name behind it, or for one.
_ADVERBS = "还也又在同对就说先将率等到副"
_CHAIR = ("委员长", "主席", "总理")
_NO_NAME = re.compile(
    "夫[人妇]|先生|女士|来华|访华|赴华|一行|座谈|会[见谈晤]|.*(?:[委部局办厅院]|委员会)$"
    rf"|.?(?:{lexicon.alternatives(_WORDS['posts'])})$"
    rf"|(?!(?:{lexicon.alternatives(_WORDS['surnames'])})).*国$"
)
_POST_BEFORE = re.compile(rf"(?:{lexicon.alternatives(_WORDS['posts'])})$")
_SHORT = 2  # a name no longer than this may well stand in that of a body
_TALKS = re.compile(r"(?:会见|同|与|会谈|会晤|看望)[^，。]*$")


def unmarked(marked: MarkedText) -> list[Span]:
    """Return the names that stand right behind a post and that no reader marked."""
    found: list[Span] = []
    for post in marked.mentions("post"):
        match = _NAME.match(marked.flat, _beyond_space(marked, post.end)) or (
            _FOREIGN.match(marked.flat, post.end)
            if _TALKS.search(marked.flat, max(0, post.start - 30), post.start)
            else None
        )
        if match is not None:
            found.append(marked.document.quote(match.start("name"), match.end("name")))
    found += [
        marked.document.quote(*match.span("name"))
        for match in _POSTED.finditer(marked.told)
    ]
    walked: set[int] = set()
    for span in marked.mentions("person"):
        found += _listed_after(marked, span.end, walked)
        ahead = _AHEAD.search(marked.flat, max(0, span.start - 5), span.start)
        if ahead is not None:
            found.append(marked.document.quote(*ahead.span("name")))
    found += _between(marked)
    return [span for span in found if not _NO_NAME.match(span.exact)]


def _beyond_space(marked: MarkedText, at: int) -> int:
    return at + 1 if marked.flat[at : at + 1] in (" ", "\u3000") else at


def _between(marked: MarkedText) -> Iterator[Span]:
    """Yield what stands in a list with a marked name on either side."""
    people = marked.mentions("person")
    for one, other in pairwise(people):
        match = _BETWEEN.fullmatch(marked.flat, one.end, other.start)
        if match is not None:
            yield marked.document.quote(*match.span("name"))


def mended(marked: MarkedText) -> list[Span]:
    """Return the people marked, their names cut or drawn out to where they end."""
    people = marked.mentions("person")
    known = {span.exact for span in people}
    return [
        _mended(marked, span, known)
        for span in people
        if not _NO_NAME.match(span.exact)
    ]


def _mended(marked: MarkedText, span: Span, known: set[str]) -> Span:
    """Take an adverb off a name (沈川还), or give a surname what belongs to it."""
    if len(span.exact) == 1:
        match = _NAME.match(marked.flat, span.start)
        return marked.document.quote(*match.span("name")) if match else span
    if span.exact[-1] in "（(":
        return marked.document.quote(span.start, span.end - 1)
    told_of = span.exact[:-1] in known or marked.flat[span.end :].startswith(_CHAIR)
    if span.exact[-1] in _ADVERBS and told_of:
        return marked.document.quote(span.start, span.end - 1)
    return span


def fullest(marked: MarkedText) -> dict[str, Span]:
    """Return the first name with a point in it for each shorter form: 塔林|·阿兰.

    A shorter form is what stands behind the point, or the name's head up to there.
    """
    found: dict[str, Span] = {}
    for person in marked.mentions("person"):
        head, dot, tail = person.exact.partition("·")
        for form in (tail, *accumulate(head)) if dot else ():
            found.setdefault(form, person)
    return found


def bodies(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without bodies that hold a person's name: 县长沈川督办."""
    people = {m.span.exact for m in mentions if m.type == "person"}
    long = [name for name in people if len(name) > _SHORT]
    return [
        mention
        for mention in mentions
        if mention.type != "organization" or not _holds(mention.span.exact, long)
    ]


def _holds(body: str, names: Sequence[str]) -> bool:
    """Say whether a body's name holds a person's with an office before it."""
    return any(
        name in body and _POST_BEFORE.search(body.partition(name)[0]) for name in names
    )


def _listed_after(marked: MarkedText, at: int, walked: set[int]) -> Iterator[Span]:
    """Yield the names that stand in a list behind a name that a reader marked.

    `walked` holds from where lists were gone through, which is done only once.
    """
    while at not in walked:
        walked.add(at)
        match = _NEXT.match(marked.flat, at)
        if match is None:
            return
        yield marked.document.quote(*match.span("name"))
        at = match.end()
