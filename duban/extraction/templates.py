"""Feature templates: what a tagger sees of a token, declared as data.

A language lays its text out in columns, one short string a token; a template names
columns and offsets, and yields one feature a token. `"c-1/c"` joins the value of
column `c` one token before with its value here. The empty string stands for "nothing
to say": a template that meets one yields no feature there.
"""

import re
from collections.abc import Mapping, Sequence

Columns = Mapping[str, Sequence[str]]
Template = tuple[tuple[str, int], ...]
Features = list[list[str]]

BIAS = "bias"
"""The feature that every token has."""

_PART = re.compile(r"([a-z]\w*?)([+-]\d+)?")


def parse(written: str) -> tuple[Template, ...]:
    """Parse templates separated by white space; raise ValueError on a broken one."""
    return tuple(_template(word) for word in written.split())


def expand(columns: Columns, templates: Sequence[Template]) -> Features:
    """Give every token its features, one list a token, in the templates' order."""
    length = len(next(iter(columns.values())))
    rows: Features = [[BIAS] for _ in range(length)]
    for number, template in enumerate(templates):
        shifted = [_shifted(columns[name], offset) for name, offset in template]
        for row, values in zip(rows, zip(*shifted, strict=True), strict=True):
            if "" not in values:
                row.append(f"{number}:{'|'.join(values)}")
    return rows


def _template(word: str) -> Template:
    parts = [_PART.fullmatch(part) for part in word.split("/")]
    if None in parts:
        raise ValueError(f"no template: {word!r}")
    return tuple((part[1], int(part[2] or 0)) for part in parts if part)


def _shifted(column: Sequence[str], offset: int) -> Sequence[str]:
    if offset == 0:
        return column
    edge = [f"edge{offset:+d}"] * min(abs(offset), len(column))
    if offset > 0:
        return [*column[offset:], *edge]
    return [*edge, *column[: max(0, len(column) + offset)]]
