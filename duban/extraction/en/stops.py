"""Where a visit told in English went, and what was looked at or heard there."""

import re
from collections.abc import Iterator, Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText, Sentence
from duban.extraction.readings import Stop

_WORDS = lexicon.load("en", "activities")
_ANY = {name: lexicon.alternatives(_WORDS[name]) for name in _WORDS}
_GO = re.compile(rf"\b(?:{_ANY['move']})\b", re.IGNORECASE)
_AT = re.compile(
    r"(?:^|\n|[.,;]\s)\s*(?:Similarly, |Later, |And )?(?:[Aa]t|[Ii]n|[Oo]n) "
)
_LEARN = re.compile(rf"\b(?:{_ANY['learn']})\s", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"[.;:\n{MASK}]|, (?:where|and (?:he|she|they|listened|learned|asked|inquired|heard|stressed|emphasized|emphasised|noted|said|urged|had|was)|he|she|stressed|emphasized|emphasised|listened|asked|inquired|learned|had|and then|which|going)\b"
)
_ITEM = re.compile(r",? and |, | as well as | & ")
_SITE_TAIL = re.compile(
    r"\s(?:[Pp]roject|[Ss]ite|[Cc]onstruction [Ss]ite|embankments?|[Cc]ampus)\b"
)
_SITE_HEAD = re.compile(
    r"(?:(?:the )?(?:headquarters|construction site|site|exhibition (?:center|hall)|duty unit|duty post) of (?:the |a )?)$",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    r"(?:Village|Community|Temple|Road|Street|Bridge|Tunnel|Railway|Park|Reservoir|Port|Wharf|Town|Lake|River|Wetland|Zone|Square|Museum|Harbou?r|Station|Vihara\w*)s?$"
)
_HEAD = re.compile(
    r"(?:the |a |an |its |their )?(?:(?:current )?situation of |progress of |details of )?(?:the )?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,? and (?:other|so on).*|,? etc\.?.*|,? among others|\s+(?:there|at the site|on the spot|in detail|and so on))$"
)


def find(
    marked: MarkedText, start: int, end: int, cut: Sequence[Sentence], taken: set[int]
) -> tuple[Stop, ...]:
    """Return the stops of a visit, in order, each with its topics.

    `taken` holds the starts of places that are the visit's own, not stops.
    """
    stops: list[tuple[Span, list[Span]]] = []
    for sentence in cut:
        if not start <= sentence.start < end:
            continue
        sites = list(_sites(marked, sentence, taken))
        known = {site.exact for site, _ in stops}
        here: list[tuple[Span, list[Span]]] = [
            (site, []) for site in sites if site.exact not in known
        ]
        stops += here
        topics = list(_topics(marked, sentence, sites))
        for _, told in here or stops[-1:]:
            told += [topic for topic in topics if topic not in told]
    return tuple(Stop(site, tuple(topics)) for site, topics in stops)


def is_local(place: Span) -> bool:
    """Say whether a place is visited as a site (a village, a road), not as a region."""
    return _LOCAL.search(place.exact) is not None


def _sites(marked: MarkedText, sentence: Sentence, taken: set[int]) -> Iterator[Span]:
    seen: set[int] = set()
    for cue in (_GO, _AT):
        for match in cue.finditer(marked.told, sentence.start, sentence.end):
            stop = _CLAUSE.search(marked.told, match.end(), sentence.end)
            high = stop.start() if stop is not None else sentence.end
            for site in _listed(marked, match.end(), high):
                if site.start not in seen and site.start not in taken:
                    seen.add(site.start)
                    yield site


def _listed(marked: MarkedText, low: int, high: int) -> Iterator[Span]:
    """Yield the sites named one after the other from a position."""
    names = sorted(
        [
            *marked.within("organization", low, high),
            *(p for p in marked.within("place", low, high) if is_local(p)),
        ]
    )
    at = low
    for name in names:
        gap = marked.text[at : name.start]
        if (
            len(gap) > (40 if at == low else 60)
            or re.search(r"\b(?:of|by|from|with)\s(?:the\s)?$", gap)
            and not _SITE_HEAD.search(gap)
        ):
            if at == low:
                continue
            return
        head = _SITE_HEAD.search(marked.text, max(at, name.start - 40), name.start)
        start = head.start() if head is not None else name.start
        tail = _SITE_TAIL.match(marked.text, name.end)
        end = tail.end() if tail is not None else name.end
        if marked.text[start : start + 4].lower() == "the ":
            start += 4
        yield marked.document.quote(start, end)
        at = end


def _topics(
    marked: MarkedText, sentence: Sentence, sites: Sequence[Span]
) -> Iterator[Span]:
    at = sentence.start
    while (cue := _LEARN.search(marked.told, at, sentence.end)) is not None:
        stop = _CLAUSE.search(marked.told, cue.end(), sentence.end)
        end = stop.start() if stop is not None else sentence.end
        at = max(end, cue.end())
        if any(cue.end() <= site.start < end for site in sites):
            continue
        yield from _items(marked, cue.end(), end)


def _items(marked: MarkedText, low: int, high: int) -> Iterator[Span]:
    at = low
    for joint in [*_ITEM.finditer(marked.text, low, high), None]:
        end = joint.start() if joint is not None else high
        topic = _trimmed(marked, at, end)
        if topic is not None:
            yield topic
        at = joint.end() if joint is not None else high


def _trimmed(marked: MarkedText, low: int, high: int) -> Span | None:
    words = marked.text[low:high]
    low += len(words) - len(words.lstrip())
    head = _HEAD.match(marked.text, low, high)
    if head is not None:
        low = head.end()
    words = _TAIL.sub("", marked.text[low:high].rstrip(" ,"))
    if len(words) < 4:
        return None
    return marked.document.quote(low, low + len(words))
