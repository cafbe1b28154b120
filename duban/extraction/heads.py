"""What the careful reader makes of the encoder's vectors: names and statements."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from duban.extraction.paths import Numbers, Run
from duban.extraction.readings import MENTION_TYPES, STATEMENT_KINDS

# The Comparative Agendas Project's major topics; 0 stands for none of them.
AREAS = (0, *range(1, 11), *range(12, 22), 23)
# A further area is named when it is at least this likely; chosen on gold/train.
_FURTHER = 0.25

MENTION_LABELS = 1 + 4 * len(MENTION_TYPES)


class Heads:
    """Reads names and statements off vectors, with the weights of small layers.

    Everything that it gives is a table of log probabilities.
    """

    def __init__(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        self._weights = {name: weights[name].astype(np.float32) for name in LAYERS}

    def labels(self, vectors: Numbers) -> tuple[Numbers, Numbers]:
        """Give each piece the odds of its labels, as part of a name and a statement."""
        both = self._layer("tags", vectors)
        return likely(both[:, :MENTION_LABELS]), likely(both[:, MENTION_LABELS:])

    def kinds(self, vectors: Numbers, told: Numbers, runs: Sequence[Run]) -> Numbers:
        """Give each run the odds of its kinds, by its beginning and by its labels."""
        mixed = self._mixed("mix", _means(vectors, runs), _firsts(vectors, runs))
        return likely(self._layer("kind", mixed)) + kinds_told(told, runs)

    def areas(self, vectors: Numbers, words: Numbers, runs: Sequence[Run]) -> Numbers:
        """Give each run the odds of AREAS, by its words and what they mean here."""
        mixed = self._mixed("topic", _means(vectors, runs), _means(words, runs))
        return likely(self._layer("area", mixed))

    def _mixed(self, name: str, one: Numbers, other: Numbers) -> Numbers:
        return _gelu(self._layer(name, np.concatenate([one, other], axis=1)))

    def _layer(self, name: str, vectors: Numbers) -> Numbers:
        total: Numbers = vectors @ self._weights[f"{name}.weight"].T
        return total + self._weights[f"{name}.bias"]


LAYERS = tuple(
    f"{layer}.{part}"
    for layer in ("tags", "mix", "kind", "topic", "area")
    for part in ("weight", "bias")
)
"""The names of the weights that the heads need."""


def _means(vectors: Numbers, runs: Sequence[Run]) -> Numbers:
    return np.stack([vectors[start:end].mean(axis=0) for start, end, _ in runs])


def _firsts(vectors: Numbers, runs: Sequence[Run]) -> Numbers:
    return vectors[[start for start, _, _ in runs]]


def of_any_kind(told: Numbers) -> Numbers:
    """Sum the kinds away: how likely a statement of any kind begins or ends here."""
    by_part = told[:, 1:].reshape(len(told), len(STATEMENT_KINDS), 4)
    return np.concatenate([told[:, :1], _logsum(by_part, axis=1)], axis=1)


def kinds_told(told: Numbers, runs: Sequence[Run]) -> Numbers:
    """Give each run the odds of the kinds that its pieces' labels tell of."""
    by_part = told[:, 1:].reshape(len(told), len(STATEMENT_KINDS), 4)
    kinds = likely(_logsum(by_part, axis=2))
    return np.stack([kinds[start:end].mean(axis=0) for start, end, _ in runs])


def chosen_areas(row: Numbers) -> tuple[int, ...]:
    """Choose areas from their log odds, the likeliest first; 0 stands alone."""
    shares = np.exp(likely(row))
    ranked = np.argsort(-shares)[:3]
    further = [AREAS[at] for at in ranked[1:] if shares[at] >= _FURTHER and AREAS[at]]
    first = AREAS[ranked[0]]
    return (first, *further) if first else (first,)


def likely(scores: Numbers) -> Numbers:
    """Turn scores into log probabilities along the last axis."""
    normal: Numbers = scores - _logsum(scores, axis=-1)[..., None]
    return normal


def _logsum(scores: Numbers, axis: int) -> Numbers:
    top = scores.max(axis=axis, keepdims=True)
    total: Numbers = np.log(np.exp(scores - top).sum(axis=axis)) + top.squeeze(axis)
    return total


def _gelu(values: Numbers) -> Numbers:
    inner = 0.7978845608 * (values + 0.044715 * values**3)  # sqrt(2 / pi), Hendrycks
    gated: Numbers = 0.5 * values * (1 + np.tanh(inner))
    return gated
