"""What a statement carries: its layer; a demand its force, target and action too.

The words that decide are lists of each language (*/lexicon/demands.toml); where they
stand and what they mean for a reader is decided here, alike for both.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from duban.corpus.document import Document, Language, Span
from duban.corpus.sentences import sentences
from duban.extraction import figures, lexicon
from duban.extraction.readings import (
    Action,
    Figure,
    Force,
    Inferred,
    Layer,
    Statement,
    Testability,
)
from duban.extraction.reasons import reason
from duban.extraction.rules import rules_of

_FORCES: tuple[Force, ...] = ("must", "should", "encourage", "exhort")
_TOLD: tuple[Layer, ...] = ("seen", "reported", "noted")
# In characters: further than ten clauses, so that a line without end stays linear.
_REACH = 1000
# What leads up to a figure that is to be reached.
_AIM = re.compile(
    r"(?:(?:提高|提升|增加|增长|扩大|达|降低|下降|压缩|缩短)?[到至]|达到)$|\bto\s+$"
)
_TRACKED = ("directive", "commitment")


def carried(
    document: Document,
    statements: Sequence[Statement],
    found: Sequence[Figure],
) -> list[Statement]:
    """Give every statement its layer, and demands what else they carry."""
    told = list(sentences(document.text, document.lang))
    layered = [replace(each, layer=_layer(document, each, told)) for each in statements]
    return [
        _carried(document, each, told, found) if each.kind in _TRACKED else each
        for each in layered
    ]


def _layer(
    document: Document, statement: Statement, told: Sequence[Span]
) -> Inferred | None:
    """Say whether it was seen, reported, noted, directed or committed to."""
    lang = document.lang
    if statement.kind in _TRACKED:
        layer = "directed" if statement.kind == "directive" else "committed"
        return Inferred(layer, "inferred", reason(lang, "layer-kind"), statement.span)
    span = statement.span
    sentence = next((each for each in told if each.holds(span)), span)
    cues = [
        (match.end(), layer, document.quote(*match.span()))
        for layer in _TOLD
        for match in _words(lang, layer).finditer(
            document.text, _back(sentence, span), span.start
        )
    ]
    if cues:
        _, layer, cue = max(cues, key=lambda each: each[0])
        return Inferred(layer, "stated", reason(lang, "layer", quote=cue.exact), cue)
    if statement.speaker is not None:
        why = reason(lang, "layer-speaker", quote=statement.speaker.exact)
        return Inferred("noted", "inferred", why, statement.speaker)
    return None


def _carried(
    document: Document,
    statement: Statement,
    told: Sequence[Span],
    found: Sequence[Figure],
) -> Statement:
    inside = figures.within(found, statement.span)
    target = _target(document, [each for each in inside if _is_target(each)])
    action = _action(document, statement.span)
    known = replace(statement, target=target, action=action)
    return replace(
        known,
        force=_force(document, known, told),
        testability=_testability(document, known),
    )


def _target(document: Document, figures: Sequence[Figure]) -> Figure | None:
    """Take the figure to be reached, else the first: 投入3000万元，提高到95%."""
    aims = (
        each
        for each in figures
        if _AIM.search(document.text, max(0, each.span.start - 12), each.span.start)
    )
    return next(aims, figures[0] if figures else None)


def _is_target(figure: Figure) -> bool:
    """Say whether a figure is to be reached: it has a unit, and is more than one."""
    return bool(figure.unit) and (figure.value > 1 or figure.unit == "fraction")


def _force(document: Document, statement: Statement, told: Sequence[Span]) -> Inferred:
    """Take the word nearest to the statement that says how strongly it is asked."""
    span = statement.span
    sentence = next((each for each in told if each.holds(span)), span)
    best: tuple[int, Force, Span] | None = None
    for force, pattern in _forces(document.lang):
        for match in pattern.finditer(
            document.text, _back(sentence, span), _head(span)
        ):
            if best is None or match.end() > best[0]:
                best = match.end(), force, document.quote(*match.span())
    if best is None:
        why = reason(document.lang, "force-plain")
        return Inferred("should", "inferred", why)
    inside = best[2].start >= sentence.start
    why = reason(document.lang, "force", quote=best[2].exact)
    return Inferred(best[1], "stated" if inside else "inferred", why, best[2])


def _back(sentence: Span, span: Span) -> int:
    """Say from where on in its sentence a word may bear on a statement."""
    return max(sentence.start, span.start - _REACH)


def _head(span: Span) -> int:
    """Say how far into a statement a word of force may stand: its first words."""
    return min(span.end, span.start + 14)


def _testability(document: Document, statement: Statement) -> Inferred:
    """Judge whether anybody could check it: by figure, by deed, hardly, or not."""
    lang, span = document.lang, statement.span
    target, due = statement.target, statement.due
    if target is not None:
        return _judged(lang, "measurable", "measurable", target.span)
    slogan = _found(document, span, "slogans")
    if slogan is not None and due is None:
        return _judged(lang, "slogan", "slogan", slogan)
    degree = _found(document, span, "degrees")
    if degree is not None:
        return _judged(lang, "measurable", "degree", degree)
    if due is not None and due.span is not None:
        return _judged(lang, "checkable", "dated", due.span)
    verb = statement.action.verb if statement.action else span
    deed = _found(document, verb, "deeds")
    if deed is not None:
        return _judged(lang, "checkable", "deed", deed)
    return _judged(lang, "vague", "vague", None)


def _judged(
    lang: Language, value: Testability, key: str, span: Span | None
) -> Inferred:
    why = reason(lang, f"test-{key}", quote=span.exact if span else "")
    return Inferred(value, "inferred", why, span)


def _action(document: Document, span: Span) -> Action | None:
    found = rules_of(document.lang).action(span.exact)
    if found is None:
        return None
    verb, thing = found
    start = span.start
    return Action(
        document.quote(start + verb[0], start + verb[1]),
        document.quote(start + thing[0], start + thing[1]) if thing else None,
    )


def _found(document: Document, span: Span, name: str) -> Span | None:
    match = _words(document.lang, name).search(document.text, span.start, span.end)
    return document.quote(*match.span()) if match else None


@lru_cache(maxsize=2)
def _forces(lang: Language) -> list[tuple[Force, re.Pattern[str]]]:
    return [(force, _words(lang, force)) for force in _FORCES]


@lru_cache(maxsize=16)
def _words(lang: Language, name: str) -> re.Pattern[str]:
    listed = lexicon.alternatives(lexicon.load(lang, "demands")[name])
    # English deeds are found in their other forms too: building, built is not.
    if lang == "en":
        ending = r"(?:s|es|ed|d|ing|ting|ning)?" if name == "deeds" else ""
        return re.compile(rf"\b(?:{listed}){ending}\b", re.IGNORECASE)
    # 要 and 将 are also parts of other words: 主要, 要素, 将军.
    return re.compile(rf"(?<![主重需首摘纪简即])(?:{listed})(?![素点闻件领义军来])")
