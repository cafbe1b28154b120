"""What bears on an item, how, and why: in both languages, precision before recall."""

import pytest

from duban.corpus.document import Language
from duban.extraction.readings import StatementKind
from duban.ledger.evidence import bearing
from duban.ledger.likeness import Saying


def say(
    text: str,
    kind: StatementKind,
    lang: Language,
    *names: str,
    areas: tuple[int, ...] = (),
) -> Saying:
    """Say something in a document about the places named."""
    known = frozenset(names)
    return Saying(kind, text, lang, areas, names=known, around=known)


CASES: list[tuple[Language, str, StatementKind, str, str | None]] = [
    ("zh", "新建社区食堂40个", "achievement", "新建社区食堂43个", "measures"),
    ("zh", "建成枫桥体育中心", "achievement", "枫桥体育中心竣工投用", "completes"),
    ("zh", "建成枫桥体育中心", "achievement", "枫桥体育中心破土动工", "starts"),
    ("zh", "建成枫桥体育中心", "achievement", "枫桥体育中心主体封顶", "progress"),
    ("zh", "建成枫桥体育中心", "problem", "枫桥体育中心停工", "contradicts"),
    (
        "zh",
        "建成枫桥体育中心",
        "problem",
        "枫桥体育中心因资金不足推迟建成",
        "explains_delay",
    ),
    ("zh", "建成枫桥体育中心", "directive", "尽快建成枫桥体育中心", "restates"),
    ("zh", "建成枫桥体育中心", "commitment", "取消枫桥体育中心建设", "cancels"),
    ("zh", "提高垃圾回收利用率", "achievement", "垃圾回收利用率下降", "contradicts"),
    ("zh", "建成枫桥体育中心", "context", "枫桥体育中心竣工投用", None),
    ("zh", "加强安全生产监管", "achievement", "安全生产形势总体平稳", None),
    ("zh", "扩大对外开放", "achievement", "推动高质量发展取得成效", None),
    ("en", "plant 400 lindens", "achievement", "450 lindens were planted", "measures"),
    (
        "en",
        "finish the Larkspur aquatic center",
        "achievement",
        "the Larkspur aquatic center opened in May",
        "completes",
    ),
    (
        "en",
        "finish the Larkspur aquatic center",
        "problem",
        "the Larkspur aquatic center is still unfinished",
        "contradicts",
    ),
    (
        "en",
        "finish the Larkspur aquatic center",
        "problem",
        "the Larkspur aquatic center was delayed because of floods",
        "explains_delay",
    ),
    (
        "en",
        "finish the Larkspur aquatic center",
        "directive",
        "finish the Larkspur aquatic center",
        "restates",
    ),
    ("en", "strengthen work safety", "achievement", "road safety improved", None),
    ("en", "promote economic growth", "achievement", "promoted growth", None),
]


@pytest.mark.parametrize(("lang", "asked", "kind", "told", "relation"), CASES)
def test_a_later_statement_bears_on_an_item_in_one_way_or_not_at_all(
    lang: Language, asked: str, kind: StatementKind, told: str, relation: str | None
) -> None:
    place = "松荫" if lang == "zh" else "pinewick"
    item = say(asked, "directive", lang, place)
    found = bearing(item, say(told, kind, lang, place))
    assert (found.relation if found else None) == relation


def test_without_a_shared_place_only_strong_wording_links() -> None:
    asked = say("新建社区食堂40个", "directive", "zh", "松荫")
    told = say("新建社区食堂43个", "achievement", "zh", "柳津")
    assert bearing(asked, told) is None
    long = "实施枫桥路雨污分流管网改造并新建智慧泵站"
    assert bearing(
        say(long, "directive", "zh", "松荫"), say(long, "achievement", "zh", "柳津")
    )


def test_the_languages_are_never_mixed() -> None:
    asked = say("建成 Larkspur center", "directive", "zh", "pinewick")
    told = say("built the Larkspur center", "achievement", "en", "pinewick")
    assert bearing(asked, told) is None


def test_reasons_name_what_is_shared_in_the_words_of_the_texts() -> None:
    asked = say("新建社区食堂40个", "directive", "zh", "松荫", areas=(13,))
    told = say("松荫区新建社区食堂43个", "achievement", "zh", "松荫", areas=(13,))
    found = bearing(asked, told)
    assert found is not None
    assert 0 < found.score < 1
    assert found.reasons[0].startswith("words: ")
    assert {"figure: 43个", "name: 松荫", "area: 13"} <= set(found.reasons)


def test_more_in_common_scores_higher() -> None:
    asked = say("修缮沅芷河堤步道", "directive", "zh", "松荫")
    near = bearing(asked, say("修缮沅芷河堤步道", "achievement", "zh", "松荫"))
    far = bearing(asked, say("沅芷河堤绿化完成", "achievement", "zh", "松荫"))
    assert near is not None
    assert far is None or far.score < near.score
