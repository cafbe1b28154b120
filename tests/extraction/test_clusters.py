"""Words that stand in like company share a class."""

import pytest

from duban.corpus.document import Language
from duban.extraction import clusters


@pytest.mark.parametrize(
    ("lang", "one", "like"), [("zh", "强调", "指出"), ("en", "March", "April")]
)
def test_words_alike_share_their_broad_class(
    lang: Language, one: str, like: str
) -> None:
    known = clusters.load(lang).broad
    assert known[one] == known[like]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_there_are_broad_classes_and_more_narrow_ones(lang: Language) -> None:
    known = clusters.load(lang)
    assert known.broad.keys() == known.narrow.keys()
    assert len(set(known.broad.values())) < len(set(known.narrow.values()))
