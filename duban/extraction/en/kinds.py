"""What tells directives, promises and reports apart in English: their company."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from duban.corpus.document import Span
from duban.corpus.sentences import sentences
from duban.extraction.templates import Features

_SAID = re.compile(
    r"\b(?:stressed|emphasi[sz]ed|pointed out|urged|instructed|highlighted|underscored"
    r"|noted)\b"
)
_PROMISED = re.compile(r"\b(?:we will|I will|shall)\b")
_TALKS = re.compile(r"\b(?:bilateral|readout)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+|\d+|[^\w\s]")
_PAST = re.compile(r"\b\w+ed\b")
_AUXILIARIES = frozenset(
    ["will", "shall", "should", "must", "need", "plans", "has", "have", "had"]
    + ["was", "were", "is", "are", "been", "be"]
)
# How far back inside the sentence words are taken one by one, in characters.
_FRAME = 60
# Longer than any sentence of gold/train: a text without a stop costs like any other.
_SENTENCE = 1000


def kind_of_text(text: str) -> str:
    """Code the sort of text: S somebody is quoted, W it promises, T talks."""
    marks = [
        "S" if _SAID.search(text) else "R",
        "W" if _PROMISED.search(text) else "",
        "T" if _TALKS.search(text) else "",
    ]
    return "".join(marks)


@dataclass(frozen=True, slots=True)
class _Company:
    """A statement's words and those around them, in small letters."""

    body: list[str]
    gap: list[str]
    head: list[str]
    sentence: list[str]
    previous: frozenset[str]
    follows: str
    opens: bool
    at_head: bool
    written: str


def describe(text: str, spans: Sequence[Span]) -> Features:
    """Return the features of each statement span, given in the order of the text."""
    cut = sentences(text, "en")
    code = kind_of_text(text)
    return [_features(company, code) for company in _companies(text, spans, cut)]


def _companies(text: str, spans: Sequence[Span], cut: Sequence[Span]) -> list[_Company]:
    found: list[_Company] = []
    number, last_end, last_sentence = 0, 0, -1
    for span in spans:
        while number + 1 < len(cut) and cut[number + 1].start <= span.start:
            number += 1
        start = cut[number].start
        goes_on = number == last_sentence
        since = last_end if goes_on else start
        near = max(start, span.start - _SENTENCE)
        before = cut[number - 1].exact[-_SENTENCE:] if number else ""
        found.append(
            _Company(
                body=_words(span.exact),
                gap=_words(text[max(since, span.start - _FRAME) : span.start]),
                head=_words(text[near : span.start][-_FRAME:]),
                sentence=_words(text[near : span.start]),
                previous=frozenset(_words(before)),
                follows=text[span.end : span.end + 1],
                opens=not goes_on,
                at_head=span.start == start,
                written=span.exact,
            )
        )
        last_end, last_sentence = span.end, number
    return found


def _features(company: _Company, code: str) -> list[str]:
    body, gap = company.body, company.gap
    first = body[0] if body else ""
    last = gap[-1] if gap else ""
    features = [
        "bias",
        f"d{code}",
        "new" if company.opens else "on",
        f"at{company.at_head}",
        f"hg{first}_{last}",
        f"u{first[-3:]}",
        f"ud{first[-3:]}{code}",
        f"ug{first[-3:]}{last}",
        f"t{company.follows}",
        "capital" if company.written[:1].isupper() else "small",
    ]
    for length in (1, 2, 3):
        features.append(f"h{'_'.join(body[:length])}")
        features.append(f"e{'_'.join(body[-length:])}")
        features.append(f"g{'_'.join(gap[-length:])}")
    return features + _bags(company, code)


def _bags(company: _Company, code: str) -> list[str]:
    body = sorted(set(company.body))
    features = [f"w{word}" for word in body]
    features += [f"G{word}" for word in sorted(set(company.gap))]
    features += [f"G{pair}" for pair in _pairs(company.gap)]
    features += [f"H{word}" for word in sorted(set(company.head))]
    features += [f"S{word}" for word in sorted(set(company.sentence))]
    features += [f"S{pair}" for pair in _pairs(company.sentence)]
    features += [f"P{word}" for word in sorted(company.previous)]
    for word in body:
        if word in _AUXILIARIES:
            features += [f"B{word}", f"B{word}{code}"]
    if any(character.isdigit() for character in company.written):
        features.append("figure")
    if _PAST.search(company.written):
        features.append("past")
    return features


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{one}_{two}" for one, two in pairwise(words)]
