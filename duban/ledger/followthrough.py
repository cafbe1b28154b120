"""Item → proposals from later statements, and what state they leave it in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from duban.corpus.document import Document, Span
from duban.extraction.readings import Reading, Statement, StatementKind
from duban.ledger.evidence import Bearing, bearing
from duban.ledger.items import occasion, said_on
from duban.ledger.likeness import Saying
from duban.ledger.names import folded_all
from duban.ledger.records import Activity, Evidence, Item, Relation, State

_ASKING = ("directive", "commitment")
_NAMING = ("place", "organization")

# What each relation says about an item; an item without evidence is quiet.
STATE_OF: dict[Relation, State] = {
    "restates": "restated",
    "contradicts": "contradicted",
    "cancels": "contradicted",
    "assigns": "answered",
    "plans": "answered",
    "funds": "answered",
    "starts": "answered",
    "progress": "answered",
    "completes": "answered",
    "measures": "answered",
    "changes": "answered",
    "explains_delay": "answered",
}
# One document answers one item in one way once or twice; more are echoes.
_MOST = 2
# A reprint of the same occasion may be dated some days later: it repeats nothing.
_REPRINT_DAYS = 10
# In the order in which a reader should see them: bad news first.
STATES: tuple[State, ...] = ("contradicted", "answered", "restated", "quiet")


def states(relations: Iterable[Relation]) -> tuple[State, ...]:
    """Compute an item's states from the relations of the evidence for it."""
    found = {STATE_OF[relation] for relation in relations} or {"quiet"}
    return tuple(state for state in STATES if state in found)


def relations_of(state: State) -> tuple[Relation, ...]:
    """Return the relations that put an item in that state; none for quiet."""
    return tuple(relation for relation, left in STATE_OF.items() if left == state)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in its place: where it stands, when it was said, and what it says.

    `date` is ISO, whole or cut, and "" when it is unknown. `item` is the id of the
    item that was made of it, if one was. The names of an item are those in its words,
    its places and its addressee.
    """

    document: str
    span: Span
    date: str
    saying: Saying
    item: str | None = None


def propose(asked: Said, later: Iterable[Said]) -> tuple[Evidence, ...]:
    """Propose the later statements that bear on an item, the best of each document."""
    found: list[tuple[Said, Bearing]] = []
    for said in later:
        if said.document == asked.document or not is_later(said.date, asked.date):
            continue
        judged = bearing(asked.saying, said.saying)
        if judged is not None and not _reprinted(asked, said, judged):
            found.append((said, judged))
    found.sort(key=lambda one: (-one[1].score, one[0].document, one[0].span))
    return tuple(_best(asked, found))


def is_later(date: str, than: str) -> bool:
    """Say whether a date is later for sure: 2023-05 is not known to be after 2023."""
    precision = min(len(date), len(than))
    return precision > 0 and date[:precision] > than[:precision]


def _best(asked: Said, found: list[tuple[Said, Bearing]]) -> list[Evidence]:
    taken: Counter[tuple[str, Relation]] = Counter()
    kept: dict[tuple[str, Span], Evidence] = {}
    for said, judged in found:
        key = (said.document, judged.relation)
        if taken[key] < _MOST and (said.document, said.span) not in kept:
            taken[key] += 1
            kept[said.document, said.span] = Evidence(
                item=asked.item or "",
                document=said.document,
                span=said.span,
                relation=judged.relation,
                score=judged.score,
                reasons=judged.reasons,
            )
    return list(kept.values())


def _reprinted(asked: Said, said: Said, judged: Bearing) -> bool:
    """Say whether a restatement is but another outlet's telling of one occasion."""
    if judged.relation != "restates":
        return False
    try:
        first, second = (date.fromisoformat(one.date) for one in (asked, said))
    except ValueError:
        return False
    return (second - first).days <= _REPRINT_DAYS


def names_of(document: Document, reading: Reading) -> frozenset[str]:
    """Return the folded names of the places and bodies that a document is about."""
    named = [one.span.exact for one in reading.mentions if one.type in _NAMING]
    if document.publisher:
        named.append(document.publisher)
    return folded_all(named)


def sayings(
    document: Document,
    reading: Reading,
    activities: tuple[Activity, ...],
    items: tuple[Item, ...],
) -> tuple[Said, ...]:
    """Make of a reading's statements what follow-through works on; frames drop out."""
    made: dict[tuple[StatementKind, Span], Item]
    made = {(item.kind, item.span): item for item in items}
    names = names_of(document, reading)
    found = []
    for one in sorted(reading.statements, key=lambda one: one.span):
        item = made.pop((one.kind, one.span), None) if one.kind in _ASKING else None
        if item is None and (one.kind == "context" or one.kind in _ASKING):
            continue
        date = said_on(document, occasion(activities, one)) or ""
        saying = Saying(
            kind=one.kind,
            text=one.span.exact,
            lang=document.lang,
            areas=one.areas,
            names=_names_at(reading, one, item),
            around=names,
            setting=item.places if item else (),
        )
        found.append(
            Said(document.id, one.span, date, saying, item.id if item else None)
        )
    return tuple(found)


def _names_at(
    reading: Reading, statement: Statement, item: Item | None
) -> frozenset[str]:
    named = [
        one.span.exact
        for one in reading.mentions
        if one.type in _NAMING and statement.span.holds(one.span)
    ]
    if item is not None:
        named += item.places
        named += [item.addressee.value] if item.addressee else []
    return folded_all(named)
