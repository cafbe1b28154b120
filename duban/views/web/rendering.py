"""Rendering: a template and its values become a page in the reader's language."""

from functools import cache, partial
from importlib.resources import files
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from duban import __version__
from duban.views.labels.dates import write_date, write_day
from duban.views.labels.reasons import write_reasons
from duban.views.labels.words import LANGUAGES, Words, words_in
from duban.views.web import links
from duban.views.web.language import QUERY, choose_language, remember_language

# What the html lang attribute says, so that browsers choose the right glyphs.
_TAGS = {"zh": "zh-Hans", "en": "en"}


def render(
    request: Request, template: str, *, status: int = 200, **values: object
) -> HTMLResponse:
    """Answer with a page in the language that the reader asked for."""
    words = words_in(choose_language(request))
    page = _environment().get_template(template)
    markup = page.render(_frame(request, words) | values)
    # A text may hold lone surrogates, which UTF-8 cannot: they show as "?".
    response = HTMLResponse(markup.encode("utf-8", "replace"), status)
    response.headers["Content-Language"] = _TAGS[words.lang]
    response.headers["Vary"] = "Accept-Language, Cookie"
    remember_language(request, response)
    return response


def _frame(request: Request, words: Words) -> dict[str, object]:
    """What every page needs besides its own values."""
    return {
        "t": words,
        "lang": words.lang,
        "date": partial(write_date, words=words),
        "day": partial(write_day, words=words),
        "reasons": partial(write_reasons, words=words),
        "path": request.url.path,
        "switches": _switches(request),
        "query_text": "",
    }


def _switches(request: Request) -> list[tuple[str, str, str]]:
    """Link this same page, with its query, in each language by its own name."""
    kept = [pair for pair in request.query_params.multi_items() if pair[0] != QUERY]
    return [
        (lang, words_in(lang)("language.own"), "?" + urlencode([*kept, (QUERY, lang)]))
        for lang in LANGUAGES
    ]


@cache
def _environment() -> Environment:
    """Set up the templates: everything is escaped, nothing may be undefined."""
    environment = Environment(
        loader=PackageLoader("duban.views.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"links": links, "tags": _TAGS, "version": __version__}
    environment.globals["style_mark"] = _style_mark()
    return environment


def _style_mark() -> str:
    """Mark the style sheet's address with its size, so that a new one is fetched."""
    sheet = files("duban.views.web").joinpath("static", "duban.css").read_bytes()
    return f"{__version__}-{len(sheet)}"
