"""The reader itself, which pyproject.toml would name as an entry point."""

from collections.abc import Iterator

from duban_french import activities, kinds, mentions, tokens

from duban.corpus.document import Document
from duban.extraction.readings import Reading, Statement


class FrenchReader:
    """Reads French by twenty rules."""

    name = "french 0.1"

    def read(self, document: Document) -> Reading:
        """Return what the document says, every find quoting its words."""
        found = sorted(mentions.find(document), key=lambda each: each.span.start)
        named = tuple(found)
        said = tuple(self._statements(document))
        return Reading(self.name, named, said, activities.find(document, named))

    def _statements(self, document: Document) -> Iterator[Statement]:
        text = document.text
        for sentence in tokens.sentences(text):
            for start, end in tokens.clauses(text, *sentence):
                told = kinds.kind(text[start:end])
                if told is not None:
                    kind, skipped = told
                    yield Statement(kind, document.quote(start + skipped, end))


READER = FrenchReader()
