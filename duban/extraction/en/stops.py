"""Where a visit told in English went, and what was looked at or heard there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from duban.corpus.document import Span
from duban.extraction import lexicon
from duban.extraction.en import sites, topics
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.readings import Stop

_WORDS = lexicon.load("en", "activities")
_GO = re.compile(
    r"(?<!\bthe )(?<!\bthis )(?<!\bhis )(?<!\bher )(?<!\btheir )"
    rf"\b(?:{lexicon.alternatives(_WORDS['move'])}"
    r"|look(?:ed|ing)\sup\s(?:at|to)"
    r"|(?:led|took|accompanied)\s(?:the\s|an?\s)?[^.,;]{3,60}?\sto)\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:At|In|On|While at|On the way (?:through|to))\s(?:the\s)?"
    r"|[,;]\s(?:at|in)\s(?:the\s)?|\bdestination\b[^.,;]{0,40}\swas\s"
)
# "Inspected the ongoing construction of X", "the construction site of a new wing of
# X": X is the site, the rest is the topic.
_WORK_OF = re.compile(
    r"(?:^|\s)(?:the\s)?(?P<work>(?:[\w-]+\s){0,6}(?:construction|progress|works?"
    r"|functioning|operations?|renovation|development|implementation|execution|status"
    rf"|{sites.WORK_SITE}))\s(?:of|on|at)\s(?:the|a|an)?\s?$"
)
_OF = re.compile(r"\s(?:of|on|in)\s(?:the\s)?$")
_THERE = re.compile(r"\sat\s(?:the\s)?$")
_BARE = re.compile(r"(?:the|an?)?\s?")
_BIDS = re.compile(
    r"\b(?:ask|urg|requir|call|demand|direct|instruct|stress|emphasi[sz]|order)\w*\b"
    r"|\b(?:should|must|need|necessary)\b"
)
_SEATED = re.compile(r"\b(?:symposium|meeting|discussions? with|forum)\b")


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A verb of going, by where its object begins, and the sites that it comes to."""

    start: int
    sites: list[Span]


@dataclass(slots=True)
class _Walk:
    """The stops so far, and which of them the telling has come to."""

    stops: list[tuple[Span, list[Span]]] = field(default_factory=list)
    here: list[int] = field(default_factory=list)
    line: int = -1
    ahead: list[Span] = field(default_factory=list)

    def come_to(self, found: Sequence[Span], line: int, *, more: bool) -> None:
        """Go on to the sites found; `more` says that they belong to those before."""
        at = [self._number(site) for site in found]
        self.here = [*self.here, *at] if more and self.line == line else at
        self.line = line

    def learn(self, found: Sequence[Span]) -> None:
        """Note what was looked at where the telling has come to.

        What is told before any site is named is kept: it was looked at where the
        visit began, if nothing else was.
        """
        if not self.stops:
            self.ahead += found
        for number in self.here:
            told = self.stops[number][1]
            told += [topic for topic in found if topic not in told]

    def knows(self, name: Span) -> bool:
        """Say whether a name is that of a stop already come to."""
        return any(site.start <= name.start < site.end for site, _ in self.stops)

    def _number(self, site: Span) -> int:
        for number, (known, _) in enumerate(self.stops):
            if known.exact == site.exact:
                return number
        self.stops.append((site, []))
        return len(self.stops) - 1


def find(
    marked: MarkedText, start: int, end: int, cut: Sequence[Sentence], taken: set[int]
) -> tuple[Stop, ...]:
    """Return the stops of a visit, in order, each with its topics.

    `taken` holds the starts of places that are the visit's own, not stops.
    """
    walk, line = _Walk(), 0
    for sentence in cut:
        line += sentence.opens
        if start <= sentence.start < end:
            _walk_on(marked, sentence, walk, line, taken)
    if walk.stops and not walk.stops[0][1]:
        walk.stops[0][1].extend(walk.ahead)
    return tuple(Stop(site, tuple(told)) for site, told in walk.stops)


def is_going(clause: str) -> bool:
    """Say whether a clause tells of somebody who went somewhere, bidding nobody."""
    return _GO.search(clause) is not None and _BIDS.search(clause) is None


def _walk_on(
    marked: MarkedText, sentence: Sentence, walk: _Walk, line: int, taken: set[int]
) -> None:
    """Follow a sentence from verb to verb: going to sites, and learning there."""
    arrivals = _arrivals(marked, sentence, taken)
    seated = _SEATED.search(marked.told, sentence.start, sentence.end)
    end = seated.start() if seated is not None else sentence.end
    learnt = {c.cue: c for c in topics.clauses(marked, sentence.start, end)}
    more = False
    for cue in sorted({*arrivals, *learnt}):
        if cue in arrivals:
            arrival = arrivals[cue]
            walk.come_to(arrival.sites, line, more=more)
            walk.learn(_work(marked, arrival))
            more = True
        else:
            walk.learn(_told(marked, learnt[cue], walk, line, taken))
            more = False


def _arrivals(
    marked: MarkedText, sentence: Sentence, taken: set[int]
) -> dict[int, _Arrival]:
    """Return the sites that each verb of going, or "At" ahead, comes to."""
    found: dict[int, _Arrival] = {}
    seen = set(taken)
    for cue in (_AT, _GO):
        for match in cue.finditer(marked.told, sentence.start, sentence.end):
            stop = topics.CLAUSE.search(marked.told, match.end(), sentence.end)
            high = stop.start() if stop is not None else sentence.end
            come = list(sites.named(marked, match.end(), high))
            if not come and (cue is _AT or not found):
                come = list(sites.unnamed(marked, match.end(), high, cue is _AT))
            come = [site for site in come if site.start not in seen]
            if come:
                found[match.start()] = _Arrival(match.end(), come)
                seen.update(site.start for site in come)
    return found


def _work(marked: MarkedText, arrival: _Arrival) -> list[Span]:
    """Return the work that was inspected on a site: "the construction of" it."""
    first = arrival.sites[0]
    work = _WORK_OF.match(marked.text, arrival.start - 1, first.start)
    return [marked.document.quote(*work.span("work"))] if work is not None else []


def _told(
    marked: MarkedText, clause: topics.Learnt, walk: _Walk, line: int, taken: set[int]
) -> list[Span]:
    """Return the topics of a clause; the site that it names may be a new stop.

    What is learned "of" a site where the telling has come to none is learned there.
    """
    end = clause.end
    for name in sites.names(marked, clause.start, clause.end):
        if not _BARE.fullmatch(marked.text, clause.start, name.start):
            break
        if walk.knows(name):
            return []
    for name in sites.names(marked, clause.start, clause.end):
        joint = _THERE.search(marked.text, clause.start - 1, name.start)
        if joint is None and walk.line != line and " " in name.exact:
            joint = _OF.search(marked.text, clause.start - 1, name.start)
        if joint is not None and name.start not in taken:
            listed = list(sites.named(marked, name.start, clause.end))
            walk.come_to(listed, line, more=False)
            end = joint.start()
            break
    regions = set(marked.within("place", clause.start, end))
    return [t for t in topics.items(marked, clause.start, end) if t not in regions]
