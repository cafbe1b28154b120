"""What a reader finds in a document: each find bound to the words it stands on."""

from dataclasses import dataclass
from typing import Literal

from duban.corpus.document import Span

MentionType = Literal["person", "post", "organization", "place", "time", "figure"]
StatementKind = Literal["directive", "commitment", "achievement", "problem", "context"]
ActivityKind = Literal["visit", "meeting", "talks", "ceremony", "announcement", "other"]
Role = Literal["lead", "participant", "counterpart"]
Basis = Literal["stated", "inferred", "rule", "person"]
Force = Literal["must", "should", "encourage", "exhort"]
Testability = Literal["measurable", "checkable", "vague", "slogan"]
Layer = Literal["seen", "reported", "noted", "directed", "committed"]
Comparison = Literal["about", "at least", "more than", "at most", "less than"]
Change = Literal["up", "down", "same"]

MENTION_TYPES: tuple[MentionType, ...] = (
    "person",
    "post",
    "organization",
    "place",
    "time",
    "figure",
)
STATEMENT_KINDS: tuple[StatementKind, ...] = (
    "directive",
    "commitment",
    "achievement",
    "problem",
    "context",
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, a post, a time or a figure, as it stands in the text."""

    type: MentionType
    span: Span


@dataclass(frozen=True, slots=True)
class Inferred:
    """A value that the text may not state outright, with its basis and its reason.

    `span` quotes the words that it rests on, where there are such words.
    """

    value: str
    basis: Basis
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, and what it counts or measures, as far as it is said.

    `value` is in `unit`: 1.2万亿元 is 1.2e12 in "CNY", "5.2%" is 5.2 in "percent". A
    range has `upto`, its greater end. `comparison` is how the number bounds the value;
    `change` says that it measures a rise or a fall (同比增长5.2%), `since` quotes what
    it is compared with. `indicator` quotes what is measured, `period` gives
    the time as ISO dates or years, cut as far as it is known.
    """

    span: Span
    value: float
    unit: str
    upto: float | None = None
    comparison: Comparison | None = None
    change: Change | None = None
    since: Span | None = None
    indicator: Span | None = None
    period: Inferred | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """What a directive or a commitment wants done: its verb, and the verb's object."""

    verb: Span
    object: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said that could be followed up by itself.

    `areas` are Comparative Agendas Project major topics, the main one first.
    `speaker` is a named person, quoted as named in the text. `addressee` is who is
    told to act and `due` an ISO date, whole or cut; both say what they rest on.
    `layer` tells what was seen on site or reported to the visitor from what the
    speaker noted, directed or committed to; it is open where the text does not say.
    Directives and commitments also tell their `force` and `testability` (values of
    Force and Testability), the figure that is to be reached, and the action.
    """

    kind: StatementKind
    span: Span
    areas: tuple[int, ...] = ()
    speaker: Span | None = None
    addressee: Inferred | None = None
    due: Inferred | None = None
    layer: Inferred | None = None
    force: Inferred | None = None
    testability: Inferred | None = None
    target: Figure | None = None
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A person in an activity, with the posts named beside them in this text."""

    name: Span
    role: Role
    posts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop:
    """A site visited during an activity, and what was looked at or heard there."""

    site: Span
    topics: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """One occasion: who went where and when, whom they met, what they looked at.

    `date` is ISO, whole ("2023-03-10"), cut ("2023-03") or open ("--03-10").
    `span` is the stretch of text that tells of it.
    """

    kind: ActivityKind
    span: Span
    date: Inferred | None = None
    places: tuple[Span, ...] = ()
    people: tuple[Participant, ...] = ()
    stops: tuple[Stop, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader, by name and version, found in one document."""

    reader: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    activities: tuple[Activity, ...] = ()
    figures: tuple[Figure, ...] = ()
