"""What is told and what is said are kept apart, offset by offset."""

from duban.extraction.marked import MASK, MarkedText
from tests.extraction.marking import document, mentions, statements


def test_what_is_said_is_masked_in_what_is_told() -> None:
    source = document("The mayor asked them to mend the weir by May.", "en")
    said = statements(source, "directive", "mend the weir")
    told = MarkedText(source, [], said).told
    assert len(told) == len(source.text)
    assert told == source.text.replace("mend the weir", MASK * 13)


def test_half_width_punctuation_is_widened_without_moving_anything() -> None:
    source = document("到甲村,察看水渠;随后返回。", "zh")
    marked = MarkedText(source, [], [], widen=True)
    assert marked.flat == "到甲村，察看水渠；随后返回。"
    assert marked.text == source.text


def test_a_sentence_that_begins_with_a_name_reports_no_achievement() -> None:
    source = document("Ann Moss visited three farms.", "en")
    named = mentions(source, person=["Ann Moss"])
    taken = statements(source, "achievement", "Ann Moss visited three farms")
    assert MASK not in MarkedText(source, named, taken).told


def test_a_name_marked_once_is_found_wherever_it_stands() -> None:
    source = document("Ann Moss spoke. Later Ann Moss left.", "en")
    marked = MarkedText(source, mentions(source, person=["Ann Moss"])[:1], [])
    marked.add_people(marked.named_again())
    assert [span.start for span in marked.mentions("person")] == [0, 22]


def test_a_new_name_never_overlaps_what_a_reader_marked() -> None:
    source = document("Moss Bridge opened. Moss spoke.", "en")
    marked = MarkedText(source, mentions(source, place=["Moss Bridge"]), [])
    marked.add_people([source.quote(0, 4), source.quote(20, 24)])
    assert [span.start for span in marked.mentions("person")] == [20]


def test_mentions_within_a_stretch_are_those_that_begin_there() -> None:
    source = document("Ann met Bob and Cyd.", "en")
    marked = MarkedText(source, mentions(source, person=["Ann", "Bob", "Cyd"]), [])
    assert [s.exact for s in marked.within("person", 1, 16)] == ["Bob"]
