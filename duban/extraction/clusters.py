"""Classes of words that stand in like company, learnt from unmarked texts.

Chinese is classed by pairs of neighbouring characters, English by words as written.
Each belongs to one of 64 broad and one of 512 narrow classes; quality/clusters.py
makes them.
"""

import json
import zlib
from dataclasses import dataclass
from functools import lru_cache

from duban.corpus.document import Language
from duban.extraction.tagger import weights


@dataclass(frozen=True, slots=True)
class Clusters:
    """The broad and the narrow class of each known word, as short strings."""

    broad: dict[str, str]
    narrow: dict[str, str]


@lru_cache(maxsize=2)
def load(lang: Language) -> Clusters:
    """Load a language's classes; raise ModelError when they are not there."""
    packed = json.loads(zlib.decompress(weights(f"{lang}-clusters.json.z")))
    broad = {word: str(pair[0]) for word, pair in packed.items()}
    narrow = {word: str(pair[1]) for word, pair in packed.items()}
    return Clusters(broad, narrow)
