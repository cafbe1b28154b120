"""The date on a document: the forms that headers and file names use, made ISO."""

import re
from datetime import date

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?\s*", re.DOTALL)

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_MONTH = r"(?P<name>[A-Z][a-z]{2,8})\.?"
_FORMS = (
    re.compile(
        r"(?<!\d)(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)"
    ),
    re.compile(
        r"(?<!\d)(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"
    ),
    re.compile(
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})\b"
    ),
)

_TIME = re.compile(r"\s*\d{1,2}:\d{2}(?::\d{2})?\s*$")


def iso_date(written: str) -> str | None:
    """Return an ISO date, whole or cut, without its time; None when it is none."""
    match = _ISO.fullmatch(written)
    if match is None:
        return None
    year, month, day = match.groups()
    if _checked(int(year), int(month or 1), int(day or 1)) is None:
        return None
    return "-".join(part for part in (year, month, day) if part)


def find_date(written: str) -> str | None:
    """Return the first whole date in a few words, as ISO; None when there is none.

    A day and month in figures alone ("3/4/2023") mean two things and are left alone.
    """
    matches = [match for form in _FORMS if (match := form.search(written))]
    for match in sorted(matches, key=lambda match: match.start()):
        parts = match.groupdict()
        month = _month(parts["name"]) if "name" in parts else int(parts["month"])
        found = _checked(int(parts["year"]), month, int(parts["day"]))
        if found is not None:
            return found.isoformat()
    return None


def is_date(written: str) -> bool:
    """Say whether the words are a whole date, with its time at most, and no more."""
    bare = _TIME.sub("", written.strip(" \t\u3000()（）[]【】"))
    return any(form.fullmatch(bare) for form in _FORMS)


def _month(name: str) -> int:
    """Number a month by its first three letters; 0 when it is no month."""
    small = name[:3].lower()
    return _MONTHS.index(small) + 1 if small in _MONTHS else 0


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
