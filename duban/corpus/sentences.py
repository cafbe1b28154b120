"""Cut a text into sentences, Chinese and English, without crossing a line."""

import re
from collections.abc import Iterator
from functools import lru_cache

from duban.corpus.document import Language, Span
from duban.corpus.lines import lines, trimmed


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Full-width signs end a sentence wherever they stand; the closing quotes and brackets
# after them belong to it. A straight quote closes only when one is open.
_WIDE = re.compile(r"(?:[。！？；｡][。！？；｡!?…⋯]*|[…⋯]{2,})[”’」』）)】]*")
# In a Chinese text ASCII signs stand in for full-width ones.
_WIDE_ZH = re.compile(_WIDE.pattern.replace("[。！？；｡]", "[。！？；｡!?;]", 1))
# ASCII signs end a sentence when white space and no small letter follows.
_NARROW = re.compile(
    # Begins only where a run of signs does, so that a long run is looked at once.
    r"(?<![.!?…])[.!?…]++[”’\")\]']*+(?=\s|$)"
    # A space is missing: "was done.Both sides".
    r"|(?<=[a-z]{3})\.(?=[A-Z][a-z]{0,20}\s)"
)

# Titles and references: what follows belongs to them.
_LEADING = _words(
    "mr mrs ms mx dr prof gov sen rep gen lt col maj capt cdr adm sgt hon rev pres "
    "st mt ft fed reg cols fig figs vol art sec ch para pp vs viz cf approx "
    "est incl dept e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec"
)
# They refer when a number follows, and are words or ends elsewhere.
_NUMBERING = _words("no nos p rs")
# They may stand inside a sentence or close it: the next word tells.
_TRAILING = _words("co ltd inc corp bros plc jr sr ph.d etc esq a.m p.m")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
# Words that hardly ever follow an initial or a company's ending unless a sentence
# begins with them.
_OPENERS = _words(
    "a after all also although an and as at both but by during each earlier finally "
    "for from he her his however if in it its later meanwhile moreover on our she "
    "since some that the their there these they this those to today under we when "
    "while with you"
)
_WORD_BEFORE = re.compile(r"(?:^|[^A-Za-z.])([A-Za-z][A-Za-z.]*)$")
_WORD_AFTER = re.compile(r"\s*[“‘\"'(\[]*([A-Za-z]+|\S)")
_ITEM_NUMBER = re.compile(r"[(（]?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[a-z]|[A-Z])")

# Longer than any abbreviation and any opening word, so that a look back or ahead costs
# the same in a line of any length.
_LOOK = 24


def sentences(text: str, lang: Language) -> list[Span]:
    """Cut a text into sentences; the end of a line is the end of a sentence."""
    return list(_cut(text, lang))


# Several pieces of one reading ask for the same sentences.
@lru_cache(maxsize=4)
def _cut(text: str, lang: Language) -> tuple[Span, ...]:
    found: list[Span] = []
    for line in lines(text):
        start = 0
        for end in _ends(line.exact, lang):
            span = trimmed(text, line.start + start, line.start + end)
            if span is not None:
                found.append(span)
            start = end
    return tuple(found)


def _ends(line: str, lang: Language) -> Iterator[int]:
    """Give the offsets at which the sentences of a line end, the last one included."""
    start = 0
    for end, wide in _candidates(line, lang):
        if end > start and (wide or not _is_inside(line, start, end)):
            yield end
            start = end
    yield len(line)


def _candidates(line: str, lang: Language) -> list[tuple[int, bool]]:
    """List the offsets where a sentence may end, and whether it surely does."""
    sure = _WIDE_ZH if lang == "zh" else _WIDE
    quotes = _Quotes(line)
    found = [(quotes.closing(match.end()), True) for match in sure.finditer(line)]
    found += [(match.end(), False) for match in _NARROW.finditer(line)]
    return sorted(found)


class _Quotes:
    """Straight quotes in a line: an odd one opens, an even one closes."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._counted = 0
        self._odd = False

    def closing(self, offset: int) -> int:
        """Move an offset, later than the last one, behind a quote that closes there."""
        self._odd ^= self._line.count('"', self._counted, offset) % 2 == 1
        self._counted = offset
        closes = self._odd and self._line.startswith('"', offset)
        return offset + 1 if closes else offset


def _is_inside(line: str, start: int, end: int) -> bool:
    """Say whether the sign before `end` belongs to a word, a number or an aside."""
    after = _WORD_AFTER.match(line, end, end + _LOOK)
    following = after[1] if after else ""
    if following[:1].islower():
        return True
    sign = _sign(line, start, end)
    if line[sign] != "." or line.startswith("..", sign):
        return False
    if sign - start <= _LOOK and _ITEM_NUMBER.fullmatch(line[start:sign].strip()):
        return True
    before = _WORD_BEFORE.search(line[max(start, sign - _LOOK) : sign])
    return before is not None and _is_abbreviation(before[1], following)


def _sign(line: str, start: int, end: int) -> int:
    """Find where the run of signs and closing quotes before `end` begins."""
    sign = end
    while sign > start and line[sign - 1] in ".!?…”’\")]'":
        sign -= 1
    return sign


def _is_abbreviation(word: str, following: str) -> bool:
    small = word.lower()
    if small in _NUMBERING:
        return following.isdigit()
    if small in _LEADING:
        return True
    if small in _TRAILING or _INITIALS.fullmatch(word):
        return following != "" and following.lower() not in _OPENERS
    return False
