"""The page of search over the whole text of every document."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from duban.corpus.document import Span
from duban.store import dossiers
from duban.store.search import Hit, search
from duban.views.web.highlight import Paragraph, pieces
from duban.views.web.ledger import looking_up
from duban.views.web.paging import PageNumber, Paging, offset_of
from duban.views.web.rendering import render

router = APIRouter()
SIZE = 20
QueryText = Annotated[str, Query(max_length=200)]


@router.get("/search")
def search_page(request: Request, q: QueryText = "", page: PageNumber = 1) -> Response:
    """Find the documents that hold the query, with the words around it."""
    asked = q.strip()
    with looking_up(request) as connection:
        hits, total = (
            search(connection, asked, limit=SIZE, offset=offset_of(page, SIZE))
            if asked
            else ((), 0)
        )
        _, documents = dossiers.list_documents(connection, limit=1)
    return render(
        request,
        "search.html",
        query_text=asked,
        hits=[(hit, _marked(hit), _first_match(hit)) for hit in hits],
        paging=Paging(page, SIZE, total),
        documents=documents,
    )


def _marked(hit: Hit) -> Paragraph:
    return pieces(hit.snippet.exact, hit.marks, "match")


def _first_match(hit: Hit) -> Span:
    """Quote the first match from the document, so that a link leads right to it."""
    if not hit.marks:
        return hit.snippet
    start, end = hit.marks[0]
    at = hit.snippet.start
    return Span(at + start, at + end, hit.snippet.exact[start:end])
