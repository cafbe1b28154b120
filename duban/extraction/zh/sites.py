"""The sites that a visit told in Chinese went to."""

import re
from collections.abc import Iterator, Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText, Sentence
from duban.extraction.zh import topics

_WORDS = lexicon.load("zh", "activities")
_ANY = lexicon.patterns("zh", "activities")
_GO = re.compile(
    rf"(?:{_ANY['move']}|{_ANY['look']})(?!中，|期间|时，|结束|后，|组)了?(?:位于)?"
)
_IN = re.compile(r"(?:^|[。，；\n\s]|随后|今日|分别|一行|团)(?:在|位于)")
_VERB = (
    "瞻仰|考察|调研|了解|察看|查看|听取|看望|慰问|开展|进行|指导|检查|参观|观看|走访"
    "|督查|督察|督导|督办|踏查|调度"
)
_SITE_TAIL = re.compile(
    rf"(?:(?!{_VERB})[^、，。；和及]){{0,14}}?(?:{_ANY['site']})"
    rf"(?=[、，。；和及等时]|{_VERB}|$)"
)
_UNNAMED = re.compile(
    rf"(?:(?!{_VERB})[^、，。；]){{2,20}}(?:工地|现场|体验店|馆|展区|生产线|服务点|食堂|大厅|展厅|基地|项目)$"
)
_SHAPE = re.compile(
    rf"(?P<site>(?:(?!{_VERB}|位于|的|了)[^，。；、{MASK}]){{2,24}}?(?:{_ANY['body']})"
    r"(?:[（(][^（）()，。]{1,10}[）)][^（）()，。；、]{0,8}?(?:校区|院区|分院|公司|基地))?)"
    rf"(?=$|等|{_VERB}|现场|进行|实地|时|[（(])"
)
_ITEM = re.compile(rf"(?:(?!{_VERB})[^，。；{MASK}]){{2,20}}(?:{_ANY['site']})等?")
_PLAIN = re.compile(rf"(?:(?!{_VERB})[^，。；{MASK}]){{3,16}}")
# What a list of names is said to be a list of.
_CLASSED = re.compile(
    r"等(?:地|处|[一二两三四五六七八九十多几\d]+[家个处])?(?:重点)?"
    r"(?:企业|公司|单位|项目|现场|点位|场所|机构|学校|医院|社区|村|寺庙|园区)"
)
_MATTER = re.compile(
    rf"(?P<site>[^，。；、的{MASK}]{{2,24}}(?:{_ANY['body']}|项目|工程))"
    r"(?:规划|建设|运行|运营|生产|经营|治理|管理|研发|改造|整治|创建|推进|进展)"
    r"[^，。；、的]{0,8}(?:等?(?:工作)?情况)?"
)
_SORT = re.compile(_ANY["sorts"])
_TOURED = re.compile(rf"[，。；：！\n{MASK}]|{_VERB}|实地|进行|督")
_MOVED = re.compile(
    r"(?:先后|分别)?(?:到|来到|前往|深入到|走进)(?:位于)?|先后深入|(?:^|[。，；\n\s])在"
)
_NO_SITE = "".join(f"(?<!{word})" for word in _WORDS["no_site"])
_LISTED = re.compile(rf"[^，。；了{MASK}]{{4,20}}{_NO_SITE}")
# Where somebody went and at once looked: 登上瞭望台，察看……
_ENTERED = re.compile(
    rf"(?:登上|走上|进入|走进|来到|前往)(?P<site>(?:(?!{_VERB})[^，。；、和的了{MASK}]){{2,10}}{_NO_SITE})，"
    r"(?:详细|仔细|认真|实地)?(?:了解|察看|查看|听取|观看|询问|观摩)"
)
_GENERIC = re.compile(
    r"^(?:有关|基层|重点|全市|全县|高标准|传统|部分|一些|各|企业|项目|施工|现场|生产|建设|农村|相关|多个|车间|[一二两三四五六七八九十几多\d]+[个家处])"
)
_LOCAL = re.compile(rf"(?:{_ANY['local']})$")
_REGION = re.compile(r"(?:省|市|(?<![社片街园景港作发护验项灾牧库])区|县|州|盟|旗|国)$")
# What may stand between a verb of going and the name of where, in characters.
_LEAD = 12
_DOES = re.compile(rf"{_VERB}|贯彻|落实|学习")
_PEOPLE = re.compile(
    r"的?(?:机关)?(?:干部|职工|官兵|代表|委员|群众|人员|师生|领导|负责)"
)
_LIES_IN = re.compile(
    r"(?:[^的]{2,16}[省市县区镇乡村路]的|[^省州区]{2,12}(?:省|自治区|自治州)(?!人|政|委|级|会|直|博|图|立|农|中))(?=.{3})"
)
# Names as short as this that end like a river or a hill are those of cities.
_SHORT = 3
_INTRODUCES = re.compile(
    r"[^，。]{0,4}(?:是|被|通过|位于|坐落|作为|始建|占地|成立|现有)"
)


