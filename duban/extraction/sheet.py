"""What stands in the columns of whole texts, and which trained features that makes.

Every value that a column had in training has a number; a template of several columns
joins their numbers to one key. A text's features are then found by sorted search, all
tokens at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from duban.extraction.templates import Columns, Template

Keys = NDArray[np.int64]
Places = NDArray[np.intp]
Numbering = Mapping[str, int]

# The number of a column's empty string ("nothing to say"), of a value never met in
# training, and of a place beyond the line.
_NOTHING, _UNKNOWN, _BEYOND = 0, -1, -2


class Sheet:
    """Finds the trained features of lines laid out in columns."""

    def __init__(
        self,
        templates: Sequence[Template],
        values: Mapping[str, Sequence[str]],
        keys: Sequence[Keys],
    ) -> None:
        """Take each column's known values, and each template's keys in order."""
        self._templates = templates
        self._numbers = {
            name: {"": _NOTHING, **{value: at for at, value in enumerate(known, 1)}}
            for name, known in values.items()
        }
        self._keys = keys
        offsets = [abs(offset) for template in templates for _, offset in template]
        self._margin = max(offsets, default=0)

    def features(self, lines: Sequence[Columns]) -> tuple[Places, Places]:
        """Give the trained features met: the token of each, and its number.

        Tokens count through all lines, features through all templates' keys.
        """
        laid = _Laid(lines, self._numbers, self._margin)
        tokens: list[Places] = []
        found: list[Places] = []
        first = 0
        for template, known in zip(self._templates, self._keys, strict=True):
            if len(known):
                keys = laid.keys(template)
                at = np.searchsorted(known, keys)
                at[at == len(known)] = 0
                met = np.flatnonzero(known[at] == keys)
                tokens.append(laid.tokens[met])
                found.append(at[met] + first)
            first += len(known)
        token, feature = np.concatenate(tokens), np.concatenate(found)
        in_line = token >= 0
        return token[in_line], feature[in_line]


class _Laid:
    """Lines laid out one after the other, with a margin before and after each.

    `tokens` numbers the tokens; a place in a margin has none and gets -1.
    """

    def __init__(
        self, lines: Sequence[Columns], numbers: Mapping[str, Numbering], margin: int
    ) -> None:
        self._numbers = numbers
        self._margin = margin
        gap = [_BEYOND] * margin
        self._columns = {
            name: np.fromiter(_with_margins(lines, name, known, gap), np.int64)
            for name, known in numbers.items()
        }
        whole = next(iter(self._columns.values()), np.zeros(0, np.int64))
        within = whole != _BEYOND
        self.tokens = np.where(within, within.cumsum() - 1, -1)
        self._seen: dict[tuple[str, int], Keys] = {}

    def keys(self, template: Template) -> Keys:
        """Join the numbers that a template sees at each place; -1 where one is none."""
        first, *others = [self._shifted(name, offset) for name, offset in template]
        if not others:
            return first
        key, said = first, first > _NOTHING
        for (name, _), part in zip(template[1:], others, strict=True):
            key = key * len(self._numbers[name]) + part
            said = said & (part > _NOTHING)
        return np.where(said, key, _UNKNOWN)

    def _shifted(self, name: str, offset: int) -> Keys:
        if (name, offset) not in self._seen:
            column = self._columns[name]
            shifted = np.full(len(column), _BEYOND)
            if offset < 0:
                shifted[-offset:] = column[:offset]
            else:
                shifted[: len(column) - offset] = column[offset:]
            edge = self._numbers[name].get(f"edge{offset:+d}", _UNKNOWN)
            shifted[shifted == _BEYOND] = edge
            self._seen[name, offset] = shifted
        return self._seen[name, offset]


def _with_margins(
    lines: Sequence[Columns], name: str, known: Numbering, gap: Sequence[int]
) -> Iterator[int]:
    yield from gap
    for line in lines:
        yield from map(known.get, line[name], repeat(_UNKNOWN))
        yield from gap
