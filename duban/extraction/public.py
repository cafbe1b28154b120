"""Whether a text speaks of public affairs at all.

Readers are trained on what governments publish, and find statements in anything: a
recipe bids, a match report tells what was achieved. A text that hardly uses the words
of public affairs (*/lexicon/public.toml) holds none.
"""

import re
from functools import lru_cache
from itertools import islice
from math import ceil

from duban.corpus.document import Language
from duban.extraction import lexicon

# Such words in a hundred characters of Chinese, in a hundred words of English. Of the
# texts with statements in gold/train all but one have at least 2.6 and 1.4; recipes,
# stories and match reports that we wrote have at most 1.1 and 0.
_FEWEST: dict[Language, float] = {"zh": 1.5, "en": 0.8}
# In a sentence or two nothing can be told from the choice of words.
_SHORT: dict[Language, int] = {"zh": 60, "en": 40}
_WORD = re.compile(r"[A-Za-z]+")


def is_public(text: str, lang: Language) -> bool:
    """Say whether a text speaks of public affairs; a short one is taken to."""
    length = len(text) if lang == "zh" else sum(1 for _ in _WORD.finditer(text))
    if length < _SHORT[lang]:
        return True
    wanted = ceil(_FEWEST[lang] * length / 100)
    met = sum(1 for _ in islice(_words(lang).finditer(text), wanted))
    return met >= wanted


@lru_cache(maxsize=2)
def _words(lang: Language) -> re.Pattern[str]:
    listed = lexicon.alternatives(lexicon.load(lang, "public")["words"])
    pattern = listed if lang == "zh" else rf"\b(?:{listed})\b"
    return re.compile(pattern, re.IGNORECASE)
