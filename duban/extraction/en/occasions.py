"""Which occasions an English text tells of, where each opens, and of what kind."""

import re
from collections.abc import Iterator, Sequence

from duban.extraction import lexicon
from duban.extraction.en import times
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion, bounded
from duban.extraction.readings import ActivityKind

_WORDS = lexicon.load("en", "activities")
_ANY = {name: lexicon.alternatives(_WORDS[name]) for name in _WORDS}

# A full stop ends a sentence unless it closes a title, an initial or an abbreviation.
_SHORT = "Dr Mr Ms Mrs Prof St Rs No Jr Sr Gen Lt Col Sen Rep Gov Ven Rev Hon vs Co"
_NOT_AFTER = "".join(rf"(?<!\b{word})" for word in [*_SHORT.split(), "[A-Z]"])
_END = re.compile(rf"{_NOT_AFTER}(?<!\n\d)(?<!\n\d\d)[.!?]+[”’\"')]*(?=\s|$)|\n+")
_VISIT = re.compile(rf"\b(?:{_ANY['visit']})\b", re.IGNORECASE)
_TALKS = re.compile(rf"\b(?:{_ANY['talks']})\b(?! \d)", re.IGNORECASE)
_HELD = re.compile(
    rf"\b(?:{_ANY['meeting_verbs']})\b[^;]{{0,140}}?\b(?:{_ANY['meeting_nouns']})s?\b"
    rf"|\b(?:{_ANY['gathering']})s?\b[^;]{{0,260}}?\b(?:was|were|is being)?\s?"
    r"(?:held|convened|chaired|called|took place|hosted)\b"
    r"|\b(?:committee|council|board|commission|cabinet|task force)\b[^;]{0,200}?"
    r"\b(?:convened|met)\b(?! with)"
    r"|\b(?:during|at|in) (?:a|an|the|that|this) [^.,;]{0,60}?"
    r"(?:meeting|discussion|symposium)\b|\bhad (?:a |in-depth )?discussions? with\b",
    re.IGNORECASE,
)
_SYMPOSIUM = re.compile(
    r"\b(?:symposium|symposia|forum|review meeting|subsequent meeting|panel discussion"
    r"|(?:[Ii]n|[Aa]t|[Dd]uring) (?:a|the|an exchange and) discussions? (?:with|and)"
    r"|had (?:a |in-depth )?discussions? with"
    r"|meeting held|conference)\b",
    re.IGNORECASE,
)
_CEREMONY = re.compile(rf"\b(?:{_ANY['ceremony']})\b", re.IGNORECASE)
_ANNOUNCEMENT = re.compile(rf"\b(?:{_ANY['announcement']})\b", re.IGNORECASE)
_STRONG_TALKS = re.compile(
    r"held talks|had talks|met\b|meets with|sp(?:o|ea)ke?s?\b|courtesy|called on"
    r"|bilateral|phone|telephone",
    re.IGNORECASE,
)
_CHAIRED = re.compile(
    r"(?:chair|presid(?:ed|es|ing)|conven|host|co-chair|address|attend|symposium)\w*",
    re.IGNORECASE,
)
_OUTSIDER = re.compile(
    r"\b(?:Ambassadors?|High Commissioners?|Resident Coordinator|[Dd]elegations?|Envoy"
    r"|Resident Representative|World Bank|IMF|Heads of Missions?|international agencies"
    r"|(?:Association|Federation|Union|Chamber|Council) of|Banks[’'] Association"
    r"|foreign (?:minister|leaders)|[Ll]eaders? of|counterparts?|Asian Development Bank"
    r"|call with|leaders on)\b"
)
_INSIDER = re.compile(
    r"\b(?:met|between|spoke)\b[^.]{0,160}?\b(?:officials|officers|deputies|staff|workers"
    r"|Advisory Board|chiefs|secretaries|commissioners|teachers|students"
    r"|members of the (?:cabinet|committee))\b",
)
_BETWEEN = re.compile(r"\b(?:meeting|discussions?|talks|call)\b[^.]{0,60}\bbetween\b")
_REVIEW = re.compile(r"\b(?:[Rr]eviewed|[Rr]eviewing) the\b")
_THEN = re.compile(
    r"^\W*(?:Subsequently|Following this|Thereafter|Afterwards|Later|Next|Then)\b"
    r"[^.]{0,80}?\b(?:visited|met|called on)\b"
)
_TOUR = re.compile(r"\b(?:also|then|later|inspection|successively)\b[^.]{0,40}")
_LED = re.compile(
    r"\bled (?:the|a) [\w -]{0,30}?(?:sub-delegation|delegation|group|team|party) to\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:where (?:he|she) met|to (?:hold|have) (?:talks|discussions) with|to meet"
    r"|blessings? from|received (?:his|her|their) blessings?)\b"
)
_HEADING = re.compile(r"\s*(?:[–—•*#-]|\d+[.)])")

# Lines at least as long as this may have been wrapped; headings are shorter.
_WRAPPED = 60

