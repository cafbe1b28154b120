"""The verb of a Chinese directive or commitment, and its object."""

import re
from functools import lru_cache

from duban.extraction import lexicon

# Nearly all verbs have two characters; these take an object by themselves.
_SINGLE = frozenset("把将抓建办做用管讲守促保稳增降减扩强补治防修种发打守护")
_MARKS = re.compile(r"[，；。、：]")
_PAUSES = re.compile(r"[，；。]")
_COVERB = re.compile(
    r"^(?:把(?![握控关脉])|将|对(?![接标照])|以|按照?|围绕|在|为|向|通过|依托|根据|结合"
    r"|针对|立足|从(?![严速快重]))"
)

# The verbs that a clause of purpose or aim without a mark leads to.
_LED_TO = re.compile(
    "作出|做出|提供|奠定|创造|注入|贡献|开展|进行|实施|纳入|落实|建成|打造|作为"
)


def action(words: str) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Find the verb and its object in a statement's words: two half-open places."""
    verb = _verb(words, _begin(words))
    if verb is None:
        return None
    beyond = _MARKS.search(words, verb[1])
    last = beyond.start() if beyond and words[beyond.start()] != "、" else len(words)
    return verb, ((verb[1], last) if last > verb[1] else None)


def _verb(words: str, start: int) -> tuple[int, int] | None:
    """Find the verb that stands first, or the first known one after other words."""
    if _COVERB.match(words, start):
        led = _LED_TO.search(words, start)
        if led:
            return led.start(), led.end()
        start += 1
    elif words[start : start + 1] in _SINGLE and not _is_verb(words, start):
        return start, start + 1
    for at in range(start, len(words) - 1):
        if _is_verb(words, at):
            return at, at + 2
    return None


def _begin(words: str) -> int:
    """Pass clauses of manner, then words that only say how."""
    at = 0
    while _COVERB.match(words, at):
        mark = _PAUSES.search(words, at)
        if mark is None or mark.end() >= len(words):
            break
        at = mark.end()
    while True:
        found = _manner().match(words, at)
        if found is None or found.end() >= len(words) - 1:
            return at
        at = found.end()


def _is_verb(words: str, start: int) -> bool:
    return words[start : start + 2] in _verbs()


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    known = lexicon.load("zh", "demands")
    return frozenset([*known["verbs"], *known["deeds"]])


@lru_cache(maxsize=1)
def _manner() -> re.Pattern[str]:
    # 加快建设 is hurry to build, but 加快转型 too: the next word is the verb.
    return re.compile(lexicon.alternatives(lexicon.load("zh", "demands")["manner"]))
