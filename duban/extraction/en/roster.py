"""The people of an English text, and the posts that it names beside them."""

import re
from collections.abc import Iterable, Sequence

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.en.names import TITLE, fullest
from duban.extraction.marked import MarkedText
from duban.extraction.readings import Participant, Role

_WORDS = lexicon.load("en", "activities")
_OFFICE = re.compile(
    r"(?P<post>(?:(?:Deputy|Vice|Acting|Senior|Chief|Executive|First|Former|Additional"
    r"|Assistant|Prime|Foreign|Permanent|Special)\s)*"
    rf"(?:{lexicon.alternatives(_WORDS['offices'])})"
    r"(?:\s(?:of|to|for)\s(?:the\s)?[A-Z][\w’-]+(?:,?\s(?:and\s|of\s|the\s|&\s)*[A-Z][\w’-]+)*)?)"
    rf",?\s(?:{TITLE}\s)*$"
)
_TO_NAME = re.compile(rf"\.?[\s,]*(?:(?:the\s)?{TITLE}[\s,]*)*")
_TO_POST = re.compile(
    r"\s*(?:,|–|—|\()\s*(?:(?:also|who is|and)\s)?(?:the\s|our\s|a\s|an\s)?"
)
# The same with other posts of the same person left out in between.
_TO_POSTS = re.compile(
    r"\s*(?:,|–|—|\()(?:[\s,]|and\b|also\b|the\b|our\b|an?\b|who is\b)*"
)
_JOINT = re.compile(
    r"\s*(?:,\s*(?:and\s|as well as\s)?|&\s*|and\s+|as well as\s+|concurrently\s+|/)"
    r"(?:also\s)?(?:the\s|a\s|an\s)?"
)
_INCLUDED = re.compile(rf"\s(?:included?|includes|were|are):?\s(?:{TITLE}\s*)*")
_LISTED = re.compile(
    r"(?:\s(?:from|of|representing) (?:the )?[A-Z][^,;]{2,40})?"
    rf"\s*(?:,\s*)?(?:and|&)?\s*(?:{TITLE}\s*)*"
)
_POSSESSIVE = re.compile(r"[’']s?\b")
# "Directors of the Board", but not "Director of Social Services".
_PLURAL = re.compile(
    r"(?:(?!(?:of|to|for|from|in)\b)[\w’'-]+ )*?"
    rf"(?:(?:{lexicon.alternatives(_WORDS['offices'])}|\w+(?:er|or|ent|chief|head))s"
    r"|\w*(?:aries|uties|men|women))(?= |$)",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:vice|deputy|assistant|acting|former|under|associate)[ -]$")
# "The Vice President and President X" are two people.
_ANOTHER = re.compile(r"\b[Tt]he\s$")
# A line that a dash opens is a heading: no title runs on from it.
_HEADED = re.compile(r"\s*[–—-][^\n]*$")
_NAMED = re.compile(rf"\s(?:{TITLE}\s)*(?:[A-Z][\w’.-]*\s){{0,3}}")


