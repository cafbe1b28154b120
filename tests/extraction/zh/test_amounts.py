"""Chinese amounts: value in one unit, bound and change, and no dates or ordinals."""

import pytest

from duban.extraction.zh.amounts import find


def only(text: str):
    (found,) = find(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("总投资1.2万亿元", 1.2e12, "CNY"),
        ("出口三千万美元", 3e7, "USD"),
        ("百分之二十五", 25, "percent"),
        ("提高0.5个百分点", 0.5, "percentage point"),
        ("八成", 80, "percent"),
        ("打六五折", 65, "percent"),
        ("三分之一", 1 / 3, "fraction"),
        ("装机一百千瓦", 100, "kilowatt"),
        ("粮田387万亩", 3_870_000, "mu"),
        ("新建12所幼儿园", 12, "幼儿园"),
        ("花了五元三毛", 5.3, "CNY"),
        ("长两米半", 2.5, "metre"),
        ("每斤3元/斤", 3, "CNY per jin"),
    ],
)
def test_a_value_is_given_in_its_unit(text: str, value: float, unit: str) -> None:
    found = only(text)
    assert found.value == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("不少于300套", "at least"),
        ("300套以上", "at least"),
        ("不超过5%", "at most"),
        ("超过6亿元", "more than"),
        ("不足3公里", "less than"),
        ("约40万吨", "about"),
        ("40万吨左右", "about"),
    ],
)
def test_words_around_a_number_bound_it(text: str, comparison: str) -> None:
    assert only(text).comparison == comparison


def test_a_rise_and_a_fall_are_told_apart() -> None:
    assert [one.change for one in find("产值增长5.2%，能耗下降约3%，占比9%")] == [
        "up",
        "down",
        None,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2023年3月10日",
        "第三次会议",
        "五角大楼",
        "进一步",
        "“十五五”",
        "一是抓好",
        "下午3:30",
    ],
)
def test_what_only_looks_like_a_number_is_left(text: str) -> None:
    assert find(text) == []


def test_offsets_quote_the_amount() -> None:
    text = "全年完成投资45.6亿元，新增就业1200人。"
    assert [text[one.start : one.end] for one in find(text)] == ["45.6亿元", "1200人"]
