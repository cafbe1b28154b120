"""Clauses of manner in English: they say how or when, and wait for a verb."""

import re

_MANNER = re.compile(
    r"(?:based on|on the basis of|in accordance with|according to|in line with"
    r"|in view of|with regard to|regarding|in terms of|in light of"
    r"|under the leadership of)\b[^,;.]*",
    re.IGNORECASE,
)


def is_manner(words: str) -> bool:
    """Say whether a stretch only leads up to a verb that is not in it."""
    return _MANNER.fullmatch(words) is not None
