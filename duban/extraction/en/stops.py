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
_AT = re.compile(r"\b(?:At|In|On)\s(?:the\s)?|[,;]\s(?:at|in)\s(?:the\s)?")
_LEARN = re.compile(rf"\b(?:{_ANY['learn']})\s", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"[;:\n{MASK}]|,? (?:and )?(?:also |then |later )?(?:{_ANY['turn']})\b"
    r"|, (?:where|and (?:he|she|they)|he|she|going|which|encouraging|asking|learning)\b"
    r"|, (?:accompanied|to)\b"
    rf"|,\s[A-Z]\w+(?: \w+)? (?:{_ANY['turn']})\b| so that\b| in order to\b"
)
_ITEM = re.compile(r",? and |,? as well as |, | & ")
_SITE_TAIL = re.compile(
    r"\s(?:[Pp]roject|[Ss]ite|[Cc]onstruction [Ss]ite|embankments?|[Cc]ampus)\b"
)
_SITE_HEAD = re.compile(
    r"(?:deeply |carefully |more |also )?(?:on |about |of |into )?"
    r"(?:the |a |an |its |their )?(?:situation of )?(?:the )?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s(?:[Pp]roject|[Ss]ite|[Cc]onstruction [Ss]ite|embankments?|[Cc]ampus)\b"
)
_SITE_HEAD = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:headquarters|site|hall|center|centre|unit|post|office|section"
    r"|squadron|branch|project|exhibition|home port|detachment|workshop|campus) of "
    r"(?:the |a |an )?$",
    re.IGNORECASE,
)
# "Inspected the ongoing construction of X": X is the site, the rest is the topic.
_WORK = (
    r"(?P<work>(?:[\w-]+\s){0,2}(?:construction|progress|works?|functioning|operations?"
    r"|renovation|development|implementation|execution|status)) of (?:the|a|an)"
)
_WORK_OF = re.compile(rf"(?:^|\s)(?:the\s)?{_WORK}\s$")
_KIND = re.compile(
    rf"\s?(?:the|a|an)?\s?(?:{_WORK}\s)?"
    r"(?P<site>(?:[\w’'“”\"&./-]+\s){1,6}?(?:project|bridge|hospital|school|factory"
    r"|plant|farm|market|bakery|workshop|museum|hall|university|park|clinic"
    r"|statue|stadium|road|tunnel|railway))"
    r"(?:\s(?:of|in|at|on|for|here|with|to|under)\s[^,]{3,120})?\.?\s*$"
)
_NO_SITE = re.compile(
    r"\b(?:progress|works?|construction site|functioning|status|quality|pace|staff"
    r"|people|officials|residents|situation|display)\b"
)
_OWNED = re.compile(r"\b(?:of|by|from|with|under|for)\s(?:the\s)?$")
_LOCAL = re.compile(
    r"(?:Village|Community|Temple|Road|Street|Bridge|Tunnel|Railway|Park|Reservoir|Port"
    r"|Wharf|Town|Lake|River|Wetland|Zone|Square|Museum|Harbou?r|Station|Vihara\w*)s?$"
)
_HEAD = re.compile(
    r"(?:the |a |an |its |their )?"
    r"(?:(?:current )?situation of |progress of |details of )?(?:the )?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,? and (?:other|so on).*|,? etc\.?.*|,? among others"
    r"|\s+(?:there|at the site|on the spot|in detail|and so on|on site)"
    r"|,?\s(?:being (?:built|constructed|carried)|under [A-Z]|which|that is|by video"
    r"|at an? (?:estimated )?cost|costing|during the|through|including|so that"
    r"|for (?:the )?(?:students|benefit)).*)$"
)
# Items of this few words after "development of X" belong to it: they are not topics.
_FEW = 3
_FRAME_WORDS = re.compile(r"^(?:the\s)?(?:etc|others?|other work|so on|situation)\b")


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
            named = list(_listed(marked, match.end(), high))
            if not named and cue is _GO:
                named = list(_unnamed(marked, match.end(), high))
            for site in named:
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
        headed = _SITE_HEAD.search(gap) or _WORK_OF.search(gap)
        if len(gap) > 60 or (_OWNED.search(gap) and not headed):
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


def _unnamed(marked: MarkedText, low: int, high: int) -> Iterator[Span]:
    """Yield the sites told by their kind alone: "visited a bakery in Leeds"."""
    at = low
    for joint in [*_ITEM.finditer(marked.told, low, high), None]:
        end = joint.start() if joint is not None else high
        match = _KIND.match(marked.told, at, end)
        if match is not None and not _NO_SITE.search(match.group()):
            yield marked.document.quote(match.start("site"), match.end("site"))
        at = joint.end() if joint is not None else high


def _topics(
    marked: MarkedText, sentence: Sentence, sites: Sequence[Span]
) -> Iterator[Span]:
    at = sentence.start
    while (cue := _LEARN.search(marked.told, at, sentence.end)) is not None:
        stop = _CLAUSE.search(marked.told, cue.end(), sentence.end)
        end = stop.start() if stop is not None else sentence.end
        at = max(end, cue.end())
        inside = [site for site in sites if cue.end() <= site.start < end]
        if inside:
            work = _WORK_OF.match(marked.text, cue.end() - 1, inside[0].start)
            if work is not None:
                yield marked.document.quote(*work.span("work"))
            continue
        yield from _items(marked, cue.end(), end)


def _items(marked: MarkedText, low: int, high: int) -> Iterator[Span]:
    """Cut an enumeration into its items; "research and development" is one."""
    text = marked.text[low:high]
    at = low
    for joint in [*_joints(text), (len(text), len(text))]:
        topic = _trimmed(marked, at, low + joint[0])
        if topic is not None:
            yield topic
        at = low + joint[1]


def _joints(text: str) -> Iterator[tuple[int, int]]:
    items = re.split(r",? and |, ", text)
    listed = text.count(", ") > 1 and not (
        " of " in items[0] and all(item.count(" ") < _FEW for item in items[1:])
    )
    for joint in _ITEM.finditer(text):
        left, right = text[: joint.start()], text[joint.end() :]
        if joint.group() == " and ":
            apart = re.match(r"the |on |about |of |how ", right) or (
                " of " in left and re.match(r"\w+ of ", right)
            )
            if listed or apart:
                yield joint.span()
        elif joint.group() != " & " and (listed or text.count(", ") <= 1):
            yield joint.span()


def _trimmed(marked: MarkedText, low: int, high: int) -> Span | None:
    if high <= low:
        return None
    words = marked.text[low:high]
    low += len(words) - len(words.lstrip())
    head = _HEAD.match(marked.text, low, high)
    if head is not None:
        low = head.end()
    words = _TAIL.sub("", marked.text[low:high].rstrip(" ,.\n"))
    if len(words) < 4 or _FRAME_WORDS.match(words):
        return None
    return marked.document.quote(low, low + len(words))
