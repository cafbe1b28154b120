"""The careful reader: an encoder and taggers together, then rules."""

import numpy as np

from duban import __version__
from duban.corpus.document import Document, Language, Span
from duban.extraction import (
    areas,
    blend,
    encoder,
    enumerations,
    mentions,
    scripts,
    statements,
    taggers,
)
from duban.extraction import heads as judging
from duban.extraction.encoder import Encoded
from duban.extraction.finishing import finished
from duban.extraction.heads import AREAS
from duban.extraction.legible import legible
from duban.extraction.paths import Numbers, Run, best_runs
from duban.extraction.readings import (
    MENTION_TYPES,
    STATEMENT_KINDS,
    Mention,
    Reading,
    StatementKind,
)
from duban.extraction.taggers import Taggers
from duban.extraction.words import FOLDER

# The taggers' share in each judgement, the encoder's being the rest; chosen with an eye
# on gold/dev, in steps of a tenth. About half where both are as good, as on Chinese
# names; less on English statements, which the taggers cut far worse.
_NAMES, _AREAS = 0.5, 0.25
_SPANS: dict[Language, float] = {"zh": 0.45, "en": 0.2}
_KINDS: dict[Language, float] = {"zh": 0.45, "en": 0.3}


class CarefulReader:
    """Reads a document with an encoder and taggers trained on gold, and with rules."""

    name = f"careful {__version__}"

    def read(self, document: Document) -> Reading:
        """Return what the document says, every find quoting its words."""
        return scripts.read(document, self._read)

    def _read(self, document: Document) -> Reading:
        encoded = encoder.load().encode(legible(document.text))
        if not len(encoded.pieces):
            return Reading(self.name)
        return _Judgement(document, encoded).reading(self.name)


class _Judgement:
    """One document judged by both: the encoder's heads and the taggers."""

    def __init__(self, document: Document, encoded: Encoded) -> None:
        self._document = document
        self._encoded = encoded
        self._taggers: Taggers = taggers.load(document.lang)
        self._names, self._told = judging.labels(encoded)

    def reading(self, reader: str) -> Reading:
        """Find names and statements, and finish the reading by rules."""
        named = self._mentions()
        heard = self._heard()
        own, other = judging.of_any_kind(self._told), judging.of_any_kind(heard)
        runs = best_runs(blend.weighed(own, other, _SPANS[self._document.lang]))
        cut: list[tuple[StatementKind, Span]] = []
        fields: list[tuple[int, ...]] = []
        if runs:
            spans = [self._encoded.quote(self._document, run) for run in runs]
            kinds, topics = judging.load(FOLDER).judge(self._encoded, runs)
            cut = list(zip(self._kinds(runs, spans, heard, kinds), spans, strict=True))
            fields = self._areas(spans, topics)
        return finished(reader, self._document, named, cut, fields)

    def _mentions(self) -> list[Mention]:
        text, lang = self._document.text, self._document.lang
        lines = list(mentions.laid_out(text, lang))
        heard = blend.on_pieces(
            lines, self._taggers.mentions, MENTION_TYPES, self._encoded.pieces
        )
        runs = best_runs(blend.weighed(self._names, heard, _NAMES))
        quote = self._encoded.quote
        return [
            Mention(MENTION_TYPES[run[2]], quote(self._document, run)) for run in runs
        ]

    def _heard(self) -> Numbers:
        """Ask the tagger of statements."""
        text, lang = self._document.text, self._document.lang
        lines = list(statements.laid_out(text, lang))
        return blend.on_pieces(
            lines, self._taggers.spans, STATEMENT_KINDS, self._encoded.pieces
        )

    def _kinds(
        self, runs: list[Run], spans: list[Span], heard: Numbers, kinds: Numbers
    ) -> list[StatementKind]:
        text, lang = self._document.text, self._document.lang
        rows = self._taggers.kinds.odds(statements.described(text, lang, spans))
        plain = np.where(np.isnan(heard), 0, heard)
        own = kinds + judging.kinds_told(self._told, runs)
        other = blend.odds(rows, STATEMENT_KINDS) + judging.kinds_told(plain, runs)
        both = blend.weighed(own, other, _KINDS[lang])
        both = enumerations.drawn(text, lang, spans, both)
        return [STATEMENT_KINDS[int(at)] for at in both.argmax(axis=1)]

    def _areas(self, spans: list[Span], topics: Numbers) -> list[tuple[int, ...]]:
        text, lang = self._document.text, self._document.lang
        rows = self._taggers.areas.odds(areas.described(text, lang, spans))
        other = blend.odds(rows, [str(area) for area in AREAS])
        both = blend.weighed(topics, other, _AREAS)
        return judging.chosen_areas(both)


READER = CarefulReader()
