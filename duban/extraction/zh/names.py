"""Names of people in Chinese, found where no reader marked them."""

import re

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MarkedText

_WORDS = lexicon.load("zh", "activities")
# A name ends where a verb, a list or the clause goes on.
_NAME_ENDS = (
    r"(?=[，。、：；\s\d]|等|及|和|与|同|一行|率|带|到|来|深|前往|赴|主持|出席|参加|陪同|在|对|说|就|"
    r"强调|指出|要求|表示|调研|考察|检查|督|随|先后|宣布|作|一同|分别|听取|代表|介绍|会见|看望|走访|现场|实地)"
)
_NAME = re.compile(
    rf"(?P<name>(?:{lexicon.alternatives(_WORDS['surnames'])})[\u4e00-\u9fff]{{1,2}}?){_NAME_ENDS}"
)
_ONE = (
    rf"(?P<name>(?:{lexicon.alternatives(_WORDS['surnames'])})[\u4e00-\u9fff]{{1,2}})"
)
_NEXT = re.compile(rf"、{_ONE}(?=[、，。]|等|参加|出席|陪同|列席|一同|作)")
_AHEAD = re.compile(rf"(?<=[，。；\n]){_ONE}、$")
_FOREIGN = re.compile(
    r"(?!发|作|代表|参加)(?P<name>[\u4e00-\u9fff]{2,8}(?:[·-][\u4e00-\u9fff]{1,8}){0,3}?)"
    r"(?=[，。、；]|举行|率|一行|并|时|和|及)"
)
_TALKS = re.compile(r"(?:会见|同|与|会谈|会晤|看望)[^，。]*$")


def unmarked(marked: MarkedText) -> list[Span]:
    """Return the names that stand right behind a post and that no reader marked."""
    found: list[Span] = []
    for post in marked.mentions("post"):
        match = _NAME.match(marked.flat, post.end) or (
            _FOREIGN.match(marked.flat, post.end)
            if _TALKS.search(marked.flat, max(0, post.start - 30), post.start)
            else None
        )
        if match is not None:
            found.append(marked.document.quote(match.start("name"), match.end("name")))
    for span in marked.mentions("person"):
        found += _listed_after(marked, span)
        ahead = _AHEAD.search(marked.flat, max(0, span.start - 5), span.start)
        if ahead is not None:
            found.append(marked.document.quote(*ahead.span("name")))
    return found


def _listed_after(marked: MarkedText, span: Span) -> list[Span]:
    """Return the names that stand in a list behind a name that a reader marked."""
    found: list[Span] = []
    at = span.end
    while (match := _NEXT.match(marked.flat, at)) is not None:
        found.append(marked.document.quote(*match.span("name")))
        at = match.end()
    return found
