"""Marks: a reading reduced to what can be compared with gold.

Gold files and the reading JSON share one form (docs/reference/reading-json.md);
names, posts, places and topics are strings quoted from the text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from duban.errors import GoldError

Record = Mapping[str, Any]
"""One decoded JSON object: a gold file, or a line of reading JSON."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of text with its label: a mention or a statement's kind."""

    label: str
    start: int
    end: int

    def overlap(self, other: "Mark") -> float:
        """Give the length that both share over the length that either covers."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        covered = max(self.end, other.end) - min(self.start, other.start)
        return shared / covered if shared > 0 else 0.0


@dataclass(frozen=True, slots=True)
class StatementMark:
    """A marked statement with its policy areas and its speaker's name."""

    mark: Mark
    areas: tuple[int, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Slot:
    """One fact of an activity; `holder` is the person that a role or a post is of."""

    name: str
    value: str
    holder: str = ""


Occasion = tuple[Slot, ...]
"""An activity as its slots, in the order in which gold writes them."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of one document."""

    id: str
    lang: str
    mentions: tuple[Mark, ...] = ()
    statements: tuple[StatementMark, ...] = ()
    occasions: tuple[Occasion, ...] = ()


def from_record(record: Record) -> Marks:
    """Take the marks out of a gold file or of reading JSON."""
    try:
        return Marks(
            id=record["id"],
            lang=record["lang"],
            mentions=tuple(
                Mark(each["type"], each["start"], each["end"])
                for each in record.get("mentions") or ()
            ),
            statements=tuple(map(_statement, record.get("statements") or ())),
            occasions=tuple(map(_occasion, record.get("activities") or ())),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise GoldError(
            f"a reading is not in the form of gold: {error!r}",
            "see docs/reference/reading-json.md for the keys",
        ) from error


def _statement(record: Record) -> StatementMark:
    mark = Mark(record["kind"], record["start"], record["end"])
    areas = tuple(record.get("areas") or ())
    return StatementMark(mark, areas, record.get("speaker") or None)


def _occasion(record: Record) -> Occasion:
    slots = [Slot("kind", record.get("kind") or ""), Slot("date", _date(record))]
    slots += [Slot("place", place) for place in record.get("places") or ()]
    for person in record.get("people") or ():
        slots += _person(person)
    for stop in record.get("stops") or ():
        slots.append(Slot("site", stop["site"]))
        slots += [Slot("topic", topic) for topic in stop.get("topics") or ()]
    return tuple(slot for slot in slots if slot.value or slot.holder)


def _date(record: Record) -> str:
    return record.get("date") or ""


def _person(record: Record) -> list[Slot]:
    name = record["name"]
    role = Slot("role", record.get("role") or "", name)
    posts = [Slot("post", post, name) for post in record.get("posts") or ()]
    return [Slot("person", name), role, *posts]
