"""Texts of other kinds give next to no statement, with either reader."""

from pathlib import Path

import pytest

from duban.corpus.document import Document, Language
from duban.extraction.public import is_public
from duban.extraction.reader import readers

OTHERS = sorted((Path(__file__).parents[1] / "other_texts").glob("*.txt"))


def other(path: Path) -> Document:
    lang: Language = "zh" if path.suffixes[0] == ".zh" else "en"
    return Document(path.stem, path.read_text("utf-8"), lang)


@pytest.mark.parametrize("reader", ["quick", "careful"])
def test_ten_texts_of_other_kinds_give_one_statement_at_most(reader: str) -> None:
    assert len(OTHERS) == 10
    read = readers.get(reader).read
    found = [
        said.span.exact for path in OTHERS for said in read(other(path)).statements
    ]
    assert len(found) <= 1, found


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "3月6日，县长方知行到柳溪镇调研防汛工作。他强调，要压实责任，加固堤坝，"
            "确保群众安全度汛，要把应急物资备足，落实二十四小时值班制度，及时发布预警信息。",
            "zh",
        ),
        ("修好水渠。", "zh"),
        (
            "Mayor Ada Thorne visited the flood wall. She asked the council's"
            " drainage department to finish the repairs by the end of June, and said"
            " that residents of the lower district must be warned in good time whenever"
            " the river rises.",
            "en",
        ),
        ("Mend the dam.", "en"),
    ],
)
def test_what_speaks_of_public_affairs_is_read(text: str, lang: Language) -> None:
    assert is_public(text, lang)
