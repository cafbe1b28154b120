"""Amounts: numbers with their units as a text gives them, before anything is inferred.

A language finds them by grammar (zh/amounts.py, en/amounts.py); the units' names are
one set for both, so that 1.2万亿元 and "1.2 trillion yuan" are the same: ISO 4217 codes
for money, English singular nouns for measures ("square metre", "kilowatt hour"), and
for what is counted the noun as it stands.
"""

from dataclasses import dataclass

from duban.extraction.readings import Change, Comparison


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, half-open in code points.

    A range has `upto`, its second end. `unit` is "" where none is said; a rate's is
    "CNY per square metre".
    """

    start: int
    end: int
    value: float
    unit: str
    upto: float | None = None
    comparison: Comparison | None = None
    change: Change | None = None
