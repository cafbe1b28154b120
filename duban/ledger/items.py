"""Statement → Item: the directives and commitments of a reading as matters to follow.

Also the reading's activities as records, because an item takes its date and places
from the activity in which it was said.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from duban.corpus.document import Document, Span
from duban.extraction import readings
from duban.extraction.readings import Reading, Statement
from duban.ledger.identity import activity_id, item_id
from duban.ledger.records import Activity, Attendance, Item, ItemKind, Site

_TRACKED = ("directive", "commitment")


def activities_of(document: Document, reading: Reading) -> tuple[Activity, ...]:
    """Make a record of every activity that was read in the document."""
    alike: Counter[tuple[str, str | None]] = Counter()
    records = []
    for found in reading.activities:
        key = (found.kind, found.date.value if found.date else None)
        identity = activity_id(document.id, *key, alike[key])
        alike[key] += 1
        records.append(_activity(document, found, identity))
    return tuple(records)


def items_of(
    document: Document, reading: Reading, activities: tuple[Activity, ...]
) -> tuple[Item, ...]:
    """Make an item of every directive and commitment, in the order of the text.

    One repeated word for word, in the lead and again in the body, is one item: it
    stands where it stood first.
    """
    first_places = _first_places(reading)
    kept: dict[str, Item] = {}
    for statement in _tracked(reading.statements):
        activity = occasion(activities, statement)
        item = _item(document, statement, activity, first_places)
        kept.setdefault(item.id, item)
    return tuple(kept.values())


def occasion(activities: tuple[Activity, ...], statement: Statement) -> Activity | None:
    """Return the activity at which it was said: the one around it, else the first."""
    around = [found for found in activities if found.span.holds(statement.span)]
    if around:
        return min(around, key=lambda found: found.span.end - found.span.start)
    return activities[0] if activities else None


def said_on(document: Document, activity: Activity | None) -> str | None:
    """Return when it was said: the activity's date, else the document's."""
    if activity and activity.date and not activity.date.value.startswith("--"):
        return activity.date.value
    return document.published


def came_out(document: Document, activities: Iterable[Activity]) -> str | None:
    """Return the document's date: as published, else that of its latest activity."""
    dates = [said_on(document, found) for found in activities]
    return document.published or max(filter(None, dates), default=None)


def _tracked(statements: Iterable[Statement]) -> Iterator[Statement]:
    found = (one for one in statements if one.kind in _TRACKED)
    return iter(sorted(found, key=lambda one: one.span))


def _item(
    document: Document,
    statement: Statement,
    activity: Activity | None,
    first_places: tuple[str, ...],
) -> Item:
    kind: ItemKind = "directive" if statement.kind == "directive" else "commitment"
    return Item(
        id=item_id(document.id, kind, statement.span.exact),
        document=document.id,
        kind=kind,
        span=statement.span,
        areas=statement.areas,
        speaker=statement.speaker.exact if statement.speaker else None,
        addressee=statement.addressee,
        due=statement.due,
        date=said_on(document, activity),
        places=(activity.places if activity else ()) or first_places,
        activity=activity.id if activity else None,
    )


def _first_places(reading: Reading) -> tuple[str, ...]:
    for activity in reading.activities:
        if activity.places:
            return _names(activity.places)
    places = (one.span for one in reading.mentions if one.type == "place")
    return _names(sorted(places)[:1])


def _activity(document: Document, found: readings.Activity, identity: str) -> Activity:
    return Activity(
        id=identity,
        document=document.id,
        kind=found.kind,
        span=found.span,
        date=found.date,
        places=_names(found.places),
        people=tuple(
            Attendance(one.name.exact, one.role, _names(one.posts))
            for one in found.people
        ),
        stops=tuple(Site(one.site.exact, _names(one.topics)) for one in found.stops),
    )


def _names(spans: Iterable[Span]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(span.exact for span in spans))
