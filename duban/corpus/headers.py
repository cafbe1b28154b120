"""What the first lines of a plain text say of it: title, date, publisher.

Only what is said outright counts: a line with its key ("发布时间：", "Published:"), or
a first line that stands apart as a headline. When unsure, nothing is taken.
"""

import re
from dataclasses import dataclass
from itertools import islice

from duban.corpus.dates import find_date, is_date
from duban.corpus.document import Span
from duban.corpus.lines import lines

# Official pages put at most a column name, a headline, a subtitle and two lines of
# data before the text.
_HEADER_LINES = 8
# The longest line of data on such pages has some 80 characters.
_LINE_CHARACTERS = 120

_BOLD = re.compile(r"\*\*|__")
_KEY = re.compile(
    r"(?<![A-Za-z\u4e00-\u9fff])(?:"
    r"(?P<published>(?:发布|发表|发稿|公布|印发|刊发|成文)(?:时间|日期)|日期"
    r"|(?:date )?(?:published|posted|released|issued)(?: on)?"
    r"|(?:publication |release |issue )?date)"
    r"|(?P<publisher>(?:信息|文章|稿件|新闻)?来源|发布(?:机构|单位)|发文机关"
    r"|source|publisher|issued by)"
    r"|(?P<title>标\s*题|title|headline)"
    r"|(?P<other>作者|记者|编辑|责任编辑|责编|审核|字号|浏览次数|阅读|author|by|editor)"
    r")\s*[:：]\s*",
    re.IGNORECASE,
)
# Only brackets, marks and the figures of a date may stand before the first key.
_LEAD = re.compile(r"[\s\[\]【】()（）#\d\-/.:：年月日]*")
# What ends a publisher's name when the line goes on without another key.
_NAME_END = re.compile(r"\s{2,}|[\t　|｜\]】)）]|\s*\d{4}[-年/.]|\s+\(")

_CLOSED = re.compile(r"[。！？；：，、…!?;:,.]$")
_HAN = re.compile("[\u3400-\u9fff]")
# A headline of the national news has up to 45 characters, of a White House release
# up to 20 words, 95 % of them.
_TITLE_CHARACTERS = 50
_TITLE_WORDS = 22


@dataclass(frozen=True, slots=True)
class Header:
    """What a text's own first lines say of it; None where they say nothing."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None


def read_header(text: str) -> Header:
    """Read the header of a plain text, if it has one."""
    top = list(islice(lines(text), _HEADER_LINES))
    header = Header(title=_headline(text, top))
    for line in top:
        header = _with_fields(header, line.exact)
    return header


def data_lines(text: str) -> list[Span]:
    """Quote the lines above a text that hold data of it, and tell nothing."""
    top = islice(lines(text), _HEADER_LINES)
    return [line for line in top if _fields(line.exact) or is_date(line.exact)]


def _with_fields(header: Header, line: str) -> Header:
    """Add what a line of data says and the header does not hold yet."""
    fields = _fields(line)
    publisher = _NAME_END.split(fields.get("publisher", ""), maxsplit=1)[0].strip()
    dated = "published" in fields or "publisher" in fields or is_date(line)
    return Header(
        title=fields.get("title") or header.title,
        # A date beside the publisher is the day of publication, key or none.
        published=header.published or (find_date(line) if dated else None),
        publisher=header.publisher or publisher or None,
    )


def _fields(line: str) -> dict[str, str]:
    """Split a line of data into its values by kind; none when it is running text."""
    line = _BOLD.sub("", line)
    keys = list(_KEY.finditer(line)) if len(line) <= _LINE_CHARACTERS else []
    if not keys or not _LEAD.fullmatch(line, 0, keys[0].start()):
        return {}
    ends = [key.start() for key in keys[1:]] + [len(line)]
    return {
        key.lastgroup or "other": line[key.end() : end].strip()
        for key, end in zip(keys, ends, strict=True)
    }


def _headline(text: str, top: list[Span]) -> str | None:
    """Take the first line for a title when it is short and open, and stands apart."""
    if len(top) < 2 or _fields(top[0].exact):
        return None
    first, second = top[:2]
    title = _BOLD.sub("", first.exact).lstrip("# ").strip()
    if not title or _CLOSED.search(title) or not _is_title_long(title):
        return None
    apart = re.search(r"\n\s*\n|\r\s*\r|\r\n\s*\r\n", text[first.end : second.start])
    if apart or first.exact.startswith("#") or _fields(second.exact):
        return title
    # The next line of a wrapped paragraph is about as long as this one.
    return title if len(second.exact) > 1.5 * len(first.exact) else None


def _is_title_long(title: str) -> bool:
    if re.search("[。；]", title) or title[0].islower() or title[0] in "•·●-*（(":
        return False
    if _HAN.search(title):
        return len(title) <= _TITLE_CHARACTERS
    return 2 <= len(title.split()) <= _TITLE_WORDS