def find(marked: MarkedText, sentence: Sentence, taken: set[Span]) -> Iterator[Span]:
    """Yield the sites that a sentence names, save the places that are `taken`."""
    seen: set[int] = set()
    told = marked.told[sentence.start : sentence.end]
    cues = [
        (sentence.start + cue.start(), sentence.start + cue.end())
        for pattern in (_GO, _IN)
        for cue in pattern.finditer(told)
        if not topics.inside_a_name(marked, sentence.start + cue.start())
    ]
    cues += [
        (person.end, person.end + 1)
        for person in marked.within("person", sentence.start, sentence.end)
        if marked.told.startswith("在", person.end)
    ]
    cues.sort()
    ends = [*(start for start, _ in cues[1:]), sentence.end]
    for (_, at), end in zip(cues, ends, strict=False):
        if end > at:
            yield from _listed(marked, at, end, taken, seen)
    if not seen:
        for start, at in cues:
            if _MOVED.fullmatch(marked.told, start, at):
                yield from _unnamed(marked, at, sentence, seen)
    if not seen:
        yield from _entered(marked, sentence, seen)
    if not seen and sentence.opens and topics.is_told(marked, sentence):
        yield from _introduced(marked, sentence, taken)


def _introduced(
    marked: MarkedText, sentence: Sentence, taken: set[Span]
) -> Iterator[Span]:
    """Yield the site that a paragraph introduces before telling of the visit to it."""
    for kind in ("organization", "place"):
        for span in marked.within(kind, sentence.start, sentence.start + 2):
            told = _INTRODUCES.match(marked.flat, span.end)
            local = kind == "organization" or is_local(span)
            if told is not None and local and span not in taken:
                yield span


def _listed(
    marked: MarkedText, at: int, until: int, taken: set[Span], seen: set[int]
) -> Iterator[Span]:
    """Yield the sites of a list that stands between two positions."""
    stop = topics.COMMA.search(marked.told, at, until)
    end = stop.start() if stop is not None else until
    items = list(topics.items(marked, at, end))
    definite = not seen and _are_definite(marked, items)
    sure = _sure_until(marked, items)
    begun = False
    for low, high in items:
        names = _names(marked, low, high)
        if names and _strays(marked, low, names[0].start):
            return
        if names:
            site = _widened(marked, low, high, _site(marked, names, high))
        elif begun:
            site = _beside(marked, low, high, sure=low < sure)
        else:
            site = _shaped(marked, low, high) if definite else None
            site = site or (_of_matter(marked, low, high) if items[1:] else None)
        if not (names or site or begun or _may_go_on(marked, low, high, end)):
            return
        if site is None or _PEOPLE.match(marked.flat, site.end) or site in taken:
            continue
        begun = True
        site = _itself(marked, site)
        if not any(site.start <= other < site.end for other in seen):
            seen.add(site.start)
            yield site


def _itself(marked: MarkedText, site: Span) -> Span:
    """Return a site without where it lies: 甲市的|乙社区, 丙自治州|丁县中学."""
    match = _LIES_IN.match(site.exact)
    start = site.start + (match.end() if match else 0)
    return marked.document.quote(start, site.end)


def _may_go_on(marked: MarkedText, low: int, high: int, end: int) -> bool:
    """Say whether sites may follow an item that is none: a mere sort, or a matter."""
    sort = _SORT.fullmatch(marked.flat, low, high)
    return sort is not None or marked.flat[low:end].endswith("情况")


def _sure_until(marked: MarkedText, items: Sequence[tuple[int, int]]) -> int:
    """Return up to where a list surely names sites: to its last known, or its class."""
    if not items or marked.flat[items[0][0] : items[-1][1]].endswith("情况"):
        return 0
    if _CLASSED.search(marked.flat, *items[-1]):
        return items[-1][1]
    known = [low for low, high in items if _names(marked, low, high)]
    return max(known, default=0)


def _are_definite(marked: MarkedText, items: Sequence[tuple[int, int]]) -> bool:
    """Say whether each item of a list names a place or a body, none a mere sort."""
    return all(
        _names(marked, low, high) or _shaped(marked, low, high) for low, high in items
    )


