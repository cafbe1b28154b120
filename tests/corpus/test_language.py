"""The language is that of most of the text."""

import pytest

from duban.corpus.language import language_of

ZH = "区长周明远到东港码头察看整修情况，要求年底前完成护岸加固。"
EN = "Mayor Ada Quill toured the east quay and asked for lights along the pier."


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (ZH, "zh"),
        (EN, "en"),
        (f"{ZH}{ZH}\n{EN}", "zh"),
        (f"{EN} {EN}\n{ZH}", "en"),
        ("推进5G、AI和IPv6规模部署，建设CBD和TOD", "zh"),
        ("The term 督办 means to see a matter through", "en"),
        ("碼頭整修𠮷", "zh"),
        ("", "en"),
        ("12345 %", "en"),
    ],
)
def test_the_majority_decides(text, lang):
    assert language_of(text) == lang
