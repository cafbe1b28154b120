"""Events whose year is known: congresses, sessions, five-year plans, anniversaries."""

import re
from dataclasses import replace

from duban.corpus.document import Language, Span
from duban.extraction.readings import Inferred
from duban.extraction.reasons import reason

# The 11th Party Congress met in 1977; since then one has met every five years.
_CONGRESS = (11, 1977)

# The 8th National People's Congress and CPPCC began in 1993, each serves five years.
_SESSION = (8, 1993)

# The 7th Five-Year Plan began in 1986, and each since has followed at once.
_PLAN = (7, 1986)


def quoted(match: re.Match[str]) -> Span:
    """Quote what a pattern has found in a text."""
    return Span.cut(match.string, match.start(), match.end())


def after_congress(lang: Language, number: int, span: Span) -> Inferred | None:
    """The first year of carrying out the spirit of the Nth Party Congress."""
    held = _fifth(_CONGRESS, number)
    if held is None:
        return None
    why = reason(lang, "congress", number=number, held=held)
    return Inferred(str(held + 1), "inferred", why, span)


def session(lang: Language, number: int, which: int, span: Span) -> Inferred | None:
    """The year of a session of the Nth National People's Congress or CPPCC."""
    first = _fifth(_SESSION, number)
    if first is None or not 1 <= which <= 5:
        return None
    year = first + which - 1
    why = reason(lang, "session", number=number, session=which, year=year)
    return Inferred(str(year), "inferred", why, span)


def plan_start(lang: Language, number: int, span: Span) -> Inferred | None:
    """The first year of the Nth Five-Year Plan."""
    first = _fifth(_PLAN, number)
    if first is None:
        return None
    why = reason(lang, "plan-start", number=number, year=first)
    return Inferred(str(first), "inferred", why, span)


def plan_end(lang: Language, number: int, span: Span) -> Inferred | None:
    """The last year of the Nth Five-Year Plan."""
    first = _fifth(_PLAN, number)
    if first is None:
        return None
    why = reason(lang, "plan-end", number=number, year=first + 4)
    return Inferred(str(first + 4), "inferred", why, span)


def of_plan(found: Inferred, lang: Language, number: int | None) -> Inferred:
    """Say of a limit that a plan's period sets how its year was got."""
    if number is None or found.span is None:
        return found
    last = plan_end(lang, number, found.span)
    if last is None:
        return found
    return replace(found, basis="inferred", reason=last.reason)


def anniversary(
    lang: Language, event: str, since: int, years: int, span: Span
) -> Inferred | None:
    """The year in which an event lies so many years back."""
    if not 1 <= years <= 300:
        return None
    why = reason(lang, "anniversary", event=event, since=since, years=years)
    return Inferred(str(since + years), "inferred", why, span)


def _fifth(first: tuple[int, int], number: int) -> int | None:
    """Count in fives from a numbered event; None outside what the count holds for."""
    known, year = first
    if not known <= number <= known + 30:
        return None
    return year + 5 * (number - known)
