"""Encodings are found, and what is no text is named."""

import random

import pytest

from duban.corpus.document import Source
from duban.corpus.encoding import decode
from duban.errors import BinarySource, EmptySource, SourceError, UndecodableSource

SIMPLIFIED = (
    "区长周明远到东港码头察看整修情况。他说：“护岸加固年底前要完成，灯光要亮起来。”"
    "工程投资3200万元，已完成62.5%。\n"
)
TRADITIONAL = (
    "區長周明遠到東港碼頭視察整修情形。他說：「護岸加固年底前要完成，燈光要亮起來。」"
    "工程投資3200萬元，已完成62.5%。\n"
)
ENGLISH = (
    "Mayor Ada Quill’s visit to the café on the quay cost £40 — “no more,” she said; "
    "lights will follow by December…\n"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "gb2312"),
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED + "𠮷", "gb18030"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        (ENGLISH, "utf-8"),
        (ENGLISH, "cp1252"),
        *((text, "utf-16") for text in (SIMPLIFIED, TRADITIONAL, ENGLISH)),
        *((text, "utf-16-le") for text in (SIMPLIFIED, ENGLISH)),
        *((text, "utf-16-be") for text in (SIMPLIFIED, ENGLISH)),
        *((text, "utf-32") for text in (SIMPLIFIED, ENGLISH)),
    ],
)
@pytest.mark.parametrize("times", [1, 2000])
def test_the_encoding_of_a_text_is_found(text, encoding, times):
    whole = text * times
    assert decode(Source("a.txt", whole.encode(encoding))) == whole


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("护岸加固年底前完成", "gb18030"),
        ("護岸加固年底前完成", "big5"),
        ("The café reopened", "cp1252"),
    ],
)
def test_a_short_line_is_enough(text, encoding):
    assert decode(Source("a.txt", text.encode(encoding))) == text


def test_bytes_that_fit_no_encoding_are_refused_with_what_was_tried():
    content = SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode()
    with pytest.raises(UndecodableSource) as caught:
        decode(Source("a.txt", content))
    for name in ["UTF-8", "GB18030", "BIG5", "CP1252"]:
        assert name in caught.value.what
    assert f"byte {len(SIMPLIFIED.encode())}" in caught.value.what


def test_a_text_that_breaks_its_own_byte_order_mark_is_refused():
    with pytest.raises(UndecodableSource, match="UTF-16-LE"):
        decode(Source("a.txt", ENGLISH.encode("utf-16") + b"\x00"))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml word/document.xml", "Word"),
        (b"PK\x03\x04\x14\x00\x06\x00a.txt", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "Office"),
        (b"{\\rtf1\\ansi Rain.}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x1f\x8b\x08\x00" + bytes(20), "gzip"),
        (b"SQLite format 3\x00" + bytes(80), "SQLite"),
    ],
)
def test_a_known_binary_format_is_named_with_what_to_do(content, name):
    with pytest.raises(BinarySource, match=name) as caught:
        decode(Source("a.txt", content))
    assert caught.value.remedy


@pytest.mark.parametrize("size", [16, 200, 5000])
@pytest.mark.parametrize("seed", range(10))
def test_random_bytes_are_never_taken_for_text(size, seed):
    content = random.Random(seed).randbytes(size)
    with pytest.raises((BinarySource, UndecodableSource)):
        decode(Source("a.bin", content))


def test_zero_bytes_in_ascii_are_no_text():
    with pytest.raises(BinarySource):
        decode(Source("a.dat", b"field\x00\x01\x00value\x00\x02" * 50))


@pytest.mark.parametrize(
    "content", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", "　\n".encode()]
)
def test_nothing_but_white_space_is_empty(content):
    with pytest.raises(EmptySource):
        decode(Source("a.txt", content))


@pytest.mark.parametrize("declared", ["unicode_escape", "rot13", "idna", "no-such", ""])
def test_a_declared_encoding_is_believed_only_when_pages_really_use_it(declared):
    content = SIMPLIFIED.encode("gb18030")
    assert decode(Source("a.html", content), declared=declared) == SIMPLIFIED


def test_a_declared_encoding_settles_what_the_bytes_leave_open():
    rare = "龘靐齉爩鱻麤"
    with pytest.raises(SourceError):
        decode(Source("a.html", rare.encode("gb18030")))
    assert decode(Source("a.html", rare.encode("gb18030")), declared="GBK") == rare
