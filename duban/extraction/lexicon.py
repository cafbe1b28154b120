"""Load and check a language's word lists, packaged as TOML beside its rules."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from duban.corpus.document import Language
from duban.errors import ModelError

Words = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=64)
def load(lang: Language, name: str) -> Words:
    """Return the word lists of `<lang>/lexicon/<name>.toml`, in their order there.

    Every top-level key holds a list of words; anything else is refused.
    """
    place = f"{lang}/lexicon/{name}.toml"
    try:
        raw = files("duban.extraction").joinpath(place).read_text("utf-8")
        lists = tomllib.loads(raw)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ModelError(f"word list {place}: {error}", "reinstall duban") from error
    return MappingProxyType({key: _checked(place, key, lists[key]) for key in lists})


@lru_cache(maxsize=64)
def patterns(lang: Language, name: str) -> Mapping[str, str]:
    """Return the body of a regular expression for each list of a language's words."""
    words = load(lang, name)
    return MappingProxyType({key: alternatives(words[key]) for key in words})


def alternatives(words: Sequence[str]) -> str:
    """Join words into the body of a regular expression that matches the longest."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in longest_first)


def _checked(place: str, key: str, words: object) -> tuple[str, ...]:
    if not isinstance(words, list) or not all(
        isinstance(word, str) and word for word in words
    ):
        raise ModelError(
            f"word list {place}: {key} is not a list of words", "reinstall duban"
        )
    if len(set(words)) < len(words):
        raise ModelError(
            f"word list {place}: {key} holds a word twice", "remove the second one"
        )
    return tuple(words)
