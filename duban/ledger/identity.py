"""Stable ids from natural keys: the same words in the same document, the same id."""

import base64
import hashlib
import json

# 12 characters of base 32 are 60 bits: among a million records of one kind the odds
# that any two share an id are below one in a million.
_LENGTH = 12


def item_id(document: str, kind: str, words: str) -> str:
    """Return the id of an item: one for the same words of one kind in a document."""
    return _hash("item", document, kind, words)


def activity_id(document: str, kind: str, date: str | None, ordinal: int) -> str:
    """Return the id of an activity: the ordinal counts those alike in a document."""
    return _hash("activity", document, kind, date or "", str(ordinal))


def _hash(*key: str) -> str:
    packed = json.dumps(key, ensure_ascii=False).encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(packed).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:_LENGTH]
