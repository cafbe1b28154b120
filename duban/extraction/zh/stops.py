"""Where a visit told in Chinese went, and what was looked at or heard there."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText, Sentence
from duban.extraction.readings import Stop

_WORDS = lexicon.load("zh", "activities")
_ANY = {name: lexicon.alternatives(_WORDS[name]) for name in _WORDS}
_GO = re.compile(rf"(?:{_ANY['move']}|{_ANY['look']})(?:了)?(?:位于|正在建设中的)?")
_IN = re.compile(r"(?:^|[。，；\n\s]|随后|今日|，)(?:在|位于)")
_LEARN = re.compile(
    rf"(?:{_ANY['learn']})(?<!了(?=解))(?!了解|组|团|会|时|的|中，|期间|并|，|。|工作领导|报告)"
)
_STOP = re.compile(
    rf"[，。；：:！\n{MASK}]|(?<!、)(?:{_ANY['learn']}|并(?!购|网)|与现场|同现场|看望)"
)
_SEMICOLON = re.compile("；")
_COMMA = re.compile(rf"[，。；：:！\n{MASK}]")
_SPLIT = re.compile(r"、|以及|(?<=[^调温缓饱平祥共])和(?=[^谐平])|及(?=[^时其])")
_SPLIT_TOPICS = re.compile(r"、|以及|及(?=[^时其])")
_VERB = "瞻仰|考察|调研|了解|察看|查看|听取|看望|慰问|开展|进行|指导|检查|参观|观看"
_SITE_TAIL = re.compile(
    rf"(?:(?!{_VERB})[^、，。；和及]){{0,14}}?(?:{_ANY['site']})"
    rf"(?=[、，。；和及等时]|{_VERB}|$)"
)
_UNNAMED = re.compile(
    rf"(?:(?!{_VERB})[^、，。；]){{2,20}}(?:工地|现场|体验店|馆|展区|生产线|服务点|食堂|大厅|展厅|基地|项目)$"
)
_ITEM = re.compile(rf"(?:(?!{_VERB})[^，。；{MASK}]){{2,20}}(?:{_ANY['site']})等?")
_TOURED = re.compile(rf"[，。；：！\n{MASK}]|{_VERB}|实地|进行|督")
_MOVED = re.compile(r"(?:先后|分别)?(?:到|来到|前往|深入到|走进)(?:位于)?|先后深入")
_LISTED = re.compile(rf"[^，。；{MASK}]{{4,20}}(?<!情况)(?<!工作)(?<!建设)(?<!同志)")
_GENERIC = re.compile(
    r"^(?:有关|基层|重点|全市|全县|高标准|传统|部分|一些|各|企业|项目|施工|现场|生产|建设|农村|相关|多个|车间)"
)
_LOCAL = re.compile(rf"(?:{_ANY['local']})$")
_REGION = re.compile(r"(?:省|市|(?<!社)区|县|州|盟|旗|国|自治区|地区|特别行政区|新区)$")
_TAIL = re.compile(rf"(?:{_ANY['topic_tail']}|等[^，。、]{{0,8}})$")

# Names as short as this that end like a river or a hill are those of cities.
_SHORT = 3
# Two sites may well share two topics; longer lists are told in step.
_FEW = 4
_INTRODUCES = re.compile(
    r"[^，。]{0,4}(?:是|被|通过|位于|坐落|作为|始建|占地|成立|现有)"
)
_SEATED = re.compile(r"座谈会上|座谈交流时|会上，|办公会上")
_NO_TOPIC = re.compile(
    rf"(?:{_ANY['visit']})|.*(?:负责人|大家|群众|意见建议|工作人员|心声|诉求).*"
    r"|情况|项目|座谈|[^，]{2,4}[省市区县]"
)

_LEADING = re.compile(r"^(?:关于|了|有关|相关)")


def find(
    marked: MarkedText, start: int, end: int, cut: Sequence[Sentence], taken: set[int]
) -> tuple[Stop, ...]:
    """Return the stops of a visit, in order, each with its topics.

    `taken` holds the starts of places that are the visit's own, not stops.
    """
    stops: list[tuple[Span, list[Span]]] = []
    for sentence in chain.from_iterable(_parts(marked, whole) for whole in cut):
        if not start <= sentence.start < end or _SEATED.search(
            marked.told, sentence.start, min(sentence.end, sentence.start + 24)
        ):
            continue
        sites = list(_sites(marked, sentence, taken))
        known = {site.exact for site, _ in stops}
        here: list[tuple[Span, list[Span]]] = [
            (site, []) for site in sites if site.exact not in known
        ]
        stops += here
        own = [_own_topic(marked, site, sentence) for site, _ in here]
        if own and all(own):
            for (_, told), topic in zip(here, own, strict=True):
                told += topic
            continue
        topics = [*_topics(marked, sentence, sites), *chain(*own)]
        if _one_by_one(here, topics):
            _hand_out(here, topics)
        else:
            _share(here or stops[-1:], topics)
    return tuple(Stop(site, tuple(topics)) for site, topics in stops)


def _parts(marked: MarkedText, sentence: Sentence) -> Iterator[Sentence]:
    """Cut a sentence at its semicolons: each part tells of its own stops."""
    low = sentence.start
    for mark in _SEMICOLON.finditer(marked.told, sentence.start, sentence.end):
        yield Sentence(low, mark.end(), sentence.opens)
        low = mark.end()
    if low < sentence.end:
        yield Sentence(low, sentence.end, sentence.opens)


def _own_topic(marked: MarkedText, site: Span, sentence: Sentence) -> list[Span]:
    """Return what a list says of a site in the same breath: A园建设、B村治理等情况."""
    stop = _COMMA.search(marked.flat, site.end, sentence.end)
    end = stop.start() if stop is not None else sentence.end
    if not marked.flat[site.end : end].endswith("情况"):
        return []
    item = _SPLIT_TOPICS.search(marked.flat, site.end, end)
    high = item.start() if item is not None else end
    topic = _trimmed(marked, site.end, high)
    return [topic] if topic is not None else []


def is_local(place: Span) -> bool:
    """Say whether a place is visited as a site (a village, a road), not as a region."""
    name = place.exact
    if len(name) <= _SHORT and name[-1] in "江河湖山岛港":
        return False
    return bool(_LOCAL.search(name)) and not _REGION.search(name)


def _one_by_one(
    stops: Sequence[tuple[Span, list[Span]]], topics: Sequence[Span]
) -> bool:
    """Say whether a list of sites and one of topics go side by side."""
    return len(stops) > _FEW and len(stops) <= len(topics) <= len(stops) + 1


def _hand_out(stops: Sequence[tuple[Span, list[Span]]], topics: Sequence[Span]) -> None:
    """Give each stop its topic, in order; one left over goes with the last."""
    for (_, known), topic in zip(stops, topics, strict=False):
        known.append(topic)
    stops[-1][1].extend(topics[len(stops) :])


def _share(stops: Sequence[tuple[Span, list[Span]]], topics: Sequence[Span]) -> None:
    """Give the topics told in a sentence to each of its stops."""
    for _, known in stops:
        known += [topic for topic in topics if topic not in known]


def _sites(marked: MarkedText, sentence: Sentence, taken: set[int]) -> Iterator[Span]:
    seen: set[int] = set()
    told = marked.told[sentence.start : sentence.end]
    lists = [
        (sentence.start + cue.end(), told[cue.start() : cue.end()])
        for pattern in (_GO, _IN)
        for cue in pattern.finditer(told)
    ]
    lists += [
        (person.end + 1, "在")
        for person in marked.within("person", sentence.start, sentence.end)
        if marked.told.startswith("在", person.end)
    ]
    for at, _ in lists:
        yield from _listed(marked, at, sentence, taken, seen)
    if not seen:
        for at, cue in lists:
            if _MOVED.fullmatch(cue):
                yield from _unnamed(marked, at, sentence, seen)
    if not seen and sentence.opens and _LEARN.search(told):
        yield from _introduced(marked, sentence, taken)


def _introduced(
    marked: MarkedText, sentence: Sentence, taken: set[int]
) -> Iterator[Span]:
    """Yield the site that a paragraph introduces before telling of the visit to it."""
    for kind in ("organization", "place"):
        for span in marked.within(kind, sentence.start, sentence.start + 2):
            told = _INTRODUCES.match(marked.flat, span.end)
            local = kind == "organization" or is_local(span)
            if told is not None and local and span.start not in taken:
                yield span


def _listed(
    marked: MarkedText, at: int, sentence: Sentence, taken: set[int], seen: set[int]
) -> Iterator[Span]:
    """Yield the sites of a list that begins at a position."""
    stop = _COMMA.search(marked.told, at, sentence.end)
    end = stop.start() if stop is not None else sentence.end
    tells = marked.flat[at:end].endswith("情况")
    for low, high in _pieces(marked.flat, at, end):
        names = [
            span
            for kind in ("organization", "place")
            for span in marked.within(kind, low, high)
        ]
        if not names:
            site = _beside(marked, low, high) if seen else None
            if site is not None:
                seen.add(site.start)
                yield site
            elif not seen and not tells:
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


def _beside(marked: MarkedText, low: int, high: int) -> Span | None:
    """Return an unmarked site that stands in a list beside one that is marked."""
    words = marked.told[low:high]
    if not _ITEM.fullmatch(words) or _GENERIC.match(words):
        return None
    return marked.document.quote(low, low + len(words.removesuffix("等")))


def _unnamed(
    marked: MarkedText, at: int, sentence: Sentence, seen: set[int]
) -> Iterator[Span]:
    """Yield unmarked but definite sites: those of a list gone through one by one."""
    stop = _TOURED.search(marked.told, at, sentence.end)
    end = stop.start() if stop is not None else sentence.end
    items = list(_pieces(marked.flat, at, end))
    named = marked.within("place", at, end) or marked.within("person", at, end)
    listed = len(items) > 1 and not named
    for low, high in items:
        words = marked.told[low:high].removesuffix("等地").removesuffix("等")
        definite = listed and _LISTED.fullmatch(words) is not None
        if (definite or _UNNAMED.fullmatch(words)) and not _GENERIC.match(words):
            seen.add(low)
            yield marked.document.quote(low, low + len(words))


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


def _pieces(
    text: str, start: int, end: int, split: re.Pattern[str] = _SPLIT
) -> Iterator[tuple[int, int]]:
    """Cut an enumeration into its items."""
    at = start
    for joint in split.finditer(text, start, end):
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
    if len(words) < 2 or _NO_TOPIC.fullmatch(words):
        return None
    return marked.document.quote(low, low + len(words))
