"""What tells directives, promises and reports apart in Chinese: their company."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duban.corpus.document import Span
from duban.corpus.sentences import sentences
from duban.extraction import lexicon
from duban.extraction.templates import Features

_SAID = re.compile("强调|指出|表示")
_TALKS = re.compile("会见|会谈")
_REPORT = re.compile("报告")
# How far back words outside the sentence still tell who speaks, in characters.
_BACK = 250
_FRAME = 60
# Longer than any sentence of gold/train: a text without a stop costs like any other.
_SENTENCE = 1000


def kind_of_text(text: str) -> str:
    """Code the sort of text: S somebody is quoted, T talks, B a report is named."""
    marks = [
        "S" if _SAID.search(text) else "R",
        "T" if _TALKS.search(text) else "",
        "B" if _REPORT.search(text) else "",
    ]
    return "".join(marks)


@dataclass(frozen=True, slots=True)
class _Company:
    """A statement's words and those around them."""

    body: str
    gap: str
    head: str
    told_before: str
    previous: str
    follows: str
    opens: bool
    at_head: bool


def describe(text: str, spans: Sequence[Span]) -> Features:
    """Return the features of each statement span, given in the order of the text."""
    cut = sentences(text, "zh")
    code = kind_of_text(text)
    modals = re.compile(lexicon.alternatives(lexicon.load("zh", "frames")["turns"]))
    return [
        _features(company, code, modals) for company in _companies(text, spans, cut)
    ]


def _companies(text: str, spans: Sequence[Span], cut: Sequence[Span]) -> list[_Company]:
    found: list[_Company] = []
    number, last_end, last_sentence = 0, 0, -1
    for span in spans:
        while number + 1 < len(cut) and cut[number + 1].start <= span.start:
            number += 1
        sentence = cut[number]
        goes_on = number == last_sentence
        since = last_end if goes_on else sentence.start
        found.append(
            _Company(
                body=span.exact,
                gap=text[max(since, span.start - _FRAME) : span.start],
                head=text[max(sentence.start, span.start - _SENTENCE) : span.start],
                told_before=text[max(0, sentence.start - _BACK) : sentence.start],
                previous=cut[number - 1].exact[-_SENTENCE:] if number else "",
                follows=text[span.end : span.end + 1],
                opens=not goes_on,
                at_head=span.start == sentence.start,
            )
        )
        last_end, last_sentence = span.end, number
    return found


def _features(company: _Company, code: str, modals: re.Pattern[str]) -> list[str]:
    words = lexicon.load("zh", "frames")["company"]
    last = company.gap[-1:]
    new = "new" if company.opens else "on"
    features = ["bias", f"d{code}", new, f"at{company.at_head}", f"t{company.follows}"]
    for length in (1, 2, 3, 4):
        features.append(f"h{company.body[:length]}")
        features.append(f"e{company.body[-length:]}")
        features.append(f"g{company.gap[-length:]}")
    features += [
        f"hg{company.body[:1]}{last}",
        f"jg{company.body[:2]}{last}",
        f"dg{code}{last}{new}",
        f"dh{code}{company.body[:2]}",
    ]
    features += _turns(company, code, modals)
    features += [f"w{pair}" for pair in _pairs(company.body)]
    features += [f"G{pair}" for pair in _pairs(company.gap)]
    features += [f"H{pair}" for pair in _pairs(company.head[-_FRAME:])]
    features += [f"s{word}" for word in words if word in company.head]
    features += [
        f"p{word}"
        for word in words
        if word in company.previous and word not in company.head
    ]
    if any(character.isdigit() for character in company.body):
        features += ["figure", f"figure{code}"]
    return features


def _turns(company: _Company, code: str, modals: re.Pattern[str]) -> list[str]:
    here = modals.findall(company.head) or ["-"]
    before = modals.findall(company.told_before) or ["-"]
    inside = sorted(set(modals.findall(company.body)))
    return [
        f"m1{here[-1]}",
        f"m2{''.join(here[-2:])}",
        f"m0{here[0]}",
        f"md{code}{here[-1]}",
        f"b1{before[-1]}",
        *(f"bb{word}" for word in sorted(set(before[-4:]))),
        *(f"i{word}" for word in inside),
    ]


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]
