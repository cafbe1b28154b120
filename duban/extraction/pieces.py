"""Cut a text into the encoder's pieces, each with its exact place in the text.

A piece is a stretch of the text and a row of the encoder's vocabulary. Every Chinese
character and every punctuation mark is a piece of its own, so that a mark can begin
or end at any of them. Words are cut into the likeliest pieces of a unigram vocabulary.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SPACE = "\u2581"  # what a unigram vocabulary writes for the space before a word
# The vocabulary's own marks: begin of text, end of text, and what it does not know.
BEGIN, END, UNKNOWN = 0, 2, 3
BREAK = END  # a line break ends a stretch of text, so it takes that mark's row

# A longer run of letters is no word; cutting it keeps the work linear.
_LONGEST_WORD = 32
# Words are remembered up to this number: about the word types of 10,000 releases.
_MEMORY = 50_000

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CHUNKS = re.compile(
    rf"(?P<space>\s+)|[{_HAN}]|[^\W\d_{_HAN}]{{1,{_LONGEST_WORD}}}"
    rf"|\d{{1,{_LONGEST_WORD}}}|[^\s]"
)
"""White space, a Chinese character, a word, a number, or any other character."""

_LINE_ENDS = re.compile(r"[\n\r\u2028\u2029]")

Vocabulary = Mapping[str, tuple[int, float]]
"""What a piece is written like → its row and its log probability."""

Cut = tuple[tuple[int, int, int], ...]
"""The pieces of a word: row, start and end, counted from the word's first letter."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text's pieces in order: their rows, and their places in code points."""

    rows: list[int]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.rows)


class Cutter:
    """Cuts texts into the pieces of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._longest = max(map(len, vocabulary))
        # Worse than any piece, so that an unknown character is the last resort.
        self._unknown = min(score for _, score in vocabulary.values()) - 10
        self._memory: dict[tuple[str, bool], Cut] = {}

    def cut(self, text: str) -> Pieces:
        """Cut a whole text; white space is no piece, save where a line ends."""
        pieces = Pieces([], [], [])
        for row, start, end in self._cut(text):
            pieces.rows.append(row)
            pieces.starts.append(start)
            pieces.ends.append(end)
        return pieces

    def word(self, word: str, *, spaced: bool) -> Cut:
        """Cut one word, which a space (or the text's beginning) may precede."""
        known = self._memory.get((word, spaced))
        if known is None:
            if len(self._memory) >= _MEMORY:
                self._memory.clear()
            known = self._memory[word, spaced] = tuple(self._likeliest(word, spaced))
        return known

    def _cut(self, text: str) -> Iterator[tuple[int, int, int]]:
        spaced = True
        for chunk in CHUNKS.finditer(text):
            begin = chunk.start()
            if chunk["space"]:
                if _LINE_ENDS.search(chunk[0]):
                    yield BREAK, begin, chunk.end()
                spaced = True
                continue
            for row, start, end in self.word(chunk[0], spaced=spaced):
                yield row, begin + start, begin + end
            spaced = False

    def _likeliest(self, word: str, spaced: bool) -> Iterator[tuple[int, int, int]]:
        written, places = _normal(word)
        if not written:
            return
        if spaced:
            written, places = SPACE + written, [0, *places]
        for start, end in self._path(written):
            piece = written[start:end]
            if piece != SPACE:
                row, _ = self._vocabulary.get(piece, (UNKNOWN, 0.0))
                yield row, places[start], places[end - 1] + 1

    def _path(self, written: str) -> list[tuple[int, int]]:
        """Find the likeliest way through a word (Viterbi over its characters)."""
        best = [0.0] + [float("-inf")] * len(written)
        came = [0] * (len(written) + 1)
        for start in range(len(written)):
            for end in range(start + 1, min(start + self._longest, len(written)) + 1):
                score = best[start] + self._score(written[start:end])
                if score > best[end]:
                    best[end], came[end] = score, start
        path = []
        end = len(written)
        while end:
            path.append((came[end], end))
            end = came[end]
        return path[::-1]

    def _score(self, piece: str) -> float:
        if piece in self._vocabulary:
            return self._vocabulary[piece][1]
        return self._unknown if len(piece) == 1 else float("-inf")


def _normal(word: str) -> tuple[str, list[int]]:
    """Normalise character by character, so that each keeps its place in the word."""
    written: list[str] = []
    places: list[int] = []
    for place, character in enumerate(word):
        for each in unicodedata.normalize("NFKC", character):
            # Format characters (joiners, direction marks) have no form of their own.
            if unicodedata.category(each) != "Cf" and not each.isspace():
                written.append(each)
                places.append(place)
    return "".join(written), places
