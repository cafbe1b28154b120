"""What readers see of a text: as it stands, offset by offset, yet legible.

Halves of surrogate pairs, which UTF-8 cannot hold, are shown as U+FFFD. Where a scan
or a mail cut its lines at one width, the line ends inside sentences are shown as
spaces, so that what stands on two lines is read as one.
"""

import re
from collections import Counter

_HALF = re.compile("[\ud800-\udfff]")
_BREAK = re.compile(r"\r\n|\n|\r")
# English goes on in small letters; a shorter line is a heading or an item of a list.
_GOES_ON = re.compile(r"(?<=[a-z,;’'&-])[ \t]*(?:\r\n|\n|\r)[ \t]*(?=[a-z(])")
_SHORTEST = 40
# Chinese has no small letters: only lines of one width, in a row, were cut by it.
_HAN_END = re.compile("[\u4e00-\u9fff，、0-9％%“（A-Za-z]$")
_HAN_HEAD = re.compile("[\u4e00-\u9fff，。、；：！？0-9”）A-Za-z]")
_FEWEST, _NARROWEST = 4, 12


def legible(text: str) -> str:
    """Show a text as readers are to see it; every offset stays the same."""
    seen = _HALF.sub("\ufffd", text)
    seen = _GOES_ON.sub(lambda match: _joined(seen, match), seen)
    return _evened(seen)


def _joined(text: str, match: re.Match[str]) -> str:
    begins = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start()))
    is_long = match.start() - begins > _SHORTEST
    return " " * len(match.group()) if is_long else match.group()


def _evened(text: str) -> str:
    """Join the lines of a text that were cut at one width, without a space in Chinese.

    A space of one column would part the words, so a zero-width one is shown.
    """
    width = _width(text)
    if width is None:
        return text
    parts: list[str] = []
    at = 0
    for mark in _BREAK.finditer(text):
        line = text[at : mark.start()]
        after = text[mark.end() : mark.end() + 1]
        is_cut = abs(len(line) - width) <= 1 and _HAN_END.search(line)
        joins = bool(is_cut and after and _HAN_HEAD.match(after))
        parts += [line, "\u200b" * len(mark.group()) if joins else mark.group()]
        at = mark.end()
    return "".join([*parts, text[at:]])


def _width(text: str) -> int | None:
    """Find the width at which a text's lines were cut; None where they were not."""
    lengths = [len(line) for line in _BREAK.split(text)]
    counted = Counter(length for length in lengths if length >= _NARROWEST)
    if not counted:
        return None
    width, times = counted.most_common(1)[0]
    longer = sum(length > width + 1 for length in lengths)
    return width if times >= _FEWEST and longer <= times // 2 else None
