"""A second look at a document's names: the same words mean the same throughout."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from duban.corpus.document import Document, Language, Span
from duban.extraction import lexicon
from duban.extraction.readings import Mention, MentionType

# Only names are told again in the same words; a post or a figure is new each time.
_NAMES = frozenset(["person", "organization", "place"])
# A name shorter than this, in characters, is too likely to stand in other words.
_SHORTEST = {"zh": 2, "en": 3}


def settle(document: Document, found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with slips of one place mended from the rest of the text.

    A title that was taken into a name is a post of its own; what ends as a place does
    is no person; one name has one type, that which most of its mentions have; and a
    name found once is found wherever its words stand and nothing else was found.
    """
    parted = [part for mention in found for part in _parted(document, mention)]
    placed = [_placed(mention, document.lang) for mention in parted]
    types = _types(placed)
    agreed = [
        Mention(types.get(mention.span.exact, mention.type), mention.span)
        for mention in placed
    ]
    again = _again(document, agreed, types)
    return sorted([*agreed, *again], key=lambda mention: mention.span.start)


def _parted(document: Document, mention: Mention) -> Iterator[Mention]:
    title = _titles(document.lang).match(mention.span.exact)
    if mention.type != "person" or title is None:
        yield mention
        return
    start, end = mention.span.start, mention.span.end
    yield Mention("post", document.quote(start, start + title.end(1)))
    yield Mention("person", document.quote(start + title.end(), end))


def _placed(mention: Mention, lang: Language) -> Mention:
    if mention.type == "person" and _place_ending(lang).search(mention.span.exact):
        return Mention("place", mention.span)
    return mention


def _types(found: Sequence[Mention]) -> dict[str, MentionType]:
    votes: dict[str, dict[MentionType, int]] = defaultdict(lambda: defaultdict(int))
    for mention in found:
        if mention.type in _NAMES:
            votes[mention.span.exact][mention.type] += 1
    return {
        name: max(sorted(counts), key=lambda kind: counts[kind])
        for name, counts in votes.items()
    }


def _again(
    document: Document, found: Sequence[Mention], types: dict[str, MentionType]
) -> Iterator[Mention]:
    known = [name for name in types if len(name) >= _SHORTEST[document.lang]]
    if not known:
        return
    edge = r"\b" if document.lang == "en" else ""
    pattern = re.compile(f"{edge}(?:{lexicon.alternatives(known)}){edge}")
    taken = bytearray(len(document.text))
    for mention in found:
        taken[mention.span.start : mention.span.end] = b"\1" * len(mention.span.exact)
    for match in pattern.finditer(document.text):
        if not any(taken[match.start() : match.end()]):
            span: Span = document.quote(*match.span())
            yield Mention(types[match.group()], span)


@lru_cache(maxsize=2)
def _titles(lang: Language) -> re.Pattern[str]:
    titles = lexicon.alternatives(lexicon.load(lang, "titles")["titles"])
    gap = r"\s+(?=[A-Z])" if lang == "en" else r"(?=\w{2})"
    return re.compile(f"({titles}){gap}")


@lru_cache(maxsize=2)
def _place_ending(lang: Language) -> re.Pattern[str]:
    endings = lexicon.alternatives(lexicon.load(lang, "titles")["place_endings"])
    return re.compile(rf"\s(?:{endings})$" if lang == "en" else rf"..(?:{endings})$")