class Roster:
    """The people of one text: mentions grouped into persons, with their posts."""

    def __init__(self, marked: MarkedText) -> None:
        self.marked = marked
        self._names = fullest(marked.mentions("person"))
        self._led_by: dict[Span, list[Span]] = {}
        self._owned = self._posts()

    def name(self, span: Span) -> Span:
        """Return the fullest form of a name."""
        return self._names.get(span, span)

    def inside(self, start: int, end: int) -> list[Span]:
        """Return the mentions of people in a stretch that are not possessors."""
        return [
            span
            for span in self.marked.within("person", start, end)
            if self.marked.is_told(span)
            and not _POSSESSIVE.match(self.marked.text[span.end : span.end + 2])
        ]

    def participant(self, name: Span, role: Role) -> Participant:
        """Bind a person to a role and to the posts that the text names beside them."""
        return Participant(name, role, _distinct(self._owned.get(name, ())))

    def before(self, span: Span) -> list[Span]:
        """Return the posts that lead up to a name where it stands."""
        return self._led_by[span]

    def _posts(self) -> dict[Span, list[Span]]:
        owned: dict[Span, list[Span]] = {}
        people = self.marked.mentions("person")
        around = [None, *people, None]
        shared: list[Span] = []
        for number, span in enumerate(people):
            previous, following = around[number], around[number + 2]
            own = self._led_by[span] = self._before(span, previous)
            shared = own or self._shared(span, previous, shared)
            chain = [*shared, *self._after(span, following)]
            owned.setdefault(self.name(span), []).extend(chain)
        return owned

    def _before(self, span: Span, previous: Span | None) -> list[Span]:
        """Return the posts that lead up to a name."""
        text, chain, at = self.marked.text, list[Span](), span.start
        floor = previous.end if previous is not None else 0
        while (post := self.marked.before("post", at)) is not None:
            if post.start < floor or post.end > at:
                break
            gap = text[post.end : at]
            joint = _TO_NAME if not chain else _JOINT
            if not chain and self._heads_list(post, gap):
                return [post]
            if len(gap) > 60 or (gap.strip() and not joint.fullmatch(gap)):
                break
            if chain and self._is_another(post, gap):
                break
            if "\n" in gap and self._is_heading(post):
                break
            if not chain and "," in gap and self._is_behind(post, previous):
                break
            if chain and previous is not None and self._is_behind(post, previous):
                break
            chain.insert(0, post)
            at = post.start
        return chain or self._unmarked(span, floor)

    def _is_heading(self, post: Span) -> bool:
        """Say whether a dash opens the line that leads up to a post."""
        line = self.marked.text.rfind("\n", 0, max(0, post.start - 1)) + 1
        return _HEADED.match(self.marked.text, line, post.start) is not None

    def _is_another(self, post: Span, gap: str) -> bool:
        """Say whether a short title before "and" is somebody else's."""
        led = _ANOTHER.search(self.marked.text[max(0, post.start - 5) : post.start])
        return led is not None and gap == " and " and post.exact.count(" ") < 2

    def _heads_list(self, post: Span, gap: str) -> bool:
        """Say whether a post in the plural leads up to those who hold it."""
        return bool(_PLURAL.match(post.exact) and _INCLUDED.fullmatch(gap))

    def _unmarked(self, span: Span, floor: int) -> list[Span]:
        """Return the office that leads up to a name though no reader marked it."""
        low = max(floor, span.start - 80)
        match = _OFFICE.search(self.marked.told, low, span.start)
        if match is None:
            return []
        return [self.marked.document.quote(*match.span("post"))]

    def _is_behind(self, post: Span, previous: Span | None) -> bool:
        """Say whether a post between two names explains the first of them."""
        if previous is None:
            return False
        gap = self.marked.text[previous.end : post.start]
        for other in self.marked.within("post", previous.end, post.start):
            gap = gap.replace(other.exact, "", 1)
        if not _TO_POSTS.fullmatch(gap):
            return False
        return not self._led(previous)

    def _led(self, span: Span) -> bool:
        """Say whether a name is led up to by a post of its own."""
        post = self.marked.before("post", span.start)
        return post is not None and bool(
            _TO_NAME.fullmatch(self.marked.text[post.end : span.start])
        )

    def _after(self, span: Span, following: Span | None) -> list[Span]:
        """Return the posts that explain a name just given."""
        text, chain, at = self.marked.text, list[Span](), span.end
        limit = following.start if following is not None else len(text)
        for post in self.marked.within("post", span.end, min(limit, span.end + 400)):
            gap = text[at : post.start]
            joint = _TO_POST if not chain else _JOINT
            if not (joint.fullmatch(gap) or (not chain and not gap.strip())):
                break
            if following is not None and self._leads(post, following, span):
                break
            if _PLURAL.match(post.exact):
                break
            chain.append(post)
            at = post.end
        return chain

    def _leads(self, post: Span, following: Span, span: Span) -> bool:
        """Say whether a post between two names leads up to the second of them."""
        gap = self._without_posts(post.end, following.start)
        if not _TO_NAME.fullmatch(gap):
            return _NAMED.fullmatch(gap) is not None and self._led(span)
        return "," not in gap or self._led(span)

    def _without_posts(self, start: int, end: int) -> str:
        """Return the words of a stretch without the posts that stand in it."""
        words = self.marked.text[start:end]
        for post in self.marked.within("post", start, end):
            words = re.sub(
                rf"(?:^ (?:and|&) )?{re.escape(post.exact)} ", "", words, count=1
            )
        return words

    def _shared(
        self, span: Span, previous: Span | None, chain: Sequence[Span]
    ) -> list[Span]:
        """Return the post in the plural that heads a list in which a name stands.

        `chain` leads up to the name before.
        """
        if previous is None:
            return []
        gap = self.marked.text[previous.end : span.start]
        if not gap.strip() or not _LISTED.fullmatch(gap):
            return []
        return [post for post in chain if _PLURAL.match(post.exact)]


def _distinct(found: Iterable[Span]) -> tuple[Span, ...]:
    """Drop the posts that another of them says more fully."""
    kept: list[Span] = []
    for post in found:
        if any(_says(other, post) for other in kept):
            continue
        kept = [other for other in kept if not _says(post, other)]
        kept.append(post)
    return tuple(sorted(kept))


def _says(full: Span, short: Span) -> bool:
    """Say whether a post names another more fully; a deputy's is another post."""
    before, same_post, _ = full.exact.lower().partition(short.exact.lower())
    return bool(same_post) and _DEPUTY.search(before) is None
