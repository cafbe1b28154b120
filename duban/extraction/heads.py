"""What a reader makes of its network's vectors: names and statements."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import onnxruntime

from duban.extraction import words
from duban.extraction.encoder import Encoded
from duban.extraction.paths import Numbers, Run
from duban.extraction.readings import MENTION_TYPES, STATEMENT_KINDS

FILE = "heads.onnx"

# The Comparative Agendas Project's major topics; 0 stands for none of them.
AREAS = (0, *range(1, 11), *range(12, 22), 23)
# A further area is named when it is at least this likely; chosen on gold/train.
_FURTHER = 0.25

MENTION_LABELS = 1 + 4 * len(MENTION_TYPES)


# What the heads see of a run: its pieces' mean and first vector; the mean of its words,
# of the pieces around it, and of all words of the text.
BEGUN = ("means", "firsts")
TOPICS = ("means", "words", "around", "whole")
# How far around a run its neighbourhood reaches, in pieces: about a long sentence.
_AROUND = 48


class Heads:
    """Reads statements off vectors, with the weights of small layers."""

    def __init__(self, layers: onnxruntime.InferenceSession) -> None:
        self._layers = layers

    def judge(self, encoded: Encoded, runs: Sequence[Run]) -> tuple[Numbers, Numbers]:
        """Give each run the log odds of its kinds and of AREAS."""
        spans = [(start, end) for start, end, _ in runs]
        near = [around(span, len(encoded.pieces)) for span in spans]
        seen = {
            "means": _means(encoded.vectors, spans),
            "firsts": encoded.vectors[[start for start, _ in spans]],
            "words": _means(encoded.words, spans),
            "around": _means(encoded.vectors, near),
            "whole": np.repeat(encoded.words.mean(0)[None], len(runs), axis=0),
        }
        kinds, areas = self._layers.run(["kinds", "areas"], seen)
        return likely(kinds), likely(areas)


@lru_cache(maxsize=2)
def load(folder: str) -> Heads:
    """Load a network's packaged heads; raise ModelError when they are missing."""
    return Heads(words.session(words.weights(folder, FILE)))


def labels(encoded: Encoded) -> tuple[Numbers, Numbers]:
    """Give each piece the log odds of its labels, in a name and in a statement."""
    both = encoded.labels
    return likely(both[:, :MENTION_LABELS]), likely(both[:, MENTION_LABELS:])


def around(span: tuple[int, int], length: int) -> tuple[int, int]:
    """Give the neighbourhood of a span of pieces, with the span, half-open."""
    start, end = span
    return max(0, start - _AROUND), min(length, end + _AROUND)


def _means(vectors: Numbers, spans: Sequence[tuple[int, int]]) -> Numbers:
    # Half the time of `mean`, which looks into the kind of its numbers first.
    sums = [np.add.reduce(vectors[start:end]) / (end - start) for start, end in spans]
    return np.stack(sums)


def of_any_kind(told: Numbers) -> Numbers:
    """Sum the kinds away: how likely a statement of any kind begins or ends here."""
    by_part = told[:, 1:].reshape(len(told), len(STATEMENT_KINDS), 4)
    return np.concatenate([told[:, :1], _logsum(by_part, axis=1)], axis=1)


def kinds_told(told: Numbers, runs: Sequence[Run]) -> Numbers:
    """Give each run the odds of the kinds that its pieces' labels tell of."""
    by_part = told[:, 1:].reshape(len(told), len(STATEMENT_KINDS), 4)
    kinds = likely(_logsum(by_part, axis=2))
    return _means(kinds, [(start, end) for start, end, _ in runs])


def chosen_areas(rows: Numbers) -> list[tuple[int, ...]]:
    """Choose areas from rows of log odds, the likeliest first; 0 stands alone."""
    shares = np.exp(likely(rows))
    ranked = np.argsort(-shares, axis=1)[:, :3]
    likelier = np.take_along_axis(shares, ranked, axis=1) >= _FURTHER
    return [
        _named(places, enough)
        for places, enough in zip(ranked.tolist(), likelier.tolist(), strict=True)
    ]


def _named(places: list[int], enough: list[bool]) -> tuple[int, ...]:
    first, *others = (AREAS[place] for place in places)
    further = [area for area, so in zip(others, enough[1:], strict=True) if so and area]
    return (first, *further) if first else (first,)


def likely(scores: Numbers) -> Numbers:
    """Turn scores into log probabilities along the last axis."""
    normal: Numbers = scores - _logsum(scores, axis=-1)[..., None]
    return normal


def _logsum(scores: Numbers, axis: int) -> Numbers:
    top = scores.max(axis=axis, keepdims=True)
    total: Numbers = np.log(np.exp(scores - top).sum(axis=axis)) + top.squeeze(axis)
    return total
