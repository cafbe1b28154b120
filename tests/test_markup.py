"""Marks written into a text come out as gold, and gold can be seen in that form."""

import json
from pathlib import Path

import pytest

from duban.corpus.document import Language
from duban.errors import GoldError
from duban.extraction.marks import Mark
from duban.extraction.readings import Mention, Reading
from duban.views.cli.gold import load_gold
from quality import markup
from quality.marked import digest
from tests.extraction.marking import document

MARKED: dict[Language, str] = {
    "zh": "[t|县长][p|方知行]要求，{d10,4|[w|年底前]修好[l|柳湾村]的路}，"
    "{d10|管好桥}。\n",
    "en": "[t|Mayor] [p|Ann Moss] said the town will {c21|mend [f|two weirs]}.\n",
}
BARE = {
    "zh": "县长方知行要求，年底前修好柳湾村的路，管好桥。\n",
    "en": "Mayor Ann Moss said the town will mend two weirs.\n",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_its_marks_the_text_is_as_it_was(lang: Language) -> None:
    text, marks = markup.parse("own", lang, MARKED[lang])
    assert text == BARE[lang]
    quotes = {text[mark.start : mark.end] for mark in marks.mentions}
    assert quotes >= ({"方知行", "柳湾村"} if lang == "zh" else {"Ann Moss"})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_written_marks_can_be_taken_apart_again(lang: Language) -> None:
    text, marks = markup.parse("own", lang, MARKED[lang])
    again = markup.written(text, marks)
    assert markup.parse("own", lang, again) == (text, marks)
    assert again == MARKED[lang]


def test_a_statement_has_its_kind_and_its_areas_the_main_one_first() -> None:
    _, marks = markup.parse("own", "zh", MARKED["zh"])
    assert [(one.mark.label, one.areas) for one in marks.statements] == [
        ("directive", (10, 4)),
        ("directive", (10,)),
    ]


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("[p|方知行", "is never closed"),
        ("方知行]来了", "closes nothing"),
        ("{d10|修路{d10|修桥}}", "stands inside another mark"),
        ("[l|the [l|town]]", "stands inside another mark"),
        ("{d99|修路}", "areas that do not exist"),
        ("{d10|mend it }", "white space at an edge"),
        ("[p|]", "is empty"),
    ],
)
def test_a_slip_is_named_with_its_words(marked: str, why: str) -> None:
    with pytest.raises(GoldError, match=why):
        markup.parse("own", "zh", marked)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_own_texts_become_gold(lang: Language, tmp_path: Path) -> None:
    (tmp_path / "own.marked.txt").write_bytes(MARKED[lang].encode())
    into = tmp_path / "gold"
    asked = ["gold", lang, str(tmp_path / "own.marked.txt"), "--into", str(into)]
    assert markup.main(asked) == 0
    ((found, marks),) = load_gold(into)
    assert found.text == BARE[lang]
    assert marks.statements == markup.parse("own", lang, MARKED[lang])[1].statements


def test_marks_of_a_corpus_are_stored_without_its_text(tmp_path: Path) -> None:
    (tmp_path / "doc-7@40.marked.txt").write_bytes(MARKED["zh"].encode())
    into = tmp_path / "marks.json"
    path = str(tmp_path / "doc-7@40.marked.txt")
    assert markup.main(["store", "a.jsonl.gz", "zh", path, "--into", str(into)]) == 0
    (stored,) = json.loads(into.read_text("utf-8"))["texts"]
    assert (stored["doc"], stored["start"]) == ("doc-7", 40)
    assert stored["end"] == 40 + len(BARE["zh"])
    assert stored["sha256"] == digest(BARE["zh"])
    assert "柳湾村" not in into.read_text("utf-8")


def test_a_text_that_was_changed_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.marked.txt").write_bytes(MARKED["en"].encode())
    (tmp_path / "own.txt").write_bytes(BARE["en"].replace("two", "2").encode())
    assert markup.main(["check", str(tmp_path / "own.marked.txt")]) == 2
    assert "is not own.txt" in capsys.readouterr().err


def test_where_marks_and_reading_disagree_is_said_a_line_each() -> None:
    text, marks = markup.parse("own", "en", MARKED["en"])
    source = document(text, "en")
    reading = Reading("r", (Mention("person", source.quote(0, 14)),))
    lines = list(markup.differences(text, marks, reading))
    assert any("machine" in line and "Mayor Ann Moss" in line for line in lines)
    assert any("marked" in line and "two weirs" in line for line in lines)
    assert Mark("person", 6, 14) in marks.mentions
