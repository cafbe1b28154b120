"""The words that both readers' networks know: pieces of text, each with a vector.

The vectors are the multilingual base's own, in eight bits; models/README.md is their
card.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from duban.errors import ModelError
from duban.extraction.paths import Numbers
from duban.extraction.pieces import UNKNOWN, Cutter, Pieces, Vocabulary

FOLDER = "models/encoder"
VOCABULARY, TABLES = "pieces.json", "tables.npz"


class Words:
    """Cuts texts into pieces, and knows what each means by itself."""

    def __init__(
        self, vocabulary: Vocabulary, tables: Mapping[str, NDArray[np.generic]]
    ) -> None:
        self._cutter = Cutter(vocabulary)
        self._vectors = tables["words"]
        self._scales = tables["scales"].astype(np.float32)
        self.places = tables["places"].astype(np.float32)

    def cut(self, text: str) -> Pieces:
        """Cut a text into pieces."""
        return self._cutter.cut(text)

    def own(self, rows: Sequence[int]) -> Numbers:
        """Give each row's vector as the vocabulary has it, wherever it stands."""
        at = np.array(rows, np.intp)
        own: Numbers = self._vectors[at].astype(np.float32) * self._scales[at, None]
        return own


@lru_cache(maxsize=1)
def load() -> Words:
    """Load the packaged words; raise ModelError when they are missing."""
    return Words(vocabulary(), tables())


def vocabulary() -> Vocabulary:
    """Load the packaged vocabulary."""
    listed = json.loads(weights(FOLDER, VOCABULARY))
    # The vocabulary's own marks come first; they are written like no word.
    return {
        piece: (row, score)
        for row, (piece, score) in enumerate(listed)
        if row > UNKNOWN
    }


def tables() -> dict[str, NDArray[np.generic]]:
    """Load the packaged tables: the vectors of words and of places."""
    path = files("duban.extraction").joinpath(FOLDER, TABLES)
    try:
        with path.open("rb") as stream, np.load(stream) as stored:
            return dict(stored)
    except OSError as error:
        raise _missing(TABLES) from error


def weights(folder: str, name: str) -> bytes:
    """Load one of the packaged networks' files."""
    try:
        return files("duban.extraction").joinpath(folder, name).read_bytes()
    except OSError as error:
        raise _missing(f"{folder}/{name}") from error


def _missing(name: str) -> ModelError:
    return ModelError(
        f"the readers' {name} is missing",
        "reinstall duban, or remake it with `make train`",
    )


# Adding and evening out in one step takes four times as long as one after the other
# (onnxruntime 1.32): without it the encoder is a quarter faster.
_SLOWER = ["SkipLayerNormFusion"]


def session(model: bytes) -> onnxruntime.InferenceSession:
    """Open a model; it works on one core, since batches are shared among processes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=_SLOWER,
    )
