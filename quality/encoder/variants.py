"""Spoilt copies of a text, so that a network learns what does not matter.

Sources differ in letter case and in the form of quotation marks and punctuation;
machine translation and scanning spoil them. Every copy is as long as the text.
"""

import re
from random import Random

_FULL, _HALF = "，：；？！（）“”‘’", ",:;?!()\"\"''"
_TO_HALF = str.maketrans(_FULL, _HALF)
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_CLOSING = str.maketrans("\"'", "”’")
_TO_FULL = str.maketrans(",.;:", "，。；：")


def spoilt(text: str, lang: str, chance: Random) -> str:
    """Give a copy that is spoilt in one way, or, mostly, as it is."""
    copy = _chinese(text, chance) if lang == "zh" else _english(text, chance)
    return copy if len(copy) == len(text) else text


def _chinese(text: str, chance: Random) -> str:
    lot = chance.random()
    if lot < 0.10:
        return text.translate(_TO_HALF)
    if lot < 0.15:
        return text.translate(_STRAIGHT)
    if lot < 0.20:
        return re.sub("[“”]", lambda mark: chance.choice((" ", mark[0])), text)
    return text


def _english(text: str, chance: Random) -> str:
    lot = chance.random()
    if lot < 0.06:
        return text.lower()
    if lot < 0.09:
        return text.upper()
    if lot < 0.20:
        return text.translate(_STRAIGHT)
    if lot < 0.28:
        return text.translate(_CLOSING)
    if lot < 0.34:
        return "".join(each.lower() if chance.random() < 0.3 else each for each in text)
    if lot < 0.38:
        return text.translate(_TO_FULL)
    return text
