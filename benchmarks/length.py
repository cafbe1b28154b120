"""How the time for a text grows with its length: the same time a character is linear.

Each of our readers reads one text of 2,500 characters, and the same told two, four …
times over, in this process, on one core.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table

from benchmarks.volume import LANGS, Lang, Text, fill
from duban.corpus.document import Document
from duban.extraction.reader import readers

CHARACTERS = (2_500, 5_000, 10_000, 20_000, 40_000)
_TIMES = 3  # the least of so many counts: the rest is the machine's other work


@dataclass(frozen=True, slots=True)
class Growth:
    """Microseconds on the core for a character, at each length."""

    reader: str
    lang: Lang
    rates: Sequence[float]

    @property
    def ratio(self) -> float:
        """How much a character of the longest text costs beside the shortest's."""
        return self.rates[-1] / self.rates[0]


def growth(texts: Sequence[Text]) -> Iterator[Growth]:
    """Time every reader in every language."""
    for lang in LANGS:
        own = [text for text in texts if text.lang == lang]
        grown = [joined(own, lang, count) for count in CHARACTERS]
        for name in readers.names() if own else ():
            yield Growth(name, lang, [_rate(name, document) for document in grown])


def joined(texts: Sequence[Text], lang: Lang, characters: int) -> Document:
    """Make one text of so many characters, paragraph after paragraph."""
    parts = fill(texts, characters=characters)
    whole = "\n".join(part.text for part in parts)[:characters]
    return Document(f"{lang}-{characters}", whole, lang)


def _rate(reader: str, document: Document) -> float:
    chosen = readers.get(reader)
    taken = []
    for _ in range(_TIMES):
        began = time.process_time()
        chosen.read(document)
        taken.append(time.process_time() - began)
    return min(taken) / len(document.text) * 1e6


def table(grown: Iterable[Growth]) -> Table:
    """Draw a row for each reader and language."""
    drawn = Table(box=box.SIMPLE_HEAD, title="µs a character, by length")
    drawn.add_column("")
    drawn.add_column("reader")
    for count in CHARACTERS:
        drawn.add_column(f"{count:,}", justify="right")
    drawn.add_column("longest / shortest", justify="right")
    for each in grown:
        rates = [f"{rate:.0f}" for rate in each.rates]
        name = f"duban {each.reader}"
        drawn.add_row(each.lang, name, *rates, f"{each.ratio:.2f}")
    return drawn
