"""Search: every way in which Chinese and Latin script stand together."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duban.corpus.document import Document
from duban.store import documents
from duban.store.engine import Engine, reading, writing
from duban.store.search import matches, phrases_of, search

TEXTS = {
    "zh-care": "松荫区推进养老服务。\n改善设施，新建５Ｇ基站12座。",
    "zh-wrapped": "各地要做好养\n老工作，深化放管服改革",
    "zh-mixed": "支持发展energy internet产业，对接 Grid2 平台。",
    "zh-apart": "老人养花。internet 与 energy 无关。",
    "en-net": "The Energy\nInternet hub opened. It's the mayor's café.",
    "en-apart": "Energy policy and the internet; 5G too. 基站 nearby.",
}


@pytest.fixture
def shelf(ledger: Engine) -> Engine:
    """A ledger that holds the texts above, one a day."""
    with writing(ledger) as connection:
        for day, (name, text) in enumerate(TEXTS.items(), start=1):
            lang = "zh" if name.startswith("zh") else "en"
            title = "标题里的望塔" if name == "zh-care" else None
            document = Document(name, text, "zh" if lang == "zh" else "en", title)
            documents.put(connection, document, date=f"2024-01-{day:02}")
    return ledger


def found(shelf: Engine, query: str) -> list[str]:
    """Return the ids of the documents that hold the query, sorted."""
    with reading(shelf) as connection:
        hits, total = search(connection, query)
        assert len(hits) == total
        return sorted(hit.source.id for hit in hits)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("养老", ["zh-care", "zh-wrapped"]),
        ("改", ["zh-care", "zh-wrapped"]),
        ("革", ["zh-wrapped"]),
        ("放管服改革", ["zh-wrapped"]),
        ("望塔", ["zh-care"]),
        ('"energy internet"', ["en-net", "zh-mixed"]),
        ("energy internet", ["en-apart", "en-net", "zh-apart", "zh-mixed"]),
        ("5G基站", ["zh-care"]),
        ("５ｇ基", ["zh-care"]),
        ("“发展energy internet产业”", ["zh-mixed"]),
        ("发展energy internet产业", ["zh-mixed"]),
        ('"internet产"', ["zh-mixed"]),
        ("展energy", ["zh-mixed"]),
        ("CAFÉ", ["en-net"]),
        ("mayor's", ["en-net"]),
        ("ener", []),
        ("养花 老人", ["zh-apart"]),
        ("服务改善", []),
    ],
)
def test_a_query_finds_exactly_the_documents_that_hold_it(
    shelf: Engine, query: str, expected: list[str]
) -> None:
    assert found(shelf, query) == expected


@pytest.mark.parametrize("query", ["", "  ", "。，", '""', "*", "()", "'", "\\", "😀"])
def test_a_query_without_a_word_finds_nothing(shelf: Engine, query: str) -> None:
    with reading(shelf) as connection:
        assert search(connection, query) == ((), 0)


@pytest.mark.parametrize(
    "query",
    [
        "养老*",
        "养老 OR 改",
        "NEAR(养老)",
        "tokens:养老",
        "-养老",
        "养老:*",
        "a'b & !c",
        "^x",
    ],
)
def test_no_syntax_of_an_engine_leaks_into_queries(shelf: Engine, query: str) -> None:
    plain = phrases_of(query)
    assert all(token.isalnum() for phrase in plain for token in phrase.tokens)
    found(shelf, query)


def test_hits_come_newest_first_and_page_by_page(shelf: Engine) -> None:
    with reading(shelf) as connection:
        first, total = search(connection, "energy", limit=1)
        second, _ = search(connection, "energy", limit=1, offset=1)
    assert (first[0].source.id, second[0].source.id, total) == ("en-apart", "en-net", 4)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("养老", ["养\n老"]),
        ("改", ["改"]),
        ("深化 革", ["深化", "革"]),
    ],
)
def test_marks_quote_the_words_as_the_text_has_them(
    shelf: Engine, query: str, marked: list[str]
) -> None:
    with reading(shelf) as connection:
        hits, _ = search(connection, query)
    hit = next(one for one in hits if one.source.id == "zh-wrapped")
    assert hit.snippet.exact == TEXTS["zh-wrapped"][hit.snippet.start : hit.snippet.end]
    assert [hit.snippet.exact[start:end] for start, end in hit.marks] == marked


def test_a_long_document_is_found_by_a_phrase_anywhere_in_it(ledger: Engine) -> None:
    # Longer than PostgreSQL counts positions, with one word more often than it keeps.
    text = "发展。" * 9_000 + "柳津湖畔的电站" + "发展。" * 9_000
    with writing(ledger) as connection:
        documents.put(connection, Document("long", text, "zh"), date=None)
    assert found(ledger, "柳津湖畔的电站") == ["long"]
    assert found(ledger, "发展") == ["long"]
    assert found(ledger, "湖畔电站") == []


def test_a_document_without_the_word_in_its_text_shows_its_beginning(
    shelf: Engine,
) -> None:
    with reading(shelf) as connection:
        hits, _ = search(connection, "望塔")
    assert hits[0].marks == ()
    assert hits[0].snippet.start == 0


ALPHABET = st.sampled_from("养老服务改aB9Ｇé。 \n\"'*()&|!:<>-^\\")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(ALPHABET, min_size=1, max_size=40), query=st.text(ALPHABET))
def test_the_index_and_the_marks_agree_on_any_text_and_query(
    ledger: Engine, text: str, query: str
) -> None:
    with writing(ledger) as connection:
        document = Document("any", text, "zh")
        if documents.find(connection, document) is None:
            documents.put(connection, document, date=None)
        current = documents.get(connection, "any").text
    phrases = phrases_of(query)
    held = bool(phrases) and all(matches(current, (phrase,)) for phrase in phrases)
    assert found(ledger, query) == (["any"] if held else [])
