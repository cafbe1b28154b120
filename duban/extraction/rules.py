"""The rules of each language under one set of names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from duban.corpus.document import Document, Language, Span
from duban.extraction.amounts import Amount
from duban.extraction.calendar import Moment
from duban.extraction.readings import Activity, Inferred, Mention, Statement
from duban.extraction.templates import Columns, Features, Template

Place = tuple[int, int]
"""A stretch of the text, half-open, in code points."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language's folder gives: its files' functions, by the files' names."""

    tokens: Callable[[str], list[tuple[int, int]]]
    mentions: Callable[[str], Columns]
    mention_templates: tuple[Template, ...]
    clauses: Callable[[str, str], Columns]
    clause_templates: tuple[Template, ...]
    kind_of_text: Callable[[str], str]
    kinds: Callable[[str, Sequence[Span]], Features]
    is_manner: Callable[[str], bool]
    is_shortfall: Callable[[str], bool]
    activities: Callable[
        [Document, Sequence[Mention], Sequence[Statement]], tuple[Activity, ...]
    ]
    due: Callable[[Document, Span], Inferred | None]
    times: Callable[[str], list[Moment]]
    dated: Callable[[Document, Moment], Inferred | None]
    amounts: Callable[[str], list[Amount]]
    indicator: Callable[[str, int, int], Place | None]
    indicator_after: Callable[[str, int, int], Place | None]
    since: Callable[[str, int, int], Place | None]
    action: Callable[[str], tuple[Place, Place | None] | None]


# In which file of a language's folder each stands, and under which name.
_PLACES = {
    "tokens": "tokens.tokens",
    "mentions": "mentions.columns",
    "mention_templates": "mentions.TEMPLATES",
    "clauses": "clauses.columns",
    "clause_templates": "clauses.TEMPLATES",
    "kind_of_text": "kinds.kind_of_text",
    "kinds": "kinds.describe",
    "is_manner": "manner.is_manner",
    "is_shortfall": "shortfalls.is_shortfall",
    "activities": "activities.find_activities",
    "due": "times.due",
    "times": "times.find",
    "dated": "times.dated",
    "amounts": "amounts.find",
    "indicator": "indicators.indicator",
    "indicator_after": "indicators.after",
    "since": "indicators.since",
    "action": "actions.action",
}


@lru_cache(maxsize=4)
def rules_of(lang: Language) -> Rules:
    """Give a language's rules, out of the files of its folder.

    They are loaded when first asked for: who reads one language need not wait until
    the patterns of the other are made.
    """
    found = {}
    for field, place in _PLACES.items():
        file, name = place.split(".")
        found[field] = getattr(import_module(f"duban.extraction.{lang}.{file}"), name)
    return Rules(**found)
