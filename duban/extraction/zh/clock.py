"""Times of day in Chinese."""

from duban.extraction import clocks, lexicon, phrases
from duban.extraction.cascade import Found, Rule
from duban.extraction.clocks import Clock
from duban.extraction.phrases import meanings, number

_PARTS = meanings("zh", "daypart")
MEANINGS = {
    "part": _PARTS,
    "half": {"am": "am", "pm": "pm", " am": "am", " pm": "pm"},
    "days": {"今": "0", "昨": "-1", "明": "1"},
}
WORDS = {
    "dayparts": lexicon.alternatives([*_PARTS]),
    "tobound": "(?:到|至|[-–—~～]+|和|与)",
}


def _twelve(found: Found) -> Clock:
    return Clock(((12 * 3600 if found["noon"] else 0, None),))


def _hour(found: Found) -> Clock | None:
    """Read 八点, 2点半, 8点十五分, 17时20分30秒, 三点一刻."""
    hour, *rest = (number(piece) for piece in found.of("n"))
    minute = 30 if found["semi"] else 15 * rest.pop(0) if found["quarter"] else 0
    if rest:
        minute = rest[0]
    second = rest[1] if len(rest) > 1 else 0
    if found["hour"] == "时" and hour > 24:
        return None
    return clocks.point(hour, minute, second)


ATOMS = (
    Rule("X", r"现在|刚才|刚刚", clocks.present),
    Rule("T", r"午夜|(?P<noon>正午)", _twelve),
    Rule(
        "T",
        r"(?<![{n}:.]){n}:{n}(?::{n})?(?P<half> ?[ap]m)?(?![:{n}])",
        clocks.written,
    ),
    Rule("T", r"(?<![{n}:.$]){n}(?P<half> ?[ap]m)\b", clocks.written),
    Rule(
        "T",
        r"(?<![第{n}.])(?<![个有这几]){n} ?(?P<hour>[点时])(?:(?P<semi>半)|{n}"
        r"(?P<quarter>刻)|整|钟"
        r"|{n}分?(?:{n}秒)?)?(?![{n}间代候期候])(?!半|[建意评滴燃]|小时)",
        _hour,
    ),
)
"""Times of day T that can be told from the figures alone."""

TIMES = (
    Rule(
        "Q",
        r"(?P<days>[今昨明])(?:天|日)?(?P<part>{dayparts})(?!会|报|点)",
        clocks.today,
    ),
    Rule(
        "Z",
        r"(?<!最)(?P<part>{dayparts})(?![日已就期于会报餐饭婚年稻点])",
        clocks.named_part,
    ),
    Rule("Z", r"(?<=日)(?P<part>早)", clocks.named_part),
    Rule("T", r"{Z}的?[{T}]", clocks.in_part),
    Rule("X", r"[{D}{W}{O}]的?{T}|{Q}的?{T}", lambda found: _dated(found)),
    Rule("R", r"从?{Z}{n}{tobound}{T}", clocks.between_in_part),
    Rule("X", r"从?[{X}]{tobound}[{X}](?:之?间)?", clocks.between),
    Rule("R", r"从?[{T}{X}]{tobound}[{T}{X}](?:之?间)?", clocks.between),
    Rule("T", r"{Z}{R}", clocks.in_part),
    Rule("X", r"从?[{D}{W}{O}]的?[{T}{R}{Z}]", clocks.on_day),
    Rule("B", r"[{T}{X}] ?(?P<bound>{bound})", clocks.bounded),
    Rule("X", r"(?P<over>{next}|(?P<back>{past}))的?{L}", clocks.counted),
    Rule("X", r"{L}(?:以|之)?(?:(?P<back>前)|后)", clocks.counted),
    Rule("S", r"{S}的?(?:[{T}{R}]|{Z})", phrases.repeated),
)
"""Stretches R, parts of a day Z and Q, times on days X, bounded times B."""


def _dated(found: Found) -> Clock | None:
    clocks_ = found.all(Clock)
    return clocks.in_part(found) if len(clocks_) == 2 else clocks.on_day(found)
