"""Words in which English reports own up to what is lacking, late or undone."""

import re

_SHORTFALL = re.compile(
    r"\b(?:(?:is|are|was|were|remains?) still (?:un\w+|closed|lacking|not)"
    r"|(?:has|have) not (?:yet )?(?:been|resumed|opened|started|begun|reached|met)"
    r"|not yet (?:been|open|complete|finished)|remains? (?:un\w+|closed)"
    r"|behind schedule|(?:was|were|been) (?:suspended|delayed|stalled)"
    r"|still lacks?|failed to)\b",
    re.IGNORECASE,
)
# Whoever sets about a shortfall asks or promises; these verbs come first then.
_REMEDY = re.compile(
    r"(?:address|solve|overcome|resolve|prevent|tackle|reduce|ensure|eliminate|avoid"
    r"|mitigate|help|combat)",
    re.IGNORECASE,
)


def is_shortfall(words: str) -> bool:
    """Say whether a statement tells of something lacking, late or undone."""
    return bool(_SHORTFALL.search(words)) and not _REMEDY.match(words)
