"""Whether a Chinese text comes to another occasion than those told of so far."""

import re
from collections.abc import Callable, Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion
from duban.extraction.readings import ActivityKind

_ANY = lexicon.patterns("zh", "activities")

LINE_DATE = re.compile(
    r"\s*(?:[（(]?(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|早)?[，,、至到—-]?"
)
"""A day at the head of a line: a bulletin tells of one activity a line."""

LED = re.compile(
    r"(?:带领|率领|率)[^，。]{1,12}?(?:到|来到|前往|赴|深入|走进|在|考察|调研|走访|看望|慰问|参观)"
)
"""A delegation led somewhere, one of several that a text may tell of."""

SAID = re.compile(r"(?:强调|指出|表示|要求|认为|他说|说)(?:，|：|:)")
"""What brings somebody's words: what comes behind is said, not told."""

# Talks named before, as the text comes to each.
_TOLD_AGAIN = re.compile(r"^\s*在?(?:会见|会谈|同|与)[^，。]{1,40}时，")
_DAYS = re.compile(r"\d{1,2}日(?:[至到—、－-](?:\d{1,2}月)?\d{1,2}日)*")
# After another occasion, a ceremony has to be held, not only to have been held.
_CEREMONY_TOO = re.compile(
    r"会[谈见]后[^。]{0,60}(?:签署|见证|签字)|(?:举行|出席|参加|举办)[^，。；]{0,40}"
    r"(?:仪式|开幕式|宴会|招待会|晚会)(?!后|结束|开始)"
)
_RITE = re.compile("签署|签字|签约|宴会|招待会|晚会|开幕|闭幕|揭牌|颁奖|仪式")
# On a visit, sitting down with those met there is part of it.
_HAS_A_WORD = re.compile(r"[与同和][^，。；]{2,20}座谈(?:交流)?(?=，)")
# What follows upon another occasion, at the head of its sentence.
_AFTERWARDS = re.compile(
    r"^\s*(?:在?[^，。；]{0,12}(?:仪式|会议|座谈会|会见|会谈|活动|大会)(?:结束)?(?:之)?后"
    r"|[^，。；]{0,4}会后|随后|之后|当[天日晚]|同日|其间|[^，。；]{0,10}期间|[上下]午|晚上|傍晚)"
)
_AGAIN = re.compile(r"^[^，。；]{0,12}(?:还|又|另外|分别)")
_MEETS = re.compile(rf"(?:{_ANY['meets']})了?[^，。]{{0,60}}$")
_WITH = re.compile(r"[同与和][^，。]{0,40}$")
_TALKED = re.compile(rf"[^，。]{{0,12}}(?:{_ANY['talks']})")
_WITNESSES = re.compile(r"[^，。]{0,60}(?:参加|陪同|出席|在座|主持)")
_WENT = re.compile(
    r"(?:来到|前往|赴|登上|走进|深入|到)[^，。；]{2,40}(?:调研|考察|参观|看望|慰问|检查|视察|，)"
    r"|(?:参观|考察|看望|慰问|瞻仰)(?:了|[^，。；]{2,30}(?:，|。|$))|敬?献花[圈篮]"
)
_TRAVELS = re.compile(
    r"(?!.{0,8}(?:陪同|参加|出席|主持|会见|同行|一同|一道|随同|随行))[^，。；、]{0,16}?"
    r"(?:来到|前往|赴|深入|走进|到|在[^，。；]{2,12}?)?"
    r"(?:[^，。；]{2,20}，)?(?:调研|考察|走访|看望|慰问|参观|检查|督导|察看|了解)"
)
_TITLED = re.compile(
    rf"(?:主持召开|召开|主持|举行|举办|出席|参加|列席)(?:了)?(?!并)(?P<title>[^，。；的]{{2,40}}?"
    rf"(?:{_ANY['meeting_nouns']}))(?![上时后场])"
)
_CONVENED = re.compile(
    rf"(?P<title>[^，。；：]{{2,40}}(?:{_ANY['meeting_nouns']}))[^，。；]{{0,24}}?(?:召开|举行)"
)


def is_new(
    marked: MarkedText,
    found: Sequence[Occasion],
    sentence: Sentence,
    kind: ActivityKind,
) -> bool:
    """Say whether a sentence opens another occasion than those found so far."""
    told = marked.told[sentence.start : sentence.end]
    if found[-1].opener == sentence:
        return kind not in _kinds(found)
    if LINE_DATE.match(told) and (sentence.opens or kind != found[-1].kind):
        last = marked.told[found[-1].opener.start : found[-1].opener.end]
        if days_differ(last, told):
            return True
        meetings = kind == "meeting" == found[-1].kind
        if sentence.opens and meetings and LINE_DATE.match(last):
            return True
    return _NEW[kind](marked, found, sentence)


def _is_visit(
    marked: MarkedText, found: Sequence[Occasion], sentence: Sentence
) -> bool:
    told = marked.told[sentence.start : sentence.end]
    if "visit" in _kinds(found):
        if LED.search(told) is not None:
            return _leads_anew(marked, found, sentence)
        return sentence.opens and _has_new_lead(marked, sentence)
    if LINE_DATE.match(told):
        return True
    later = _AFTERWARDS.match(told) or _AGAIN.match(told)
    return later is not None and _WENT.search(told) is not None


