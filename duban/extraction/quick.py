"""The quick reader: a small network and rules, for archives and small machines."""

from duban import __version__
from duban.corpus.document import Document, Span
from duban.extraction import enumerations, heads, names, scripts, skimmer
from duban.extraction.encoder import Encoded
from duban.extraction.finishing import finished
from duban.extraction.legible import legible
from duban.extraction.paths import Numbers, best_runs
from duban.extraction.readings import (
    MENTION_TYPES,
    STATEMENT_KINDS,
    Mention,
    Reading,
    StatementKind,
)
from duban.extraction.skimmer import FOLDER


class QuickReader:
    """Reads with a network that the careful reader taught, and with rules."""

    name = f"quick {__version__}"

    def __init__(self, folder: str = FOLDER) -> None:
        """Take the folder of the network's files; only a trainer names another."""
        self._folder = folder

    def read(self, document: Document) -> Reading:
        """Return what the document says, every find quoting its words."""
        return scripts.read(document, self._read)

    def _read(self, document: Document) -> Reading:
        seen = skimmer.load(self._folder).skim(legible(document.text))
        if not len(seen.pieces):
            return Reading(self.name)
        labels, told = heads.labels(seen)
        found = [
            Mention(MENTION_TYPES[run[2]], seen.quote(document, run))
            for run in best_runs(labels)
        ]
        named = names.settle(document, found)
        cut, fields = self._statements(document, seen, told)
        return finished(self.name, document, named, cut, fields)

    def _statements(
        self, document: Document, seen: Encoded, told: Numbers
    ) -> tuple[list[tuple[StatementKind, Span]], list[tuple[int, ...]]]:
        runs = best_runs(heads.of_any_kind(told))
        if not runs:
            return [], []
        kinds, topics = heads.load(self._folder).judge(seen, runs)
        spans = [seen.quote(document, run) for run in runs]
        odds = kinds + heads.kinds_told(told, runs)
        best = enumerations.drawn(document.text, document.lang, spans, odds)
        named = [STATEMENT_KINDS[int(at)] for at in best.argmax(axis=1)]
        cut = list(zip(named, spans, strict=True))
        return cut, heads.chosen_areas(topics)


READER = QuickReader()
