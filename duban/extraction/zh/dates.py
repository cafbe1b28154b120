"""Days in Chinese: the rules that make days, months and years of numbers and words."""

from datetime import timedelta

from duban.extraction import lexicon, periods, phrases
from duban.extraction.cascade import Found, Piece, Rule
from duban.extraction.periods import Length, When
from duban.extraction.phrases import length_of, meanings, number
from duban.extraction.zh import numerals

_DIGITS = {c: str(i) for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "○": "0",
}
# No number in a date is longer; what is may be any length, and has no date in it.
_LONGEST = 12
_FAR = meanings("zh", "day")
_YEARS = meanings("zh", "year")
_MONTHS = meanings("zh", "month")
_REIGNS = meanings("zh", "reign")
_HOLIDAYS = meanings("zh", "holiday")

WORDS = {
    "far": lexicon.alternatives([*_FAR]),
    "years": lexicon.alternatives([*_YEARS]),
    "reigns": lexicon.alternatives([*_REIGNS]),
    "holidays": lexicon.alternatives([*_HOLIDAYS]),
    "months": lexicon.alternatives([*_MONTHS]),
    "week": "星期|礼拜|周",
    "alone": r"(?<![{n}A-Za-z])(?<!{n}[-/.:])",
    "ended": r"(?![-/.,:]?{n})",
    "units": "个?(?:星期|礼拜|小时|钟头|月)|个季度|年(?![代级])|周(?![岁年])|天|分钟"
    "|秒钟|秒|小时|日(?=[之以]?内)",
}
"""Word lists that the rules name."""


def _value(found: Found) -> int:
    if len(found.raw) > _LONGEST:
        return 0
    raw = "".join(_DIGITS.get(c, c) for c in numerals.half(found.raw))
    return int(raw) if raw.isdecimal() else int(numerals.value(raw_han(found.raw)))


def raw_han(raw: str) -> str:
    """Return a number in characters with the plain digits."""
    return raw.replace("○", "零").replace("兩", "两")


def _width(piece: Piece) -> int:
    """Return how many digits a number is written with; 0 for 十五 and the like."""
    digits = "".join(_DIGITS.get(c, c) for c in numerals.half(piece.raw))
    return len(digits) if digits.isdecimal() else 0


def _formatted(found: Found) -> When | None:
    """Read 2016-01-12, 2016/1/12 and 2016.1.12."""
    year, month, day = found.of("n")
    if _width(day) == 4 and found["sep"] == "/":
        year, month, day = day, year, month
    if _width(year) != 4 or max(_width(month), _width(day)) > 2:
        return None
    return periods.whole([number(year)], number(month), number(day))


def _year(found: Found) -> When | None:
    piece = found.of("n")[0]
    width, value = _width(piece), number(piece)
    if width == 4 and 1000 <= value < 2200:
        return periods.year_of(value)
    short = width == 2 and (value < 10 or value >= 50 or found["then"])
    return periods.year_of(periods.centuries(value)[-1]) if short else None


def _years(found: Found) -> When | None:
    """Read 1995-1997年."""
    first, last = found.of("n")
    if _width(first) != 4 or _width(last) != 4:
        return None
    begin, end = periods.year_of(number(first)), periods.year_of(number(last))
    return periods.stretch(begin, end, found.now)


def _months(found: Found) -> When | None:
    """Read 2017年1-3月."""
    year, first, last = (number(piece) for piece in found.of("n"))
    if _width(found.of("n")[0]) != 4:
        return None
    begin, end = periods.month_of(year, first), periods.month_of(year, last)
    return periods.stretch(begin, end, found.now)


def _written_year(found: Found) -> When | None:
    piece = found.of("n")[0]
    if _width(piece) != 4 or not 1500 <= number(piece) < 2200:
        return None
    return periods.year_of(number(piece))


def _reign(found: Found) -> When:
    count = number(found.of("n")[0]) if found.of("n") else 1
    return periods.year_of(int(_REIGNS[found["reign"]]) + count - 1)


def _relative_year(found: Found) -> When:
    return periods.year_of(found.now.year + int(_YEARS[found["word"]]))


def _relative_day(found: Found) -> When:
    return periods.on(found.now.date() + timedelta(days=int(_FAR[found["word"]])))


