"""Pages of activities: the timeline, and one occasion."""

from itertools import groupby

from fastapi import APIRouter, Request, Response

from duban.store import dossiers
from duban.store.dossiers import ActivityDossier, ActivityRow
from duban.views.web import links
from duban.views.web.highlight import Mark, excerpt_around, paragraphs
from duban.views.web.ledger import looking_up
from duban.views.web.paging import PageNumber, Paging, offset_of
from duban.views.web.rendering import render

router = APIRouter()
SIZE = 30


@router.get("/activities")
def timeline(request: Request, page: PageNumber = 1) -> Response:
    """List activities by year, newest first."""
    with looking_up(request) as connection:
        rows, total = dossiers.list_activities(
            connection, limit=SIZE, offset=offset_of(page, SIZE)
        )
        _, documents = dossiers.list_documents(connection, limit=1)
    return render(
        request,
        "activities.html",
        years=[(year, list(group)) for year, group in groupby(rows, key=_year)],
        paging=Paging(page, SIZE, total),
        documents=documents,
    )


@router.get("/activities/{activity_id:path}")
def one_activity(request: Request, activity_id: str) -> Response:
    """Show one occasion: when, where, who, what was seen, what was asked for."""
    with looking_up(request) as connection:
        dossier = dossiers.activity_dossier(connection, activity_id)
    document = dossier.document
    excerpt = excerpt_around(document, dossier.activity.span)
    return render(
        request,
        "activity.html",
        dossier=dossier,
        excerpt=excerpt,
        text=paragraphs(document.text, _marks(dossier), within=excerpt),
    )


def _year(row: ActivityRow) -> str | None:
    """The year that an activity is listed under, None when the text leaves it open."""
    date = row.activity.date
    if date is None or date.value.startswith("-"):
        return None
    return date.value[:4]


def _marks(dossier: ActivityDossier) -> list[Mark]:
    """Mark the stretch that tells of the occasion, and its items inside it."""
    told = dossier.activity.span
    marks = [Mark(told.start, told.end, "told", anchor=links.WORDS)]
    for row in dossier.items:
        span = row.item.span
        href = links.item_url(row.item.id)
        marks.append(Mark(span.start, span.end, row.item.kind, href))
    return marks
