"""The regions that a Chinese text says an occasion took place in."""

import re
from collections.abc import Sequence

from duban.corpus.document import Span
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import Activity, Stop
from duban.extraction.zh import sites

_FEW = 2
_SIDE_BY_SIDE = ("", "、", "和", "及")
_PART_OF_NAME = re.compile(r"[^，。、]{0,8}(?:公司|企业|项目)")
_TO = re.compile(r"(?:在|到|赴|来到|前往|深入|抵达|先后走访|位于)$")
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道)(?=..)(?!企|建|办|村振)")
_STATIONED = re.compile(r"驻$")
_TROOPS = re.compile(r"[^，。]{0,4}(?:部队|官兵)")
_OCCASION_OF = re.compile(r"[^，。]{0,24}(?:之际|前夕)")
_WENT = re.compile(
    r"[，、和及等的]|[^，。]{0,16}(?:调研|考察|视察|检查|看望|督|慰问|走访)"
)
_VENUE_AFTER = re.compile(
    r"(?:主持)?(?:召开|举行|举办|会见|集体会见|分别会见|同|与|出席|主持|开幕|闭幕|亲切|看望|会谈|检查|，)"
)


def opening(first: Activity) -> tuple[Span, ...]:
    """Return the places named together at the head of the first activity."""
    kept = list(first.places[:1])
    for place in first.places[1:]:
        if place.start - kept[-1].end > 1:
            break
        kept.append(place)
    return tuple(kept)


def inherited(first: Activity, occasion: Occasion) -> tuple[Span, ...]:
    """Return where an occasion was that names no place: where the first one was.

    One of several visits that were summed up first was not to all of their regions.
    """
    places = opening(first)
    if occasion.kind == "visit" and len(places) > _FEW:
        return ()
    return places


def find(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    """Return where an occasion took place; `reach` is how far a visit is told of."""
    if occasion.kind == "visit":
        return _toured(marked, cut, occasion, reach)
    later = [s for s in cut if s.start == occasion.start != occasion.opener.start]
    told = [_venue(marked, sentence) for sentence in (*later, occasion.opener)]
    return next(filter(None, told), ())


def _venue(marked: MarkedText, sentence: Sentence) -> tuple[Span, ...]:
    """Return the place in which something is held: between 在 and its verb."""
    for kind in ("place", "organization"):
        for span in marked.within(kind, sentence.start, sentence.end):
            if not marked.is_told(span):
                continue
            before = marked.flat[max(0, span.start - 6) : span.start]
            after = marked.flat[span.end : span.end + 8]
            if re.search(r"在[^，。]{0,3}$", before) and _VENUE_AFTER.match(after):
                return (_joined(marked, span),)
    return ()


def _joined(marked: MarkedText, span: Span) -> Span:
    """Join the places that stand without a gap before this one."""
    before = marked.before("place", span.start)
    if before is not None and before.end == span.start:
        return marked.document.quote(before.start, span.end)
    return span


def _toured(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    """Return the regions that a visit went to."""
    found: dict[str, Span] = {}
    last: Span | None = None
    for sentence in cut:
        if not occasion.opener.start <= sentence.start < reach:
            continue
        opens = sentence == occasion.opener
        for span in marked.within("place", sentence.start, sentence.end):
            if not marked.is_told(span) or sites.is_local(span):
                continue
            if _went_to(marked, sentence, span, last, opens=opens):
                found.setdefault(span.exact, _joined(marked, span))
                last = span
    return tuple(found.values())


def nested(marked: MarkedText, seen: Sequence[Stop]) -> tuple[Span, ...]:
    """Return the towns that sites lie in, named at the head of theirs: 甲镇|乙村."""
    towns = {
        match.group(): marked.document.quote(
            stop.site.start, stop.site.start + match.end()
        )
        for stop in reversed(seen)
        if (match := _TOWN.match(stop.site.exact)) is not None
    }
    return tuple(sorted(towns.values()))


def _went_to(
    marked: MarkedText,
    sentence: Sentence,
    span: Span,
    last: Span | None,
    *,
    opens: bool,
) -> bool:
    """Say whether a region is told of as gone to: 在X调研, 先后到X、Y等地, 在X，……"""
    if last is not None and marked.flat[last.end : span.start] in _SIDE_BY_SIDE:
        return _PART_OF_NAME.match(marked.flat, span.end) is None
    if _STATIONED.search(marked.told, sentence.start, span.start):
        return _TROOPS.match(marked.flat, span.end) is not None
    if not _TO.search(marked.told, sentence.start, _nested_start(marked, span)):
        return False
    if _OCCASION_OF.match(marked.flat, span.end):
        return False
    if opens and not _PART_OF_NAME.match(marked.flat, span.end):
        return True
    return _WENT.match(marked.flat, span.end) is not None


def _nested_start(marked: MarkedText, span: Span) -> int:
    """Return where a region's name begins, with the body that stands before it."""
    body = marked.before("organization", span.start)
    return body.start if body is not None and body.end == span.start else span.start
