"""Ledger JSON: an item or an activity with its source, as one JSON object."""

from dataclasses import asdict
from typing import Any

from duban.store.dossiers import ActivityRow, ItemRow


def item_record(row: ItemRow) -> dict[str, Any]:
    """Give an item with its source and its computed states."""
    return asdict(row.item) | {"states": row.states, "source": asdict(row.source)}


def activity_record(row: ActivityRow) -> dict[str, Any]:
    """Give an activity with its source and the number of its items."""
    return asdict(row.activity) | {"items": row.items, "source": asdict(row.source)}
