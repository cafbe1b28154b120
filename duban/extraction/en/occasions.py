"""Which occasions an English text tells of, where each opens, and of what kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from duban.extraction import lexicon
from duban.extraction.en import times
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.readings import ActivityKind

_WORDS = lexicon.load("en", "activities")
_ANY = {name: lexicon.alternatives(_WORDS[name]) for name in _WORDS}

# A full stop ends a sentence unless it closes a title, an initial or an abbreviation.
_END = re.compile(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?<!\bRs)(?<!\bNo)"
    r"(?<!\bJr)(?<!\bSr)(?<!\bGen)(?<!\bLt)(?<!\bCol)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
    r"(?<!\bVen)(?<!\bRev)(?<!\bHon)(?<!\bvs)(?<!\bCo)(?<!\bLtd)(?<!\bDec)(?<!\bNov)"
    r"(?<!\b[A-Z])[.!?]+[”’\"')]*(?=\s|$)|\n+"
)
_VISIT = re.compile(rf"\b(?:{_ANY['visit']})\b", re.IGNORECASE)
_TALKS = re.compile(rf"\b(?:{_ANY['talks']})\b", re.IGNORECASE)
_HELD = re.compile(
    rf"\b(?:{_ANY['meeting_verbs']})\b[^.;\n]{{0,140}}?\b(?:{_ANY['meeting_nouns']})s?\b"
    rf"|\b(?:{_ANY['meeting_nouns']})s?\b[^.;\n]{{0,260}}?\b(?:was|were|is being)?\s?"
    r"(?:held|convened|chaired|called|took place|hosted)\b"
    r"|\b(?:during|at|in) (?:a|an|the|that|this) [^.,;]{0,60}?(?:meeting|discussion|symposium)\b",
    re.IGNORECASE,
)
_SYMPOSIUM = re.compile(
    r"\b(?:symposium|symposia|forum|review meeting|subsequent meeting|panel discussion"
    r"|meeting held|conference)\b",
    re.IGNORECASE,
)
_CEREMONY = re.compile(rf"\b(?:{_ANY['ceremony']})\b", re.IGNORECASE)
_ANNOUNCEMENT = re.compile(rf"\b(?:{_ANY['announcement']})\b", re.IGNORECASE)
_THEN = re.compile(
    r"^\W*(?:Subsequently|Following this|Thereafter|Afterwards|Later|Next)\b[^.]{0,80}?"
    r"\b(?:visited|met)\b"
)
_HEADING = re.compile(r"\s*(?:[–—•*#-]|\d+[.)])")

# A readout comes to its occasion within the first sentences.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion: its kind, and the stretch of text that tells of it.

    `opener` is the sentence that opens it; `cue` is where its verb stands.
    """

    kind: ActivityKind
    opener: Sentence
    cue: int
    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences."""
    found: list[Sentence] = []
    start, opens = 0, True
    for match in _END.finditer(text):
        if text[start : match.end()].strip():
            found.append(Sentence(start, match.end(), opens))
        opens = "\n" in match.group()
        start = match.end()
    if text[start:].strip():
        found.append(Sentence(start, len(text), opens))
    return found


def find(marked: MarkedText, cut: Sequence[Sentence]) -> list[Occasion]:
    """Find the occasions of a text, in the order in which they open."""
    found: list[Occasion] = []
    for number, sentence in enumerate(cut):
        if not found and number > _REACH:
            break
        for kind, cue in _cues(marked, sentence):
            if not found and not _may_open(marked, sentence):
                continue
            if not found or _is_new(marked, found, sentence, kind):
                start = (
                    cue if found and found[-1].opener == sentence else sentence.start
                )
                found.append(Occasion(kind, sentence, cue, start, len(marked.text)))
    return _bounded(marked, cut, found)


def _cues(marked: MarkedText, sentence: Sentence) -> Iterator[tuple[ActivityKind, int]]:
    """Yield the kinds of occasion that a sentence tells of, in their order."""
    head = marked.told[sentence.start : sentence.end]
    if _HEADING.match(head):
        return
    for kind, at in sorted(_kinds(head), key=lambda cue: cue[1]):
        yield kind, sentence.start + at


def _kinds(head: str) -> Iterator[tuple[ActivityKind, int]]:
    visit, talks = _VISIT.search(head), _TALKS.search(head)
    meeting, ceremony = _HELD.search(head), _CEREMONY.search(head)
    announced = _ANNOUNCEMENT.search(head)
    if announced is not None and "conference" in announced.group().lower():
        yield "announcement", announced.start()
    elif ceremony is not None and (visit is None or ceremony.start() < visit.start()):
        yield "ceremony", ceremony.start()
    elif visit is not None:
        yield "visit", visit.start()
        symposium = _SYMPOSIUM.search(head)
        if symposium is not None and meeting is not None:
            yield "meeting", symposium.start()
    elif talks is not None and (meeting is None or talks.start() <= meeting.start()):
        yield "talks", talks.start()
    elif meeting is not None:
        yield "meeting", meeting.start()
    elif announced is not None:
        yield "announcement", announced.start()


def _may_open(marked: MarkedText, sentence: Sentence) -> bool:
    """Say whether the first occasion may open here: somebody is named, or a day."""
    if any(marked.within("person", sentence.start, sentence.end)):
        return True
    text = marked.text[sentence.start : sentence.end]
    return any(
        m.day is not None or m.days is not None or m.weekday is not None
        for m in times.find(text)
    )


def _is_new(
    marked: MarkedText, found: list[Occasion], sentence: Sentence, kind: ActivityKind
) -> bool:
    """Say whether a sentence opens another occasion than those found so far."""
    kinds = [occasion.kind for occasion in found]
    told = marked.told[sentence.start : sentence.end]
    if found[-1].opener == sentence:
        return kind not in kinds
    if "announcement" in kinds and len(kinds) == 1:
        return False
    if kind == "meeting" and "visit" in kinds and "meeting" not in kinds:
        return _SYMPOSIUM.search(told) is not None
    return False


def _bounded(
    marked: MarkedText, cut: Sequence[Sentence], found: list[Occasion]
) -> list[Occasion]:
    """Let each occasion end where the next is told of.

    A meeting named in the sentence that opens the visit is told of later, where the
    text comes to it; if it never does, the visit is told of to the end.
    """
    bounded: list[Occasion] = []
    end = len(marked.text)
    for number in range(len(found) - 1, -1, -1):
        occasion = found[number]
        start = occasion.start
        shared = number > 0 and found[number - 1].opener == occasion.opener
        if shared:
            start = _told_later(marked, cut, occasion, end)
        bounded.insert(0, replace(occasion, start=start, end=max(end, start + 1)))
        if not shared or start > occasion.opener.end:
            end = start
    return bounded


def _told_later(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, end: int
) -> int:
    """Return where the text comes to an occasion that was named ahead."""
    for sentence in cut:
        if occasion.opener.end <= sentence.start < end and _SYMPOSIUM.search(
            marked.told, sentence.start, sentence.end
        ):
            return sentence.start
    return occasion.cue
