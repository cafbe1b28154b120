"""What was looked at or heard on a visit told in Chinese."""

import re
from collections.abc import Iterator, Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText, Sentence

_ANY = lexicon.patterns("zh", "activities")
_LEARN = re.compile(
    rf"(?:{_ANY['learn']})(?<!了(?=解))(?!了解|组|团|会|时|的|中，|期间|并|，|。|工作领导|报告)"
)
_STOP = re.compile(
    rf"[，。；：:！\n{MASK}]|(?<!、)(?:(?:{_ANY['learn']})(?![会团组点站室])|并(?!购|网)|与现场|同现场|看望)"
)
COMMA = re.compile(rf"[，。；：:！\n{MASK}]")
_SPLIT = re.compile(r"、|以及|(?<=[^调温缓饱平祥共])和(?=[^谐平])|及(?=[^时其])")
# A noun as short as this says nothing by itself.
_BARE = 2
_WORDS_TWO = 4
_STATE = re.compile("[^，。]{2,}情况")
_ENUMERATES = re.compile("[、等]")
_SPLIT_OWN = re.compile(r"、|以及|及(?=[^时其])")
_TAIL = re.compile(rf"(?:{_ANY['topic_tail']}|等[^，。、]{{0,8}})$")
_LEADING = re.compile(r"^(?:关于|了(?!解)|有关|相关)")
_NO_TOPIC = re.compile(
    rf"(?:{_ANY['visit']})|.*(?:负责人|大家|群众)|.*(?:意见建议|工作人员|心声|诉求).*"
    r"|情况|项目|座谈|仔细|认真|详细|[^，]{2,4}[省市区县]"
)


def is_told(marked: MarkedText, sentence: Sentence) -> bool:
    """Say whether a sentence tells that something was looked at or heard."""
    return _LEARN.search(marked.told, sentence.start, sentence.end) is not None


def find(
    marked: MarkedText, sentence: Sentence, sites: Sequence[Span]
) -> Iterator[Span]:
    """Yield what a sentence says was looked at or heard, save its sites."""
    told = marked.told
    at = sentence.start
    while (cue := _LEARN.search(told, at, sentence.end)) is not None:
        stop = _STOP.search(told, cue.end() + 1, sentence.end)
        end = stop.start() if stop is not None else sentence.end
        at = max(end, cue.end())
        if any(cue.end() <= site.start < end for site in sites):
            continue
        for low, high in _whole(marked, cue.end(), end):
            topic = _trimmed(marked, low, high)
            if topic is not None:
                yield topic


def own(marked: MarkedText, site: Span, sentence: Sentence) -> list[Span]:
    """Return what a list says of a site in the same breath: A园建设、B村治理等情况."""
    stop = COMMA.search(marked.flat, site.end, sentence.end)
    end = stop.start() if stop is not None else sentence.end
    if not marked.flat[site.end : end].endswith("情况"):
        return []
    item = _SPLIT_OWN.search(marked.flat, site.end, end)
    high = item.start() if item is not None else end
    if _LEARN.match(marked.flat, site.end, high):
        return []
    topic = _trimmed(marked, site.end, high)
    return [topic] if topic is not None else []


def items(
    marked: MarkedText, start: int, end: int, split: re.Pattern[str] = _SPLIT
) -> Iterator[tuple[int, int]]:
    """Cut an enumeration into its items; a joint inside a name is part of it."""
    at = start
    for joint in split.finditer(marked.flat, start, end):
        if inside_a_name(marked, joint.start()):
            continue
        if joint.start() > at:
            yield at, joint.start()
        at = joint.end()
    if end > at:
        yield at, end


def inside_a_name(marked: MarkedText, at: int) -> bool:
    """Say whether a position lies inside the name of a body or a place."""
    names = (marked.before("organization", at), marked.before("place", at))
    return any(name is not None and name.end > at for name in names)


def _whole(marked: MarkedText, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an enumeration of topics, keeping together what one head follows."""
    low: int | None = None
    for begin, high in items(marked, start, end):
        low = begin if low is None else low
        if high < end and _shared(marked, low, high, end):
            continue
        yield low, high
        low = None


def _shared(marked: MarkedText, low: int, joint: int, end: int) -> bool:
    """Say whether what follows a joint is the head of both: 甲省和乙市就业."""
    place = marked.before("place", joint)
    if place is not None and place.end == joint:
        return any(marked.within("place", joint + 1, joint + 2))
    if marked.flat[joint] not in "和及":
        return False
    rest = _ENUMERATES.split(marked.flat[joint + 1 : end])[0]
    loose = marked.flat[joint] == "及" or "的" in marked.flat[low:joint]
    qualified = loose and len(rest) <= _WORDS_TWO
    told = joint - low <= _WORDS_TWO and _STATE.fullmatch(rest) is not None
    return joint - low <= _BARE or qualified or told


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