# A readout comes to its occasion within the first sentences.
_REACH = 8


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences; a line that was wrapped in one is not cut."""
    found: list[Sentence] = []
    start, opens = 0, True
    for match in _END.finditer(text):
        if _is_wrapped(text, match):
            continue
        if text[start : match.end()].strip():
            found.append(Sentence(start, match.end(), opens))
        opens = text[match.end() : match.end() + 1] == "\n" or "\n" in match.group()
        start = match.end()
    if text[start:].strip():
        found.append(Sentence(start, len(text), opens))
    return found


def _is_wrapped(text: str, match: re.Match[str]) -> bool:
    """Say whether a line break is a wrapped line's: a long line, no stop at its end."""
    if match.group() != "\n":
        return False
    line = match.start() - text.rfind("\n", 0, match.start()) - 1
    ended = text[match.start() - 1] in '.!?:;”"'
    start = match.start() - line
    if _HEADING.match(text, start) or " – " in text[start : match.start()]:
        return False
    return (
        line >= _WRAPPED and not ended and text[match.end() : match.end() + 1].isalnum()
    )


def find(marked: MarkedText, cut: Sequence[Sentence]) -> list[Occasion]:
    """Find the occasions of a text, in the order in which they open.

    What is said before the occasion is named ("made these remarks at") was said at
    it: the first is told of from the first sentence on.
    """
    found: list[Occasion] = []
    prose = [s for s in cut if not _HEADING.match(marked.told, s.start)]
    for number, sentence in enumerate(prose):
        if not found and number >= _REACH:
            break
        for kind, cue in _cues(marked, sentence):
            if not found and not _may_open(marked, sentence):
                continue
            if not found or _is_new(marked, found, sentence, kind):
                start = sentence.start
                if not found:
                    start = prose[0].start
                elif found[-1].opener == sentence:
                    start = cue
                found.append(Occasion(kind, sentence, cue, start, len(marked.text)))
    if found and found[0].kind == "announcement":
        found = _held_after_all(marked, prose, found)
    return bounded(marked, cut, found, _told_later)


def _held_after_all(
    marked: MarkedText, prose: Sequence[Sentence], found: list[Occasion]
) -> list[Occasion]:
    """Prefer the meeting at which something was announced to the announcement."""
    first = found[0]
    for sentence in prose[: _REACH + 2]:
        for kind, cue in _cues(marked, sentence):
            if kind in ("meeting", "talks") and sentence.start >= first.opener.start:
                return [Occasion(kind, sentence, cue, first.start, first.end)]
    return found


def _cues(marked: MarkedText, sentence: Sentence) -> Iterator[tuple[ActivityKind, int]]:
    """Yield the kinds of occasion that a sentence tells of, in their order."""
    head = marked.told[sentence.start : sentence.end]
    named = len(marked.within("person", sentence.start, sentence.end))
    for kind, at in sorted(_kinds(head), key=lambda cue: cue[1]):
        yield _settled(head, kind, named), sentence.start + at


def _kinds(head: str) -> Iterator[tuple[ActivityKind, int]]:
    visit, talks = _VISIT.search(head) or _LED.search(head), _TALKS.search(head)
    meeting, ceremony = _HELD.search(head), _CEREMONY.search(head)
    announced = _ANNOUNCEMENT.search(head)
    if announced is not None and "conference" in announced.group().lower():
        yield "announcement", announced.start()
    elif ceremony is not None and not _precedes(ceremony, (visit, talks)):
        yield "ceremony", ceremony.start()
    elif visit is not None and _MET.search(head) is not None:
        yield "talks", visit.start()
    elif visit is not None and not _precedes(visit, (talks, meeting)):
        yield "visit", visit.start()
        symposium = _SYMPOSIUM.search(head)
        if symposium is not None and meeting is not None:
            yield "meeting", symposium.start()
    elif talks is not None and not _is_chaired(meeting, talks):
        yield "talks", talks.start()
    elif meeting is not None:
        yield "meeting", meeting.start()
    elif (review := _REVIEW.search(head)) is not None:
        yield "meeting", review.start()
    elif announced is not None:
        yield "announcement", announced.start()


def _is_chaired(meeting: re.Match[str] | None, talks: re.Match[str]) -> bool:
    """Say whether a meeting told before the talks is what the sentence is about."""
    if meeting is None or meeting.start() >= talks.start():
        return False
    return _STRONG_TALKS.match(talks.group()) is None or bool(
        _CHAIRED.match(meeting.group())
    )


def _settled(head: str, kind: ActivityKind, named: int) -> ActivityKind:
    """Tell talks with outsiders from meetings with one's own officials.

    `named` is how many people the sentence names.
    """
    if kind == "meeting" and named > 1 and _BETWEEN.search(head):
        return "talks"
    if kind == "talks" and named > 1:
        return kind
    if kind == "meeting" and _OUTSIDER.search(head) and not _CHAIRED.search(head):
        return "talks"
    if kind == "talks" and _INSIDER.search(head) and not _OUTSIDER.search(head):
        return "meeting"
    return kind


def _precedes(cue: re.Match[str], others: Sequence[re.Match[str] | None]) -> bool:
    """Say whether something else is told before what a cue tells."""
    return any(o is not None and o.start() < cue.start() for o in others)


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
    if kind == "visit" and "visit" in kinds:
        return sentence.opens and _LED.search(told) is not None
    if kind == "visit" and kinds == ["meeting"]:
        return _TOUR.search(told) is not None
    if kind == "talks" and "talks" in kinds:
        return _THEN.match(told) is not None
    if kind == "meeting" and "visit" in kinds and "meeting" not in kinds:
        return _SYMPOSIUM.search(told) is not None
    return False


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
