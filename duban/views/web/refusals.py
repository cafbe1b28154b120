"""Pages that refuse: what was asked for is not there, or cannot be asked so."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from duban.errors import UnknownRecord
from duban.views.web.rendering import render
from duban.views.web.security import HEADERS


def add_refusals(app: FastAPI) -> None:
    """Answer every error with a page in the reader's language."""
    app.add_exception_handler(UnknownRecord, _unknown_record)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _failed)


def _unknown_record(request: Request, error: Exception) -> Response:
    return _refuse(request, 404, "unknown_record", "not_found_more")


def _invalid(request: Request, error: Exception) -> Response:
    wrong = error.errors() if isinstance(error, RequestValidationError) else ()
    fields = sorted({str(one["loc"][-1]) for one in wrong})
    return _refuse(request, 422, "invalid", "invalid_more", fields)


def _http_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    said = {404: "not_found", 405: "method"}.get(status, "failed")
    return _refuse(request, status, said, f"{said}_more")


def _failed(request: Request, error: Exception) -> Response:
    response = _refuse(request, 500, "failed", "failed_more")
    # Starlette makes this answer outside of all middleware.
    response.headers.update(HEADERS)
    return response


def _refuse(
    request: Request, status: int, said: str, more: str, fields: list[str] | None = None
) -> Response:
    return render(
        request,
        "error.html",
        status=status,
        code=status,
        said=f"error.{said}",
        more=f"error.{more}",
        fields=fields or [],
    )
