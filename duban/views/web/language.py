"""The language of the interface: asked for, remembered, or the browser's."""

from fastapi import Request, Response

from duban.corpus.document import Language
from duban.views.labels.words import LANGUAGES

QUERY = "lang"
COOKIE = "duban_lang"
FALLBACK: Language = "en"
_YEAR_IN_SECONDS = 365 * 24 * 60 * 60


def choose_language(request: Request) -> Language:
    """Choose by ?lang=, else by the cookie, else by the Accept-Language header."""
    asked = _known(request.query_params.get(QUERY))
    remembered = _known(request.cookies.get(COOKIE))
    return asked or remembered or _preferred(request.headers.get("accept-language", ""))


def remember_language(request: Request, response: Response) -> None:
    """Keep the language that was asked for by ?lang= in a cookie."""
    asked = _known(request.query_params.get(QUERY))
    if asked is not None:
        response.set_cookie(
            COOKIE, asked, max_age=_YEAR_IN_SECONDS, httponly=True, samesite="lax"
        )


def _known(name: str | None) -> Language | None:
    """Match a language tag ("zh-CN") to a language of the interface."""
    primary = (name or "").strip().lower().split("-")[0]
    return next((lang for lang in LANGUAGES if lang == primary), None)


def _preferred(header: str) -> Language:
    """Pick the first known language of an Accept-Language header, by its weights."""
    ranges = [part.partition(";") for part in header.split(",")]
    weighted = sorted(ranges, key=lambda part: -_weight(part[2]))
    known = (_known(name) for name, _, rest in weighted if _weight(rest) > 0)
    return next((lang for lang in known if lang is not None), FALLBACK)


def _weight(parameter: str) -> float:
    """Read "q=0.8"; no weight counts as one, a broken one as none (RFC 9110)."""
    _, equals, number = parameter.partition("=")
    try:
        return float(number) if equals else 1.0
    except ValueError:
        return 0.0
