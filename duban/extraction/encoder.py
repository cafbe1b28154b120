"""The careful reader's encoder: a text's pieces, each with a vector.

A vector says what its piece means where it stands. The weights are a small
transformer's, in eight bits; models/README.md is their card.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from duban.corpus.document import Document, Span
from duban.extraction import words
from duban.extraction.paths import Numbers, Run
from duban.extraction.pieces import Pieces
from duban.extraction.windows import Window, windows
from duban.extraction.words import FOLDER, Words

LAYERS = "layers.onnx"


@dataclass(frozen=True, slots=True)
class Encoded:
    """Pieces with their vectors and labels in place, and with their words' own."""

    pieces: Pieces
    vectors: Numbers
    labels: Numbers
    words: Numbers

    def quote(self, document: Document, run: Run) -> Span:
        """Quote a run of pieces from the document that they were cut from."""
        first, last, _ = run
        return document.quote(self.pieces.starts[first], self.pieces.ends[last - 1])


class Encoder:
    """Turns texts into vectors, on one core and always the same."""

    def __init__(self, known: Words, layers: bytes) -> None:
        self._words = known
        self._layers = words.session(layers)

    def encode(self, text: str) -> Encoded:
        """Cut a text into pieces, each with its vector and its labels' scores."""
        pieces = self._words.cut(text)
        own = self._words.own(pieces.rows)
        return joined(pieces, own, [self._through(w) for w in windows(text, pieces)])

    def _through(self, window: Window) -> tuple[Numbers, Numbers]:
        seen = self._words.own(window.rows) + self._words.places[: len(window.rows)]
        given = self._layers.run(["vectors", "labels"], {"pieces": seen[None]})
        own = slice(window.skip, window.skip + window.end - window.start)
        return given[0][0][own], given[1][0][own]


def joined(
    pieces: Pieces, own: Numbers, seen: list[tuple[Numbers, Numbers]]
) -> Encoded:
    """Put the stretches of a text together, each with its vectors and labels."""
    if not seen:
        return Encoded(pieces, own, own, own)
    vectors, labels = (np.concatenate(part) for part in zip(*seen, strict=True))
    return Encoded(pieces, vectors, labels, own)


@lru_cache(maxsize=1)
def load() -> Encoder:
    """Load the packaged encoder; raise ModelError when its weights are missing."""
    return Encoder(words.load(), words.weights(FOLDER, LAYERS))
