"""How names are joined in an English sentence, and what governs them."""

import re
from collections.abc import Sequence

from duban.corpus.document import Span
from duban.extraction.en.names import TITLE
from duban.extraction.en.roster import Roster

_OBJECT = re.compile(
    r"\b(?:of|by|with|from|under|to|for|as|including|met|received|welcomed|hosted"
    r"|greeted)(?:\s(?:the|comrade|then|His Majesty|Her Majesty))?\s*$",
    re.IGNORECASE,
)
# "Conveyed by": who is named so acted.
_AGENT = re.compile(
    r"\b(?:(?!received|welcomed|greeted)\w+ed|made|given|held|presented|taken|led)"
    r" by(?:\s(?:the|then))?\s*$"
)
_AND = re.compile(
    rf"[\s,]*(?:and|together with)[\s,.]*(?:the\s)?(?:{TITLE}\s*)*"
    r"(?:(?:[A-Z][\w’'-]*|of|the|for|to|on|in|and)\s+)*"
)
_COMMA = re.compile(r"[\s,]*")


def go_on(roster: Roster, inside: Sequence[Span], at: int) -> bool:
    """Say whether a list of subjects goes on from one name to the next."""
    first, second = inside[at], inside[at + 1]
    return not is_between(roster, first) and are_listed(roster, first, second)


def is_object(roster: Roster, span: Span) -> bool:
    """Say whether a name is governed by what stands before it and its posts."""
    before = lead_up(roster, span)
    return _OBJECT.search(before) is not None and _AGENT.search(before) is None


def lead_up(roster: Roster, span: Span) -> str:
    """Return the words before a name and the posts that lead up to it."""
    posts = roster.before(span)
    start = posts[0].start if posts else span.start
    return roster.marked.text[max(0, start - 60) : start]


def is_between(roster: Roster, span: Span) -> bool:
    """Say whether a name is the first side of a meeting "between" two."""
    return "between" in lead_up(roster, span)


def are_joined(roster: Roster, first: Span, second: Span) -> bool:
    """Say whether "and" joins two names, posts aside."""
    return _AND.fullmatch(_between(roster, first, second)) is not None


def are_listed(roster: Roster, first: Span, second: Span) -> bool:
    """Say whether two names stand in one list, posts aside."""
    between = _between(roster, first, second)
    return bool(_AND.fullmatch(between) or _COMMA.fullmatch(between))


def _between(roster: Roster, first: Span, second: Span) -> str:
    """Return the words between two names without the posts among them."""
    between = roster.marked.text[first.end : second.start]
    for post in roster.marked.within("post", first.end, second.start):
        between = between.replace(post.exact, "", 1)
    return re.sub(r"(?:,\s*|\sand\s)+(?=,|and\s)", " ", between)
