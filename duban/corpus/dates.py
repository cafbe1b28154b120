"""The date on a document: the forms that headers and file names use, made ISO."""

import re
from datetime import date

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?\s*", re.DOTALL)


def iso_date(written: str) -> str | None:
    """Return an ISO date, whole or cut, without its time; None when it is none."""
    match = _ISO.fullmatch(written)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)
