"""Times of day in English."""

from duban.extraction import clocks, phrases
from duban.extraction.cascade import Found, Rule
from duban.extraction.clocks import Clock
from duban.extraction.phrases import number

MEANINGS = {
    "half": {"a": "am", "p": "pm"},
    "days": {"this": "0", "last": "-1", "next": "1"},
}
WORDS = {
    "ampm": r" ?(?P<half>[ap])(?: ?\.)? ?m(?:\b\.?| \.)",
    "dayparts": "morning|afternoon|evening|night|noon",
}


def _two_numbers(found: Found) -> Clock | None:
    """Read "one thirty" and "seven twenty-seven"."""
    hour, minute = (number(piece) for piece in found.of("n"))
    if any(piece.raw.isdecimal() for piece in found.of("n")) or hour > 12:
        return None
    return clocks.point(hour, minute, half=found["half"]) if minute >= 10 else None


def _noon(found: Found) -> Clock:
    return Clock(((0 if found["midnight"] else 12 * 3600, None),))


def _tonight(found: Found) -> Clock:
    return clocks.part_of_day("night", found.now.date())


ATOMS = (
    Rule(
        "T",
        r"(?<![{n}:.]){n}:{n}(?::{n})?(?:{ampm}|(?P<half2>[ap])\b)?(?![:{n}])",
        clocks.written,
    ),
    Rule("T", r"(?<![{n}:.]){n}\.{n}{ampm}", clocks.written),
    Rule(
        "T",
        r"(?:(?<=at )|(?<=s at )|(?<=\.{n}\.{n} )){n}\.{n}(?![.{n}%])",
        clocks.written,
    ),
    Rule("T", r"(?<![{n}:.$]){n} {n}{ampm}", _two_numbers),
    Rule("T", r"(?<![{n}:.$/]){n}{ampm}", clocks.written),
    Rule("T", r"{n} ?o ?'? ?clock\b", clocks.whole_hour),
    Rule("T", r"\b(?:mid)?noon\b|\bmidday\b|{n} noon\b", _noon),
    Rule("T", r"\b(?P<midnight>mid[ -]?night)\b", _noon),
)
"""Times of day T that can be told from the figures alone."""

TIMES = (
    Rule(
        "T",
        r"\b(?P<minutes>half|quarter) (?:past|(?P<to>to)) (?:{n}|{T})(?: ?o'?clock)?"
        r"|(?:{L} (?:past|(?P<to2>to))|{n} past) {n}(?: ?o'?clock)?",
        clocks.past_hour,
    ),
    Rule("T", r"{n} in the (?P<part>{dayparts})\b", clocks.hour_of_part),
    Rule("T", r"{n}\.{n}(?={dash}{T})", clocks.written),
    Rule(
        "X",
        r"(?<!from )(?<!and )(?<!to )(?<!until )(?<!till )\b(?:right )?now\b|\bat "
        r"(?:the|this) (?:present time|moment|minute)\b|\bat present\b"
        r"|\bat the present time\b",
        clocks.present,
    ),
    Rule(
        "Q",
        r"\b(?P<late>later? )?(?P<days>this|last|next) "
        r"(?P<early>early )?(?P<late2>late )?(?P<part>morning|afternoon|evening"
        r"|night)\b",
        clocks.today,
    ),
    Rule("Q", r"\btonight\b", _tonight),
    Rule(
        "Z",
        r"\b(?:(?P<early>early)|(?P<late>later?)) "
        r"(?:in )?(?:the )?(?P<part>{dayparts})\b(?!s)"
        r"|\b(?:in |at )?(?:the )?(?P<part2>{dayparts})\b(?!s)",
        clocks.named_part,
    ),
    Rule(
        "T",
        r"\bat {n}(?![\w:.%]| ?{n}| (?:percent|{L}))|(?<={Q} around ){n}(?![\w:.])",
        clocks.whole_hour,
    ),
    Rule(
        "T",
        r"(?:(?<=[{D}{W}] )|(?<=at )|(?<=from )|(?<=to )){n}[ -]{n}(?![\w:])",
        _two_numbers,
    ),
    Rule("R", r"\bbetween (?:{T}|{n})(?: and |{to})(?:{T})", clocks.between),
    Rule(
        "R",
        r"\b(?:from |between ){T}(?: and |{to})(?:{T}|{n}(?![\w:/.]))",
        clocks.between,
    ),
    Rule("R", r"(?:\bfrom )?(?:{T}|{n}){to}{T}", clocks.between),
    Rule(
        "T",
        r"[{T}{R}](?:,? (?:in |at )?)?{Z}|{Z} ?(?:at |from |, )?[{T}{R}]|{Z},? {n}"
        r"(?! ?[{n}:/])",
        clocks.in_part,
    ),
)
COMBINED = (
    Rule("R", r"(?<=[{D}{Q}{W}{Z}] ){n}{dash}{n}(?![\w:/-]|\.{n})", clocks.between),
    Rule(
        "R",
        r"\b(?:from|between) {n}(?: and |{to}){n}(?= (?:on )?[{D}{Q}{W}])"
        r"|(?<=[{D}{Q}{W}] )(?:from|between) {n}(?: and |{to}){n}",
        clocks.between,
    ),
    Rule("T", r"(?<=[{D}{W}{Q}] around ){n}(?![\w:./])", clocks.whole_hour),
    Rule("R", r"{Z} {R}", clocks.in_part),
    Rule("X", r"{Q},? ?(?:at |around |from )?[{T}{R}]|[{T}{R}] {Q}", clocks.in_part),
    Rule(
        "X",
        r"[{D}{W}](?:,? ?(?:at |@ ?|around |in )?|-)[{T}{R}{Z}]|[{T}{R}{Z}],? "
        r"(?:on )?[{D}{W}]",
        clocks.on_day,
    ),
    Rule(
        "X",
        r"\b(?:from|between) (?:{X}(?:{to}| and )[{X}{T}]|{T}(?:{to}| and ){X})",
        clocks.between,
    ),
    Rule("X", r"\b(?:the )?end of (?:{D}|(?:the )?day\b)", clocks.end_of_day),
    Rule("B", r"\b(?P<bound>around) [{T}{R}]", clocks.bounded),
    Rule("B", r"(?<!-)\b(?P<bound>{bound}) [{T}{X}{B}]", clocks.bounded),
    Rule("B", r"{T} (?P<bound>{afterwards})\b", clocks.bounded),
    Rule("X", r"[{D}{W}],? {B}|{B} (?:on )?[{D}{W}]", clocks.on_day),
    Rule(
        "X",
        r"\b(?:(?P<over>within(?: the (?:next|coming|following))?|(?:the )?(?:next"
        r"|coming|following)) |in ){L}",
        clocks.counted,
    ),
    Rule("X", r"{L} (?:(?P<back>ago)|later|from now|after now)\b", clocks.counted),
    Rule(
        "X",
        r"\b(?P<over>(?P<back>last|past|previous)|next|coming|following) "
        r"(?:{L}|(?P<unit>hour|minute|second)\b)"
        r"|{n} (?P<over2>(?P<back2>last|past|previous)|next|coming|following) "
        r"(?P<unit2>(?:hour|hr|minute|min|second|sec)s)\b",
        clocks.counted,
    ),
    Rule("S", r"{T} {S}|\b(?:every|each) [{T}{X}{Z}]", phrases.repeated),
    Rule("S", r"{S}(?: at| from)? [{T}{R}{Z}]", phrases.repeated),
)
"""Stretches R, parts of a day Z and Q, times on days X, bounded times B."""
