"""Traditional Chinese is read as simplified, and quoted as it stands.

Readers, rules and word lists know simplified characters. A text in traditional ones is
read in a copy, character for character as long as itself; each span found there is then
quoted from the text.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from duban.corpus.document import Document, Span
from duban.extraction.readings import Inferred, Reading

if TYPE_CHECKING:
    from opencc import OpenCC

# Common characters that simplified texts never use, save in a quotation.
_TELLING = re.compile("[們個會來這國時說為對後學長門問間關開發動現實點與將調區設業務]")
_HAN = re.compile("[\u4e00-\u9fff]")
# In traditional prose a character in nine is one of those; in simplified texts the odd
# name is.
_SHARE = 0.03


def is_traditional(text: str) -> bool:
    """Say whether a text is written in traditional characters."""
    telling = len(_TELLING.findall(text))
    return telling > 0 and telling >= _SHARE * len(_HAN.findall(text))


def simplified(text: str) -> str:
    """Give a copy in simplified characters, as long as the text."""
    return "".join(map(_simple, text))


def read(document: Document, reading: Callable[[Document], Reading]) -> Reading:
    """Read a document, one in traditional Chinese by way of its simplified copy."""
    if document.lang != "zh" or not is_traditional(document.text):
        return reading(document)
    copy = replace(document, text=simplified(document.text))
    return cast(Reading, _requoted(reading(copy), document))


def _requoted(found: object, document: Document) -> object:
    """Quote every span of what was found from the document itself."""
    if isinstance(found, Span):
        return document.quote(found.start, found.end)
    if isinstance(found, tuple):
        return tuple(_requoted(each, document) for each in found)
    if not is_dataclass(found) or isinstance(found, type):
        return found
    again = {
        each.name: _requoted(getattr(found, each.name), document)
        for each in fields(found)
    }
    if isinstance(found, Inferred) and found.span and found.value == found.span.exact:
        again["value"] = document.quote(found.span.start, found.span.end).exact
    if isinstance(found, Inferred) and found.span and found.reason:
        own = document.quote(found.span.start, found.span.end).exact
        again["reason"] = found.reason.replace(found.span.exact, own)
    return replace(found, **again)


@lru_cache(maxsize=8192)
def _simple(character: str) -> str:
    if not _HAN.match(character):
        return character
    made: str = _converter().convert(character)
    return made if len(made) == 1 else character


@lru_cache(maxsize=1)
def _converter() -> "OpenCC":
    from opencc import OpenCC  # few texts need it

    return OpenCC("t2s")
