"""What taggers see of a text that UTF-8 cannot hold."""

import re

_HALF = re.compile("[\ud800-\udfff]")


def legible(text: str) -> str:
    """Show each half of a surrogate pair as U+FFFD, so that offsets stay the same."""
    return _HALF.sub("\ufffd", text)
