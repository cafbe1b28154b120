"""Dates as each language writes them, no more precise than they are."""

import re

from duban.views.labels.words import Words

_ISO = re.compile(r"(\d{4}|-)(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01])(?:T.*)?)?)?")


def write_date(iso: str | None, words: Words) -> str:
    """Write an ISO date, whole ("2023-03-10"), cut ("2023-03") or open ("--03-10").

    What is no such date is given back as it is: shown, never guessed at.
    """
    if not iso:
        return words("date.unknown")
    found = _ISO.fullmatch(iso)
    if found is None or iso == "-":
        return iso
    year, month, day = found.groups()
    return words(
        f"date.{_precision(year, month, day)}", **_named(words, *found.groups())
    )


def write_day(iso: str | None, words: Words) -> str:
    """Write a whole date without its year, for where the year is shown already."""
    found = _ISO.fullmatch(iso or "")
    if found is None or found[1] == "-" or found[3] is None:
        return write_date(iso, words)
    return words("date.short_day", **_named(words, *found.groups()))


def _precision(year: str, month: str | None, day: str | None) -> str:
    """Name the label for the parts that are there."""
    if month is None:
        return "year"
    known = "month" if day is None else "day"
    return f"open_{known}" if year == "-" else known


def _named(
    words: Words, year: str, month: str | None, day: str | None
) -> dict[str, str]:
    """Write the parts of a date by themselves."""
    months = words("date.months").split()
    return {
        "year": year,
        "month": months[int(month) - 1] if month else "",
        "day": str(int(day)) if day else "",
    }
