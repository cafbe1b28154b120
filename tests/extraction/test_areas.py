"""A statement's areas follow its words; a slogan has none."""

import pytest

from duban.corpus.document import Document, Language
from duban.extraction import areas, taggers

CLEAR = [
    ("zh", "新建三所小学，增加教师和学生学位", 6),
    ("zh", "提高医院诊疗水平，做好疫苗接种", 3),
    ("zh", "抓好春耕生产，建设高标准农田，保障粮食", 4),
    ("zh", "治理大气污染，改善生态环境", 7),
    ("en", "hire more teachers for primary schools and train students", 6),
    ("en", "vaccinate all patients in hospitals and clinics", 3),
    ("en", "help farmers plant crops and irrigate paddy fields", 4),
    ("en", "widen the highway and repair the railway bridges", 10),
]


def _area(text: str, lang: Language) -> int:
    """Ask the tagger of areas for the likeliest."""
    whole = Document("own", text, lang).quote(0, len(text))
    (row,) = taggers.load(lang).areas.odds(areas.described(text, lang, [whole]))
    return int(max(row, key=lambda area: row[area]))


@pytest.mark.parametrize(("lang", "text", "area"), CLEAR)
def test_clear_words_lead_to_their_area(lang: Language, text: str, area: int) -> None:
    assert _area(text, lang) == area


def test_a_slogan_has_no_area() -> None:
    assert _area("坚定信心，勇毅前行，奋发有为", "zh") == 0


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_words_of_an_area_are_seen(lang: Language) -> None:
    text = {"zh": "增加学生学位", "en": "hire teachers"}[lang]
    span = Document("own", text, lang).quote(0, len(text))
    (row,) = areas.described(text, lang, [span])
    assert {"A6", "O6", "F6", "D6", "N1"} <= set(row)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_statements_have_no_areas(lang: Language) -> None:
    assert areas.described("", lang, []) == []
