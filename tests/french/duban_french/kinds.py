"""What a French clause does: bids, promises, reports or owns up."""

import re

from duban.extraction.readings import StatementKind

_RULES: tuple[tuple[StatementKind, str], ...] = (
    ("directive", r"(?:il faut|doit|doivent|a demandé (?:de|d'|à \w+ de))\s?"),
    ("commitment", r"(?:nous allons|va|s'est engagée? à)\s"),
    ("problem", r"(?=.*\b(?:en retard|manque|insuffisant))"),
    ("achievement", r"(?:a été|ont été)\s"),
)


def kind(clause: str) -> tuple[StatementKind, int] | None:
    """Give a clause's kind and where what is said begins in it; None for plain news."""
    for name, pattern in _RULES:
        found = re.search(pattern, clause, re.IGNORECASE)
        if found:
            keeps_all = name in ("problem", "achievement")
            return name, 0 if keeps_all else found.end()
    return None