def _names(marked: MarkedText, low: int, high: int) -> list[Span]:
    """Return the bodies and places that an item of a list names, in order."""
    bodies = marked.within("organization", low, high)
    return sorted([*bodies, *marked.within("place", low, high)])


def _strays(marked: MarkedText, low: int, start: int) -> bool:
    """Say whether too much stands before a name for it to be where somebody went."""
    return start - low > _LEAD or _DOES.search(marked.flat, low, start) is not None


def _site(marked: MarkedText, names: Sequence[Span], high: int) -> Span | None:
    """Return the site that one item of a list names, or None for a mere region."""
    first, last = names[0], names[-1]
    tail = _SITE_TAIL.match(marked.flat, last.end, high)
    if tail is not None and tail.group():
        return marked.document.quote(first.start, tail.end())
    if is_local(last):
        return marked.document.quote(first.start, last.end)
    organizations = marked.within("organization", first.start, last.end)
    if not organizations:
        return None
    whole = organizations[-1]
    start = first.start if first.end == whole.start else whole.start
    return marked.document.quote(start, _nested_end(whole, last))


def _nested_end(body: Span, last: Span) -> int:
    """Return where a body's name ends, with the place that it is of: 第四师甲市."""
    return last.end if last.start == body.end else body.end


def _widened(marked: MarkedText, low: int, high: int, site: Span | None) -> Span | None:
    """Return a site with the head of its name, where no reader marked that."""
    whole = _shaped(marked, low, high) or _of_matter(marked, low, high)
    if whole is None or (site is not None and whole.end < site.end):
        return site
    return whole


def _shaped(marked: MarkedText, low: int, high: int) -> Span | None:
    """Return what is named like a site at the head of an item, marked or not."""
    match = _SHAPE.match(marked.told, low, high)
    if match is None or _GENERIC.match(match["site"]):
        return None
    return marked.document.quote(*match.span("site"))


def _of_matter(marked: MarkedText, low: int, high: int) -> Span | None:
    """Return the site at the head of what was looked at there: A园|规划建设."""
    match = _MATTER.fullmatch(marked.told, low, high)
    if match is None or _GENERIC.match(match["site"]):
        return None
    return marked.document.quote(*match.span("site"))


def _beside(marked: MarkedText, low: int, high: int, *, sure: bool) -> Span | None:
    """Return an unmarked site that stands in a list beside one that is marked."""
    shaped = _shaped(marked, low, high)
    words = _CLASSED.split(marked.told[low:high])[0].removesuffix("等")
    plain = _PLAIN if sure else _ITEM
    if shaped is not None or not plain.fullmatch(words) or _GENERIC.match(words):
        return shaped
    return marked.document.quote(low, low + len(words))


def _unnamed(
    marked: MarkedText, at: int, sentence: Sentence, seen: set[int]
) -> Iterator[Span]:
    """Yield unmarked but definite sites: those of a list gone through one by one."""
    stop = _TOURED.search(marked.told, at, sentence.end)
    end = stop.start() if stop is not None else sentence.end
    items = list(topics.items(marked, at, end))
    named = marked.within("place", at, end) or marked.within("person", at, end)
    listed = len(items) > 1 and not named
    if any(_SORT.fullmatch(marked.flat, low, high) for low, high in items):
        return
    for low, high in items:
        words = marked.told[low:high].removesuffix("等地").removesuffix("等")
        definite = listed and _LISTED.fullmatch(words) is not None
        if (definite or _UNNAMED.fullmatch(words)) and not _GENERIC.match(words):
            seen.add(low)
            yield marked.document.quote(low, low + len(words))


def _entered(marked: MarkedText, sentence: Sentence, seen: set[int]) -> Iterator[Span]:
    """Yield a definite site, named or not, that was entered and looked at."""
    for match in _ENTERED.finditer(marked.told, sentence.start, sentence.end):
        low, high = match.span("site")
        generic = _GENERIC.match(match["site"]) or _SORT.fullmatch(match["site"])
        if not generic and not marked.within("place", low, high):
            seen.add(low)
            yield marked.document.quote(low, high)


def are_gone_to(marked: MarkedText, start: int, end: int) -> bool:
    """Say whether a stretch of the text tells of going or looking somewhere."""
    return _GO.search(marked.told, start, end) is not None


def is_local(place: Span) -> bool:
    """Say whether a place is visited as a site (a village, a road), not as a region."""
    name = place.exact
    if len(name) <= _SHORT and name[-1] in "江河湖山岛港":
        return False
    return bool(_LOCAL.search(name)) and not _REGION.search(name)
