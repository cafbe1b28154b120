"""Who is told to act, or promises to: stated beside the words, or implied before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from duban.corpus.document import Document, Language, Span
from duban.corpus.sentences import sentences
from duban.extraction import lexicon
from duban.extraction.readings import Inferred, Mention, StatementKind

_BODIES = frozenset(["organization", "place", "post", "person"])
_REASONS = {
    "zh": ("原文点名", "承接上文所点的对象"),
    "en": ("named in the text", "the one addressed just before"),
}
_LINE_END = re.compile("[\n\r\x85\u2028\u2029]")
# What may stand between the one addressed and the word that asks.
_GAP = r"[\s，,]*(?:(?:也|还|都|更|则|also|then|therefore)[\s，,]*)?"


# A body that no tagger marked, known by its ending where a clause begins.
_NAMED = {
    "zh": re.compile(
        r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,10}?"
        r"(?:省|市|区|县|镇|乡|街道|社区|局|委|厅|办|公司|部门|单位|党组|党委|政府)"
    ),
    "en": re.compile(
        r"\b(?:[A-Z][\w-]+\s){1,4}(?:District|City|County|Province|Township|Council"
        r"|Committee|Bureau|Department|Office|Authority|Agency|Commission)\b"
    ),
}


@dataclass(frozen=True, slots=True)
class _Frames:
    """How a language puts the one addressed beside what is asked or promised."""

    asks: re.Pattern[str]
    promises: re.Pattern[str]
    bids: re.Pattern[str]
    groups: re.Pattern[str]
    named: re.Pattern[str]


def find(
    document: Document,
    mentions: Sequence[Mention],
    statements: Sequence[tuple[StatementKind, Span]],
) -> list[Inferred | None]:
    """Say for each statement, in the text's order, who is to do what it says.

    Only directives and commitments have one. `stated` means named in the same
    sentence; `inferred` means named last in the same line, in an earlier sentence.
    """
    frames = _frames(document.lang)
    cut = sentences(document.text, document.lang)
    bodies = sorted(mention.span for mention in mentions if mention.type in _BODIES)
    found: list[Inferred | None] = []
    last: Span | None = None
    number, before = 0, 0
    for kind, span in statements:
        while number + 1 < len(cut) and cut[number + 1].start <= span.start:
            number += 1
        if _LINE_END.search(document.text, before, span.start):
            last = None
        low = max(cut[number].start, before)
        asks = frames.promises if kind == "commitment" else frames.asks
        here = _addressed(document, frames, asks, bodies, (low, span.start))
        last = here or last
        found.append(_inferred(document, cut[number], kind, last))
        before = span.end
    return found


def _inferred(
    document: Document, sentence: Span, kind: StatementKind, who: Span | None
) -> Inferred | None:
    if who is None or kind not in ("directive", "commitment"):
        return None
    stated, implied = _REASONS[document.lang]
    if who.start >= sentence.start:
        return Inferred(who.exact, "stated", stated, who)
    return Inferred(who.exact, "inferred", implied, who)


def _addressed(
    document: Document,
    frames: _Frames,
    asks: re.Pattern[str],
    bodies: Sequence[Span],
    stretch: tuple[int, int],
) -> Span | None:
    """Return the last one in the stretch whom a word asks, bids or lets promise."""
    text = document.text
    low, high = stretch
    first, beyond = (bisect_left(bodies, at, key=_start) for at in stretch)
    named = [span for span in bodies[first:beyond] if span.end <= high]
    named += [
        document.quote(*found.span())
        for pattern in (frames.groups, frames.named)
        for found in pattern.finditer(text, low, high)
    ]
    fitting = [
        span
        for span in named
        if asks.match(text, span.end, high) or _is_bid(text, low, span, frames)
    ]
    return max(fitting, key=lambda span: (span.end, -span.start), default=None)


def _start(span: Span) -> int:
    return span.start


def _is_bid(text: str, low: int, span: Span, frames: _Frames) -> bool:
    return any(cue.end() == span.start for cue in _cues_before(text, low, span, frames))


def _cues_before(
    text: str, low: int, span: Span, frames: _Frames
) -> Iterator[re.Match[str]]:
    # A bid stands within its longest form, and an article, of the one addressed.
    start = max(low, span.start - 30)
    return frames.bids.finditer(text, start, span.start)


@lru_cache(maxsize=2)
def _frames(lang: Language) -> _Frames:
    words = lexicon.load(lang, "speech")
    edge = r"\b" if lang == "en" else ""

    def after(name: str) -> re.Pattern[str]:
        listed = lexicon.alternatives(words[name])
        return re.compile(rf"{_GAP}(?:{listed}){edge}(?!求)")  # 要求 asks nobody yet

    bids = lexicon.alternatives(words["bids"])
    groups = lexicon.alternatives(words["groups"])
    return _Frames(
        asks=after("asks"),
        promises=after("promises"),
        bids=re.compile(rf"{edge}(?:{bids})\s*(?:the |all |that )?"),
        groups=re.compile(rf"{edge}(?:{groups}){edge}", re.IGNORECASE),
        named=_NAMED[lang],
    )
