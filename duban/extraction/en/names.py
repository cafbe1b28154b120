"""Names of people in English: found where unmarked, made whole, matched."""

import re
from collections.abc import Iterable

from duban.corpus.document import Span
from duban.extraction.marked import MarkedText

# Titles and honorifics that stand before a name and are no part of it.
TITLE = (
    r"(?:Dr|Mr|Ms|Mrs|Prof|Professor|Ven|Most Venerable|Venerable|The Most Venerable"
    r"|Hon|Honou?rable|H\.?\s?E|His Excellency|Her Excellency|His Majesty"
    r"|Attorney-at-Law|Attorney|Major General|Maj|Gen|General|Air Commodore|Brigadier"
    r"|Air Chief Marshal|Air Vice[ -]Marshal|Air Marshal|Field Marshal|Group Captain"
    r"|Wing Commander|Squadron Leader|Vice Admiral|Rear Admiral|Commodore|Major"
    r"|Senior Advocate|Senior Professor|Emeritus Professor|Senator|Rt|Right"
    r"|Cllr|Councillor|Gov|Sen|Supt|Insp|Capt|Adv|Engr|Atty|Er|Shri|Smt|Shrimati"
    r"|Eng|Engineer|Senior Lecturer|Comrade|Rev|Reverend|Sir|Lt|Col|Admiral|Sheikh"
    r"|Captain|Lieutenant|Colonel|\(Dr\)|\(Mrs\)|\(Retired\)|Retired|\(Retd\)"
    r"|President’s Counsel|Chartered Accountant|PhD)\.?"
)
_TITLES = re.compile(rf"(?:(?<!\w){TITLE}\s)+")
# A name behind a post: two to four capitalised words before a verb or a comma.
_NAME = re.compile(
    rf"(?:,\s|\s)(?:{TITLE}\s)*"
    r"(?P<name>[A-Z][\w’-]+(?:\s(?:[A-Z][\w’-]+|[A-Z]\.)){1,3}?)"
    r"(?=,|\s(?:today|yesterday|on|said|has|had|met|spoke|and|who|also|visited|inspected"
    r"|attended|chaired|presided|held|led|went|was|were|went|conducted|stated|urged|told"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_TITLED = re.compile(
    r"\b(?:Dr|Mr|Ms|Mrs|Prof|H\.E|Hon)\.?\s(?:\([A-Z][a-z]+\)\s)?"
    r"(?P<name>[A-Z](?:[\w’-]+|\.)(?:\s?(?:[A-Z][\w’-]+|[A-Z]\.)){1,3})"
)
_NO_NAME = re.compile(
    r"\b(?:Committee|Province|City|District|County|Department|Ministry|Office|Council"
    r"|Minister|Secretary|Party|Congress|Government|Municipal|Provincial|Board|Bureau"
    r"|Commission|Republic|States|The|In|At|On|Director|President|Chairman|Governor"
    r"|Development|Affairs|Planning|Security|Defen[cs]e|Finance|Housing|\w+day)\b"
)
_INITIAL_LAST = re.compile(r"\b[A-Z]$")
_SURNAME = re.compile(r"\.\s[A-Z][\w’-]+")


def widened(marked: MarkedText) -> list[Span]:
    """Return the people of a text, each name made whole where an initial cut it."""
    text, whole = marked.text, list[Span]()
    for span in marked.mentions("person"):
        ahead = (
            _SURNAME.match(text, span.end) if _INITIAL_LAST.search(span.exact) else None
        )
        end = ahead.end() if ahead is not None else span.end
        whole.append(marked.document.quote(span.start, end))
    return whole


def unmarked(marked: MarkedText) -> list[Span]:
    """Return the names that stand right behind a post and that no reader marked."""
    found: list[Span] = []
    for post in marked.mentions("post"):
        match = _NAME.match(marked.text, post.end)
        if match is not None and not _NO_NAME.search(match["name"]):
            found.append(marked.document.quote(*match.span("name")))
    found += [
        marked.document.quote(*match.span("name"))
        for match in _TITLED.finditer(marked.told)
        if not _NO_NAME.search(match["name"])
    ]
    return found


def fullest(people: Iterable[Span]) -> dict[Span, Span]:
    """Return the fullest form of each name, which holds all of its words."""
    told = {span: _words(span) for span in people}
    found: dict[Span, Span] = {}
    holding: dict[str, list[Span]] = {}
    for span in sorted(told, key=lambda s: (-len(told[s]), s.start)):
        own = set(told[span])
        fuller = min((holding.get(word, []) for word in own), key=len)
        found[span] = next((n for n in fuller if own <= set(told[n])), span)
        if found[span] is span:
            for word in own:
                holding.setdefault(word, []).append(span)
    return found


def _words(span: Span) -> list[str]:
    """Return the words of a name in small letters, titles left out."""
    found: list[str] = re.findall(r"[^\W\d_]+", _TITLES.sub("", span.exact).lower())
    return found or [span.exact.lower()]
