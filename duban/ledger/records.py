"""What the ledger holds: activities, items and the evidence for them."""

from dataclasses import dataclass
from typing import Literal

from duban.corpus.document import Span
from duban.extraction.readings import ActivityKind, Inferred, Role

ItemKind = Literal["directive", "commitment"]
Relation = Literal[
    "restates",
    "assigns",
    "plans",
    "funds",
    "starts",
    "progress",
    "completes",
    "measures",
    "contradicts",
    "changes",
    "cancels",
    "explains_delay",
]
State = Literal["answered", "contradicted", "restated", "quiet"]


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person at an activity, in the role and with the posts that the text names."""

    name: str
    role: Role
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """A site visited, and the topics looked at or heard there, as quoted."""

    name: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """One occasion in the ledger, standing on a stretch of one document."""

    id: str
    document: str
    kind: ActivityKind
    span: Span
    date: Inferred | None
    places: tuple[str, ...]
    people: tuple[Attendance, ...]
    stops: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One matter to follow up: a directive or a commitment, and where it was said.

    `date` is when it was said: the activity's date, else the document's (ISO, whole
    or cut, None when neither is known). `places` are those that it concerns: the
    activity's, else the document's first. `activity` is the occasion's id.
    """

    id: str
    document: str
    kind: ItemKind
    span: Span
    areas: tuple[int, ...]
    speaker: str | None
    addressee: Inferred | None
    due: Inferred | None
    date: str | None
    places: tuple[str, ...]
    activity: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A later passage proposed as bearing on an item; a proposal, never a verdict.

    `score` lies in 0..1; `reasons` name what the two texts share, most telling first.
    """

    item: str
    document: str
    span: Span
    relation: Relation
    score: float
    reasons: tuple[str, ...]
