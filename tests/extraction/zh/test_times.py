"""Chinese times are found, dated with their basis, and read as deadlines."""

import pytest

from duban.extraction.zh import times
from tests.extraction.marking import document


def values(text: str, published: str | None) -> list[str | None]:
    source = document(text, "zh", published)
    dates = [times.dated(source, moment) for moment in times.find(text)]
    return [found.value if found else None for found in dates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023年3月10日至12日", "2023-03-10"),
        ("3月9日下午", "2023-03-09"),
        ("9日上午", "2023-03-09"),
        ("今天（9日）", "2023-03-09"),
        ("昨日", "2023-03-09"),
        ("去年", "2022"),
        ("明年2月", "2024-02"),
        ("12月30日", "2022-12-30"),
        ("28日", "2023-02-28"),
        ("2023-03-08", "2023-03-08"),
        ("近日", None),
    ],
)
def test_a_time_is_dated_from_the_document(text: str, value: str | None) -> None:
    assert values(text, "2023-03-10") == [value]


def test_a_number_with_another_counter_is_no_day() -> None:
    assert values("走访3号线、12个村，投入5.6亿元", "2023-03-10") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4月2日，区长说，今年是全面贯彻党的二十大精神的开局之年。", "2023-04-02"),
        ("4月2日，区长说，今年是“十五五”开局之年。", "2026-04-02"),
        ("4月2日，区长说，今年是“十四五”规划收官之年。", "2025-04-02"),
        ("4月2日，区长说，今年是新中国成立75周年。", "2024-04-02"),
        ("4月2日，学习贯彻十四届全国人大二次会议精神。", "2024-04-02"),
        ("4月2日，区长到河边走了走。", "--04-02"),
    ],
)
def test_the_year_comes_from_an_event_or_stays_open(text: str, value: str) -> None:
    assert values(text, None)[0] == value


def test_an_anniversary_of_another_year_dates_nothing() -> None:
    assert times.implied_year("大家重温了建党100周年时的讲话。") is None


def test_a_dateline_stands_in_for_the_date_of_the_document() -> None:
    text = "（2023年3月11日 讯）10日，区长到河边走了走。"
    assert values(text, None) == ["2023-03-11", "2023-03-10"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6月底前完成清淤", "2023-06-30"),
        ("年底前全部交付", "2023-12-31"),
        ("月底前报送清单", "2023-03-31"),
        ("三年内实现全覆盖", "2026-03-10"),
        ("100天内修通便道", "2023-06-18"),
        ("二季度末见到成效", "2023-06-30"),
        ("到2025年建成两处泵站", "2025"),
        ("确保“十五五”末达标", "2030-12-31"),
        ("2026年6月底前竣工", "2026-06-30"),
        ("今年新增床位二百张", "2023"),
        ("八月底前修好河堤", "2023-08-31"),
        ("下月底前交出图纸", "2023-04-30"),
        ("二〇二五年底前通车", "2025-12-31"),
        ("下周五前报告结果", "2023-03-17"),
        ("本月20日前腾空仓库", "2023-03-20"),
        ("国庆节前亮灯", "2023-10-01"),
        ("11月中旬前供暖", "2023-11-20"),
        ("一百二十天内建成", "2023-07-08"),
        ("百日内清零", "2023-06-18"),
        ("半年内见效", "2023-09-10"),
        ("48小时内回复", "2023-03-12"),
        ("本周内答复", "2023-03-12"),
        ("明天下午5点前撤离", "2023-03-11"),
    ],
)
def test_a_statement_says_by_when(text: str, value: str) -> None:
    source = document(text, "zh", "2023-03-10")
    found = times.due(source, source.quote(0, len(text)))
    assert found is not None
    assert found.value == value
    assert found.span is not None
    assert found.span.exact in text


@pytest.mark.parametrize(
    "text",
    [
        "加快清淤",
        "5个工作日内答复",
        "在2022年的基础上再提高",
        "三年前已建成",
        "未来99999999小时内答复",
    ],
)
def test_a_statement_without_a_day_to_come_has_no_deadline(text: str) -> None:
    source = document(text, "zh", "2023-03-10")
    assert times.due(source, source.quote(0, len(text))) is None


def test_a_limit_that_a_plan_sets_is_inferred_and_says_from_what() -> None:
    source = document("确保“十五五”末达标", "zh", "2026-03-10")
    found = times.due(source, source.quote(0, len(source.text)))
    assert found is not None
    assert found.basis == "inferred"
    assert "五年规划" in found.reason


def test_a_day_behind_a_dateline_takes_its_year_from_an_event() -> None:
    text = "本报3月11日讯 10日，区长说，今年是全面贯彻党的二十大精神开局之年。"
    assert values(text, None)[:2] == ["2023-03-11", "2023-03-10"]


@pytest.mark.parametrize(
    ("text", "quote", "basis"),
    [
        ("六月底前必须通水", "六月底前", "inferred"),
        ("务必于2024年7月1日前开放", "2024年7月1日前", "stated"),
        ("请在下周五之前交齐", "下周五之前", "inferred"),
        ("要求一百天内完工", "一百天内", "inferred"),
        ("力争三年内见底", "三年内", "inferred"),
    ],
)
def test_a_deadline_quotes_its_words_and_says_how_it_was_got(
    text: str, quote: str, basis: str
) -> None:
    source = document(text, "zh", "2023-03-10")
    found = times.due(source, source.quote(0, len(text)))
    assert found is not None
    assert found.span is not None
    assert (found.span.exact, found.basis) == (quote, basis)
    assert text[found.span.start : found.span.end] == quote
    assert basis == "stated" or "2023-03-10" in found.reason


def test_a_weekday_is_no_deadline_without_a_day_to_count_from() -> None:
    source = document("周五前交齐", "zh", "2023-03")
    assert times.due(source, source.quote(0, len(source.text))) is None
