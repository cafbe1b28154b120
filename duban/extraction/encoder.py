"""The careful reader's shared encoder: a text's pieces, each with a vector.

A vector says what its piece means where it stands. The weights are a small
transformer's, in eight bits; models/careful.md is their card.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from duban.errors import ModelError
from duban.extraction.paths import Numbers
from duban.extraction.pieces import UNKNOWN, Cutter, Pieces, Vocabulary
from duban.extraction.windows import Window, windows

FOLDER = "models/encoder"
VOCABULARY, TABLES, LAYERS = "pieces.json", "tables.npz", "layers.onnx"


@dataclass(frozen=True, slots=True)
class Encoded:
    """Pieces with their vectors and labels in place, and with their words' own."""

    pieces: Pieces
    vectors: Numbers
    labels: Numbers
    words: Numbers


class Encoder:
    """Turns texts into vectors, on one core and always the same."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        tables: Mapping[str, NDArray[np.generic]],
        layers: bytes,
    ) -> None:
        self._cutter = Cutter(vocabulary)
        self._words = tables["words"]
        self._scales = tables["scales"].astype(np.float32)
        self._places = tables["places"].astype(np.float32)
        self._layers = session(layers)

    def encode(self, text: str) -> Encoded:
        """Cut a text into pieces, each with its vector and its labels' scores."""
        pieces = self._cutter.cut(text)
        words = self._own(pieces.rows)
        seen = [self._through(window) for window in windows(text, pieces)]
        vectors = np.concatenate([words[:0], *(vectors for vectors, _ in seen)])
        scores = [scores for _, scores in seen]
        labels = np.concatenate(scores) if scores else words[:0]
        return Encoded(pieces, vectors, labels, words)

    def _through(self, window: Window) -> tuple[Numbers, Numbers]:
        seen = self._own(window.rows) + self._places[: len(window.rows)]
        given = self._layers.run(["vectors", "labels"], {"pieces": seen[None]})
        own = slice(window.skip, window.skip + window.end - window.start)
        return given[0][0][own], given[1][0][own]

    def _own(self, rows: list[int]) -> Numbers:
        """Give each row's vector as the vocabulary has it, wherever it stands."""
        at = np.array(rows, np.intp)
        own: Numbers = self._words[at].astype(np.float32) * self._scales[at, None]
        return own


@lru_cache(maxsize=1)
def load() -> Encoder:
    """Load the packaged encoder; raise ModelError when its weights are missing."""
    return Encoder(vocabulary(), tables(), weights(LAYERS))


def vocabulary() -> Vocabulary:
    """Load the packaged vocabulary."""
    listed = json.loads(weights(VOCABULARY))
    # The vocabulary's own marks come first; they are written like no word.
    return {
        piece: (row, score)
        for row, (piece, score) in enumerate(listed)
        if row > UNKNOWN
    }


def tables() -> dict[str, NDArray[np.generic]]:
    """Load the packaged tables: words, places, and the heads' small layers."""
    path = files("duban.extraction").joinpath(FOLDER, TABLES)
    try:
        with path.open("rb") as stream, np.load(stream) as stored:
            return dict(stored)
    except OSError as error:
        raise _missing(TABLES) from error


def weights(name: str) -> bytes:
    """Load one of the packaged encoder's files."""
    try:
        return files("duban.extraction").joinpath(FOLDER, name).read_bytes()
    except OSError as error:
        raise _missing(name) from error


def _missing(name: str) -> ModelError:
    return ModelError(
        f"the encoder's {name} is missing",
        "reinstall duban, or remake it with `python -m quality.encoder`",
    )


def session(model: bytes) -> onnxruntime.InferenceSession:
    """Open a model; it works on one core, since batches are shared among processes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"]
    )
