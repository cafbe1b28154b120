"""Where a visit told in Chinese went, and what was looked at or heard there."""

import re
from collections.abc import Iterator, Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText, Sentence
from duban.extraction.readings import Stop

_WORDS = lexicon.load("zh", "activities")
_ANY = {name: lexicon.alternatives(_WORDS[name]) for name in _WORDS}
_GO = re.compile(rf"(?:{_ANY['move']}|{_ANY['look']})(?:了)?(?:位于|正在建设中的)?")
_IN = re.compile(r"(?:^|[。，；\n\s]|随后|今日|，)(?:在|位于)")
_LEARN = re.compile(
    rf"(?:{_ANY['learn']})(?!组|团|时|的|中，|期间|并|，|。|工作领导|报告)"
)
_STOP = re.compile(
    rf"[，。；：:！\n{MASK}]|(?<!、)(?:{_ANY['learn']}|并(?!购|网)|与现场|同现场|看望)"
)
_COMMA = re.compile(rf"[，。；：:！\n{MASK}]")
_SPLIT = re.compile(r"、|以及|(?<=[^调温缓饱平祥共])和(?=[^谐平])|及(?=[^时其])")
_SITE_TAIL = re.compile(
    rf"[^、，。；和及]{{0,14}}?(?:{_ANY['site']})(?=[、，。；和及等时调考进看开察视了]|$)"
)
_LOCAL = re.compile(rf"(?:{_ANY['local']})$")
_REGION = re.compile(r"(?:省|市|区|县|州|盟|旗|国|自治区|地区|特别行政区|新区)$")
_TAIL = re.compile(rf"(?:{_ANY['topic_tail']})$")
_LEADING = re.compile(r"^(?:关于|了|有关|相关)")


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
        topics = list(_topics(marked, sentence, sites))
        known = {site.exact for site, _ in stops}
        fresh = [(site, []) for site in sites if site.exact not in known]
        here: list[tuple[Span, list[Span]]] = [*fresh]
        stops += here
        _share(here or stops[-1:], topics)
    return tuple(Stop(site, tuple(topics)) for site, topics in stops)


def is_local(place: Span) -> bool:
    """Say whether a place is visited as a site (a village, a road), not as a region."""
    return bool(_LOCAL.search(place.exact)) and not _REGION.search(place.exact)


def _share(stops: Sequence[tuple[Span, list[Span]]], topics: Sequence[Span]) -> None:
    """Give the topics told in a sentence to its stops.

    As many topics as stops, listed in one breath, belong to them one by one.
    """
    for _, known in stops:
        known += [topic for topic in topics if topic not in known]


def _sites(marked: MarkedText, sentence: Sentence, taken: set[int]) -> Iterator[Span]:
    told = marked.told[sentence.start : sentence.end]
    seen: set[int] = set()
    for cue in _GO.finditer(told):
        yield from _listed(marked, sentence.start + cue.end(), sentence, taken, seen)
    for cue in _IN.finditer(told):
        yield from _listed(marked, sentence.start + cue.end(), sentence, taken, seen)


def _listed(
    marked: MarkedText, at: int, sentence: Sentence, taken: set[int], seen: set[int]
) -> Iterator[Span]:
    """Yield the sites of a list that begins at a position."""
    stop = _COMMA.search(marked.told, at, sentence.end)
    end = stop.start() if stop is not None else sentence.end
    for low, high in _pieces(marked.flat, at, end):
        names = [
            span
            for kind in ("organization", "place")
            for span in marked.within(kind, low, high)
        ]
        if not names:
            if not seen:
                return
            continue
        site = _site(marked, names, high)
        if site is None or site.start in seen or site.start in taken:
            continue
        if any(site.start <= other < site.end for other in seen):
            continue
        if site.start - low > 12:
            return
        seen.add(site.start)
        yield site


def _site(marked: MarkedText, names: Sequence[Span], high: int) -> Span | None:
    """Return the site that one item of a list names, or None for a mere region."""
    first, last = min(names), max(names)
    tail = _SITE_TAIL.match(marked.flat, last.end, high)
    if tail is not None and tail.group():
        return marked.document.quote(first.start, tail.end())
    organizations = [n for n in names if n in marked.mentions("organization")]
    if organizations:
        whole = organizations[-1]
        start = first.start if first.end == whole.start else whole.start
        return marked.document.quote(start, whole.end)
    if is_local(last):
        return marked.document.quote(first.start, last.end)
    return None


def _topics(
    marked: MarkedText, sentence: Sentence, sites: Sequence[Span]
) -> Iterator[Span]:
    told = marked.told
    at = sentence.start
    while (cue := _LEARN.search(told, at, sentence.end)) is not None:
        stop = _STOP.search(told, cue.end() + 1, sentence.end)
        end = stop.start() if stop is not None else sentence.end
        at = max(end, cue.end())
        if any(cue.end() <= site.start < end for site in sites):
            continue
        for low, high in _pieces(marked.flat, cue.end(), end):
            topic = _trimmed(marked, low, high)
            if topic is not None:
                yield topic


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an enumeration into its items."""
    at = start
    for joint in _SPLIT.finditer(text, start, end):
        if joint.start() > at:
            yield at, joint.start()
        at = joint.end()
    if end > at:
        yield at, end


def _trimmed(marked: MarkedText, low: int, high: int) -> Span | None:
    words = marked.flat[low:high]
    lead = _LEADING.match(words)
    if lead is not None:
        low += lead.end()
    words = marked.flat[low:high].rstrip()
    tail = _TAIL.search(words)
    if tail is not None:
        words = words[: tail.start()]
    if len(words) < 2:
        return None
    return marked.document.quote(low, low + len(words))
