"""The quick reader's network: a text's pieces, each seen with what stands near it.

Where the encoder lets every piece look at every other, the skimmer takes a few steps,
each looking twice as far to both sides as the one before: ten times less work, and
linear in the text. It was taught by the careful reader; models/README.md is its card.
"""

from functools import lru_cache

from duban.extraction import words
from duban.extraction.encoder import LAYERS, Encoded, joined
from duban.extraction.windows import stretches
from duban.extraction.words import Words

FOLDER = "models/skimmer"
# In pieces: a whole readout at once; longer texts in parts, which bounds the memory.
_LONGEST = 2048


class Skimmer:
    """Turns texts into vectors, on one core and always the same."""

    def __init__(self, known: Words, layers: bytes) -> None:
        self._words = known
        self._layers = words.session(layers)

    def skim(self, text: str) -> Encoded:
        """Cut a text into pieces, each with its vector and its labels' scores."""
        pieces = self._words.cut(text)
        own = self._words.own(pieces.rows)
        seen = [
            self._layers.run(["vectors", "labels"], {"pieces": own[start:end]})
            for start, end in stretches(text, pieces, longest=_LONGEST)
        ]
        return joined(pieces, own, seen)


@lru_cache(maxsize=2)
def load(folder: str = FOLDER) -> Skimmer:
    """Load a skimmer; raise ModelError when its weights are missing."""
    return Skimmer(words.load(), words.weights(folder, LAYERS))
