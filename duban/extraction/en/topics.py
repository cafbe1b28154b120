"""What was looked at, asked about or heard on a visit told in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.marked import MASK, MarkedText

_ANY = lexicon.patterns("en", "activities")
_HOW = (
    r"(?:\s(?:in (?:detail|depth)|on (?:site|the spot)|(?:via|by) video(?: link)?"
    r"|\w+ly|more|also))*"
)
_ROUNDS = r"(?:took|take|taking|made|make|making)\s(?:an?\s|the\s)?rounds?\sof"
# "Asked residents about", "was briefed by engineers on": whoever was asked is left out.
_ASKED = (
    rf"(?:{_ANY['ask']})\b(?:\s(?!to\b|that\b|how\b|if\b|whether\b)[\w’'-]+){{0,6}}?"
    r"\s(?:about|into|on)|(?:"
    rf"{_ANY['learn_of']}|{_ROUNDS})"
)
_HEARD = (
    rf"(?:{_ANY['hear']})\s(?:[\w’'-]+\s){{0,6}}?(?:{_ANY['account']})s?"
    r"(?:\s(?:by|from)\s[^,;]{3,60}?)?\s(?:about|on|of|regarding|concerning)"
)
LOOKING = re.compile(
    rf"(?:{_ANY['ask']}|{_ANY['learn_of']}|{_ANY['hear']}|{_ANY['look']}|inspect|examine"
    r"|review|check|observe|view|understand|learn|oversee|assess)\b",
    re.IGNORECASE,
)
_SAW = rf"(?:{_ANY['look']})(?!\s(?:that|to|him|her|them)\b)(?:\sand\s\w+ed)?{_HOW}"
LEARN = re.compile(rf"\b(?:{_HEARD}|{_ASKED}|{_SAW})\s", re.IGNORECASE)
_VERBS = rf"(?:(?:also|then|later|successively|\w+ly) )?(?:{_ANY['turn']})"
CLAUSE = re.compile(
    rf"[;:\n{MASK}]|(?:, (?:and )?| and ){_VERBS}\b"
    r"|, (?:where|and (?:he|she|they)|he|she|which|who|while)\b"
    r"|, (?:accompanied|to)\b"
    r"|,? (?:on |this )?(?:\w+days?|today|yesterday) (?:morning|afternoon)"
    r"|,? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|,? (?:today|yesterday)\b"
    rf"|,\s(?:the )?[A-Z]\w+(?: \w+)? (?:{_ANY['turn']})\b| so that\b| in order to\b"
)
_ITEM = re.compile(r",? and |,? as well as |, | & ")
_HEAD = re.compile(
    r"(?:(?:on|of|about|into)\s)?(?:the |a |an |its |their )?"
    r"(?:(?:current )?situation of |details of )?(?:the )?(?:current )?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,? and (?:other|so on|etc)\b.*|,? etc\.?.*|,? among others.*"
    r"|(?<!\s)\s++(?:there|here|at the site|on the spot|in detail|and so on|on[ -]site)"
    r"|,?\s(?:being (?:built|constructed|carried)|under [A-Z]|which|that is"
    r"|by video|at an? (?:estimated )?cost|costing|during the (?:visit|tour|inspection)"
    r"|[Ii]ncluding|so that|for (?:the )?(?:students|benefit)).*)$"
)
_LOOSE = ("and", "to", "then", "also", "where", "while")
_NOT_AFTER = "".join(rf"(?<!\s{word})" for word in _LOOSE)
# Begins only at the head of a run, so that a long run is looked at once.
_DANGLING = re.compile(
    rf"(?<![\s,.]){_NOT_AFTER}"
    rf"(?:[\s,.]++|(?<=\s)(?:{'|'.join(_LOOSE)})(?=\s|$))++$"
)
# "Of surgery and of robots" are two; so are "the pace and the quality".
_APART = re.compile(r"(?:the|on|about|of|how|their|its|efforts) ")
# Items of this few words after "development of X" belong to it: they are not topics.
_FEW = 3
_SHORTEST = 4
_PAIR = re.compile(
    r"\b(?:prevention and control|research and development|supply and demand"
    r"|production and (?:operation|marketing)|reform and opening|law and order)\b"
)
_PLACED = re.compile(r"^(?!.*\bof\b).*\b(?:for|in|at|on) ")
# "The integration of the group and the villages" is one.
_OF_BOTH = re.compile(r"\b(?:of|between|for) (?:the )?\w+$")
_BARE = re.compile(r"(?:the )?\w+(?:,|$)")
# Two words or more before any preposition: "family income", "shift arrangements".
_PHRASE = re.compile(
    r"(?:the |a |an |its |their )?"
    r"(?!(?:of|in|for|on|at|to|and|the|a|an|its|their) )[\w’'-]+"
    r"(?: (?!(?:of|in|for|on|at|to|and)\b)[\w’'-]+)+"
)
_NO_TOPIC = re.compile(
    r"(?:the\s)?(?:etc|others?|other \w+|so on|situation|opinions?|suggestions?|them"
    r"|him|her|it|(?:(?!of|on|for|in)[\w’'-]+\s){0,3}(?:people|heads?|persons?|residents?|staff|officials?|cadres|villagers|workers"
    r"|famil(?:y|ies)|students|teachers|children|patients|nurses|doctors|farmers|homes?"
    r"|households?|teams?|members|soldiers|veterans|masses|employees|engineers|volunteers"
    r"|apprentices|representatives|leaders|businessmen|traders|places|areas|countries"
    r"|enterprises and \w+|units?|departments?|troops|and))\b[^ ]*"
    r"(?: and (?:opinions?|suggestions?|masses))?(?: (?:in|of|at|from|who) .*)?"
)


@dataclass(frozen=True, slots=True)
class Learnt:
    """A clause that tells of looking or asking: its verb, and what follows it."""

    cue: int
    start: int
    end: int


def clauses(marked: MarkedText, start: int, end: int) -> Iterator[Learnt]:
    """Yield the clauses of a sentence that tell of looking, asking or hearing."""
    cues = list(LEARN.finditer(marked.told, start, end))
    ends = [*(cue.start() for cue in cues), end]
    for cue, high in zip(cues, ends[1:], strict=True):
        stop = CLAUSE.search(marked.told, cue.end() - 1, high)
        high = stop.start() if stop is not None else high
        yield Learnt(cue.start(), cue.end(), max(high, cue.end()))


def items(marked: MarkedText, low: int, high: int) -> Iterator[Span]:
    """Cut an enumeration into its items; "research and development" is one."""
    text = marked.text[low:high]
    at = low
    for joint in [*_joints(text), (len(text), len(text))]:
        topic = _trimmed(marked, at, low + joint[0])
        if topic is not None:
            yield topic
        at = low + joint[1]


def _joints(text: str) -> Iterator[tuple[int, int]]:
    parts = re.split(r",? and |, ", text)
    commas = text.count(", ")
    # "Development of coal, gas and wind" is one.
    one = " of " in parts[0] and all(part.count(" ") < _FEW for part in parts[1:])
    listed = commas > 1 and not one
    at = 0
    for joint in _ITEM.finditer(text):
        if joint.group() == " and ":
            apart = listed or _are_two(text[at : joint.start()], text[joint.end() :])
        else:
            apart = joint.group() != " & " and (listed or commas <= 1)
        if apart:
            at = joint.end()
            yield joint.span()


def _are_two(left: str, right: str) -> bool:
    """Say whether "and" joins two topics, not two words of one."""
    if _PAIR.search(f"{left.rsplit(' ', 1)[-1]} and {right.split(' ', 1)[0]}"):
        return False
    if _OF_BOTH.search(left) and _BARE.match(right):
        return False
    if _APART.match(right) or (" of " in left and re.match(r"\w+ of ", right)):
        return True
    if re.search(r"[’']s? ", left):
        return False
    second = _PHRASE.match(right)
    if second is None or right.startswith(" of ", second.end()):
        return False
    whole = _PHRASE.fullmatch(left) or _PLACED.search(left)
    return whole is not None and (" of " not in left or " " in right[second.end() :])


def _trimmed(marked: MarkedText, low: int, high: int) -> Span | None:
    if high <= low:
        return None
    words = marked.text[low:high]
    low += len(words) - len(words.lstrip())
    head = _HEAD.match(marked.text, low, high)
    low = head.end() if head is not None else low
    words = _TAIL.sub("", _DANGLING.sub("", marked.text[low:high]))
    if len(words) < _SHORTEST or _NO_TOPIC.fullmatch(words):
        return None
    return marked.document.quote(low, low + len(words))
