"""Pages give their article and what they say of it."""

import hashlib
from pathlib import Path

import pytest

from duban.corpus.document import Document
from duban.corpus.importer import load_path
from duban.corpus.inlet import Loaded

ZH_PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">
<title>码头整修年内完成-滨河日报网</title>
<meta name="SiteName" content="滨河市人民政府">
<meta name="ArticleTitle" content="码头整修年内完成">
<meta name="PubDate" content="2024-05-06 09:20">
<meta content="滨河日报" name="ContentSource"></head>
<body><div class="nav"><a href="/">首页</a><a href="/xw">要闻</a></div>
<div class="article">
<p>5月6日上午，区长周明远到东港码头察看整修情况。他要求，年底前完成护岸加固。</p>
<p>周明远还与码头工人座谈，听取对照明、停车和候船条件的意见。</p></div>
<script>alert("弹窗")</script><footer>版权所有 2019</footer></body></html>"""

EN_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">
<title>Mayor opens the pier | Harbour City</title>
<meta property="og:title" content="Mayor opens the pier">
<meta property="og:site_name" content="Harbour City Council">
<meta property="article:published_time" content="2024-06-03T10:00:00Z">
<link rel="canonical" href="https://harbour.example/news/pier"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>
<h1>Mayor opens the pier</h1>
<p>Mayor Ada Quill opened the east pier’s café on Monday and said that the council
would finish the sea wall before winter, with lights along all of its length.</p>
<p>She asked the harbour office to publish the cost of the works every month.</p>
</article><script>document.title = "x"</script></body></html>"""


def read(path: Path, content: bytes) -> Loaded:
    path.write_bytes(content)
    [result] = load_path(path)
    return result


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk"])
def test_a_chinese_page_gives_its_article_and_official_labels(tmp_path, charset):
    content = ZH_PAGE.format(charset=charset).encode(charset)
    document = read(tmp_path / "p.html", content)
    assert isinstance(document, Document)
    assert "区长周明远到东港码头察看整修情况" in document.text
    assert "听取对照明、停车和候船条件的意见。" in document.text
    assert "弹窗" not in document.text
    assert document.lang == "zh"
    assert document.title == "码头整修年内完成"
    assert document.published == "2024-05-06"
    assert document.publisher == "滨河日报"
    assert document.source_digest == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_an_english_page_gives_its_article_and_metadata(tmp_path, charset):
    content = EN_PAGE.format(charset=charset).encode(charset)
    document = read(tmp_path / "p.htm", content)
    assert isinstance(document, Document)
    assert "opened the east pier’s café on Monday" in document.text
    assert "Home" not in document.text
    assert "document.title" not in document.text
    assert document.lang == "en"
    assert document.title == "Mayor opens the pier"
    assert document.published == "2024-06-03"
    assert document.publisher == "Harbour City Council"
    assert document.url == "https://harbour.example/news/pier"


def test_a_page_saved_as_utf8_is_read_though_it_still_names_gb2312(tmp_path):
    content = ZH_PAGE.format(charset="gb2312").encode("utf-8")
    document = read(tmp_path / "p.html", content)
    assert isinstance(document, Document)
    assert document.title == "码头整修年内完成"


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><script>alert(1)</script></body></html>",
        '<!DOCTYPE html><html><frameset><frame src="a.html"></frameset></html>',
        "<html><body>" + "<div>" * 100_000,
    ],
)
def test_a_page_without_text_is_refused_as_empty(tmp_path, page):
    refusal = read(tmp_path / "p.html", page.encode())
    assert not isinstance(refusal, Document)
    assert refusal.slug == "source-empty"


@pytest.mark.parametrize(
    "page",
    [
        '<?xml version="1.0" encoding="gb2312"?><html><body><p>{}</p></body></html>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><p>{}&e;</p></html>',
        "<html><body onload=alert(1)><p>{}<b><i></p></b><img src=x onerror=y>",
        "<html><body " + "a=b " * 50_000 + "><p>{}</p>",
        '<html><link rel="canonical" href="javascript:alert(1)"><p>{}</p></html>',
    ],
)
def test_hostile_markup_gives_its_words_and_nothing_else(tmp_path, page):
    words = "The mayor asked the harbour office to light the pier before winter."
    document = read(tmp_path / "p.html", page.format(words).encode())
    assert isinstance(document, Document)
    assert words in document.text
    assert "root:" not in document.text
    assert "alert" not in document.text
    assert document.url is None
