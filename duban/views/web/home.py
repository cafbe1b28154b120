"""The front page: what this ledger holds, at a glance."""

from fastapi import APIRouter, Request, Response

from duban.store import dossiers
from duban.store.dossiers import ItemFilter
from duban.views.web.ledger import looking_up
from duban.views.web.rendering import render

router = APIRouter()
# As many as stand on one screen below the summary.
LATEST = 5


@router.get("/")
def overview(request: Request) -> Response:
    """Show the counts, what became of the items, and the latest activities."""
    with looking_up(request) as connection:
        latest, activities = dossiers.list_activities(connection, limit=LATEST)
        items = dossiers.list_items(connection, ItemFilter(), limit=1)
        _, documents = dossiers.list_documents(connection, limit=1)
    return render(
        request,
        "home.html",
        latest=latest,
        activities=activities,
        items=items.total,
        documents=documents,
        states=items.facets.get("state", ()),
    )
