"""What a directive or a commitment carries, each value with the words it rests on."""

import pytest

from duban.corpus.document import Document
from duban.extraction import demands, figures
from duban.extraction.readings import Inferred, Statement


def carried(text: str, words: str, lang: str, *, due: bool = False) -> Statement:
    document = Document("own", text, lang)  # type: ignore[arg-type]
    start = text.index(words)
    span = document.quote(start, start + len(words))
    limit = Inferred("2024-06-30", "stated", "原文写明", span) if due else None
    (found,) = demands.carried(
        document,
        [Statement("directive", span, due=limit)],
        figures.find(document, ()),
    )
    return found


@pytest.mark.parametrize(
    ("text", "words", "force", "quote"),
    [
        ("他强调，必须守住底线。", "守住底线", "must", "必须"),
        ("他指出，主要任务是要修好水渠。", "修好水渠", "should", "要"),
        ("他说，鼓励企业用好补贴。", "用好补贴", "encourage", "鼓励"),
        ("他希望大家用好图书馆。", "用好图书馆", "exhort", "希望"),
        ("施工现场严禁堆放杂物。", "堆放杂物", "must", "严禁"),
    ],
)
def test_a_chinese_word_tells_how_strongly_it_is_asked(
    text: str, words: str, force: str, quote: str
) -> None:
    found = carried(text, words, "zh").force
    assert found
    assert (found.value, found.basis) == (force, "stated")
    assert found.span
    assert found.span.exact == quote


@pytest.mark.parametrize(
    ("text", "words", "force", "quote"),
    [
        ("The mayor said schools must keep records.", "keep records", "must", "must"),
        ("The dam should be repaired.", "be repaired", "should", "should"),
        ("She encouraged firms to hire.", "hire", "encourage", "encouraged"),
        ("He urged residents to save water.", "save water", "exhort", "urged"),
    ],
)  # fmt: skip
def test_an_english_word_tells_how_strongly_it_is_asked(
    text: str, words: str, force: str, quote: str
) -> None:
    found = carried(text, words, "en").force
    assert found
    assert (found.value, found.basis) == (force, "stated")
    assert found.span
    assert found.span.exact == quote


def test_without_a_word_of_force_the_value_says_that_it_is_inferred() -> None:
    found = carried("修好水渠。", "修好水渠", "zh").force
    assert found
    assert found.basis == "inferred"
    assert found.span is None


@pytest.mark.parametrize(
    ("words", "lang", "value"),
    [
        ("新建充电桩300个以上、投资2亿元", "zh", "measurable"),
        ("建成社区食堂", "zh", "checkable"),
        ("推动各项工作再上台阶", "zh", "vague"),
        ("牢记嘱托、砥砺前行", "zh", "slogan"),
        ("plant at least 40 hectares of trees", "en", "measurable"),
        ("publish the audit", "en", "checkable"),
        ("improve the business climate", "en", "vague"),
        ("forge ahead and reach new heights", "en", "slogan"),
    ],
)
def test_testability_follows_figures_deeds_and_slogans(
    words: str, lang: str, value: str
) -> None:
    found = carried(words, words, lang)
    assert found.testability
    assert found.testability.value == value
    assert (found.target is not None) == (value == "measurable")


def test_what_has_a_time_can_be_checked() -> None:
    found = carried("改善营商环境", "改善营商环境", "zh", due=True)
    assert found.testability
    assert found.testability.value == "checkable"


@pytest.mark.parametrize(
    ("words", "lang", "verb", "thing"),
    [
        ("进一步完善防汛预案，做好值守", "zh", "完善", "防汛预案"),
        ("为群众出行提供便利", "zh", "提供", "便利"),
        ("make every effort to repair the northern dyke by June", "en", "repair",
         "the northern dyke"),
        ("work on the clinic should be sped up", "en", "sped up", "work on the clinic"),
        ("the county will open two libraries", "en", "open", "two libraries"),
    ],
)  # fmt: skip
def test_the_action_is_its_verb_and_its_object(
    words: str, lang: str, verb: str, thing: str
) -> None:
    action = carried(words, words, lang).action
    assert action
    assert action.verb.exact == verb
    assert action.object
    assert action.object.exact == thing


@pytest.mark.parametrize(
    ("text", "words", "lang", "layer", "quote"),
    [
        ("汇报中提到，水渠已修好。", "水渠已修好", "zh", "reported", "汇报"),
        ("他指出，水渠已修好。", "水渠已修好", "zh", "noted", "指出"),
        ("他看到水渠已修好。", "水渠已修好", "zh", "seen", "看到"),
        ("He was briefed that the weir is done.", "the weir is done", "en",
         "reported", "briefed"),
        ("She commended the new weir.", "the new weir", "en", "noted", "commended"),
        ("She saw that the weir is done.", "the weir is done", "en", "seen", "saw"),
    ],
)  # fmt: skip
def test_what_was_seen_heard_and_noted_is_told_apart(
    text: str, words: str, lang: str, layer: str, quote: str
) -> None:
    document = Document("own", text, lang)  # type: ignore[arg-type]
    start = text.index(words)
    said = Statement("achievement", document.quote(start, start + len(words)))
    (found,) = demands.carried(document, [said], ())
    assert found.layer
    assert found.layer.value == layer
    assert found.layer.span
    assert found.layer.span.exact == quote


def test_where_the_text_does_not_say_the_layer_stays_open() -> None:
    document = Document("own", "水渠已修好。", "zh")
    said = Statement("achievement", document.quote(0, 5))
    assert demands.carried(document, [said], ())[0].layer is None


def test_only_what_is_tracked_carries_anything() -> None:
    document = Document("own", "修好了水渠", "zh")
    said = Statement("achievement", document.quote(0, 5))
    assert demands.carried(document, [said], ()) == [said]


@pytest.mark.parametrize(
    ("words", "verb", "thing"),
    [
        ("把桥头、渡口打造为街心花园", "打造", "为街心花园"),
        ("镇政府年内修复三座水闸", "修复", "三座水闸"),
        ("把握雨季前的施工时间", "把握", "雨季前的施工时间"),
    ],
)
def test_a_chinese_verb_is_found_after_other_words(
    words: str, verb: str, thing: str
) -> None:
    action = carried(words, words, "zh").action
    assert action
    assert action.verb.exact == verb
    assert action.object
    assert action.object.exact == thing


def test_where_no_verb_is_known_there_is_no_action() -> None:
    assert carried("河东各村相继欢度灯会", "河东各村相继欢度灯会", "zh").action is None


@pytest.mark.parametrize(
    ("lang", "words", "value"),
    [
        ("zh", "投入3000万元，将入园率提高到95%", 95),
        ("zh", "投入3000万元，新增利润5%", 3e7),
        ("en", "spend $3 million and raise the share of passes to 95%", 95),
        ("en", "spend $3 million on roads and 5% on bridges", 3e6),
    ],
)
def test_the_target_is_the_figure_that_is_to_be_reached(
    lang: str, words: str, value: float
) -> None:
    target = carried(words, words, lang).target
    assert target
    assert target.value == value
