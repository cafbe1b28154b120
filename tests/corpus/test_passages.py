"""Passages cover the text, quote it exactly and know their headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.corpus.headings import is_heading
from duban.corpus.passages import passages

ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from('\n\r\u2028\u0085\x1c 　。！”".（一）1#*aA'),
    )
)


@given(ANY_TEXT)
def test_passages_quote_exactly_and_cover_every_visible_character(text):
    found = passages(text)
    for number, passage in enumerate(found, start=1):
        assert passage.number == number
        assert passage.span.exact == text[passage.span.start : passage.span.end]
        assert passage.span.exact == passage.span.exact.strip() != ""
    outside, end = [], 0
    for passage in found:
        assert passage.span.start >= end
        outside.append(text[end : passage.span.start])
        end = passage.span.end
    assert "".join([*outside, text[end:]]).strip() == ""


@pytest.mark.parametrize(
    "line",
    [
        "一、今年的主要工作",
        "（二）把码头修好，让船靠得稳。",
        "第三章 港口与航道",
        "第二部分 明年安排",
        "1. Roads and bridges",
        "2、交通建设",
        "# The quay",
        "**Lights for the quay**",
        "重点任务",
        "Roads and Bridges",
        "Part II Harbour works",
    ],
)
def test_headings_are_known_by_number_mark_or_shortness(line):
    assert is_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "完成护岸加固3公里。",
        "（一）修好码头。今年要完成护岸加固，明年要装好灯。",
        "1. 完成护岸加固3公里；",
        "1. Mend the quay before winter.",
        "2023年5月6日",
        "- lights on the pier",
        "• lights on the pier",
        "and lights on the pier",
        "各位代表：",
        "来源：滨河日报",
        "Dear friends,",
        "长" * 60,
        "",
    ],
)
def test_text_is_no_heading(line):
    assert not is_heading(line)


def test_each_passage_has_the_nearest_heading_above_it():
    text = (
        "工作报告\n\n一、港口\n护岸已加固。\n灯光已亮。\n"
        "二、道路\n新修道路3公里。\n\nNext Steps\nWe will mend the bridge."
    )
    assert [passage.heading for passage in passages(text)] == [
        None,
        "工作报告",
        "一、港口",
        "一、港口",
        "一、港口",
        "二、道路",
        "二、道路",
        "Next Steps",
    ]


def test_the_lines_of_a_wrapped_paragraph_are_no_headings():
    zh = "区长周明远到东港码头察看整修\n情况要求年底前完成护岸加固并\n装好灯。"
    en = "The mayor asked the office of\nAda Quill for lights. She\nwill return."
    for text in (zh, en):
        assert {passage.heading for passage in passages(f"开始。\n{text}")} == {None}


def test_the_last_line_heads_nothing():
    assert [p.heading for p in passages("正文在这里。\n滨河日报")] == [None, None]
