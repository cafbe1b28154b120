"""Traditional Chinese is read as simplified and quoted as it stands."""

import pytest

from duban.corpus.document import Document
from duban.extraction import scripts
from duban.extraction.reader import readers
from tests.exactness import read_exactly

TRADITIONAL = (
    "3月6日，縣長何立新到東湖鎮調研，實地察看敬老院。何立新強調，"
    "縣民政局要加快改造廚房，年底前開設兩個食堂。\n"
)
SIMPLIFIED = (
    "3月6日，县长何立新到东湖镇调研，实地察看敬老院。何立新强调，"
    "县民政局要加快改造厨房，年底前开设两个食堂。\n"
)


def test_the_copy_is_as_long_as_the_text() -> None:
    assert scripts.simplified(TRADITIONAL) == SIMPLIFIED
    odd = "裏麵😀，隻有 ABC 𠮷 ﾊﾝ"
    assert len(scripts.simplified(odd)) == len(odd)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        (TRADITIONAL, True),
        (SIMPLIFIED, False),
        (SIMPLIFIED * 3 + "店名“龍門客棧”。", False),
        ("The 縣 said so.", False),
        ("", False),
    ],
)
def test_traditional_texts_are_told_from_others(text: str, is_so: bool) -> None:
    assert scripts.is_traditional(text) is is_so


@pytest.mark.parametrize("reader", ["careful", "quick"])
def test_both_scripts_are_read_alike(reader: str) -> None:
    one = read_exactly(Document("one", TRADITIONAL, "zh"), reader)
    other = read_exactly(Document("one", SIMPLIFIED, "zh"), reader)
    assert [(m.type, m.span.start) for m in one.mentions] == [
        (m.type, m.span.start) for m in other.mentions
    ]
    assert [(s.kind, s.span) for s in one.statements] == [
        (s.kind, s.span) for s in other.statements
    ]
    assert len(one.activities) == len(other.activities) == 1


def test_values_are_quoted_in_the_script_of_the_text() -> None:
    reading = readers.get("careful").read(Document("one", TRADITIONAL, "zh"))
    told = {s.addressee.value for s in reading.statements if s.addressee}
    assert told == {"縣民政局"}
