"""Which occasions an English text tells of, where each opens, and of what kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from duban.extraction import lexicon
from duban.extraction.en import times
from duban.extraction.en.sentences import HEADING
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion, bounded
from duban.extraction.readings import ActivityKind

_ANY = lexicon.patterns("en", "activities")

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
# A festival or a programme is told by being held; the noun alone may be anything.
_FESTIVE = re.compile(
    r"\b(?:celebrations?|[Ff]estival|launch)\b[^;.]{0,200}?\b(?:held|marked|celebrated)\b"
)
_PROGRAMME = re.compile(
    r"\b(?:[Pp]rogramme?|[Ee]vent|training|banquet)\b[^;.]{0,200}?\b(?:was|were)\s"
    r"(?:\w+ly\s)?(?:held|hosted|conducted)\b"
)
_ANNOUNCEMENT = re.compile(rf"\b(?:{_ANY['announcement']})\b", re.IGNORECASE)
_BODY_MET = re.compile(r"^(?:\w+ ?){1,2}\b[^;]*\b(?:convened|met)$", re.IGNORECASE)
_WITHIN = re.compile(r"[^.;]{0,50}\bwith\b")
_STRONG_TALKS = re.compile(
    r"held talks|had talks|met\b|meets with|sp(?:o|ea)ke?s?\b|courtesy|called on"
    r"|bilateral|phone|telephone",
    re.IGNORECASE,
)
_CHAIRED = re.compile(
    r"(?:chair|patronage|presid(?:ed|es|ing)|conven|host|co-chair|address|attend|symposium)\w*",
    re.IGNORECASE,
)
_OUTSIDER = re.compile(
    r"\b(?:Ambassadors?|High Commissioners?|Resident Coordinator|[Dd]elegations?|Envoy"
    r"|Resident Representative|World Bank|IMF|Heads of Missions?|international agencies"
    r"|with\b[^.]{0,80}\b(?:Association|Federation|Union|Chamber|Council) of"
    r"|Banks[’'] Association"
    r"|foreign (?:minister|leaders)|[Ll]eaders? of|counterparts?|Asian Development Bank"
    r"|call with|leaders on)\b"
)
_INSIDER = re.compile(
    r"\b(?:met|between|spoke)\b[^.]{0,160}?\b(?:officials|officers|deputies|staff|workers"
    r"|Advisory Board|chiefs|secretaries|commissioners|teachers|students"
    r"|members of the (?:cabinet|committee))\b",
)
_BETWEEN = re.compile(r"\b(?:meeting|discussions?|talks|call)\b[^.]{0,60}\bbetween\b")
_HOSTED = re.compile(r"\b(?:hosts|hosted|convenes|convened|brought together)\b")
_AMONG = re.compile(r"\bmet (?:on|at|in|virtually|today|yesterday)\b")
_GUEST = re.compile(
    r"\b(?:welcomed|hosted|hosts|welcomes)\s(?:the\s|[A-Z]\w+\s)?"
    rf"(?:{_ANY['offices']}|Taoiseach|Amir|Emir|Crown Prince)\s[A-Z]"
)
_TRAVEL = re.compile(r"\b(?:travels|travell?ed|arrived|embarked)\b")
_REVIEW = re.compile(r"\b(?:[Rr]eviewed|[Rr]eviewing) the\b")
# What leads on to another occasion, at the head of a sentence or before its verb.
_NEXT = (
    r"Subsequently|Thereafter|Afterwards?|Later|Next|Then|Earlier|Separately|Meanwhile"
    r"|Before|Prior to|Following|In the (?:afternoon|evening|morning)"
    r"|On the same day|After"
)
_SUBJECT = r"^\W*(?:The \w+ |[A-Z]\w+ (?:[A-Z]\w+ ){0,3}|He |She )?"
_LATER = re.compile(rf"{_SUBJECT}(?:{_NEXT})\b", re.IGNORECASE)
_FURTHER = re.compile(rf"{_SUBJECT}(?:{_NEXT}|also)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:present|attended|participated|took part|accompanied)\b")
_WENT_TO_TALK = re.compile(
    r"\b(?:visited|went to|proceeded to|called at)\b[^.]{0,120}?\b(?:met|held|had"
    r"|engaged in)\s(?:with|(?:an?\s)?(?:\w+\s)?(?:discussions?|talks|meeting) with)\b"
)
_FIRST = re.compile(r"^[^.,;]{0,60}\bfirst\b")
_ANOTHER = re.compile(
    r"\b(?:chaired|presided over)\b|\b(?:convened|held|attended|addressed|took part in"
    r"|participated in|hosted|joined)\s(?:an?|another|the opening)\s"
)
_PERFORMED = re.compile(
    r"\b(?:inaugurated|unveiled|opened|cut|launched|commissioned|flagged off|laid|broke"
    r"|attended (?:the|an?) (?:\w+ ){0,3}ceremony)\b"
)
_AND_VISITED = re.compile(
    r"\band\s(?:also\s|then\s)?"
    r"(?:conducted|carried out|made|paid|visited|inspected|toured)\b"
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
# "Today, the Governor signed": the act is a statement too, yet it is news of the day.
_SIGNED = re.compile(
    r"\bToday,? [^.\n]{0,160}?\b(?P<verb>signed|is announcing|announced|announces"
    r"|is releasing|released|is issuing|issued|is launching|launched|is taking)\b"
)
# An occasion that did not take place, or not yet, is none.
_CALLED_OFF = re.compile(r"\b(?:cancell?ed|postponed|called off|put off|rescheduled)\b")
_PLANNED = re.compile(
    r"\b(?:will|would|shall|is to|are to|plans? to|intends? to"
    r"|(?:scheduled|due|expected"
    r"|set|slated) (?:to|for)|is scheduled|ahead of|in advance of)\s(?:\w+\s){0,4}$"
)
_TO_BE_HELD = re.compile(r"\b(?:will|shall|to) be (?:held|convened|hosted|chaired)$")
_WAS_HELD = re.compile(r"\b(?:was|were|is being) (?:held|convened|hosted|chaired)\b")
# "Following the talks, he visited" tells of a visit.
_LEADING = re.compile(r"^\W*(?:Following|After|Before|Prior to|Ahead of)\s[^,]{3,80},")

# A readout comes to its occasion within the first sentences.
_REACH = 8


def find(marked: MarkedText, cut: Sequence[Sentence]) -> list[Occasion]:
    """Find the occasions of a text, in the order in which they open.

    What is said before the occasion is named ("made these remarks at") was said at
    it: the first is told of from the first sentence on.
    """
    found: list[Occasion] = []
    prose = [s for s in cut if not HEADING.match(marked.told, s.start)]
    for number, sentence in enumerate(prose):
        if not found and number >= _REACH:
            break
        for kind, cue in _cues(marked, sentence):
            if not found and not _may_open(marked, sentence):
                continue
            if found and found[-1].kind == "talks" and called_there(marked, sentence):
                kind = "talks"
            if _is_told_anew(marked, found, sentence, kind):
                found[0] = replace(found[0], opener=sentence, cue=cue)
            elif not found or _is_new(marked, found, sentence, kind):
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
    if _CALLED_OFF.search(marked.text, sentence.start, sentence.end):
        return
    head = _LEADING.sub(_blank, marked.told[sentence.start : sentence.end])
    named = len(marked.within("person", sentence.start, sentence.end))
    kinds = sorted(_kinds(head), key=lambda cue: cue[1])
    for kind, at in kinds:
        if not _PLANNED.search(head, 0, at):
            yield _settled(head, kind, named), sentence.start + at
    signed = _SIGNED.search(marked.text, sentence.start, sentence.end)
    if not kinds and signed is not None:
        yield "announcement", signed.start("verb")


def _blank(clause: re.Match[str]) -> str:
    return " " * len(clause.group())


def _kinds(head: str) -> Iterator[tuple[ActivityKind, int]]:
    visit, talks = _VISIT.search(head) or _LED.search(head), _TALKS.search(head)
    meeting, ceremony = _HELD.search(head), _CEREMONY.search(head)
    if meeting is not None and _is_to_come(meeting):
        meeting = None
    announced = _ANNOUNCEMENT.search(head)
    if announced is not None and "conference" in announced.group().lower():
        yield "announcement", announced.start()
    elif ceremony is not None and not _precedes(ceremony, (visit, talks)):
        yield "ceremony", ceremony.start()
    elif visit is not None and not _travels(head) and _MET.search(head) is not None:
        yield "talks", visit.start()
    elif visit is not None and not _precedes(visit, (talks, meeting)):
        yield "visit", visit.start()
        symposium = _SYMPOSIUM.search(head)
        if symposium is not None and meeting is not None:
            yield "meeting", symposium.start()
    elif talks is not None and not _is_chaired(meeting, talks):
        yield "talks", talks.start()
    elif (guest := _GUEST.search(head)) is not None:
        yield "talks", guest.start()
    elif (festive := _FESTIVE.search(head)) is not None:
        yield "ceremony", festive.start()
    elif meeting is not None:
        yield "meeting", meeting.start()
        further = _AND_VISITED.search(head, meeting.end())
        if further is not None and _VISIT.search(head, further.start()):
            yield "visit", further.start()
    elif (review := _REVIEW.search(head)) is not None:
        yield "meeting", review.start()
    elif (programme := _PROGRAMME.search(head)) is not None:
        yield "meeting", programme.start()
    elif announced is not None:
        yield "announcement", announced.start()
    elif (hosted := _HOSTED.search(head)) is not None:
        yield "meeting", hosted.start()


def _is_to_come(meeting: re.Match[str]) -> bool:
    """Say whether a meeting is yet to be held, and none that was held is told."""
    ahead = _TO_BE_HELD.search(meeting.group()) is not None
    return ahead and _WAS_HELD.search(meeting.string) is None


def _travels(head: str) -> bool:
    return _TRAVEL.search(head) is not None


def _is_chaired(meeting: re.Match[str] | None, talks: re.Match[str]) -> bool:
    """Say whether a meeting told before the talks is what the sentence is about."""
    if meeting is None:
        return False
    if meeting.end() >= talks.start() and _BODY_MET.search(meeting.group()):
        return _WITHIN.match(meeting.string, meeting.end()) is None
    if meeting.start() >= talks.start():
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
    if kind == "talks" and not named and _AMONG.search(head):
        return "meeting"
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
        return bool(_TOUR.search(told) or _LATER.search(told))
    if kind == "visit":
        return _FURTHER.search(told) is not None
    if kind == "talks":
        further = _FURTHER.search(told) is not None and not _PRESENT.search(told)
        return further and _meets(marked, sentence)
    if kind == "ceremony":
        return _LATER.search(told) is not None and _PERFORMED.search(told) is not None
    if kind == "meeting" and "visit" in kinds and "meeting" not in kinds:
        return _SYMPOSIUM.search(told) is not None
    return _LATER.search(told) is not None and _ANOTHER.search(told) is not None


def called_there(marked: MarkedText, sentence: Sentence) -> bool:
    """Say whether a sentence of going somewhere tells of talks held there."""
    told = marked.told[sentence.start : sentence.end]
    return _WENT_TO_TALK.search(told) is not None


def _meets(marked: MarkedText, sentence: Sentence) -> bool:
    """Say whether a sentence tells of meeting somebody who was not named before."""
    before = marked.text[: sentence.start]
    named = marked.within("person", sentence.start, sentence.end)
    return any(" ".join(person.exact.split()[-2:]) not in before for person in named)


def _is_told_anew(
    marked: MarkedText, found: list[Occasion], sentence: Sentence, kind: ActivityKind
) -> bool:
    """Say whether the one occasion found was a summary, of which this tells first."""
    if len(found) != 1 or not found[0].kind == kind == "talks":
        return False
    told = marked.told[sentence.start : sentence.end]
    return _FIRST.search(told) is not None and _meets(marked, sentence)


def _told_later(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, end: int
) -> int:
    """Return where the text comes to an occasion that was named ahead."""
    told = _VISIT if occasion.kind == "visit" else _SYMPOSIUM
    for sentence in cut:
        if occasion.opener.end <= sentence.start < end and told.search(
            marked.told, sentence.start, sentence.end
        ):
            return sentence.start
    return occasion.cue