def _has_new_lead(marked: MarkedText, sentence: Sentence) -> bool:
    """Say whether somebody not named before, with their posts, goes somewhere."""
    first = next(iter(marked.within("person", sentence.start, sentence.end)), None)
    if first is None or _TRAVELS.match(marked.told, first.end) is None:
        return False
    posted = any(marked.within("post", sentence.start, first.start))
    return posted and _is_named_first(marked, sentence)


def _leads_anew(
    marked: MarkedText, found: Sequence[Occasion], sentence: Sentence
) -> bool:
    """Say whether a sentence begins with somebody who led none of the occasions."""
    openers = [occasion.opener for occasion in found]
    firsts = [
        next((span.exact for span in marked.within("person", s.start, s.end)), "")
        for s in (*openers, sentence)
    ]
    return firsts[-1] not in firsts[:-1]


def _is_named_first(marked: MarkedText, sentence: Sentence) -> bool:
    """Say whether a sentence begins with somebody whom none before it names."""
    here = marked.within("person", sentence.start, sentence.end)
    return bool(here) and here[0].exact not in _known(marked, sentence)


def _known(marked: MarkedText, sentence: Sentence) -> set[str]:
    people = marked.mentions("person")
    return {span.exact for span in people if span.start < sentence.start}


def _is_meeting(
    marked: MarkedText, found: Sequence[Occasion], sentence: Sentence
) -> bool:
    told = marked.told[sentence.start : sentence.end]
    meetings = [occasion for occasion in found if occasion.kind == "meeting"]
    if meetings:
        return _is_another(marked, meetings[-1], told)
    beside = "visit" in _kinds(found) and _HAS_A_WORD.search(told) is not None
    later = _AFTERWARDS.match(told) or LINE_DATE.match(told)
    apart = later is not None and _TITLED.search(told) is not None
    return ("talks" not in _kinds(found) or apart) and not beside


def _is_another(marked: MarkedText, last: Occasion, told: str) -> bool:
    """Say whether a meeting is held under another title than the last."""
    here = _TITLED.search(told)
    opener = marked.told[last.opener.start : last.opener.end]
    there = _TITLED.search(opener) or _CONVENED.search(opener)
    if here is None or there is None:
        return False
    one, other = here["title"], there["title"]
    return one not in other and other not in one


def _is_talks(
    marked: MarkedText, found: Sequence[Occasion], sentence: Sentence
) -> bool:
    """Say whether a sentence tells of talks with somebody not named before."""
    told = marked.told[sentence.start : sentence.end]
    apart = sentence.opens or _AFTERWARDS.match(told) or _AGAIN.match(told)
    if not apart or _TOLD_AGAIN.match(told):
        return False
    said = SAID.search(told)
    end = sentence.start + said.start() if said is not None else sentence.end
    known = _known(marked, sentence)
    return any(
        _is_met(marked, sentence, span)
        and not any(name.startswith(span.exact) for name in known)
        for span in marked.within("person", sentence.start, end)
    )


def _is_met(marked: MarkedText, sentence: Sentence, span: Span) -> bool:
    """Say whether somebody is the object of talks: 会见了甲, 同甲举行会谈."""
    if _WITNESSES.match(marked.told, span.end, sentence.end):
        return False
    if _MEETS.search(marked.told, sentence.start, span.start):
        return True
    with_ = _WITH.search(marked.told, sentence.start, span.start)
    return with_ is not None and bool(
        _TALKED.match(marked.told, span.end, sentence.end)
    )


def _is_ceremony(
    marked: MarkedText, found: Sequence[Occasion], sentence: Sentence
) -> bool:
    told = marked.told[sentence.start : sentence.end]
    held = _CEREMONY_TOO.search(told)
    if held is None or any(
        occasion.kind == "ceremony" and not _is_another_rite(marked, occasion, told)
        for occasion in found
    ):
        return False
    # A meeting's opening is no occasion of its own.
    return "meeting" not in _kinds(found) or not held.group().endswith("幕式")


def _is_another_rite(marked: MarkedText, last: Occasion, told: str) -> bool:
    """Say whether a ceremony is of another sort than one before: 欢迎仪式, 宴会."""
    there = set(_RITE.findall(marked.told, last.opener.start, last.opener.end))
    return not there & set(_RITE.findall(told))


def _is_other(
    marked: MarkedText, found: Sequence[Occasion], sentence: Sentence
) -> bool:
    told = marked.told[sentence.start : sentence.end]
    return "other" not in _kinds(found) and _AFTERWARDS.match(told) is not None


def _is_none(
    _marked: MarkedText, _found: Sequence[Occasion], _sentence: Sentence
) -> bool:
    """Let what else a text tells of be part of what it told of before."""
    return False


_NEW: dict[ActivityKind, Callable[[MarkedText, Sequence[Occasion], Sentence], bool]] = {
    "visit": _is_visit,
    "meeting": _is_meeting,
    "talks": _is_talks,
    "ceremony": _is_ceremony,
    "announcement": _is_none,
    "other": _is_other,
}


def _kinds(found: Sequence[Occasion]) -> set[ActivityKind]:
    return {occasion.kind for occasion in found}


def days_differ(last: str, told: str) -> bool:
    """Say whether a dated line tells of another day than the occasion before it."""
    head, here = _DAYS.search(last), _DAYS.search(told)
    if head is None or here is None:
        return False
    days = [int(day) for day in re.findall(r"\d+(?=日)", head.group())]
    day = int(re.findall(r"\d+(?=日)", here.group())[0])
    return not min(days) <= day <= max(days)
