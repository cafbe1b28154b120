"""French dates."""

import re

_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
_DAY = re.compile(rf"(\d{{1,2}})(?:er)? ({'|'.join(_MONTHS)})(?: (\d{{4}}))?")


def iso(text: str) -> str | None:
    """Give the first day that a text names, open where it names no year."""
    found = _DAY.search(text)
    if found is None:
        return None
    year, month = found[3] or "-", _MONTHS.index(found[2]) + 1
    return f"{year}-{month:02d}-{int(found[1]):02d}"
