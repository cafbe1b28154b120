"""Training texts told again: other names, whole reports, and marks that still fit."""

import pytest

from duban.corpus.document import Document
from duban.extraction.marks import Mark, Marks, StatementMark
from duban.views.cli.gold import Gold
from quality.composing import composed
from quality.renaming import renamed

ZH = "3月2日，县长方知行到柳溪镇调研。方知行强调，要修好村路。"
EN = "Mayor Ada Thorne visited Fernley District. Thorne said the bridge must be mended."


def _gold(lang: str, text: str, named: dict[str, str], said: str) -> Gold:
    chosen = "zh" if lang == "zh" else "en"
    mentions: list[Mark] = []
    for name, kind in named.items():
        for at in range(len(text)):
            mark = Mark(kind, at, at + len(name))
            inside = any(mark.overlap(other) for other in mentions)
            if text.startswith(name, at) and not inside:
                mentions.append(mark)
    at = text.index(said)
    statement = StatementMark(Mark("directive", at, at + len(said)), (10,), None)
    marks = Marks("one", lang, tuple(mentions), (statement,))
    return Document("one", text, chosen), marks


TOLD = [
    _gold("zh", ZH, {"方知行": "person", "柳溪镇": "place"}, "修好村路"),
    _gold(
        "en",
        EN,
        {"Ada Thorne": "person", "Thorne": "person", "Fernley District": "place"},
        "the bridge must be mended",
    ),
]


@pytest.mark.parametrize("gold", TOLD, ids=["zh", "en"])
def test_a_copy_names_others_and_its_marks_quote_them(gold: Gold) -> None:
    for document, marks in renamed(gold, 3, seed=1):
        people = {document.text[m.start : m.end] for m in marks.mentions[2:]}
        assert not people & {"方知行", "Ada Thorne"}
        said = marks.statements[0].mark
        was = gold[1].statements[0].mark
        assert document.text[said.start : said.end] == gold[0].text[was.start : was.end]


@pytest.mark.parametrize("gold", TOLD, ids=["zh", "en"])
def test_the_same_seed_tells_the_same_copy(gold: Gold) -> None:
    assert list(renamed(gold, 2, seed=1)) == list(renamed(gold, 2, seed=1))
    assert list(renamed(gold, 2, seed=1)) != list(renamed(gold, 2, seed=2))


@pytest.mark.parametrize("gold", TOLD, ids=["zh", "en"])
def test_one_name_is_one_name_throughout_a_copy(gold: Gold) -> None:
    name = "方知行" if gold[0].lang == "zh" else "Thorne"
    for document, marks in renamed(gold, 2, seed=3):
        first = next(m for m in marks.mentions if m.label == "person")
        told = document.text[first.start : first.end].split()[-1]
        assert document.text.count(told) >= gold[0].text.count(name)


def _excerpt(lang: str, kind: str, lines: list[str]) -> Gold:
    text = "\n".join(lines)
    chosen = "zh" if lang == "zh" else "en"
    marks = [
        StatementMark(
            Mark(kind, text.index(line), text.index(line) + len(line)), (10,), None
        )
        for line in lines
    ]
    return Document(kind, text, chosen), Marks(kind, lang, (), tuple(marks))


@pytest.mark.parametrize(
    ("lang", "done", "planned"),
    [
        (
            "zh",
            ["修路9公里", "建桥2座", "种树300棵", "办学1所"],
            ["再修路5公里", "再建桥1座", "再种树90棵", "再办学2所"],
        ),
        (
            "en",
            [
                "Nine roads mended",
                "Two bridges built",
                "Trees planted",
                "A school open",
            ],
            ["Mend five roads", "Build a bridge", "Plant trees", "Open two schools"],
        ),
    ],
)
def test_a_composed_report_looks_back_and_then_ahead(
    lang: str, done: list[str], planned: list[str]
) -> None:
    parts = [_excerpt(lang, "achievement", done), _excerpt(lang, "commitment", planned)]
    (document, marks), *_ = composed(parts, seed=0)
    told = [
        (one.mark.label, document.text[one.mark.start : one.mark.end])
        for one in marks.statements
    ]
    assert told == [
        *(("achievement", line) for line in done),
        *(("commitment", line) for line in planned),
    ]
