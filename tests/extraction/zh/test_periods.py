"""Days, periods and times of day in Chinese, read on a day."""

from datetime import datetime

import pytest

from duban.extraction.clocks import Clock
from duban.extraction.periods import Length, When
from duban.extraction.zh.periods import find

# A Wednesday.
NOW = datetime(2024, 5, 8)


def _told(text: str) -> list[str]:
    """Write each time found as its words and its readings."""
    return [f"{piece.raw}: {_readings(piece.value)}" for piece in find(text, NOW)]


def _readings(value: object) -> str:
    if isinstance(value, When):
        days = [f"{p.first}/{p.last}" for p in value.periods]
        return " ".join([*([value.bound] if value.bound else []), *days])
    if isinstance(value, Clock):
        return " ".join(f"{begin}~{end}" for begin, end in value.moments())
    return str(value.total) if isinstance(value, Length) else "repeated"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2022年3月4日开工", "2022年3月4日: 2022-03-04/2022-03-04"),
        ("二〇二一年十月九日", "二〇二一年十月九日: 2021-10-09/2021-10-09"),
        ("昨天查看了河堤", "昨天: 2024-05-07/2024-05-07"),
        ("定于下周二验收", "下周二: 2024-05-14/2024-05-14"),
        ("上上個週一", "上上個週一: 2024-04-22/2024-04-22"),
        ("十天后复查", "十天后: 2024-05-18/2024-05-18"),
        ("本月二十日", "本月二十日: 2024-05-20/2024-05-20"),
        ("下个月6号", "下个月6号: 2024-06-06/2024-06-06"),
        ("今年国庆节", "今年国庆节: 2024-10-01/2024-10-01"),
        ("9月3日", "9月3日: 2023-09-03/2023-09-03 2024-09-03/2024-09-03"),
        ("2024年8月最后一个星期五", "2024年8月最后一个星期五: 2024-08-30/2024-08-30"),
        ("５月６日，星期一", "５月６日，星期一: "
         "2024-05-06/2024-05-06 2025-05-06/2025-05-06"),
    ],
)  # fmt: skip
def test_days_are_read(text: str, told: str) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2019年", "2019年: 2019-01-01/2019-12-31"),
        ("上个月的账目", "上个月: 2024-04-01/2024-04-30"),
        ("下下周", "下下周: 2024-05-20/2024-05-26"),
        ("未来两周", "未来两周: 2024-05-09/2024-05-22"),
        ("2023年第二季度", "2023年第二季度: 2023-04-01/2023-06-30"),
        ("明年上半年", "明年上半年: 2025-01-01/2025-06-30"),
        ("去年的最后三个月", "去年的最后三个月: 2023-10-01/2023-12-31"),
        ("从7月3日到9日", "从7月3日到9日: "
         "2023-07-03/2023-07-08 2024-07-03/2024-07-08"),
        ("2016年至2020年间", "2016年至2020年间: 2016-01-01/2019-12-31"),
        ("自2015年以来", "自2015年以来: since 2015-01-01/2015-12-31"),
        ("2021年底", "2021年底: end 2021-09-01/2021-12-31"),
        ("七十年代", "七十年代: 1970-01-01/1979-12-31"),
        ("乾隆五年", "乾隆五年: 1740-01-01/1740-12-31"),
    ],
)  # fmt: skip
def test_periods_are_read(text: str, told: str) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("明天上午9点15分", "明天上午9点15分: 2024-05-09 09:15:00~None"),
        ("下午两点到四点", "下午两点到四点: 14:00:00~16:00:00"),
        ("昨天晚上", "昨天晚上: 2024-05-07 16:00:00~2024-05-07 20:00:00"),
        ("零点半", "零点半: 00:30:00~None"),
        ("六点半", "六点半: 06:30:00~None 18:30:00~None"),
        ("三天", "三天: 259200"),
        ("每周四", "每周四: repeated"),
    ],
)  # fmt: skip
def test_times_of_day_lengths_and_what_is_repeated_are_read(
    text: str, told: str
) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    "text", ["第12号", "每\ue04c", "月球表面", "10.20.30.40", "今日头条"]
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert _told(text) == []


def test_a_day_that_does_not_exist_is_found_and_has_no_reading() -> None:
    [piece] = find("2023年2月29日", NOW)
    assert isinstance(piece.value, When)
    assert piece.value.periods == ()


@pytest.mark.parametrize(
    ("text", "timex", "grain"),
    [
        ("2023年5月10日", "2023-05-10", "day"),
        ("2023年5月", "2023-05", "month"),
        ("上周", "2024-W18", "week"),
        ("7月4日", "XXXX-07-04", "day"),
        ("2016至2020年", "(2016-01-01,2020-01-01,P4Y)", "span"),
    ],
)
def test_a_time_has_its_timex_and_its_precision(
    text: str, timex: str, grain: str
) -> None:
    [piece] = find(text, NOW)
    assert isinstance(piece.value, When)
    assert (piece.value.timex, piece.value.grain) == (timex, grain)
