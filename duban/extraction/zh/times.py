"""Times in Chinese: found, put on the calendar, and read as deadlines."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from duban.corpus.document import Document, Span
from duban.extraction import anchors, calendar, deadlines, lexicon
from duban.extraction.anchors import quoted
from duban.extraction.calendar import Moment, PartialDate, Reference, resolve
from duban.extraction.cascade import Piece
from duban.extraction.deadlines import Named
from duban.extraction.readings import Inferred
from duban.extraction.zh import periods

_PART = r"(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|早|晚)"
_RANGE = r"(?:\s*(?:至|到|—|－|-|~|～|、)\s*(?:(?:\d{1,2}月)?\d{1,2}[日号]))*"
_RELATIVE_DAYS = {
    "今天": 0,
    "今日": 0,
    "今早": 0,
    "今晚": 0,
    "当天": 0,
    "当日": 0,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "前天": -2,
    "前日": -2,
    "明天": 1,
    "明日": 1,
}
_RELATIVE_YEARS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_RELATIVE_MONTHS = {"本月": 0, "这个月": 0, "上月": -1, "上个月": -1, "下个月": 1}
_WEEKDAYS = "一二三四五六日"
_YEARS = lexicon.alternatives(list(_RELATIVE_YEARS))

_TIME = re.compile(
    rf"(?P<full>(?P<fy>(?:19|20)\d\d)年(?:(?P<fm>\d{{1,2}})月(?:份)?"
    rf"(?:(?P<fd>\d{{1,2}})[日号])?)?)(?P<fr>{_RANGE}){_PART}?"
    rf"|(?P<iso>(?P<iy>(?:19|20)\d\d)[-/.](?P<im>\d{{1,2}})[-/.](?P<id>\d{{1,2}}))(?!\d)"
    rf"|(?P<todays>{lexicon.alternatives(list(_RELATIVE_DAYS))})"
    rf"(?:[（(](?:(?P<tm>\d{{1,2}})月)?(?P<td>\d{{1,2}})[日号]?[）)])?{_PART}?"
    rf"|(?P<ry>{_YEARS})(?:(?P<rm>\d{{1,2}})月(?:份)?(?:(?P<rd>\d{{1,2}})[日号])?)?"
    rf"|(?<!\d)(?P<mm>\d{{1,2}})月(?P<md>\d{{1,2}})[日号]{_RANGE}{_PART}?"
    rf"|(?<!\d)(?P<om>\d{{1,2}})月(?:份|底|初|中旬|上旬|下旬)?(?![\d度])"
    rf"|(?<![\d.第])(?P<od>\d{{1,2}})[日号](?![线楼院馆文店门])(?:{_RANGE}){_PART}?"
    rf"|(?P<months>{lexicon.alternatives(list(_RELATIVE_MONTHS))})(?:底|初)?"
    rf"|(?:本周|星期|周|礼拜)(?P<wd>[{_WEEKDAYS}天])(?=[上下晚，,召在，。]|$)"
    r"|(?P<vague>近日|日前|近期|连日来|最近|近来)"
)

_DATELINE = re.compile(
    r"(?:(?P<y>(?:19|20)\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日\s*(?:电|讯|消息)"
)

_NUMBERS = {c: i for i, c in enumerate("零一二三四五六七八九十")}
_N = "[一二三四五六七八九十]{1,3}"
_FIRST = "(?:开局(?:起步)?之?年|第一年|起步之年|首年)"
_LAST = "(?:收官(?:之|决胜)?年?|最后一年|决胜之年|收官之年)"
_CONGRESS = re.compile(rf"党的(?P<n>{_N})大精神的?{_FIRST}")
_PLAN = re.compile(
    rf"[“\"](?P<n>{_N})五[”\"](?:规划|时期)?的?(?:{_FIRST}|(?P<end>{_LAST}))"
)
_SESSION = re.compile(
    rf"(?P<n>{_N}|\d\d?)届(?:全国)?(?:人大|政协)第?(?P<k>[一二三四五])次会议"
)
_EVENTS = {
    word: int(year)
    for year, words in lexicon.load("zh", "events").items()
    for word in words
}
_ANNIVERSARY = re.compile(
    rf"(?P<event>{lexicon.alternatives(sorted(_EVENTS, key=len, reverse=True))})"
    r"(?P<n>\d{1,3})周年"
)
_THIS_YEAR = re.compile(r"今年|正值|恰逢|迎来|适逢")

_COUNT = r"(\d{1,3}|[一二两三四五六七八九十]{1,3})"
_WITHIN = re.compile(
    rf"(?<![一二三四五六七八九十百零\d])(?P<n>{_COUNT})"
    r"(?P<unit>个?工作日|天|日|周|个?星期|个?月|年)(?:时间)?(?:之内|以内|内)"
    rf"|(?:未来|今后|接下来)的?(?P<n2>{_COUNT})(?P<unit2>天|周|个月|年)"
)
_UNITS = {
    "天": "day",
    "日": "day",
    "周": "week",
    "期": "week",
    "月": "month",
    "年": "year",
}
_BY = re.compile(
    rf"(?P<to>到|至|力争|确保|争取|于|在)?(?:(?P<y>20\d\d)年|(?P<ry>今年|本年|明年|后年)"
    rf"|[“\"](?P<plan>{_N})五[”\"](?:时期|期间)?)?"
    r"(?:(?P<m>(?<!\d)\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(?P<d>\d{1,2})[日号])?|第?(?P<q>[一二三四1-4])季度"
    r"|(?P<half>上半年|下半年)|(?P<rm>本月|(?<![一二三四五六七八九十百两几\d])[月年])(?=底|末|内|前))?"
    r"(?P<end>底|期?末)?(?P<before>之前|以前|前|内)?"
)
# Characters without which no limit is set, and those that make one of a period.
_LIMIT = re.compile("[前内]|为止")
_INSIDE = re.compile("(?:之|以)?内")
_QUARTERS = dict(zip("一二三四1234", (3, 6, 9, 12) * 2, strict=True))


def find(text: str) -> list[Moment]:
    """Find the time expressions of a text, each parsed into a moment."""
    return [_moment(text, match) for match in _TIME.finditer(text)]


@lru_cache(maxsize=8)
def reference(document: Document) -> Reference:
    """Gather what the dates of a document are resolved against."""
    text = document.text
    dateline, implied = _dateline(text), implied_year(text)
    return calendar.gathered(document, find(text), dateline, implied, lang="zh")


def dated(document: Document, moment: Moment) -> Inferred | None:
    """Put one moment of a document on the calendar."""
    return resolve(moment, reference(document))


def implied_year(text: str) -> Inferred | None:
    """Return the year that an event named in the text gives to it."""
    return next(filter(None, _implied(text)), None)


def due(document: Document, span: Span) -> Inferred | None:
    """Return the date by which a statement is to be done, where it names one."""
    known = reference(document)
    within = _WITHIN.search(span.exact)
    if within is not None:
        count = within["n"] or within["n2"]
        unit = _UNITS[(within["unit"] or within["unit2"])[-1]]
        working = "工作" in (within["unit"] or "")
        quote = _quote(document, span, within)
        return calendar.within(_number(count), unit, quote, known, working=working)
    found = deadlines.told(document, span, known, _led)
    return found or deadlines.named(_named_limits(document, span), known)


def _led(text: str, now: datetime) -> Iterator[tuple[Piece, int, int]]:
    """Find what sets 下周五前, 一百天内 and 本周内."""
    if not _LIMIT.search(text):
        return
    for piece in periods.find(text, now):
        inside = _INSIDE.match(text, piece.end)
        if inside is not None:
            yield piece, piece.start, inside.end()
        elif deadlines.names_limit(piece):
            yield piece, piece.start, piece.end


def _named_limits(document: Document, span: Span) -> Iterator[Named]:
    for match in _BY.finditer(span.exact):
        if _tells_time(match):
            plan = _number(match["plan"]) if match["plan"] else None
            moment = _limit(_quote(document, span, match), match, plan)
            yield Named(moment, _to_its_end(match), plan)


def _quote(document: Document, span: Span, match: re.Match[str]) -> Span:
    return document.quote(span.start + match.start(), span.start + match.end())


def _tells_time(match: re.Match[str]) -> bool:
    """Say whether the words name a limit: a period and its end, or a period to come."""
    year = match["y"] or match["ry"] or match["plan"]
    part = match["m"] or match["q"] or match["half"] or match["rm"]
    return bool(year or part) and not match.string[match.end() :].startswith("以来")


def _to_its_end(match: re.Match[str]) -> bool:
    """Say whether the limit is the last day of the period named."""
    return bool(match["end"] or match["q"] or match["half"] or match["rm"])


def _limit(quote: Span, match: re.Match[str], plan: int | None) -> Moment:
    year = int(match["y"]) if match["y"] else None
    if plan is not None:
        last = anchors.plan_end("zh", plan, quote)
        year = int(last.value) if last is not None else None
    years = {"明年": 1, "后年": 2}.get(match["ry"] or "", 0) if year is None else None
    month = _number(match["m"]) if match["m"] else None
    if match["q"]:
        month = _QUARTERS[match["q"]]
    elif match["half"]:
        month = 6 if match["half"] == "上半年" else 12
    months = 0 if match["rm"] in ("本月", "月") else None
    if months is not None:
        years = None
    day = int(match["d"]) if match["d"] else None
    return Moment(quote, year, month, day, years=years, months=months)


def _moment(text: str, match: re.Match[str]) -> Moment:
    span = Span.cut(text, match.start(), match.end())
    part = {
        key: int(value)
        for key, value in match.groupdict().items()
        if value and value.isdecimal()
    }
    if match["vague"]:
        return Moment(span, vague=True)
    if match["full"] or match["iso"]:
        return Moment(
            span,
            part.get("fy", part.get("iy")),
            part.get("fm", part.get("im")),
            part.get("fd", part.get("id")),
        )
    if match["todays"]:
        days = _RELATIVE_DAYS[match["todays"]]
        return Moment(span, None, part.get("tm"), part.get("td"), days=days)
    if match["ry"]:
        years = _RELATIVE_YEARS[match["ry"]]
        return Moment(span, None, part.get("rm"), part.get("rd"), years=years)
    if match["months"]:
        return Moment(span, months=_RELATIVE_MONTHS[match["months"]])
    if match["wd"]:
        return Moment(
            span, weekday="一二三四五六日".index(match["wd"].replace("天", "日"))
        )
    month, day = part.get("mm", part.get("om")), part.get("md", part.get("od"))
    return Moment(span, None, month, day)


def _dateline(text: str) -> PartialDate | None:
    """Read the date of a dateline, which stands in the first lines."""
    match = _DATELINE.search(text, 0, 400)
    if match is None:
        return None
    year = match["y"]
    return PartialDate(int(year) if year else None, int(match["m"]), int(match["d"]))


def _implied(text: str) -> Iterator[Inferred | None]:
    for match in _CONGRESS.finditer(text):
        yield anchors.after_congress("zh", _number(match["n"]), quoted(match))
    for match in _PLAN.finditer(text):
        edge = anchors.plan_end if match["end"] else anchors.plan_start
        yield edge("zh", _number(match["n"]), quoted(match))
    for match in _ANNIVERSARY.finditer(text):
        if _THIS_YEAR.search(text, max(0, match.start() - 16), match.start()):
            event = match["event"]
            years = int(match["n"])
            at = quoted(match)
            yield anchors.anniversary("zh", event, _EVENTS[event], years, at)
    for match in _SESSION.finditer(text):
        which = "一二三四五".index(match["k"]) + 1
        yield anchors.session("zh", _number(match["n"]), which, quoted(match))


def _number(words: str) -> int:
    """Read a numeral up to 999 in digits, or up to 99 in Chinese; 半 is no number."""
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.replace("两", "二").rpartition("十")
    if not ten:
        return _NUMBERS.get(ones, 0)
    return (_NUMBERS.get(tens, 1) if tens else 1) * 10 + _NUMBERS.get(ones, 0)
