"""Item → proposals from later statements, and what state they leave it in."""

from collections.abc import Iterable

from duban.ledger.records import Relation, State

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
# In the order in which a reader should see them: bad news first.
STATES: tuple[State, ...] = ("contradicted", "answered", "restated", "quiet")


def states(relations: Iterable[Relation]) -> tuple[State, ...]:
    """Compute an item's states from the relations of the evidence for it."""
    found = {STATE_OF[relation] for relation in relations} or {"quiet"}
    return tuple(state for state in STATES if state in found)


def relations_of(state: State) -> tuple[Relation, ...]:
    """Return the relations that put an item in that state; none for quiet."""
    return tuple(relation for relation, left in STATE_OF.items() if left == state)
