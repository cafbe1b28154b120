"""Amounts in Chinese: found by grammar, with unit, bound and change."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from duban.extraction import lexicon
from duban.extraction.amounts import Amount
from duban.extraction.readings import Change, Comparison
from duban.extraction.zh.numerals import NUMBER, half, value

# What looks like a number and is none: dates, times of day, ordinals, words with 一.
_NO_NUMBER = re.compile(
    r"[0-9０-９〇零一二三四五六七八九]{2,4}年(?:代|度|[底初末中])?(?=[^\s以之内来间]|$)(?!以|之|内|来|多|前|后)"
    r"|(?:19|20)\d\d年?(?:\s?[-—－至]\s?(?:(?:19|20)\d\d)年)?"
    r"|(?<![\d个])\d{1,2}月(?:份|底|初)?(?:\d{1,2}[日号])?|(?<!\d)\d{1,2}[日号](?!\w{0,2}线)"
    r"|\d{1,2}[:：]\d\d|\d{1,2}[时点](?:\d{1,2}分)?(?![\d个])"
    r"|第\s?[\d一二三四五六七八九十百零]+|“?[一二三四五六七八九十]+五”"
    r"|[一二三四五六七八九十]月(?:份|[一二三四五六七八九十]+日)?|星期[一二三四五六日]|周[一二三四五六日]"
    r"|[一二三四五六七八九十]是|[一二三四五六七八九十][、．.]|[一二三四五六七八九十]号"
    r"|[一两](?:方面|起|直|定|些|样|般|旦|致|律|切|体|线|带|路|流|次性|系列|批|并|同|度|举|贯|味|心|代人)"
    r"|进一步|万一|千万(?=[不别要注])|百姓|百货|千方百计|十分(?!之)|三农|四川|五角大楼|六合|七夕|八方|九江|十堰|百度|万科|百分百"
)
# What a figure counts is at most so long.
_LONGEST_NOUN = 6
_PLURAL = (
    "个|名|位|人|家|户|项|座|处|所|条|辆|台|套|张|件|批|次|场|期|轮|届|种|类|类别|支|只|头|匹|棵|株|间|栋|幢|层|"
    "艘|架|列|门|本|份|篇|部|册|幅|封|枚|颗|块|片|段|道|句|点|分|票|席|对|双|组|队|班|级|册|盏|口|眼|趟|站|笔|起|"
    "宗|例|款|代|员|街|镇|乡|村|县|区|市|省|国|校|院|店|厂|企|床|张床位|公里|岁|倍|成|折|字|步|回|遍|亩地"
)
_MEASURED = re.compile(rf"(?:{_PLURAL})")
_NOUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]+")
_NOUN_END = re.compile(
    r"[的，。；：、！？（）()“”]|以上|以下|左右|以内|同比|环比|增长|下降|上升|达到|其中|建成|完成|投入|实现|覆盖"
    r"|和|与|及|至|到|在|为|比|将|已|被|由|从|向|对|用|是|有|等|，"
)
_PERCENT_OF = re.compile(
    rf"(?P<negative>[负負－-])?(?P<whole>百|千|万|千万|万万|十万|百万)\s?分\s?之\s*(?P<number>{NUMBER})"
)
_WHOLES = {
    "百": 1.0,
    "千": 0.1,
    "万": 0.01,
    "十万": 1e-3,
    "百万": 1e-4,
    "千万": 1e-5,
    "万万": 1e-6,
}
_TENTHS = re.compile(
    rf"(?P<number>{NUMBER}|对|對|[0-9０-９一二三四五六七八九](?:\s?[0-9０-９一二三四五六七八九])?)\s?(?P<unit>[成折])(?![功为立本效果套都员型长交品年分立就熟绩因])"
)
_FRACTION = re.compile(rf"(?P<under>{NUMBER})分之(?P<over>{NUMBER})")
_BEFORE: tuple[tuple[Comparison, str], ...] = (
    ("at least", r"不少于|不低于|至少|最少|不小于|不得少于|不得低于"),
    ("at most", r"不超过|不多于|不高于|至多|最多|不大于|控制在|不得超过"),
    ("more than", r"超过|突破|超|逾|高于|多于|大于|达到或超过"),
    ("less than", r"低于|少于|小于|不足|不到|低至"),
    ("about", r"约|大约|近|将近|接近|大概|约为|约合|上下"),
)
_BOUND = [(name, re.compile(rf"(?:{words})[为了至到]?\s?$")) for name, words in _BEFORE]
_AFTER: tuple[tuple[Comparison, re.Pattern[str]], ...] = (
    ("at least", re.compile(r"\s?(?:及?以上|起)")),
    ("at most", re.compile(r"\s?(?:及?以下|以内|之内)")),
    ("about", re.compile(r"\s?(?:左右|上下)")),
)
_CHANGE = re.compile(
    r"(?:(?P<up>增长|增加|上升|提高|提升|上涨|增幅(?:为|达)?|涨幅(?:为|达)?|增至|扩大|净增|新增|上浮|回升|攀升|增速(?:为|达)?|增)"
    r"|(?P<down>下降|减少|降低|下滑|回落|下跌|缩短|压减|压缩|减|降幅(?:为|达)?|跌幅(?:为|达)?|降|跌|下调|收窄))"
    r"(?:了|约|近|超过?|逾|达|为|到|至|突破|不少于|不低于|\s)*$"
)
# Units that take 千 or 兆 before them.
_SMALL_UNITS = frozenset("瓦克米伏卡赫帕焦升字")
_FAHRENHEIT = re.compile(r"(?:华氏(?:温度)?|華氏(?:溫度)?)\s?$")


def find(text: str) -> list[Amount]:
    """Find the amounts of a text, in order, none inside another."""
    taken = [match.span() for match in _NO_NUMBER.finditer(half(text))]
    shares = list(_shares(text))
    found: list[Amount] = []
    shared = [(share.start, share.end) for share in shares]
    counts = [one for one in _counts(text, taken) if not _meets(one, shared)]
    both = [*shares, *counts]
    for amount in sorted(both, key=lambda one: (one.start, -one.end)):
        if not found or amount.start >= found[-1].end:
            found.append(amount)
    return found


def _counts(text: str, taken: list[tuple[int, int]]) -> Iterator[Amount]:
    for match in _grammar().finditer(text):
        start, end = match.span()
        hit = any(low < end and start < high for low, high in taken)
        amount = _amount(text, match)
        # 3年 alone is a date or an age of something; with a unit it counts.
        if amount is not None and not (hit and not _is_measured(amount, taken)):
            yield amount


def _meets(amount: Amount, taken: list[tuple[int, int]]) -> bool:
    return any(low < amount.end and amount.start < high for low, high in taken)


def _is_measured(amount: Amount, taken: list[tuple[int, int]]) -> bool:
    return any(low == amount.start and high < amount.end for low, high in taken)


def _shares(text: str) -> Iterator[Amount]:
    """Find what is written as a share: 百分之五, 千分之二, 八成, 六五折, 三分之一."""
    for match in _PERCENT_OF.finditer(text):
        number = value(match["number"]) * _WHOLES[match["whole"]]
        yield _told(
            text, *match.span(), -number if match["negative"] else number, "percent"
        )
    for match in _TENTHS.finditer(text):
        share = _tenths(text, match)
        if share is not None:
            yield _told(text, *match.span(), share, "percent")
    for match in _FRACTION.finditer(text):
        if match["under"][-1] not in "百千万":
            under = value(match["under"])
            if under:
                number = value(match["over"]) / under
                yield _told(text, *match.span(), number, "fraction")


def _tenths(text: str, match: re.Match[str]) -> float | None:
    """Read 八成 as 80, 七点五折 as 75, 七五折 as 75, 半成 as 5; in percent."""
    unit = match["unit"]
    digits = re.sub(r"\s", "", half(match["number"]))
    if digits in ("对", "對"):
        before = text[max(0, match.start() - 1) : match.start()]
        return 50.0 if unit == "折" and before == "打" else None
    if unit == "折" and digits in ("十", "10"):
        return None
    try:
        number = value(digits)
    except ValueError:
        return None
    if unit == "折" and len(digits) == 2 and 10 <= number < 100:
        return number
    return number * 10 if number <= 10 else None


@lru_cache(maxsize=1)
def _grammar() -> re.Pattern[str]:
    before, _ = _signs()
    return re.compile(
        rf"(?P<negative>[负負]|(?<![\d\w])[－-](?=[0-9０-９１]))?(?P<sign>{before})?\s?(?P<number>{NUMBER})"
        rf"(?P<some>[多余])?(?:\s?[-－—~～至到]\s?(?P<upto>{NUMBER}))?"
    )


@lru_cache(maxsize=1)
def _signs() -> tuple[str, Mapping[str, str]]:
    known = {
        form: code
        for code, forms in lexicon.load("zh", "currencies").items()
        for form in forms
        if not form[0].isalnum() or form[-1] == "$"
    }
    return f"(?:{lexicon.alternatives(list(known))})", known


@lru_cache(maxsize=1)
def _units() -> tuple[re.Pattern[str], Mapping[str, str]]:
    known = {
        form: unit
        for name in ("units", "currencies")
        for unit, forms in lexicon.load("zh", name).items()
        for form in forms
    }
    latin = [form for form in known if form.isascii() and form.isalpha()]
    others = [form for form in known if form not in latin]
    return re.compile(
        rf"\s?(?P<unit>{lexicon.alternatives(others)}"
        rf"|(?i:{lexicon.alternatives(latin)})(?![A-Za-z]))"
    ), {**known, **{form.lower(): unit for form, unit in known.items()}}


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    start, end = match.span()
    written = match["number"]
    if end == match.end("number") and _ends_in_unit(text, written, end):
        written, end = written[:-1], end - 1
    try:
        number = value(written)
        upto = value(match["upto"]) if match["upto"] else None
    except (ValueError, IndexError):
        return None
    unit, end = _unit(text, match, end)
    if match["number"] == "半" and not unit:
        return None
    if unit == "CNY":
        number, end = _with_jiao(text, number, end)
    if unit and text[end : end + 1] == "半":
        number, end = number + 0.5, end + 1
    if upto is not None and number < 10 < upto and match["upto"][-1] in "万亿千百":
        number *= 10 ** len(re.sub(r"[^0]", "", f"{upto:.0f}"))
    hot = _FAHRENHEIT.search(text[:start]) if unit == "degree" else None
    if hot:
        start, unit = hot.start(), "fahrenheit"
    if not unit and not match["number"][0].isdigit():
        return None
    if match["negative"]:
        number = -number
    told = _told(text, start, end, number, unit, upto)
    return (
        told
        if not match["some"]
        else Amount(
            told.start,
            told.end,
            told.value,
            told.unit,
            told.upto,
            "more than",
            told.change,
        )
    )


def _ends_in_unit(text: str, written: str, end: int) -> bool:
    """Say whether a number's last character belongs to its unit: 一百千瓦, 两万两."""
    if len(written) > 1 and written[-1] in "千兆百":
        return text[end : end + 1] in _SMALL_UNITS
    return len(written) > 1 and written[-1] in "两兩" and written[-2] not in "百千"


