"""Numbers are read alike from digits and from words, in both languages."""

import pytest

from duban.extraction.en import numerals as english
from duban.extraction.zh import numerals as chinese


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1.2万亿", 1.2e12),
        ("三千五百", 3500),
        ("十五点六", 15.6),
        ("两万三", 23000),
        ("一百二十", 120),
        ("３，２００", 3200),
        ("四十九兆九千五百九十二億", 49_959_200_000_000),
        ("二〇二六", 2026),
        ("5万多", 50000),
    ],
)
def test_chinese_numbers_are_read_with_their_scale(written: str, number: float) -> None:
    assert chinese.value(written) == pytest.approx(number)


@pytest.mark.parametrize(
    ("written", "scale", "number"),
    [
        ("1,250.5", " million", 1_250_500_000),
        ("one hundred and twenty", "", 120),
        ("twenty-five thousand", "", 25000),
        ("two-thirds", "", 2 / 3),
        ("one and a half", "", 1.5),
        ("1,23,456", "", 123_456),
        ("12.5", " crore", 125_000_000),
        ("3½", "", 3.5),
        ("a dozen", "", 12),
    ],
)
def test_english_numbers_are_read_with_their_scale(
    written: str, scale: str, number: float
) -> None:
    assert english.value(written, scale) == pytest.approx(number)


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        chinese.value("甲")
