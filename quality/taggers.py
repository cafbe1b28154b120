"""Write a field trained by CRFsuite as the weights that duban's taggers read.

A file is a zipped set of arrays: `head`, JSON with the labels, the templates, each
column's values and the names of the features that no template makes; `keys`, each
template's keys in order, with `bounds` between them; then for every feature, in the
order of the keys and the names, its weights: `firsts` says where they begin, `targets`
which labels they are for; and the `transitions` from label to label.
"""

import io
import json
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
import pycrfsuite

from duban.extraction.templates import Template

_LEAST = 2**-14  # smaller weights are nothing in half precision
# A line of CRFsuite's dump; the name of a feature may hold any character.
_WEIGHT = re.compile(r"^  \(\d+\) (.*?) --> (\S+): (-?[\d.]+)$", re.DOTALL | re.M)


@dataclass(frozen=True, slots=True)
class _Dumped:
    labels: list[str]
    transitions: list[tuple[str, str, float]]
    features: list[tuple[str, str, float]]


def packed(field: str, templates: Sequence[Template]) -> bytes:
    """Read a CRFsuite model file; give it packed, its weights in half precision."""
    dumped = _dumped(field)
    labels = sorted(dumped.labels)
    weights: dict[str, dict[int, float]] = {}
    for feature, label, weight in dumped.features:
        if abs(weight) >= _LEAST:
            weights.setdefault(feature, {})[labels.index(label)] = weight
    values, keys, features = _keyed(weights, templates)
    names = sorted(weights.keys() - {feature for each in features for feature in each})
    rows = [weights[name] for each in (*features, names) for name in each]
    head = {"labels": labels, "templates": templates, "values": values, "names": names}
    moves = np.zeros((len(labels), len(labels)), np.float32)
    for one, other, weight in dumped.transitions:
        moves[labels.index(one), labels.index(other)] = weight
    lengths = [len(each) for each in keys]
    return _file(
        head=np.frombuffer(json.dumps(head, ensure_ascii=False).encode(), np.uint8),
        keys=np.array([key for each in keys for key in each], np.int64),
        bounds=np.array(list(accumulate(lengths)), np.int32),
        firsts=np.array([0, *accumulate(map(len, rows))], np.int32),
        targets=np.array([at for row in rows for at in sorted(row)], np.uint8),
        weights=np.array([row[at] for row in rows for at in sorted(row)], np.float16),
        transitions=moves,
    )


def _dumped(field: str) -> _Dumped:
    tagger = pycrfsuite.Tagger()
    tagger.open(field)
    with tempfile.NamedTemporaryFile() as aside:
        tagger.dump(aside.name)
        text = Path(aside.name).read_text("utf-8")
    labels = tagger.labels()
    tagger.close()
    moves, _, features = text.partition("\nSTATE_FEATURES = {")
    return _Dumped(labels, _weights(moves), _weights(features))


def _weights(text: str) -> list[tuple[str, str, float]]:
    return [(one, other, float(weight)) for one, other, weight in _WEIGHT.findall(text)]


def _keyed(
    weights: Iterable[str], templates: Sequence[Template]
) -> tuple[dict[str, list[str]], list[list[int]], list[list[str]]]:
    """Number the values of columns; give each template's keys, sorted, and features."""
    made: list[list[tuple[tuple[str, ...], str]]] = [[] for _ in templates]
    known: dict[str, set[str]] = {name: set() for each in templates for name, _ in each}
    for feature in weights:
        number, mark, said = feature.partition(":")
        parts = tuple(said.split("|"))
        # A value that holds the joint itself cannot be told apart; it is rare.
        of_template = mark and number.isdecimal() and int(number) < len(templates)
        template = templates[int(number)] if of_template else ()
        if len(parts) == len(template):
            made[int(number)].append((parts, feature))
            for (name, _), part in zip(template, parts, strict=True):
                known[name].add(part)
    values = {name: sorted(each) for name, each in known.items()}
    numbers = {
        name: {value: at for at, value in enumerate(each, 1)}
        for name, each in values.items()
    }
    keyed = [
        sorted((_key(template, parts, numbers), feature) for parts, feature in each)
        for template, each in zip(templates, made, strict=True)
    ]
    return (
        values,
        [[key for key, _ in each] for each in keyed],
        [[feature for _, feature in each] for each in keyed],
    )


def _key(
    template: Template, parts: tuple[str, ...], numbers: Mapping[str, Mapping[str, int]]
) -> int:
    key = 0
    for (name, _), part in zip(template, parts, strict=True):
        key = key * (len(numbers[name]) + 1) + numbers[name][part]
    return key


def _file(**arrays: np.ndarray) -> bytes:
    stream = io.BytesIO()
    np.savez_compressed(stream, **arrays)
    return stream.getvalue()
