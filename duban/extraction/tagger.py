"""The quick reader's sequence tagger: conditional random fields over tokens.

Labels are O, or one of B, I, E, S (begin, inside, end, single) and a name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import pycrfsuite

from duban.errors import ModelError
from duban.extraction.templates import Features


@dataclass(frozen=True, slots=True)
class Guess:
    """A labelled run of tokens, half-open, with the probability of each label there."""

    start: int
    end: int
    label: str
    odds: dict[str, float]


class Tagger:
    """A trained conditional random field; not to be shared between threads."""

    def __init__(self, weights: bytes) -> None:
        self._crf = pycrfsuite.Tagger()
        self._weights = weights  # the field reads from these bytes, uncopied
        self._crf.open_inmemory(weights)
        self._labels = tuple(self._crf.labels())
        self.names = tuple(sorted({label[2:] for label in self._labels} - {""}))

    def tag(self, features: Features) -> list[str]:
        """Label a sequence of tokens; an empty one gets no labels."""
        return list(self._crf.tag(features)) if features else []

    def guess(self, features: Features) -> list[Guess]:
        """Find the labelled runs of a sequence of tokens, in order."""
        runs = decode(self.tag(features))
        return [Guess(*run, self._odds(run[0])) for run in runs]

    def odds(self, features: Features) -> list[dict[str, float]]:
        """Give each token the probability of every label, whole as trained."""
        if not features:
            return []
        self._crf.set(features)
        return [
            {label: self._crf.marginal(label, at) for label in self._labels}
            for at in range(len(features))
        ]

    def _odds(self, at: int) -> dict[str, float]:
        found = dict.fromkeys(self.names, 0.0)
        for label in self._labels:
            if label[0] in "BS" and label[2:]:
                found[label[2:]] += self._crf.marginal(label, at)
        return found


def encode(length: int, runs: Iterable[tuple[int, int, str]]) -> list[str]:
    """Write labelled runs of tokens, half-open, as one label a token."""
    labels = ["O"] * length
    for start, end, name in runs:
        if end - start == 1:
            labels[start] = f"S-{name}"
            continue
        labels[start:end] = [f"I-{name}"] * (end - start)
        labels[start], labels[end - 1] = f"B-{name}", f"E-{name}"
    return labels


def decode(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Read labelled runs back, also from sequences that break the scheme's order."""
    runs: list[tuple[int, int, str]] = []
    start, name = 0, ""
    for at, label in enumerate([*labels, "O"]):
        goes_on = label[0] in "IE" and label[2:] == name
        if name and not goes_on:
            runs.append((start, at, name))
        if not goes_on:
            start, name = at, label[2:]
        elif label[0] == "E":
            runs.append((start, at + 1, name))
            name = ""
    return runs


@lru_cache(maxsize=16)
def weights(name: str) -> bytes:
    """Read packaged weights; raise ModelError when they are not there."""
    try:
        return files("duban.extraction").joinpath(f"models/{name}").read_bytes()
    except OSError as error:
        raise ModelError(
            f"no weights at models/{name}", "run `make train`, or reinstall duban"
        ) from error
