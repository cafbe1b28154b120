"""Pages of documents: the list, and one text with all that was read in it."""

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.exceptions import RequestValidationError

from duban.corpus.document import Document
from duban.extraction.readings import STATEMENT_KINDS
from duban.store import dossiers
from duban.store.dossiers import DocumentDossier
from duban.views.web import links
from duban.views.web.highlight import Mark, paragraphs
from duban.views.web.ledger import looking_up
from duban.views.web.paging import PageNumber, Paging, offset_of
from duban.views.web.rendering import render

router = APIRouter()
SIZE = 50
Offset = Annotated[int | None, Query(ge=0, le=1_000_000_000)]


@router.get("/documents")
def list_page(request: Request, page: PageNumber = 1) -> Response:
    """List documents, newest first."""
    with looking_up(request) as connection:
        rows, total = dossiers.list_documents(
            connection, limit=SIZE, offset=offset_of(page, SIZE)
        )
    paging = Paging(page, SIZE, total)
    return render(request, "documents.html", rows=rows, paging=paging)


@router.get("/documents/{document_id:path}")
def one_document(
    request: Request, document_id: str, start: Offset = None, end: Offset = None
) -> Response:
    """Show a whole text, every statement marked; outline a passage when asked to."""
    with looking_up(request) as connection:
        dossier = dossiers.document_dossier(connection, document_id)
    cited = _cited(dossier.document, start, end)
    found = Counter(statement.kind for statement in dossier.reading.statements)
    return render(
        request,
        "document.html",
        dossier=dossier,
        cited=cited,
        text=paragraphs(dossier.document.text, cited + _marks(dossier)),
        legend=[(kind, found[kind]) for kind in STATEMENT_KINDS if found[kind]],
    )


def _marks(dossier: DocumentDossier) -> list[Mark]:
    """Mark every statement; those that became items lead to them."""
    items = {
        (row.item.span.start, row.item.span.end): links.item_url(row.item.id)
        for row in dossier.items
    }
    return [
        Mark(span.start, span.end, statement.kind, items.get((span.start, span.end)))
        for statement in dossier.reading.statements
        for span in (statement.span,)
    ]


def _cited(document: Document, start: int | None, end: int | None) -> list[Mark]:
    """Mark the passage of the address; refuse one that is not in the text."""
    if start is None and end is None:
        return []
    if start is None or end is None or not start < end <= len(document.text):
        raise RequestValidationError([{"loc": ("query", "start, end")}])
    return [Mark(start, end, "cited", anchor=links.WORDS)]
