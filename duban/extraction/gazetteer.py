"""Place names known beforehand, found in a text."""

from collections.abc import Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from duban.corpus.document import Language
from duban.extraction import lexicon


class Gazetteer:
    """Finds the longest known names, from the left, in time linear in the text."""

    def __init__(self, names: Sequence[tuple[str, str]], *, whole_words: bool) -> None:
        self._kinds = [kind for _, kind in names]
        self._finder = AhoCorasick(
            [name for name, _ in names], matchkind=MatchKind.LeftmostLongest
        )
        self._whole_words = whole_words

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Return the names found as (start, end, kind), in code points, half-open."""
        found = self._finder.find_matches_as_indexes(text)
        return [
            (start, end, self._kinds[number])
            for number, start, end in found
            if not self._whole_words or _stands_alone(text, start, end)
        ]

    def marks(self, text: str, tokens: Sequence[tuple[int, int]]) -> list[str]:
        """Mark each token that a known name covers: its kind, and B at the name's head.

        Tokens are half-open and in order; a token outside all names gets "-".
        """
        marks = ["-"] * len(tokens)
        at = 0
        for start, end, kind in self.find(text):
            while at < len(tokens) and tokens[at][1] <= start:
                at += 1
            while at < len(tokens) and tokens[at][0] < end:
                marks[at] = kind + ("B" if tokens[at][0] <= start else "I")
                at += 1
        return marks


@lru_cache(maxsize=2)
def load(lang: Language) -> Gazetteer:
    """Load a language's place names: `divisions` within countries, `countries`."""
    lists = lexicon.load(lang, "places")
    names = [(name, kind[0]) for kind in sorted(lists) for name in lists[kind]]
    return Gazetteer(names, whole_words=lang == "en")


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isalnum() and not after.isalnum()
