"""Names in French: who, in which office, where, when, how much."""

import re
from collections.abc import Iterator

from duban.corpus.document import Document
from duban.extraction.readings import Mention, MentionType

_NAME = r"[A-ZÉÈÀ][\w’'-]+"
_RULES: tuple[tuple[MentionType, str], ...] = (
    ("post", r"\b(préfète?|maire|ministre(?: de la \w+)?)\b"),
    ("person", rf"(?<=\bmaire )({_NAME} {_NAME})|(?<=\bpréfète )({_NAME} {_NAME})"),
    ("organization", rf"\b((?:école|lycée|hôpital|usine|mairie) {_NAME}(?: {_NAME})*)"),
    ("place", rf"(?<=\bà )({_NAME}(?:-[\w-]+)?)"),
    ("time", r"\b(\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août"
     r"|septembre|octobre|novembre|décembre)(?: \d{4})?|l'an dernier)\b"),
    ("figure", r"\b(\d+(?:[  ]\d{3})*(?:,\d+)? (?:%|euros|logements|élèves|km))"),
)  # fmt: skip


def find(document: Document) -> Iterator[Mention]:
    """Find the names of a document by rule."""
    for kind, pattern in _RULES:
        for found in re.finditer(pattern, document.text):
            group = next(n for n, words in enumerate(found.groups(), 1) if words)
            yield Mention(kind, document.quote(*found.span(group)))