def _month(found: Found) -> When | None:
    numbers = found.of("n")
    month = number(numbers[0]) if numbers else int(_MONTHS[found.raw[0]])
    return periods.month_yearly(month, found.now) if 1 <= month <= 12 else None


def _weekday(found: Found) -> When | None:
    which = number(found.of("n")[0]) if found.of("n") else 7
    return periods.weekday(which - 1, found.now) if 1 <= which <= 7 else None


def _dated(found: Found) -> When | None:
    """Read 3月5日, 八月十五, 2018年3月5号, 明年三月五日."""
    day_piece = found.of("n")[0]
    month = int(phrases.when(found.of("M")[0]).timex[-2:])
    day = number(day_piece)
    if not found["day"] and numerals.half(day_piece.raw).isdecimal():
        return None
    years = found.of("Y")
    if years:
        year = phrases.when(years[0]).ahead.first.year
        return periods.whole([year], month, day)
    return periods.day_yearly(month, day, found.now) if 1 <= day <= 31 else None


def _on_weekday(found: Found) -> When | None:
    """Read 10月12日，星期一, where the date tells the day."""
    return phrases.when(found.of("D")[0])


def _day_of_month(found: Found) -> When | None:
    day = number(found.of("n")[0])
    return periods.day_monthly(day, found.now) if 1 <= day <= 31 else None


def _holiday(found: Found) -> When:
    month, day = _HOLIDAYS[found["word"]].split("-")
    return periods.day_yearly(int(month), int(day), found.now)


def _year_before(found: Found) -> When | None:
    time, year = found.all(When)[-1], found.all(When)[0]
    return periods.in_year(time, year.ahead.first.year) if time.yearly else None


def _length(found: Found) -> Length | None:
    counts = [number(piece) for piece in found.of("n")]
    count = float(".".join(str(one) for one in counts)) if counts else 0.0
    return length_of(count + 0.5 * bool(found["half"]), found["unit"])


NUMBERS = (Rule("n", r"\d+|[零〇○一二三四五六七八九十百千两廿卅]+", _value),)
"""Numbers, in digits and in characters."""

DATES = (
    Rule("D", r"{alone}{n}(?P<sep>[-/.]){n}(?P=sep){n}{ended}", _formatted),
    Rule("P", r"{alone}{n} ?[-–—~至到] ?{n}年", _years),
    Rule("P", r"{n}年{n} ?[-–—~至到] ?{n}月", _months),
    Rule("Y", r"(?P<reign>{reigns})(?:{n}|元)年", _reign),
    Rule(
        "Y",
        r"(?<!第){alone}{n} ?年(?![级龄代])(?P<then>(?=以前|以后|之前|之后|{n}月))?",
        _year,
    ),
    Rule("Y", r"(?P<word>{years})", _relative_year),
    Rule("Y", r"= ?{n}{ended}(?!年)", _written_year),
    Rule("M", r"(?<![第{n}.]){n} ?月份?(?![球亮饼色台])|{months}月(?!球)", _month),
    Rule("W", r"(?:{week}){n}(?!{n})|(?:{week})[日天]", _weekday),
    Rule(
        "D",
        r"(?:{Y} ?的?)?{M}初?{n} ?(?P<day>[日号])?(?!{n}|[个年月天次岁元%万亿人名])",
        _dated,
    ),
    Rule("O", r"(?<![第{n}.A-Za-z]){n}日(?![内间])", _day_of_month),
    Rule("D", r"{D}[,，]? ?[(（]?{W}[)）]?|{W}[,，] ?{D}", _on_weekday),
    Rule("D", r"(?P<word>{far})(?!头条)", _relative_day),
    Rule("D", r"(?P<word>{holidays})节?", _holiday),
    Rule("D", r"{Y}的?{D}", _year_before),
    Rule("P", r"{Y} ?的?{M}", _year_before),
    Rule(
        "L", r"(?<![第这{n}.])(?:{n}\.)?{n} ?多?(?P<unit>{units})(?P<half>半)?", _length
    ),
    Rule("L", r"(?:{n}个|(?<![上下前后{n}]))(?P<half>半)(?P<unit>{units})", _length),
    Rule("L", r"{L}(?:[又零和]?{L})+", phrases.total),
)
"""Days D, days of a month O, weekdays W, months M, years Y and lengths L."""
