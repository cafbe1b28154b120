"""The sites that a phrase of an English text names: what can be visited."""

import re
from collections.abc import Iterator

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MarkedText

_WORDS = lexicon.load("en", "activities")
_LOCAL = re.compile(rf"\b(?:{lexicon.alternatives(_WORDS['local'])})s?$")
_KINDS = lexicon.alternatives(_WORDS["site_kinds"])
_DETERMINER = r"(?:the|a|an|its|their|his|her)\s"
# "The headquarters of X" is a site; "the construction site of X" is X, being built.
_HEAD = re.compile(
    rf"(?:[\w-]+ ){{0,3}}?(?:{lexicon.alternatives(_WORDS['site_heads'])}) of "
    rf"(?:{_DETERMINER})?$",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"(?:\s(?!and\b)[\w-]+){0,4}?\s[Pp]roject\b")
_TAIL = re.compile(rf"{_PROJECT.pattern}|\s(?:embankments?|[Cc]ampus|organs?|office)\b")
_UNNAMED = re.compile(
    rf"\s?(?P<article>{_DETERMINER})?"
    rf"(?P<site>(?:[\w’'“”\"&./-]+\s){{0,6}}?(?:{_KINDS})(?:\sof\s[^,]{{3,60}})?)"
    r"(?:\s(?:in|at|on|for|here|with|to|under)\s[^,]{3,120})?\.?\s*$"
)
_IN_PLACE = re.compile(
    r"\s?(?P<article>an?\s)(?P<site>(?:[\w’'-]+\s){0,3}[\w’'-]+)"
    r"\s(?:in|at|near|outside)\s(?:the\s)?$"
)
_NO_SITE = re.compile(
    r"\b(?:progress|works?|construction|protection|development|history|functioning|status|quality|pace|staff"
    r"|people|officials|residents|situation|display|cadres|masses)\b"
)
_JOINT = re.compile(r",? and |,? as well as |, | & ")
# What stands between two sites named together: a joint, and the region of the first.
_BETWEEN = re.compile(
    r"[\s,”\"]*(?:(?:of|in|at)\s[^,;]{2,40}?)?[\s,”\"]*(?:and|as well as|then|&)?\s*"
    rf"(?:{_DETERMINER})?(?:[\w-]+\s){{0,4}}[“\"]?"
)
_OWNED = re.compile(r"\b(?:by|from|with|under|for)\s(?:the\s)?$")
_PART_OF = re.compile(r"\b(?:of|at|in|on|along)\s(?:the\s)?$")
_FAR = 60
_SITE_OF = re.compile(r"\bconstruction site of (?:the )?$")
_BUILT = re.compile(r"\b(?:site|project|construction) of (?:the )?$")

WORK_SITE = r"(?:construction |proposed )?site (?:of|for) (?:the |an? )?[^,;]{3,120}?"
"""Work going on at a site: the construction site of a new wing (of a hospital)."""

_BUILDING = re.compile(rf"(?:the )?{WORK_SITE}\s(?:of|at|in) (?:the )?")


def is_local(place: Span) -> bool:
    """Say whether a place is visited as a site (a village, a road), not as a region."""
    return _LOCAL.search(place.exact) is not None


def names(marked: MarkedText, low: int, high: int) -> list[Span]:
    """Return what in a stretch may be the name of a site."""
    return sorted(
        [
            *marked.within("organization", low, high),
            *(
                place
                for place in marked.within("place", low, high)
                if is_local(place) or _PROJECT.match(marked.text, place.end)
            ),
        ]
    )


def named(marked: MarkedText, low: int, high: int) -> Iterator[Span]:
    """Yield the sites named one after the other from a position on."""
    at = low
    if marked.text[low : low + 1] in (",", ";"):
        return
    for name in names(marked, low, high):
        gap = marked.text[at : name.start]
        new_work = _BUILDING.fullmatch(gap) is not None
        if _PART_OF.search(gap) and not (_headed(gap) or new_work):
            continue
        if at > low and not (_BETWEEN.fullmatch(gap) and len(gap) <= _FAR):
            return
        if _OWNED.search(gap) or (len(gap) > _FAR and not new_work):
            continue
        yield whole(marked, at, name)
        at = max(name.end, _end(marked, name))


def whole(marked: MarkedText, low: int, name: Span) -> Span:
    """Take the words that belong to a site into its name, from a position on."""
    start = name.start
    built = _SITE_OF.search(marked.text, max(low, name.start - 32), name.start)
    if built is not None and is_local(name):
        return marked.document.quote(built.start(), _end(marked, name))
    head = _HEAD.search(marked.text, max(low, name.start - 48), name.start)
    if head is not None:
        words = re.match(rf"(?:{_DETERMINER})?", head.group())
        start = head.start() + (words.end() if words else 0)
    return marked.document.quote(start, _end(marked, name))


def unnamed(marked: MarkedText, low: int, high: int, fronted: bool) -> Iterator[Span]:
    """Yield the sites told by their kind alone: "visited a bakery in Leeds".

    Those `fronted` ("In a school and a mill, she ...") are told up to the subject.
    """
    at = low
    for joint in [*_JOINT.finditer(marked.told, low, high), None]:
        end = joint.start() if joint is not None else high
        match = _UNNAMED.match(marked.told, at, end) or _somewhere(marked, at, end)
        if match is None and fronted:
            return
        bare = match is not None and match["article"] is None and at == low
        if match is not None and not bare and _is_site(match, fronted):
            yield marked.document.quote(*match.span("site"))
        at = joint.end() if joint is not None else high


def _is_site(match: re.Match[str], fronted: bool) -> bool:
    """Say whether what is told by its kind is visited; "at the bakery" points back."""
    if _NO_SITE.search(match["site"]):
        return False
    return not fronted or match["article"] in ("a ", "an ") or " " in match["site"]


def _somewhere(marked: MarkedText, low: int, high: int) -> re.Match[str] | None:
    """Match what is visited by its name in common and its place: "a mill in York"."""
    for place in marked.within("place", low, high)[:1]:
        return _IN_PLACE.match(marked.told, low, place.start)
    return None


def _headed(gap: str) -> bool:
    return _HEAD.search(gap) is not None or _BUILT.search(gap) is not None


def _end(marked: MarkedText, name: Span) -> int:
    tail = _TAIL.match(marked.text, name.end)
    return tail.end() if tail is not None else name.end
