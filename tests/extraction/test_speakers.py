"""A statement's speaker is a person whom the text names, or nobody."""

import pytest

from duban.corpus.document import Language
from duban.extraction import speakers
from tests.extraction.marking import document, mentions


def heard(text: str, lang: Language, said: list[str], **names: list[str]) -> list[str]:
    """Return the name of each statement's speaker, "" for nobody."""
    source = document(text, lang)
    spans = [
        source.quote(at, at + len(quote))
        for quote in said
        for at in [text.index(quote)]
    ]
    found = speakers.find(source, mentions(source, **names), spans)
    for span in found:
        assert span is None or source.text[span.start : span.end] == span.exact
    return [span.exact if span else "" for span in found]


@pytest.mark.parametrize(
    ("lang", "text", "said", "people"),
    [
        ("zh", "孟青陪同何川。何川强调，要修好堤坝。", "修好堤坝", ["孟青", "何川"]),
        (
            "en",
            "Lee Ash joined Ida Rowe. Ida Rowe said the dam must be mended.",
            "the dam must be mended",
            ["Lee Ash", "Ida Rowe"],
        ),
    ],
)
def test_who_stands_right_before_the_verb_speaks(
    lang: Language, text: str, said: str, people: list[str]
) -> None:
    assert heard(text, lang, [said], person=people) == [people[1]]


def test_who_stands_before_the_last_verb_of_saying_speaks() -> None:
    text = "何川说路难走，孟青表示，要修好堤坝。"
    assert heard(text, "zh", ["修好堤坝"], person=["何川", "孟青"]) == ["孟青"]
    text = "Ida Rowe said it was late and Lee Ash stressed that it must be mended."
    people = ["Ida Rowe", "Lee Ash"]
    assert heard(text, "en", ["it must be mended"], person=people) == ["Lee Ash"]


def test_a_pronoun_speaks_for_the_person_named_last() -> None:
    text = "何川到河边察看，孟青陪同。何川走访农户。他指出，要修好堤坝。"
    assert heard(text, "zh", ["修好堤坝"], person=["何川", "孟青"]) == ["何川"]
    text = "Lee Ash met Ida Rowe at the dam. She said that it must be mended."
    people = ["Lee Ash", "Ida Rowe"]
    assert heard(text, "en", ["it must be mended"], person=people) == ["Ida Rowe"]


def test_a_post_speaks_for_who_holds_it() -> None:
    text = "市长何川察看河道。孟青陪同。市长强调，要修好堤坝。"
    names = {"person": ["何川", "孟青"], "post": ["市长"]}
    assert heard(text, "zh", ["修好堤坝"], **names) == ["何川"]
    text = "Mayor Ida Rowe met Lee Ash. The Mayor said that it must be mended."
    names = {"person": ["Ida Rowe", "Lee Ash"], "post": ["Mayor"]}
    assert heard(text, "en", ["it must be mended"], **names) == ["Ida Rowe"]


def test_a_joint_voice_is_nobodys() -> None:
    text = "何川会见孟青。双方表示，将修好堤坝。会议指出，要早动工。"
    said = ["修好堤坝", "早动工"]
    assert heard(text, "zh", said, person=["何川", "孟青"]) == ["", ""]
    text = "Ida Rowe met Lee Ash. Both sides agreed to mend it. They added a date."
    people = ["Ida Rowe", "Lee Ash"]
    assert heard(text, "en", ["mend it", "a date"], person=people) == ["", ""]


@pytest.mark.parametrize(
    ("lang", "text", "voice", "said"),
    [
        ("zh", "双方同意修好堤坝。", "双方", "修好堤坝"),
        ("en", "Both sides agreed to mend it.", "Both sides", "mend it"),
    ],
)
def test_a_joint_voice_taken_for_a_person_is_nobodys(
    lang: Language, text: str, voice: str, said: str
) -> None:
    assert heard(text, lang, [said], person=[voice]) == [""]


def test_a_sentence_that_names_nobody_goes_on_in_the_voice_before() -> None:
    text = "何川强调，要修好堤坝。同时，要种好树。\n要管好渠。"
    said = ["修好堤坝", "种好树", "管好渠"]
    assert heard(text, "zh", said, person=["何川"]) == ["何川"] * 3
    text = "Ida Rowe said we must mend it. We must also plant trees."
    said = ["mend it", "plant trees"]
    assert heard(text, "en", said, person=["Ida Rowe"]) == ["Ida Rowe"] * 2


def test_nobody_speaks_where_nobody_is_named() -> None:
    assert heard("要修好堤坝。", "zh", ["修好堤坝"]) == [""]
    assert heard("The dam must be mended.", "en", ["The dam must be mended"]) == [""]


def test_a_speaker_is_quoted_by_the_fullest_form_of_the_name() -> None:
    text = "Ida Rowe came. Rowe said that it must be mended."
    people = ["Ida Rowe", "Rowe"]
    assert heard(text, "en", ["it must be mended"], person=people) == ["Ida Rowe"]


def test_who_is_named_inside_a_statement_does_not_speak_the_next() -> None:
    text = "何川强调，要向孟青学习，要修好堤坝。"
    said = ["向孟青学习", "修好堤坝"]
    assert heard(text, "zh", said, person=["何川", "孟青"]) == ["何川", "何川"]
