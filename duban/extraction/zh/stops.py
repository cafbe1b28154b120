"""Where a visit told in Chinese went, and what was looked at or heard there."""

import re
from collections.abc import Iterator, Sequence

from duban.corpus.document import Span
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.readings import Stop
from duban.extraction.zh import sites, topics

# Where a sentence goes on to the next stop.
_ONWARD = re.compile(
    r"；|，(?=(?:随后|之后|接着|然后|最后|又|还|再)?(?:先后)?(?:前往|来到|走进|赶赴|赴|到(?!位)))"
)
_SEATED = re.compile(
    r"座谈会上|座谈交流时|会上，|办公会上|(?:主持)?召开[^，。]*(?:会|座谈)"
)
_EVERYWHERE = re.compile("每到一[处地]")
# Two sites may well share two topics; longer lists are told in step.
_FEW = 4

Told = list[tuple[Span, list[Span]]]
"""The sites told of so far, in order, each with its topics."""
# Stops times topics of one sentence; the most in gold/train is 36.
_TOGETHER = 400


def find(
    marked: MarkedText, telling: Sequence[Sentence], taken: set[Span]
) -> tuple[Stop, ...]:
    """Return the stops of a visit, in order, each with its topics.

    `telling` are the sentences that tell of it; `taken` holds the places that are the
    visit's own, not stops.
    """
    stops: Told = []
    for sentence in telling:
        latest = stops[-1:]
        for part in _parts(marked, sentence):
            if _is_seated(marked, part):
                continue
            here, found = _named(marked, part, taken, stops)
            latest = here or latest
            meant = here or _meant(marked, part, stops, latest)
            _hear(marked, part, found, meant)
    return tuple(Stop(site, tuple(told)) for site, told in stops)


def _named(
    marked: MarkedText, part: Sentence, taken: set[Span], stops: Told
) -> tuple[Told, list[Span]]:
    """Return the stops that a part names, new ones added to all, and its sites."""
    here: Told = []
    found = list(sites.find(marked, part, taken))
    for site in found:
        stop = next((stop for stop in stops if stop[0].exact == site.exact), None)
        if stop is None:
            stop = (site, [])
            stops.append(stop)
        here.append(stop)
    return here, found


def _hear(marked: MarkedText, part: Sentence, found: list[Span], meant: Told) -> None:
    """Give the stops that a part is about the topics that it tells."""
    own = [topics.own(marked, site, part) for site in found]
    if any(own):
        for (_, known), topic in zip(meant, own, strict=True):
            known += topic
        return
    heard = list(topics.find(marked, part, found))
    if found and _one_by_one(meant, heard):
        _hand_out(meant, heard)
    else:
        _share(meant, heard)


def _meant(marked: MarkedText, part: Sentence, stops: Told, latest: Told) -> Told:
    """Return the stops that a part speaks of without naming one."""
    if _EVERYWHERE.search(marked.told, part.start, part.end):
        return [stop for stop in stops if not stop[1]]
    return latest


def _is_seated(marked: MarkedText, part: Sentence) -> bool:
    """Say whether a part tells of a meeting held, before any going or looking."""
    seated = _SEATED.search(marked.told, part.start, part.end)
    return seated is not None and not sites.are_gone_to(
        marked, part.start, seated.start()
    )


def _parts(marked: MarkedText, sentence: Sentence) -> Iterator[Sentence]:
    """Cut a sentence where it goes onward: each part tells of its own stops."""
    low = sentence.start
    for mark in _ONWARD.finditer(marked.told, sentence.start, sentence.end):
        yield Sentence(low, mark.end(), sentence.opens)
        low = mark.end()
    if low < sentence.end:
        yield Sentence(low, sentence.end, sentence.opens)


def _one_by_one(stops: Told, heard: Sequence[Span]) -> bool:
    """Say whether a list of sites and one of topics go side by side."""
    return len(stops) > _FEW and len(stops) <= len(heard) <= len(stops) + 1


def _hand_out(stops: Told, heard: Sequence[Span]) -> None:
    """Give each stop its topic, in order; one left over goes with the last."""
    for (_, known), topic in zip(stops, heard, strict=False):
        known.append(topic)
    stops[-1][1].extend(heard[len(stops) :])


def _share(stops: Told, heard: Sequence[Span]) -> None:
    """Give the topics told in a sentence to each of its stops.

    Where there are too many of both, the line is a table or a list without an end, and
    says nothing of which belongs to which.
    """
    if len(stops) * len(heard) > _TOGETHER:
        return
    for _, known in stops:
        known += [topic for topic in heard if topic not in known]
