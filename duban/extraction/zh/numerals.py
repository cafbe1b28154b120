"""Chinese numbers, in digits and in characters: 1.2万亿, 三千五百, 十五点六, 两万两."""

import re

_DIGITS: dict[str, float] = {c: i for i, c in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "○": 0, "两": 2, "兩": 2, "半": 0.5, "俩": 2, "仨": 3}
_DIGITS |= {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
_DIGITS |= {"貳": 2, "參": 3, "陸": 6, "幺": 1}
_TENS = {"十": 10.0, "百": 100.0, "千": 1000.0, "拾": 10.0, "佰": 100.0, "仟": 1000.0}
_TENS |= {"廿": 20.0, "卅": 30.0}
_SCALES = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12}
_LATIN = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6}
# Full-width digits and marks, one code point for one.
_HALF = str.maketrans(
    "０１２３４５６７８９．，％－＋／ｋＫ点點", "0123456789.,%-+/kK.."
)

_ARABIC = (
    r"(?:[０-９]+(?:，[０-９]{3}(?![０-９]))+|[0-9０-９]+(?:,[0-9０-９]{3}(?![0-9０-９]))*)"
    r"(?:\s?[.．]\s?[0-9０-９]+)?"
)
_HAN = r"[零〇○一二两兩三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟貳參陸廿卅]"
_SCALE = r"[万萬亿億兆]"
_DECIMAL = rf"(?:\s?[点點]\s?{_HAN}+)?"
# No number has so many signs; a bound keeps the search linear in a run of them.
NUMBER = (
    rf"(?:(?:{_ARABIC}|{_HAN}(?:\s?(?:{_HAN}|零)){{0,40}}{_DECIMAL})"
    rf"(?:\s?[多余]?{_SCALE}(?:[零〇]?{_HAN}+{_DECIMAL}(?={_SCALE}|[^{_SCALE}]|$))?)*"
    rf"(?:(?<=[0-9０-９])\s?[kKｋＫ](?![A-Za-z]))?|半)"
)
"""What a number looks like, its scale with it; `value` reads it."""


def half(text: str) -> str:
    """Write full-width digits and marks in half width; no offset moves."""
    return text.translate(_HALF)


def value(written: str) -> float:
    """Give a number's value; raise ValueError where there is none."""
    plain = re.sub(r"[\s多余,]", "", half(written))
    if plain[-1:] in _LATIN and plain[:-1]:
        return value(plain[:-1]) * _LATIN[plain[-1]]
    total = section = 0.0
    scales = list(re.finditer(_SCALE, plain))
    at = 0
    for scale in scales:
        before = plain[at : scale.start()]
        size = _SCALES[scale.group()]
        section = _simple(before) if before else section or total or 1.0
        if not before and at:  # 万亿: the one scale multiplies the other
            total *= size
        else:
            total = (
                (total + section) * size
                if size > _largest(total)
                else (total + section * size)
            )
        at = scale.end()
    rest = plain[at:]
    return total + (_tail(rest, scales) if rest else 0.0)


def _largest(total: float) -> float:
    """Give what a scale must exceed to multiply all that was said before it."""
    return total if total else float("inf")


def _tail(rest: str, scales: list[re.Match[str]]) -> float:
    # 三万五 is 35,000, but 三万零五 is 30,005 and 三万五十 as it says.
    if scales and len(rest) == 1 and rest in _DIGITS:
        return _DIGITS[rest] * _SCALES[scales[-1].group()] / 10
    return _simple(rest)


def _simple(plain: str) -> float:
    """Read a number below ten thousand, or in digits."""
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    whole, _, part = plain.partition(".")
    number = _han(whole) if whole else 0.0
    if part:
        digits = "".join(
            str(int(_DIGITS.get(c, 0))) if not c.isdigit() else c for c in part
        )
        number += float(f"0.{digits}")
    return number


def _han(plain: str) -> float:
    if plain.isdigit():
        return float(plain)
    if len(plain) > 1 and all(c in _DIGITS or c.isdigit() for c in plain):
        return float(
            "".join(str(int(_DIGITS.get(c, c if c.isdigit() else 0))) for c in plain)
        )
    total = current = 0.0
    seen = False
    for character in plain:
        if character in _TENS:
            total += (current if seen and current else 1.0) * _TENS[character]
            current, seen = 0.0, False
        elif character in _DIGITS:
            current, seen = float(_DIGITS[character]), True
        elif character.isdigit():
            current, seen = current * 10 + int(character), True
        else:
            raise ValueError(f"no number: {plain!r}")
    return total + current
