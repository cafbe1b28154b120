"""Who says what a statement says: a named person, or nobody that the text names."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from duban.corpus.document import Document, Language, Span
from duban.corpus.sentences import sentences
from duban.extraction import lexicon
from duban.extraction.readings import Mention

# A post and a name that only these part belong together ("Secretary, Ms. Chung").
_BESIDE = re.compile(r"[\s,，、]*(?:(?:Mr|Mrs|Ms|Dr|Hon)\.?\s+)?")
# A subject and its verb of saying stand this close, in characters ("Chung, the
# Ambassador, further noted" is too far, and found as the sentence's first name).
_ADJACENT = 12
# A voice carries over this many ends of lines that name nobody, not through a report.
_CARRIES = 2


@dataclass(frozen=True, slots=True)
class _Subject:
    """Somebody or something that may be speaking; `who` is None for a joint voice."""

    start: int
    end: int
    who: Span | None


def find(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Span]
) -> list[Span | None]:
    """Name the speaker of each statement, given in the text's order.

    The speaker is the one who stands, by name, post or pronoun, right before the last
    verb of saying ahead of the statement in its sentence, else the first one named
    there; a sentence without such a verb goes on in the voice before it. What a joint
    voice says (the meeting, both sides) is nobody's.
    """
    subjects = _subjects(document, mentions, statements)
    starts = [subject.start for subject in subjects]
    cut = sentences(document.text, document.lang)
    sayings = _cues(document.lang, "sayings")
    found: list[Span | None] = []
    voice: Span | None = None
    number, heard, last = 0, -1, 0
    for span in statements:
        while number + 1 < len(cut) and cut[number + 1].start <= span.start:
            number += 1
        low = max(cut[number].start, heard)
        heard = span.end
        here = subjects[
            bisect_right(starts, low - 1) : bisect_right(starts, span.start)
        ]
        subject = _speaking(document.text, (low, span.start), here, sayings)
        if subject is not None:
            voice, last = subject.who, span.end
        elif document.text.count("\n", last, span.start) > _CARRIES:
            voice = None
        found.append(voice)
    return found


def _speaking(
    text: str,
    stretch: tuple[int, int],
    here: Sequence[_Subject],
    sayings: re.Pattern[str],
) -> _Subject | None:
    """Return who stands right before a verb of saying, else who is named before it."""
    cues = [cue.start() for cue in sayings.finditer(text, *stretch)]
    for cue in reversed(cues):
        ahead = [one for one in here if 0 <= cue - one.end <= _ADJACENT]
        if ahead:
            return ahead[-1]
    if not cues:
        return None
    return next((subject for subject in here if subject.who is not None), None)


def _subjects(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Span]
) -> list[_Subject]:
    joint = _cues(document.lang, "joint")
    people = [
        mention.span
        for mention in mentions
        if mention.type == "person" and not joint.fullmatch(mention.span.exact)
    ]
    posts = [mention.span for mention in mentions if mention.type == "post"]
    full = full_names(people)
    holders = _holders(document.text, people, posts)
    found = [_Subject(span.start, span.end, full[span]) for span in people]
    found += [
        _Subject(post.start, post.end, full[holders[post.exact.lower()]])
        for post in posts
        if post.exact.lower() in holders
    ]
    found += [_Subject(*voice.span(), None) for voice in joint.finditer(document.text)]
    told = _outside(sorted(found, key=lambda one: one.start), statements)
    return sorted(
        [*told, *_pronouns(document, told)], key=lambda subject: subject.start
    )


def _pronouns(document: Document, told: Sequence[_Subject]) -> Iterator[_Subject]:
    named = [subject for subject in told if subject.who is not None]
    starts = [subject.start for subject in named]
    for pronoun in _cues(document.lang, "pronouns").finditer(document.text):
        before = bisect_right(starts, pronoun.start())
        if before:
            yield _Subject(*pronoun.span(), named[before - 1].who)


def _outside(
    subjects: Sequence[_Subject], statements: Sequence[Span]
) -> list[_Subject]:
    starts = [span.start for span in statements]

    def told(subject: _Subject) -> bool:
        at = bisect_right(starts, subject.start) - 1
        return at < 0 or subject.start >= statements[at].end

    return [subject for subject in subjects if told(subject)]


def full_names(people: Sequence[Span]) -> dict[Span, Span]:
    """Map every mention of a person to the fullest form of the name in the text."""
    longest: list[Span] = []
    for span in sorted(people, key=lambda one: (-len(one.exact), one.start)):
        if not any(_is_part(span.exact, other.exact) for other in longest):
            longest.append(span)
    return {
        span: next(other for other in longest if _is_part(span.exact, other.exact))
        for span in people
    }


def _is_part(short: str, long: str) -> bool:
    words = long.split()
    return short == long or all(word in words for word in short.split())


def _holders(
    text: str, people: Sequence[Span], posts: Sequence[Span]
) -> dict[str, Span]:
    """Map posts, in small letters, to the first name that one stands beside."""
    starts = [span.start for span in people]
    found: dict[str, Span] = {}
    for post in posts:
        after = bisect_right(starts, post.start)
        if after < len(people) and _BESIDE.fullmatch(text, post.end, starts[after]):
            found.setdefault(post.exact.lower(), people[after])
        elif after and _BESIDE.fullmatch(text, people[after - 1].end, post.start):
            found.setdefault(post.exact.lower(), people[after - 1])
    return found


@lru_cache(maxsize=8)
def _cues(lang: Language, name: str) -> re.Pattern[str]:
    words = lexicon.alternatives(lexicon.load(lang, "speech")[name])
    return re.compile(rf"\b(?:{words})\b" if lang == "en" else words)
