"""The rules of each language under one set of names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from duban.corpus.document import Document, Language, Span
from duban.extraction.amounts import Amount
from duban.extraction.calendar import Moment
from duban.extraction.en import actions as en_actions
from duban.extraction.en import activities as en_activities
from duban.extraction.en import amounts as en_amounts
from duban.extraction.en import clauses as en_clauses
from duban.extraction.en import indicators as en_indicators
from duban.extraction.en import kinds as en_kinds
from duban.extraction.en import manner as en_manner
from duban.extraction.en import mentions as en_mentions
from duban.extraction.en import shortfalls as en_shortfalls
from duban.extraction.en import times as en_times
from duban.extraction.en import tokens as en_tokens
from duban.extraction.readings import Activity, Inferred, Mention, Statement
from duban.extraction.templates import Columns, Features, Template
from duban.extraction.zh import actions as zh_actions
from duban.extraction.zh import activities as zh_activities
from duban.extraction.zh import amounts as zh_amounts
from duban.extraction.zh import clauses as zh_clauses
from duban.extraction.zh import indicators as zh_indicators
from duban.extraction.zh import kinds as zh_kinds
from duban.extraction.zh import manner as zh_manner
from duban.extraction.zh import mentions as zh_mentions
from duban.extraction.zh import shortfalls as zh_shortfalls
from duban.extraction.zh import times as zh_times
from duban.extraction.zh import tokens as zh_tokens

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


RULES: dict[Language, Rules] = {
    "zh": Rules(
        tokens=zh_tokens.tokens,
        mentions=zh_mentions.columns,
        mention_templates=zh_mentions.TEMPLATES,
        clauses=zh_clauses.columns,
        clause_templates=zh_clauses.TEMPLATES,
        kind_of_text=zh_kinds.kind_of_text,
        kinds=zh_kinds.describe,
        is_manner=zh_manner.is_manner,
        is_shortfall=zh_shortfalls.is_shortfall,
        activities=zh_activities.find_activities,
        due=zh_times.due,
        times=zh_times.find,
        dated=zh_times.dated,
        amounts=zh_amounts.find,
        indicator=zh_indicators.indicator,
        indicator_after=zh_indicators.after,
        since=zh_indicators.since,
        action=zh_actions.action,
    ),
    "en": Rules(
        tokens=en_tokens.tokens,
        mentions=en_mentions.columns,
        mention_templates=en_mentions.TEMPLATES,
        clauses=en_clauses.columns,
        clause_templates=en_clauses.TEMPLATES,
        kind_of_text=en_kinds.kind_of_text,
        kinds=en_kinds.describe,
        is_manner=en_manner.is_manner,
        is_shortfall=en_shortfalls.is_shortfall,
        activities=en_activities.find_activities,
        due=en_times.due,
        times=en_times.find,
        dated=en_times.dated,
        amounts=en_amounts.find,
        indicator=en_indicators.indicator,
        indicator_after=en_indicators.after,
        since=en_indicators.since,
        action=en_actions.action,
    ),
}
