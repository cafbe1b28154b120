"""Days and periods in Chinese, with what they may mean on the day they are read."""

from datetime import datetime, timedelta
from functools import lru_cache

from duban.extraction import lexicon, parts, periods, phrases, ranges
from duban.extraction.cascade import Cascade, Found, Piece, Rule
from duban.extraction.periods import When
from duban.extraction.phrases import meanings
from duban.extraction.zh import clock, dates

_SHIFT, _BOUND = meanings("zh", "shift"), meanings("zh", "bound")
_UNITS = meanings("zh", "unit")
_MEANINGS = {
    **clock.MEANINGS,
    "shift": _SHIFT,
    "part": {**meanings("zh", "part"), **clock.MEANINGS["part"]},
    "bound": _BOUND,
    "unit": {**_UNITS, **{f"个{unit}": meaning for unit, meaning in _UNITS.items()}},
    "which": {"上": "1", "前": "1", "下": "2", "后": "2"},
}
_WORDS = {
    **dates.WORDS,
    **clock.WORDS,
    "shift": lexicon.alternatives([*_SHIFT]),
    "calendar": "周末|星期|礼拜|周|季度|月|年",
    "bound": lexicon.alternatives([word for word in _BOUND if word != "自从"]),
    "any": "[{D}{P}{M}{Y}{W}{O}]",
    "span": "[{P}{M}{Y}]",
    "to": " ?(?:到|至|[-–—~～]+) ?",
    "past": "过去|最近|近|之前|此前|前|上",
    "next": "未来|今后|接下来|之后|往后|后|下",
    "which": "第{n}|(?P<last>最后){n}?",
}
# Traditional characters in words of time, and full-width figures and marks, one code
# point for one.
_FOLD = str.maketrans(
    "週個後這間號點鐘兩從來時節過內禮０１２３４５６７８９：／－．～",
    "周个后这间号点钟两从来时节过内礼0123456789:/-.~",
)


def find(text: str, now: datetime) -> list[Piece]:
    """Find the days and periods of a text, with what each may mean when read now.

    Pieces of the kind D are days, P periods, T times of day, L lengths and S what is
    repeated; their values are a When, a Clock or a Length.
    """
    pieces = _cascade().read(text, text.translate(_FOLD), now)
    return phrases.told(pieces)


def _half_week(found: Found) -> When:
    """Read 上半周 and 下半周, which begins with the Thursday."""
    week = periods.week_of(found.now.date()).ahead
    middle = week.first + timedelta(days=3)
    if found["which"] == "1":
        return periods.fixed(week.first, middle)
    return periods.fixed(middle, week.after)


def _in_week(found: Found) -> When | None:
    """Read 下周三 and 上上个星期一."""
    week = periods.week_of(found.now.date(), int(found["shift"]))
    return periods.inside(found.all(When)[0], week.ahead)


def _decade(found: Found) -> When | None:
    """Read 九十年代 and 19世纪20年代, which is of the last century if none is told."""
    century, year = [20, *(phrases.number(piece) for piece in found.of("n"))][-2:]
    first = (century - 1) * 100 + year
    if year % 10 or not 0 < year < 100 or not 1500 <= first < 2200:
        return None
    begin, end = periods.year_of(first), periods.year_of(first + 10)
    return periods.fixed(begin.ahead.first, end.ahead.first)


def _weekend(found: Found) -> When:
    return periods.weekend_of(found.now.date())


def _in_month(found: Found) -> When | None:
    """Read 下个月5号."""
    day = periods.day_monthly(phrases.number(found.of("n")[0]), found.now)
    return periods.inside(day, found.all(When)[0].ahead)


def _this_part(found: Found) -> When | None:
    """Read 年底 and 月初 as of the year and the month that run."""
    unit = {"年": "year", "月": "month"}[found["whole"]]
    return parts.part(parts.aligned(found.now, unit, 0), found["part"])


_COUNTED = (
    Rule(
        "S",
        r"每(?:隔)?(?:一?个?(?:周末|星期|礼拜|周|季度|月|年|天|日)|{L}|{W})(?:{n}[日号]|[{O}{D}])?",
        phrases.repeated,
    ),
    Rule("P", r"(?P<which>[上下前后])半(?:周|个?星期)", _half_week),
    Rule("D", r"(?P<shift>{shift})个?{W}", _in_week),
    Rule("D", r"本{W}", _in_week),
    Rule(
        "P",
        r"(?P<shift>{shift})个?(?P<unit>{calendar})(?![度级龄份报])",
        phrases.aligned,
    ),
    Rule(
        "P",
        r"(?:{Y}|{P})?的?(?P<half>(?P<which>[上下前后])半年)",
        phrases.quarter,
    ),
    Rule("P", r"(?:{Y}|{P})?的?(?:第?{n}季度|[Qq]{n})(?!末|个)", phrases.quarter),
    Rule("P", r"{Y}?的?第{n}季", phrases.quarter),
    Rule("D", r"{span}的?(?:{which})个?{W}", phrases.nth_weekday),
    Rule("P", r"{span}的?(?:前|(?P<last>最后)) ?{L}", phrases.taken),
    Rule(
        "P",
        r"{span}的?(?:第{n}|(?P<last>最后){n}?)(?P<unit>个?(?:{calendar}|天))",
        phrases.nth,
    ),
    Rule("P", r"(?:{past})的?{L}(?!前|后)", phrases.running),
    Rule("P", r"(?P<on>{next})的?{L}(?!前|后)", phrases.running),
    Rule("P", r"(?:{n}世纪|上个?世纪)?{n}年代", _decade),
    Rule("P", r"[{Y}{P}]?的?[春夏秋冬][天季](?![的]?气)", phrases.season),
    Rule("D", r"{P}的?{n}号", _in_month),
    Rule("P", r"(?<![{n}{Y}{P}本])(?P<whole>[年月])(?P<part>[初底末])", _this_part),
    Rule("P", r"(?<![{n}平])周末", _weekend),
    Rule("P", r"(?:公元)?{n}世纪", phrases.century),
    Rule("D", r"{P}的?[{O}{W}]", phrases.within),
    Rule("P", r"{P}的?{M}", phrases.within),
    Rule("P", r"{span}的?(?P<part>年?[初底末]|年中|[上中下]旬)", phrases.part),
    Rule("D", r"{L}(?:以|之)?(?P<back>前)(?!半)|{L}(?:以|之)?后(?!半)", phrases.later),
)
_RANGES = (
    Rule("P", r"从?{D}{to}{n}[日号]", ranges.on_to_day),
    Rule("P", r"从?{D}{to}{O}", ranges.on_to_day),
    Rule("P", r"{any}(?:和|与|{to}){any}之?间", ranges.from_to),
    Rule("P", r"[从自]?{any}{to}{any}", ranges.from_to),
)
_BOUNDS = (
    Rule("P", r"(?P<bound>自从){any}(?!以来|来|起|开始)", phrases.bounded),
    Rule("P", r"自从?{any}(?P<bound>以来|来|起|开始)", phrases.bounded),
    Rule("P", r"{any} ?(?P<bound>{bound})(?![半天日])", phrases.bounded),
)
_RULES = (
    *dates.NUMBERS,
    *clock.ATOMS,
    *dates.DATES,
    *_COUNTED,
    *clock.TIMES,
    *_RANGES,
    *_BOUNDS,
)


@lru_cache(maxsize=1)
def _cascade() -> Cascade:
    return Cascade(_RULES, _WORDS, _MEANINGS)
