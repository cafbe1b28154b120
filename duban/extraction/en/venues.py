"""Where an occasion told in English was held, or to which regions a visit went."""

import re
from collections.abc import Sequence

from duban.corpus.document import Span
from duban.extraction.en import sites
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion

_TOURED = re.compile(
    r"\b(?:in|to|of|at|around|across|visited|toured|inspected|undertook)\s"
    r"(?:the\s|city of\s|(?:(?:north|south|east|west)\w*|central)\s)*$"
)
_AT = re.compile(
    r"\b(?:at|visited|inspected)\s(?:the\s)?"
    r"(?:(?:historic|headquarters|residence|Office)\s(?:of\s)?(?:the\s)?)?$"
)
_CAME_TO = re.compile(
    r"\b(?:came to|went to|visited|arrived in|travell?ed to|proceeded to|tour of)\s"
    r"(?:the\s)?$"
)
_ON_WAY = re.compile(r"\b(?:visited|inspected|toured|went to|came to)\b")
_IN = re.compile(r"\bin\s(?:the\s(?:city of\s)?)?$")
# What is talked about happens in places too: these words lead away from the venue.
_AWAY = re.compile(
    r"\b(?:to|on(?!\s(?:[A-Z]\w+day|[A-Z]\w+ \d|\d))|about|regarding"
    r"|concerning|situation|war|crisis|for|which|that|from"
    r"|including|based|living|people|investments?|officials|government|located"
    r"|students|schools?|scheduled|planned|due)\b"
)
# "Director at the Council" works there: it is no venue.
_AT_POST = re.compile(r"\s(?:at|in|of)\s(?:the\s)?")
# "Who is in Rome for the summit, met": the meeting need not have been there.
_WHO = re.compile(r",\swho\b[^,]*$")
# "On wheat in York on May 3": what a day follows is where it was.
_DATED = re.compile(
    r",?\s(?:on\s(?:[A-Z]|the\s\d|\d)|today|yesterday|this (?:morn|aft|eve))"
)
_NOT_YET = re.compile(r"\b(?:scheduled|planned|due|located|situated)\b[^.;]{0,40}$")
_HEADQUARTERS = re.compile(r"headquarters of (?:the )?$")
_OWNER = re.compile(r"[’']s\b")
_TOOK_PLACE = re.compile(
    r"\b(?:took place|was held|were held|issued|made|meeting|discussion)\b"
)

_DATELINE = re.compile(r",|:|\s[-–—]|\s\(")
# A dateline stands below the headlines: this far into a text, at most.
_HEADLINES = 400
_ALSO = re.compile(r",?\s(?:and\s)?(?:in\s)?(?:the\s)?")


def find(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    """Return the places of an occasion, or the dateline's where no other is told."""
    if occasion.kind == "visit":
        return _toured(marked, cut, occasion, reach)
    at = cut.index(occasion.opener)
    found = _venues(marked, occasion.opener)
    if not found and cut[at + 1 : at + 2]:
        following = cut[at + 1]
        told = marked.told[following.start : following.end]
        if _TOOK_PLACE.search(told):
            found = _venues(marked, following)
    return tuple(found) or _dateline(marked)


def _dateline(marked: MarkedText) -> tuple[Span, ...]:
    """Return the place of the dateline ("EASTLAKE, May 3:") that opens the telling."""
    for place in marked.within("place", 0, _HEADLINES):
        opens = place.start < 3 or marked.text[place.start - 1] == "\n"
        if opens and _DATELINE.match(marked.text, place.end):
            return (place,)
    return ()


def _venues(marked: MarkedText, sentence: Sentence) -> list[Span]:
    """Return the places in which a sentence says that the occasion was held."""
    names = sorted(
        [
            *marked.within("place", sentence.start, sentence.end),
            *marked.within("organization", sentence.start, sentence.end),
        ]
    )
    found: list[Span] = []
    for span in names:
        if not marked.is_told(span) or _OWNER.match(marked.text, span.end):
            continue
        if found and _ALSO.fullmatch(marked.text[found[-1].end : span.start]):
            found.append(span)
        elif not found and _is_venue(marked, sentence, span):
            found.append(_whole(marked, span))
    return found


def _is_venue(marked: MarkedText, sentence: Sentence, span: Span) -> bool:
    before = marked.told[sentence.start : span.start]
    post = marked.before("post", span.start)
    if post is not None and _AT_POST.fullmatch(marked.text[post.end : span.start]):
        return False
    if _NOT_YET.search(before) or _WHO.search(before):
        return False
    if _AT.search(before):
        return True
    if _IN.search(before) is None:
        return False
    dated = _DATED.match(marked.text, span.end) is not None
    return dated or _AWAY.search(before[-80:]) is None


def _whole(marked: MarkedText, span: Span) -> Span:
    """Take "headquarters of" into the name of the place that it heads."""
    head = _HEADQUARTERS.search(marked.text, max(0, span.start - 24), span.start)
    start = head.start() if head is not None else span.start
    return marked.document.quote(start, span.end)


def _toured(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, reach: int
) -> tuple[Span, ...]:
    """Return the regions that a visit went to: in its opener, and "In X," later."""
    found: dict[str, Span] = {}
    last = occasion.opener.start
    for sentence in cut:
        if not occasion.opener.start <= sentence.start < reach:
            continue
        opener = sentence == occasion.opener
        for span in marked.within("place", sentence.start, sentence.end):
            before = marked.text[sentence.start : span.start]
            listed = bool(found) and _ALSO.fullmatch(marked.text[last : span.start])
            leads = re.fullmatch(r"\s*In\s", before) is not None
            if not marked.is_told(span) or sites.is_local(span):
                continue
            if _OWNER.match(marked.text, span.end):
                continue
            comes = _CAME_TO.search(before) is not None
            if _NOT_YET.search(before):
                continue
            if listed or leads or comes or (opener and _TOURED.search(before)):
                found.setdefault(span.exact, span)
                last = span.end
    return tuple(found.values()) or _dateline(marked)


def is_on_way(marked: MarkedText, occasion: Occasion) -> bool:
    """Say whether the words before an occasion tell of a site visited on the way."""
    before = marked.told[occasion.opener.start : occasion.cue]
    return _ON_WAY.search(before) is not None
