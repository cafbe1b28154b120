"""The four taggers of a language, which the careful reader hears beside its encoder."""

from dataclasses import dataclass
from functools import lru_cache

from duban.corpus.document import Language
from duban.extraction import tagger
from duban.extraction.tagger import Tagger


@dataclass(frozen=True, slots=True)
class Taggers:
    """The four taggers of one language."""

    mentions: Tagger
    spans: Tagger
    kinds: Tagger
    areas: Tagger


@lru_cache(maxsize=2)
def load(lang: Language) -> Taggers:
    """Load a language's taggers; raise ModelError when their weights are missing."""
    return Taggers(
        *(
            Tagger(tagger.weights(f"{lang}-{layer}.tagger"))
            for layer in ("mentions", "spans", "kinds", "areas")
        )
    )
