"""Word lists come checked out of the package."""

import pytest

from duban.corpus.document import Language
from duban.errors import ModelError
from duban.extraction import lexicon


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["activities", "events"])
def test_every_packaged_list_loads_in_both_languages(lang: Language, name: str) -> None:
    lists = lexicon.load(lang, name)
    assert lists
    assert all(lists.values())


def test_a_missing_list_is_refused_by_name() -> None:
    with pytest.raises(ModelError, match=r"zh/lexicon/nothing\.toml"):
        lexicon.load("zh", "nothing")


def test_the_longest_word_is_matched_first() -> None:
    assert lexicon.alternatives(["met", "met with", "a.b"]) == r"met\ with|a\.b|met"
