"""Tell a heading from a line of text, by its numbering and its punctuation."""

import re

# 一、 （一） 第三章: outline numbers, which head a part even when it closes with 。
_OUTLINE = re.compile(
    r"(?:第?[一二三四五六七八九十百]+[、章节篇]|第[一二三四五六七八九十百\d]+部分"
    r"|[（(][一二三四五六七八九十百]+[）)])"
)
# 1. 2、 (3) IV. Part 2: numbers that list items carry as well as headings.
_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.、．]?(?=\s|[^\d\s.年月日%％])|[（(]\d{1,2}[）)]"
    r"|[IVX]{1,5}\.|(?:Part|Chapter|Section|Annex)\s+[\dIVXA-Z]+\b)"
)
_MARKDOWN = re.compile(r"#{1,6}\s+\S|\*\*[^*]+\*\*$|__[^_]+__$")
_MARKED = re.compile("|".join(p.pattern for p in (_OUTLINE, _NUMBER, _MARKDOWN)))
_BULLET = re.compile(r"[•·●■◆▪–—*\-（(\[【“\"'‘]")
_CLOSED = re.compile(r"[。！？；：，、…!?;:,.\"”’)）\]】]$")
_BROKEN_OFF = re.compile(r"[。！？；：，!?;:]|,\s|\.\s")
_DATE = re.compile(r"[\d年月日:：/.\-\s]+")
_HAN = re.compile("[\u3400-\u9fff]")

# The longest headings of fourteen provinces' work reports have 38 characters with
# their numbers, and unnumbered ones 24; English ones stay within 14 words.
_NUMBERED_CHARACTERS = 44
_CHARACTERS = 30
_WORDS = 16


def is_heading(line: str) -> bool:
    """Say whether a line looks as if it stood above text rather than being text."""
    line = line.strip()
    return is_marked_heading(line) or (
        _MARKED.match(line) is None and _is_bare_heading(line)
    )


def is_marked_heading(line: str) -> bool:
    """Say whether a line is a heading by its number or its Markdown."""
    line = line.strip()
    if _MARKDOWN.match(line):
        return _is_short(line, _NUMBERED_CHARACTERS)
    if match := _OUTLINE.match(line):
        return _is_numbered_heading(line[match.end() :].rstrip("。"))
    if match := _NUMBER.match(line):
        return _is_open(line[match.end() :]) and _is_short(line, _CHARACTERS)
    return False


def _is_numbered_heading(rest: str) -> bool:
    return (
        _is_short(rest, _NUMBERED_CHARACTERS)
        and re.search("[。！？；：]", rest) is None
        and re.search(r"[.!?;:,，]$", rest) is None
    )


def _is_bare_heading(line: str) -> bool:
    """Without a number, only a short line in one breath is taken for a heading."""
    return (
        _is_open(line)
        and _is_short(line, _CHARACTERS)
        and _BULLET.match(line) is None
        and _DATE.fullmatch(line) is None
        and not line[0].islower()
    )


def _is_open(line: str) -> bool:
    """Nothing closes the line, and nothing inside it breaks it off."""
    return bool(line) and not _CLOSED.search(line) and not _BROKEN_OFF.search(line)


def _is_short(line: str, characters: int) -> bool:
    if len(line) > _WORDS * 12:  # spares counting on long lines
        return False
    if _HAN.search(line):
        return len(line) <= characters
    return 0 < len(line.split()) <= _WORDS