def _unit(text: str, match: re.Match[str], end: int) -> tuple[str, int]:
    if match["sign"]:
        return _signs()[1][match["sign"]], end
    pattern, known = _units()
    found = pattern.match(text, end)
    if found:
        unit = known.get(found["unit"]) or known[found["unit"].lower()]
        whole = _aged(text, unit, found.end())
        return whole if whole else _rate(text, unit, found.end())
    counted = _MEASURED.match(text, end)
    if counted is None:
        return "", end
    noun = _NOUN.match(text, counted.end())
    if noun is None:
        return counted.group(), counted.end()
    cut = _NOUN_END.search(noun.group())
    words = noun.group()[: cut.start() if cut else None][:_LONGEST_NOUN]
    return (words or counted.group()), counted.end() + len(words)


def _aged(text: str, unit: str, end: int) -> tuple[str, int] | None:
    """Read 十个月大 as an age."""
    if unit in ("month", "week", "day") and text[end : end + 1] == "大":
        return f"{unit} of age", end + 1
    return None


def _rate(text: str, unit: str, end: int) -> tuple[str, int]:
    pattern, known = _units()
    if text[end : end + 1] in ("/", "每"):
        per = pattern.match(text, end + 1)
        if per:
            return f"{unit} per {known[per['unit']]}", per.end()
    return unit, end


def _with_jiao(text: str, number: float, end: int) -> tuple[float, int]:
    """Add the tenths and hundredths of 五元三毛."""
    small = re.compile(rf"(?P<n>{NUMBER})(?P<u>[角毛分])").match(text, end)
    if small is None:
        return number, end
    return number + value(small["n"]) / (100 if small["u"] == "分" else 10), small.end()


def _told(
    text: str, start: int, end: int, number: float, unit: str, upto: float | None = None
) -> Amount:
    before = text[max(0, start - 12) : start]
    bound = next((name for name, words in _BOUND if words.search(before)), None)
    bound = bound or next(
        (name for name, words in _AFTER if words.match(text, end)), None
    )
    found = _CHANGE.search(before)
    change: Change | None = None
    if found:
        change = "up" if found["up"] else "down"
    return Amount(start, end, number, unit, upto, bound, change)
