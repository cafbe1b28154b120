"""The verb of an English directive or commitment, and its object."""

import re
from functools import lru_cache

from duban.extraction import lexicon

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_PARTICLES = frozenset(
    ["up", "out", "on", "off", "down", "forward", "back", "over", "away"]
)
# A passive: what is to be done stands before its verb.
_PASSIVE = re.compile(
    r"^(?P<object>.+?)\s(?:should|must|shall|will|would|can|is to|are to|has to|have to"
    r"|needs? to)\s(?:not\s|also\s)?be\s(?:\w+ly\s)?"
    r"(?P<verb>\w+(?:\s(?:up|out|down|on)\b)?)"
)
_BEYOND = re.compile(
    r"[,;:]|\s(?:so as to|in order to|by|to|while|when|if|which|that|based on"
    r"|with a view|through|before|until|within)\s"
)

_NOMINAL = re.compile(
    r"(?:the|an?|this|these|those|its|their|our|his|her|my|there|any|all|each|we|they"
    r"|it|he|she|i|who|approximately|about|more|no)$",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|shall|should|must|would|can|may|is to|are to)\s(?:not\s|also\s|be\s)?"
)


def action(words: str) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Find the verb and its object in a statement's words: two half-open places."""
    passive = _PASSIVE.match(words)
    if passive:
        return passive.span("verb"), passive.span("object")
    verb = _verb(words)
    if verb is None:
        return None
    end = verb.end()
    particle = _WORD.match(words, end + 1)
    if particle and particle.group().lower() in _PARTICLES:
        end = particle.end()
    beyond = _BEYOND.search(words, end + 1)
    last = len(words[: beyond.start() if beyond else len(words)].rstrip())
    start = end + 1 if words[end : end + 1] == " " else end
    return (verb.start(), end), ((start, last) if last > start else None)


def _verb(words: str) -> re.Match[str] | None:
    """Find the first verb: at the head, or after the modal of a whole sentence."""
    head = _WORD.search(words, _begin(words))
    if head is None or not (_NOMINAL.match(head.group()) or head.group()[0].isupper()):
        return head
    modal = _MODAL.search(words)
    if modal is not None:
        return _WORD.match(words, modal.end())
    return None if _NOMINAL.match(head.group()) else head


def _begin(words: str) -> int:
    at = 0
    while True:
        found = _manner().match(words, at)
        if found is None or found.end() >= len(words):
            return at
        at = found.end()


@lru_cache(maxsize=1)
def _manner() -> re.Pattern[str]:
    listed = lexicon.alternatives(lexicon.load("en", "demands")["manner"])
    return re.compile(rf"(?:{listed}|[a-z]+ly)\s+", re.IGNORECASE)
