"""Documents in the store: kept once, never altered, each wording an edition."""

from dataclasses import replace

import pytest

from duban.corpus.document import Document
from duban.errors import UndecodableSource, UnknownRecord
from duban.store import documents
from duban.store.engine import Engine, reading, writing

CHINESE = Document(
    "松荫",
    "松荫区的苗圃\r\n已经\u3000建成🌱。e\u0301",
    "zh",
    title="苗圃",
    published="2024-05-02",
    publisher="柳津日报",
    origin="松荫.txt",
    source_digest="00ff",
)
ENGLISH = Document(
    "pinewick", "Pinewick’s “depot” opened.", "en", url="https://example.org/a"
)


def put(ledger: Engine, document: Document) -> str:
    """Keep a document and return the id that it got."""
    with writing(ledger) as connection:
        return documents.put(connection, document, date=document.published).document.id


@pytest.mark.parametrize("document", [CHINESE, ENGLISH])
def test_a_document_comes_back_exactly_as_it_went_in(
    ledger: Engine, document: Document
) -> None:
    put(ledger, document)
    with reading(ledger) as connection:
        assert documents.get(connection, document.id) == document


def test_the_same_text_is_known_whatever_its_file_is_called(ledger: Engine) -> None:
    put(ledger, CHINESE)
    with reading(ledger) as connection:
        copy = replace(CHINESE, id="copy", origin="copy.txt")
        assert documents.find(connection, copy) == "松荫"
        assert documents.find(connection, ENGLISH) is None


def test_another_wording_from_the_same_place_is_a_new_edition(ledger: Engine) -> None:
    changed = replace(CHINESE, text="松荫区的苗圃推迟建成。")
    assert put(ledger, CHINESE) == put(ledger, changed) == "松荫"
    with reading(ledger) as connection:
        assert documents.get(connection, "松荫") == changed
        assert documents.editions_of(connection, "松荫") == (CHINESE, changed)
        assert documents.count(connection) == 1


def test_the_line_of_a_file_may_change_without_changing_its_place(
    ledger: Engine,
) -> None:
    first = replace(ENGLISH, url=None, origin="all.jsonl:7")
    moved = replace(first, text="The depot closed.", origin="all.jsonl:9")
    assert put(ledger, first) == put(ledger, moved)


def test_a_text_from_elsewhere_with_the_same_id_stands_beside_it(
    ledger: Engine,
) -> None:
    other = replace(ENGLISH, text="Another depot.", url="https://example.org/b")
    put(ledger, ENGLISH)
    assert put(ledger, other) == f"pinewick-{other.digest[:8]}"
    with reading(ledger) as connection:
        assert documents.get(connection, "pinewick") == ENGLISH
        assert documents.count(connection) == 2


def test_documents_are_given_in_the_order_in_which_they_came(ledger: Engine) -> None:
    put(ledger, ENGLISH)
    put(ledger, CHINESE)
    with reading(ledger) as connection:
        assert list(documents.iterate(connection)) == [ENGLISH, CHINESE]


@pytest.mark.parametrize("char", ["\0", "\ud83d"])
def test_a_character_that_no_database_keeps_is_refused_before_anything_is_written(
    ledger: Engine, char: str
) -> None:
    with pytest.raises(UndecodableSource, match="character 2"):
        put(ledger, replace(ENGLISH, text=f"ab{char}c"))
    with reading(ledger) as connection:
        assert documents.count(connection) == 0


def test_an_unknown_id_is_refused(ledger: Engine) -> None:
    with reading(ledger) as connection, pytest.raises(UnknownRecord, match="nowhere"):
        documents.get(connection, "nowhere")
