"""The second look at names mends what one place alone cannot tell."""

from duban.corpus.document import Language
from duban.extraction import names
from duban.extraction.readings import Mention
from tests.extraction.marking import document, mentions

Found = list[tuple[str, str]]


def settled(text: str, lang: Language, **marked: list[str]) -> Found:
    """Return types and names after the second look, in the text's order."""
    source = document(text, lang)
    found = names.settle(source, mentions(source, **marked))
    assert [m.span for m in found] == sorted(m.span for m in found)
    return [(mention.type, mention.span.exact) for mention in found]


def test_a_title_taken_into_a_name_is_a_post_of_its_own() -> None:
    found = settled("市长何川来了。", "zh", person=["市长何川"])
    assert found == [("post", "市长"), ("person", "何川")]
    found = settled("Mayor Ida Rowe came.", "en", person=["Mayor Ida Rowe"])
    assert found == [("post", "Mayor"), ("person", "Ida Rowe")]


def test_a_surname_that_begins_like_a_title_is_left_whole() -> None:
    found = settled(
        "Ida Mayorson and Kingsley Ash came.", "en", person=["Kingsley Ash"]
    )
    assert found == [("person", "Kingsley Ash")]


def test_what_ends_as_a_place_does_is_no_person() -> None:
    assert settled("在柳湖区调研。", "zh", person=["柳湖区"]) == [("place", "柳湖区")]
    found = settled("He saw Brant County.", "en", person=["Brant County"])
    assert found == [("place", "Brant County")]


def test_a_name_found_once_is_found_wherever_it_stands() -> None:
    text = "何川来了。随后何川离开。"
    source = document(text, "zh")
    once = [Mention("person", source.quote(0, 2))]
    assert [m.span.start for m in names.settle(source, once)] == [0, 7]
    text = "Rowe came. Then Rowe left for Rowetown."
    source = document(text, "en")
    once = [Mention("person", source.quote(0, 4))]
    assert [m.span.start for m in names.settle(source, once)] == [0, 16]


def test_a_name_inside_another_find_is_not_found_again() -> None:
    text = "柳湖到了。柳湖医院已开诊。"
    source = document(text, "zh")
    found = [
        Mention("place", source.quote(0, 2)),
        Mention("organization", source.quote(5, 9)),
    ]
    assert names.settle(source, found) == found


def test_one_name_has_the_type_that_most_of_its_mentions_have() -> None:
    text = "Larch rose. Larch fell. Larch lay."
    source = document(text, "en")
    found = [
        Mention("place", source.quote(0, 5)),
        Mention("organization", source.quote(12, 17)),
        Mention("place", source.quote(24, 29)),
    ]
    assert {mention.type for mention in names.settle(source, found)} == {"place"}


def test_a_figure_is_not_found_again_in_the_same_words() -> None:
    source = document("种树300棵，还有300棵。", "zh")
    once = [Mention("figure", source.quote(2, 6))]
    assert names.settle(source, once) == once


def test_nothing_comes_of_nothing() -> None:
    assert settled("何川来了。", "zh") == []
