"""Every page answers, in the language asked for, with what the ledger holds."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from duban.store.engine import Engine
from views.web import scenario

LISTS = ["/", "/activities", "/items", "/documents", "/search"]
CANTEENS = "在2024年底前建成三所社区食堂"


def text_of(page: str) -> str:
    """What a reader sees of a page, roughly: its words without the markup."""
    body = page[page.index("<main") :]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def item(engine: Engine, words: str) -> str:
    return f"/items/{scenario.item_id(engine, words)}"


@pytest.mark.parametrize("path", LISTS)
def test_every_list_answers_in_both_languages(
    client: TestClient, chinese: TestClient, path: str
) -> None:
    english_page, chinese_page = client.get(path), chinese.get(path)
    assert (english_page.status_code, chinese_page.status_code) == (200, 200)
    assert '<html lang="en">' in english_page.text
    assert '<html lang="zh-Hans">' in chinese_page.text


@pytest.mark.parametrize("path", LISTS)
def test_an_empty_ledger_says_so(empty: TestClient, path: str) -> None:
    page = empty.get(path)
    assert page.status_code == 200
    if path != "/search":
        assert "duban add" in page.text or "0 documents" in page.text


def test_activities_stand_under_their_years(client: TestClient) -> None:
    page = text_of(client.get("/activities").text)
    assert "2023 5 June" in page
    assert "顾南舟 · 榆岸区" in page
    assert "2 May, year not stated" in page


def test_an_activity_tells_when_where_who_and_what(
    client: TestClient, told: Engine
) -> None:
    page = client.get(f"/activities/{scenario.activity_id(told, 'visit-zh')}")
    seen = text_of(page.text)
    assert "5 June 2023" in seen
    assert "inferred: 年份取自文稿日期" in seen
    assert "顾南舟 lead 市委书记" in seen
    assert "柳堤养老院 康复室" in seen
    assert CANTEENS in seen
    assert '<mark class="told directive top-directive opens"' in page.text


def test_items_are_counted_by_facet(chinese: TestClient) -> None:
    page = chinese.get("/items").text
    assert 'aria-label="限定为：类别 承诺，2 个事项"' in page
    assert 'aria-label="限定为：政策领域 社会保障，3 个事项"' in page
    assert 'href="/items?state=contradicted"' in page


def test_facets_narrow_the_list_and_can_be_taken_back(client: TestClient) -> None:
    page = client.get("/items", params={"area": 13, "kind": "directive"})
    seen = text_of(page.text)
    assert "Items 2 items" in seen
    assert CANTEENS in seen
    assert "plant 400 trees" not in seen
    assert 'href="/items?kind=directive"' in page.text
    assert 'href="/items?area=13"' in page.text


def test_an_empty_choice_is_worded_as_one(client: TestClient) -> None:
    page = client.get("/items", params={"place": "Nowhere"})
    assert page.status_code == 200
    assert "No item fits all of these" in text_of(page.text)


def test_a_page_beyond_the_end_says_so(client: TestClient) -> None:
    for path in ("/items", "/activities", "/documents"):
        assert "nothing on page 7" in text_of(client.get(f"{path}?page=7").text)


def test_an_item_shows_its_words_facts_and_evidence(
    client: TestClient, told: Engine
) -> None:
    page = client.get(item(told, CANTEENS))
    seen = text_of(page.text)
    assert 'id="words"></span><mark class="directive top-directive opens"' in page.text
    assert "Said by 顾南舟" in seen
    assert "To be done by 榆岸区 inferred: 前文说到的地方".replace(" inferred", "") in (
        seen.replace(" Basis: inferred", "")
    )
    assert "Due 31 December 2024" in seen
    assert "Reports progress 20 January 2024 全区建成社区食堂两所" in seen
    assert "Match: 83 of 100" in seen or "Match: 82 of 100" in seen
    assert "same name: 榆岸区" in seen


def test_silence_is_worded_by_what_was_searched(
    client: TestClient, chinese: TestClient, told: Engine
) -> None:
    path = item(told, "完善养老设施")
    assert "No later text found in 1 document since 5 June 2023." in text_of(
        client.get(path).text
    )
    assert "自2023年6月5日以来的1 篇文稿中，未见后续文字。" in text_of(
        chinese.get(path).text
    )


def test_silence_without_a_date_claims_nothing(
    client: TestClient, told: Engine
) -> None:
    seen = text_of(client.get(item(told, "plant 400 trees")).text)
    assert "cannot be said which documents are later" in seen


def test_a_document_marks_every_statement_by_kind(client: TestClient) -> None:
    page = client.get("/documents/visit-zh").text
    for kind, words in (
        ("achievement", "去年全区新增床位四百张"),
        ("problem", "护工仍然不足"),
    ):
        assert re.search(rf'<mark class="{kind} [^>]*>{words}</mark>', page)
    assert re.search(
        rf'<mark class="directive [^>]*><a href="/items/\w+">{CANTEENS}', page
    )


def test_a_passage_of_a_document_can_be_cited_by_address(client: TestClient) -> None:
    start = scenario.VISIT_ZH.index("康复室")
    page = client.get("/documents/visit-zh", params={"start": start, "end": start + 3})
    assert '<mark class="cited top-cited">康复室</mark>' in page.text


@pytest.mark.parametrize("query", ["start=3", "start=9&end=3", "start=0&end=99999"])
def test_a_passage_that_is_not_in_the_text_is_refused(
    client: TestClient, query: str
) -> None:
    assert client.get(f"/documents/visit-zh?{query}").status_code == 422


def test_an_id_may_hold_any_character(client: TestClient) -> None:
    page = client.get("/documents")
    (path,) = re.findall(r'href="(/documents/odd[^"]*)"', page.text)
    assert "Orla Finch" in client.get(unescape(path)).text


def test_search_marks_the_words_in_their_snippet(
    client: TestClient, chinese: TestClient
) -> None:
    page = chinese.get("/search", params={"q": "养老"})
    assert '<mark class="match">养老</mark>' in page.text
    assert "1 篇文稿含有“养老”" in text_of(page.text)
    assert '<mark class="match">crane</mark>' in (
        client.get("/search", params={"q": "Crane"}).text
    )


def test_a_search_without_a_match_says_what_was_searched(client: TestClient) -> None:
    seen = text_of(client.get("/search", params={"q": "zeppelin"}).text)
    assert "No document in this ledger holds “zeppelin”. Of 4 documents" in seen


@pytest.mark.parametrize(
    "query", ['"', "  ", "\x00", "%", "a" * 200, "AND", "*)(", "😀"]
)
def test_no_search_breaks_the_page(client: TestClient, query: str) -> None:
    assert client.get("/search", params={"q": query}).status_code == 200


def test_the_language_can_be_switched_on_any_page_and_is_remembered(
    told: Engine,
) -> None:
    from duban.views.web.app import create_app

    reader = TestClient(create_app(str(told.url.database)))
    page = reader.get("/items?kind=directive", headers={"accept-language": "en"})
    assert 'href="?kind=directive&amp;lang=zh"' in page.text
    switched = reader.get("/items?kind=directive&lang=zh")
    assert "提出" in switched.text or "事项" in switched.text
    later = reader.get("/documents", headers={"accept-language": "en"})
    assert '<html lang="zh-Hans">' in later.text


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("en-GB,zh;q=0.5", "en"),
        ("zh;q=0.4, en;q=0.7", "en"),
        ("fr, zh-TW;q=0.3", "zh-Hans"),
        ("zh;q=0, en", "en"),
        ("zh;q=x", "en"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_the_browser_chooses_the_language(
    client: TestClient, accepted: str, lang: str
) -> None:
    page = client.get("/", headers={"accept-language": accepted})
    assert f'<html lang="{lang}">' in page.text
    assert page.headers["content-language"] == lang
    assert "Accept-Language" in page.headers["vary"]


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/items/none", "/activities/none", "/documents/none", "/static/none"],
)
def test_what_is_not_there_is_refused_in_the_readers_language(
    client: TestClient, chinese: TestClient, path: str
) -> None:
    assert client.get(path).status_code == 404
    assert "There is no such" in text_of(client.get(path).text)
    assert "没有这" in text_of(chinese.get(path).text)


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/items?area=energy", "area"),
        ("/items?state=done", "state"),
        ("/items?kind=achievement", "kind"),
        ("/items?page=0", "page"),
        ("/documents?page=99999999999999999999", "page"),
        (f"/search?q={'a' * 201}", "q"),
    ],
)
def test_an_unusable_query_is_refused_and_named(
    client: TestClient, chinese: TestClient, path: str, field: str
) -> None:
    page = client.get(path)
    assert page.status_code == 422
    assert f"not usable: {field}" in text_of(page.text)
    assert "无法给出" in text_of(chinese.get(path).text)


def test_pages_can_only_be_read(client: TestClient) -> None:
    answer = client.post("/items")
    assert answer.status_code == 405
    assert "can only be read" in text_of(answer.text)
