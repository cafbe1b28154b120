"""Sentences end where they end in both languages, and cover the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.corpus.sentences import sentences

ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from("\n\r\u2028 　。！？；…”」\"'.!?;()（）AaNno.1"),
    )
)


@given(ANY_TEXT, st.sampled_from(["zh", "en"]))
def test_sentences_quote_exactly_and_cover_every_visible_character(text, lang):
    outside, end = [], 0
    for span in sentences(text, lang):
        assert span.exact == text[span.start : span.end] == span.exact.strip() != ""
        assert span.start >= end
        outside.append(text[end : span.start])
        end = span.end
    assert "".join([*outside, text[end:]]).strip() == ""


@pytest.mark.parametrize(
    "pieces",
    [
        ["区长到了码头。", "他看了护岸！", "灯亮了吗？", "亮了；", "很亮……", "好"],
        ["他说：“年底前完成。”", "大家鼓掌。"],
        ['他说："年底前完成。"', '又说："灯要亮！"', "会议结束。"],
        ["（会后，代表去了东港。）", "下午返回。"],
        ["增长5.2%，投资3.5亿元。", "占比1.8。"],
        ["行不行?!", "行;", "那就办!"],
        ["「燈要亮。」", "他說。"],
    ],
)
def test_chinese_sentences_end_at_their_signs(pieces):
    assert [s.exact for s in sentences("".join(pieces), "zh")] == pieces


@pytest.mark.parametrize(
    "pieces",
    [
        ["The quay is mended.", "Are the lights on?", "They are!", "Good..."],
        ["Mr. Obi met Gov. Ada Quill at St. Anne Wharf.", "They spoke."],
        ["Quayside Co., Ltd. will pay.", "It agreed."],
        ["He works at Quayside Inc.", "The firm mends boats."],
        ["The U.S. Coast Guard came.", "It left the U.S.", "The pier stayed."],
        ["J. R. Lund signed.", "George W. Hale did not."],
        ["Pier No. 5 costs $3.5 million (see Fig. 2).", "No.", "It costs more."],
        ["It opened at 5 p.m. on Friday.", "It closed at 9 p.m.", "All went home."],
        ["“The lights will be on.”", "She smiled."],
        ['She said, "It is done."', "They left."],
        ["Some piers, e.g. the east one, are old.", "They need work."],
        ["1. Mend the quay.", "2. Light it."],
        ["The plan is approx. 40 pages, vs. 12 before.", "Read it."],
        ["The bridge; the road; the pier."],
    ],
)
def test_english_sentences_end_at_their_signs(pieces):
    assert [s.exact for s in sentences(" ".join(pieces), "en")] == pieces


def test_a_missing_space_after_the_full_stop_is_forgiven():
    found = sentences("The quay was mended.Both sides agreed.", "en")
    assert [s.exact for s in found] == ["The quay was mended.", "Both sides agreed."]


def test_addresses_and_versions_are_not_cut():
    text = "See www.harbour.example/a?b=1 and version 2.0.1 of plan.pdf for more"
    assert len(sentences(text, "en")) == 1


@pytest.mark.parametrize(("lang", "text"), [("zh", "码头\n护岸"), ("en", "Quay\nPier")])
def test_a_line_end_is_a_sentence_end(lang, text):
    assert [s.exact for s in sentences(text, lang)] == text.split("\n")


def test_both_languages_are_cut_in_one_text():
    text = "区长到了码头。The mayor left. 她走了。"
    for lang in ("zh", "en"):
        found = [s.exact for s in sentences(text, lang)]
        assert found == ["区长到了码头。", "The mayor left.", "她走了。"]


@pytest.mark.parametrize(
    "piece", ["Mr. ", ".", '."', "1. ", "。", "… ", '"', "a.B ", "("]
)
def test_a_line_of_any_length_is_cut_in_one_pass(piece):
    """A cut that looked at the line again for each sign would not end today."""
    text = piece * 100_000 + "x"
    for lang in ("zh", "en"):
        assert "".join(s.exact for s in sentences(text, lang)).endswith("x")
