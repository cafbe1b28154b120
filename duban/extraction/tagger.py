"""The sequence tagger: conditional random fields over tokens.

Labels are O, or one of B, I, E, S (begin, inside, end, single) and a name.
"""

import io
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise

import numpy as np

from duban.errors import ModelError
from duban.extraction import templates
from duban.extraction.chain import Chain
from duban.extraction.paths import Numbers
from duban.extraction.sheet import Places, Sheet
from duban.extraction.templates import Columns, Features


class Tagger:
    """A trained conditional random field; quality/taggers.py writes its weights."""

    def __init__(self, packed: bytes) -> None:
        with np.load(io.BytesIO(packed)) as arrays:
            head = json.loads(arrays["head"].tobytes())
            bounds = arrays["bounds"]
            keys = np.split(arrays["keys"], bounds)
            self._firsts = arrays["firsts"].astype(np.intp)
            self._targets = arrays["targets"].astype(np.intp)
            self._weights = arrays["weights"].astype(np.float32)
            transitions = arrays["transitions"]
        self.labels: tuple[str, ...] = tuple(head["labels"])
        known = [tuple(map(tuple, template)) for template in head["templates"]]
        self._sheet = Sheet(known, head["values"], keys[: len(known)])
        first = sum(map(len, keys))
        self._named = {name: first + at for at, name in enumerate(head["names"])}
        always = self._named.get(templates.BIAS)
        every = np.array([] if always is None else [always], np.intp)
        self._always = self._scores(np.zeros_like(every), every, 1)
        outside = self.labels.index("O") if "O" in self.labels else None
        self._chain = Chain(transitions, outside)

    def over(
        self, lines: Sequence[Columns], ends: Sequence[Sequence[int]]
    ) -> list[Numbers]:
        """Give each line's tokens the probability of every label: [tokens, labels].

        At a line's `ends` a sentence ends.
        """
        lengths = [len(next(iter(line.values()))) for line in lines]
        bounds = [0, *accumulate(lengths)]
        tokens, found = self._sheet.features(lines)
        scores = self._scores(tokens, found, bounds[-1])
        scores += self._always
        begun = zip(bounds[:-1], ends, strict=True)
        cuts = [first + end for first, line in begun for end in line]
        odds = self._chain.over(scores, bounds, cuts).odds
        return [odds[start:end] for start, end in pairwise(bounds)]

    def odds(self, features: Features) -> list[dict[str, float]]:
        """Give each token of one row the probability of every label.

        Here a token's features are listed by name, as it was trained.
        """
        if not features:
            return []
        known = [
            [self._named[name] for name in token if name in self._named]
            for token in features
        ]
        tokens = np.repeat(np.arange(len(known)), [len(token) for token in known])
        found = np.array([at for token in known for at in token], np.intp)
        scores = self._scores(tokens, found, len(known))
        odds = self._chain.over(scores, (0, len(known))).odds
        return [dict(zip(self.labels, row, strict=True)) for row in odds.tolist()]

    def _scores(self, tokens: Places, found: Places, count: int) -> Numbers:
        """Sum the weights of features up: one row a token, one number a label."""
        first = self._firsts[found]
        each = self._firsts[found + 1] - first
        beyond = np.cumsum(each)
        at = np.repeat(first - beyond + each, each) + np.arange(each.sum())
        width = len(self.labels)
        cells = np.repeat(tokens, each) * width + self._targets[at]
        sums = np.bincount(cells, self._weights[at], count * width)
        return sums.reshape(count, width).astype(np.float32)


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


@lru_cache(maxsize=16)
def weights(name: str) -> bytes:
    """Read packaged weights; raise ModelError when they are not there."""
    try:
        return files("duban.extraction").joinpath(f"models/{name}").read_bytes()
    except OSError as error:
        raise ModelError(
            f"no weights at models/{name}", "run `make train`, or reinstall duban"
        ) from error
