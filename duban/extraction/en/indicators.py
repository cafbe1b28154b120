"""What an English figure measures, by the words around it."""

import re

_MARKS = re.compile(r"[,.;:!?()“”\"]\s|\s[–—-]\s|\b(?:and|while|but|with|which|that)\s")
# From the indicator to its figure: a verb of change or of being, and small words.
_LEADS_UP = re.compile(
    r"\s(?:(?:has|have|had|is|are|was|were|been|be|to|will|would|should|must|may|by|at|of"
    r"|from|up|down|now|already|also|about|around|some|nearly|almost|over|under|just"
    r"|only|more|less|than|least|most|no|not|an?|the|its|per|further|in|for|on|exceeding"
    r"|rose|rise|risen|rising|grew|grow|grown|growing|increas\w+|climb\w+|gain\w*|reach\w*"
    r"|total\w*|stand\w*|stood|amount\w*|fell|fall\w*|drop\w*|declin\w+|decreas\w+"
    r"|reduc\w+|cut|lower\w*|rais\w+|expand\w*|exceed\w*|hit|account\w*|compris\w+"
    r"|jump\w*|surg\w+|doubl\w+|averag\w+|maintain\w*|kept|keep|remain\w*)\s?)+$",
    re.I,
)
# After the figure: "5 per cent growth in exports", "5 per cent of households".
_FOLLOWS = re.compile(
    r"\s(?:(?:increase|rise|growth|gain|decline|fall|drop|decrease|reduction|cut|jump)s?\s)?"
    r"(?:in|of)\s(?:the\s|its\s|their\s|our\s|all\s)?(?P<words>[a-zA-Z][\w’'-]*"
    r"(?: [a-z][\w’'-]*| of(?= [a-z])){0,4})"
)
_FRONT = re.compile(
    r"^(?:the|a|an|its|their|our|his|her|this|that|in|to|of|last year|this year|total"
    r"|overall|annual|we|it|they|will|must|should|has|have)\s",
    re.I,
)
_SINCE = re.compile(
    r"\byear[- ](?:on|over)[- ]year\b|\bfrom (?:a year (?:earlier|ago)|last year)\b"
    r"|\b(?:compared (?:with|to)|than|over|against) (?:the )?(?:same period (?:of )?)?"
    r"(?:last|previous|preceding) (?:year|month|quarter)\b|\bmonth[- ]on[- ]month\b",
    re.I,
)
_END = re.compile(r"\s(?:by|in|from|to|at|on|for|with|over|during|since|and|while)\b")
_LONGEST = 8  # words


def indicator(text: str, low: int, start: int) -> tuple[int, int] | None:
    """Find what a figure at `start` measures, not looking back beyond `low`."""
    marks = [mark.end() for mark in _MARKS.finditer(text, low, start)]
    begin = marks[-1] if marks else low
    words = text[begin:start].rstrip()
    lead = _LEADS_UP.search(words)
    if lead is None:
        return None
    words = words[: lead.start()]
    front = _FRONT.match(words)
    while front:
        begin, words = begin + front.end(), words[front.end() :]
        front = _FRONT.match(words)
    if not words.strip() or len(words.split()) > _LONGEST:
        return None
    return begin, begin + len(words)


def after(text: str, end: int, high: int) -> tuple[int, int] | None:
    """Find what a figure that ends at `end` measures in the words behind it."""
    found = _FOLLOWS.match(text, end, high)
    if found is None:
        return None
    cut = _END.search(found["words"])
    start = found.start("words")
    return start, start + (cut.start() if cut else len(found["words"]))


def since(text: str, low: int, high: int) -> tuple[int, int] | None:
    """Find what a change is compared with, between two places."""
    found = _SINCE.search(text, low, high)
    return found.span() if found else None
