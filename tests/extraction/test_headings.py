"""What a statement's heading says of it."""

from duban.corpus.document import Span
from duban.extraction import headings


def _under(text: str, words: str, lang: str) -> set[str]:
    start = text.index(words)
    span = Span.cut(text, start, start + len(words))
    chosen = "zh" if lang == "zh" else "en"
    return set(headings.described(text, chosen, [span])[0])


def test_a_chinese_statement_is_told_by_the_heading_above_it() -> None:
    text = "一、去年工作回顾\n新修村路三条。\n二、今年重点工作\n再修村路两条。\n"
    assert "Z回顾" in _under(text, "新修村路三条", "zh")
    assert "Z重点" in _under(text, "再修村路两条", "zh")


def test_an_english_statement_is_told_by_the_heading_above_it() -> None:
    text = "1. Review of 2024\n\nTwo roads were mended.\n\n2. Plans\n\nMend a third.\n"
    found = _under(text, "Mend a third", "en")
    assert "Zplans" in found
    assert "Zreview" not in found


def test_a_statement_under_no_heading_is_said_to_have_none() -> None:
    assert _under("Two roads were mended.", "Two roads", "en") == {"Z-"}
