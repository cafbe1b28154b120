"""Plain text comes out as it went in."""

import hashlib
from pathlib import Path

import pytest

from duban.corpus.document import Document
from duban.corpus.importer import load_path

ZH = "区长周明远到东港码头察看整修情况，他要求年底前完成护岸加固。"
EN = "Mayor Ada Quill toured the east quay and asked for lights along the pier."


def read(path: Path, content: bytes) -> Document:
    path.write_bytes(content)
    [document] = load_path(path)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    "text",
    [
        "第一行\r\n第二行\r\n",
        "one\rtwo\r\n\r\nthree",
        "ＡＢＣ　１２３％，全角不改。",
        "码头🚢灯光🏮亮了👩‍👩‍👧",
        "Cafe\u0301 na\u0308chst e\u0323\u0302",
        '他说："没有说完',
        "“open and never closed",
        "zero\u200bwidth \u2028line \u0085next",
        "  leading and trailing  \n\n",
    ],
)
def test_not_a_character_is_altered(tmp_path, text):
    assert read(tmp_path / "a.txt", text.encode()).text == text


@pytest.mark.parametrize("text", [ZH, EN])
def test_a_byte_order_mark_is_no_text(tmp_path, text):
    assert read(tmp_path / "a.txt", text.encode("utf-8-sig")).text == text
    assert read(tmp_path / "a.txt", text.encode("utf-16")).text == text


def test_the_id_is_the_stem_and_the_digest_that_of_the_bytes(tmp_path):
    document = read(tmp_path / "东港.2023.txt", ZH.encode("gb18030"))
    assert document.id == "东港.2023"
    assert document.origin == str(tmp_path / "东港.2023.txt")
    assert document.source_digest == hashlib.sha256(ZH.encode("gb18030")).hexdigest()


def test_the_header_gives_title_date_and_publisher_and_stays_in_the_text(tmp_path):
    text = f"码头整修年内完成\n来源：滨河日报  2023-05-06\n\n{ZH}"
    document = read(tmp_path / "a.txt", text.encode())
    assert (document.title, document.published, document.publisher) == (
        "码头整修年内完成",
        "2023-05-06",
        "滨河日报",
    )
    assert document.text == text


def test_a_file_named_by_a_date_was_published_on_it(tmp_path):
    assert read(tmp_path / "2023-03-10-quay.txt", EN.encode()).published == "2023-03-10"
    assert read(tmp_path / "2023-13-10-quay.txt", EN.encode()).published is None


def test_the_text_outranks_the_file_name(tmp_path):
    text = f"Published: 11 March 2023\n\n{EN}"
    path = tmp_path / "2020-01-01.txt"
    assert read(path, text.encode()).published == "2023-03-11"


def test_markdown_is_plain_text(tmp_path):
    text = f"# The quay\n\n{EN}\n"
    document = read(tmp_path / "a.md", text.encode())
    assert (document.text, document.title) == (text, "The quay")
