"""Take the frame off a statement: who is bidden, and the end of the verb that bids."""

import re
from collections.abc import Sequence
from functools import lru_cache

from duban.corpus.document import Document, Language, Span
from duban.extraction import lexicon
from duban.extraction.readings import Mention

_BODIES = frozenset(["organization", "place", "post"])
# What may follow the one bidden before what is asked.
_AFTER_BODY = re.compile(r"(?:\s+to\s+|\s*[要应]?)")
# The longest verb of bidding, with an article, in characters.
_REACH = 24


def unframed(document: Document, mentions: Sequence[Mention], span: Span) -> Span:
    """Return the statement without a bidden body at its head (要求|市应急局|落实…)."""
    start = span.start
    if document.text[start - 1 : start + 1] == "要求" and start:
        start += 1
    if _bids(document.lang).search(document.text[max(0, start - _REACH) : start]):
        ends = [
            mention.span.end
            for mention in mentions
            if mention.type in _BODIES and mention.span.start == start
        ]
        for end in ends:
            gap = _AFTER_BODY.match(document.text, end)
            start = gap.end() if gap else end
    if start == span.start or start >= span.end:
        return span
    return document.quote(start, span.end)


@lru_cache(maxsize=2)
def _bids(lang: Language) -> re.Pattern[str]:
    words = lexicon.alternatives(lexicon.load(lang, "speech")["bids"])
    return re.compile(rf"(?:{words})\s*(?:the |all )?$")
