"""Pages of items: the list with its facets, and one matter with its story."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from duban.ledger.records import ItemKind, State
from duban.store import dossiers
from duban.store.dossiers import ItemFilter
from duban.views.labels.words import words_in
from duban.views.web import links
from duban.views.web.facets import chosen_facets, facet_groups
from duban.views.web.highlight import Mark, excerpt_around, paragraphs
from duban.views.web.language import choose_language
from duban.views.web.ledger import looking_up
from duban.views.web.paging import PageNumber, Paging, offset_of
from duban.views.web.rendering import render

router = APIRouter()
SIZE = 30
Area = Annotated[int | None, Query(ge=0, le=999)]
Name = Annotated[str | None, Query(min_length=1, max_length=200)]


@router.get("/items")
def list_page(
    request: Request,
    area: Area = None,
    place: Name = None,
    person: Name = None,
    state: State | None = None,
    kind: ItemKind | None = None,
    page: PageNumber = 1,
) -> Response:
    """List items, newest first, narrowed by the facets in the address."""
    wanted = ItemFilter(area, place, person, state, kind)
    with looking_up(request) as connection:
        found = dossiers.list_items(
            connection, wanted, limit=SIZE, offset=offset_of(page, SIZE)
        )
        _, documents = dossiers.list_documents(connection, limit=1)
    words = words_in(choose_language(request))
    return render(
        request,
        "items.html",
        found=found,
        groups=facet_groups(found, wanted, words),
        chosen=chosen_facets(wanted, words),
        paging=Paging(page, SIZE, found.total),
        query={name: value for name, value in asdict(wanted).items() if value},
        documents=documents,
    )


@router.get("/items/{item_id:path}")
def one_item(request: Request, item_id: str) -> Response:
    """Show one item: its words, where they stand, and what later texts say."""
    with looking_up(request) as connection:
        dossier = dossiers.item_dossier(connection, item_id)
    document, span = dossier.document, dossier.row.item.span
    excerpt = excerpt_around(document, span)
    mark = Mark(span.start, span.end, dossier.row.item.kind, anchor=links.WORDS)
    return render(
        request,
        "item.html",
        dossier=dossier,
        excerpt=excerpt,
        text=paragraphs(document.text, [mark], within=excerpt),
    )
