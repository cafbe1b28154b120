"""A figure says what it measures, when, and how it changed, in the text's own words."""

from duban.corpus.document import Document
from duban.extraction import figures
from duban.extraction.readings import Figure


def read(text: str, lang: str) -> list[Figure]:
    document = Document("own", text, lang, published="2024-03-07")  # type: ignore[arg-type]
    found = list(figures.find(document, ()))
    for figure in found:
        for span in (figure.span, figure.indicator, figure.since):
            assert span is None or text[span.start : span.end] == span.exact
    return found


def test_a_chinese_indicator_goes_before_its_figure_and_on_to_its_growth() -> None:
    total, growth = read("去年，全区地区生产总值达到1.2万亿元，同比增长5.2%。", "zh")
    assert (total.value, total.unit, total.change) == (1.2e12, "CNY", None)
    assert total.indicator
    assert total.indicator.exact == "地区生产总值"
    assert total.period
    assert total.period.value == "2023"
    assert (growth.value, growth.unit, growth.change) == (5.2, "percent", "up")
    assert growth.indicator
    assert growth.indicator.exact == "地区生产总值"
    assert growth.since
    assert growth.since.exact == "同比"


def test_an_english_indicator_goes_before_its_verb_or_behind_the_figure() -> None:
    text = "Last year the port's cargo volume rose by 5.2 per cent year on year."
    (rise,) = read(text, "en")
    assert (rise.value, rise.unit, rise.change) == (5.2, "percent", "up")
    assert rise.indicator
    assert rise.indicator.exact == "port's cargo volume"
    assert rise.since
    assert rise.since.exact == "year on year"
    assert rise.period
    assert rise.period.value == "2023"
    (share,) = read("The bill was cut for 40 per cent of rural households.", "en")
    assert share.indicator
    assert share.indicator.exact == "rural households"


def test_years_and_plain_numbers_are_no_figures_unless_somebody_marked_them() -> None:
    assert read("到2027年，实现两个转变。", "zh") == []
    assert read("By 2027 there will be two changes.", "en") == []
