"""The whole way: documents in, records and evidence out, in any order, once."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from rule_reader import RuleReader

from duban.corpus.document import Document
from duban.errors import DubanError, EmptySource, ModelError
from duban.extraction.readings import Reading
from duban.ledger.records import Evidence
from duban.pipeline import Added, Refused, add
from duban.store import documents, dossiers
from duban.store.dossiers import ItemFilter, ItemRow
from duban.store.engine import Engine, reading

ASKED = Document(
    "asked",
    "2023年3月10日，市长顾远帆到松荫区调研，察看青禾苗圃。"
    "要建成霁澜养老服务中心，必须新增养老床位300张。要修缮沅芷河堤。",
    "zh",
    published="2023-03-11",
)
REPORT = Document(
    "report",
    "过去一年，松荫区已建成霁澜养老服务中心，新增养老床位312张。",
    "zh",
    published="2024-01-15",
)
AGAIN = Document(
    "again",
    "2025年6月2日，市长顾远帆到松荫区调研。要修缮沅芷河堤。",
    "zh",
    published="2025-06-03",
)
ELSEWHERE = Document(
    "elsewhere", "柳津市新增养老床位90张。", "zh", published="2024-02-01"
)
ENGLISH_ASKED = Document(
    "en-asked",
    "On 2023-05-04 Mayor Alma Whitford visited Pinewick.\n"
    "Pinewick must complete the Alder Street power depot; the town must plant 400 "
    "lindens along Quarry Brook.",
    "en",
    published="2023-05-05",
)
ENGLISH_REPORT = Document(
    "en-report",
    "The Alder Street power depot in Pinewick was completed in March.\n"
    "In Pinewick 450 lindens were planted along Quarry Brook.",
    "en",
    published="2024-05-05",
)
STORY = (ASKED, REPORT, AGAIN, ELSEWHERE, ENGLISH_ASKED, ENGLISH_REPORT)


def tell(ledger: Engine, story: Iterable[Document | DubanError] = STORY) -> list[Added]:
    """Add documents and return what became of those that were not refused."""
    outcomes = list(add(ledger, story, RuleReader()))
    return [one for one in outcomes if isinstance(one, Added)]


def rows(ledger: Engine) -> dict[str, ItemRow]:
    """Return all items in lists by their words."""
    with reading(ledger) as connection:
        page = dossiers.list_items(connection, ItemFilter())
    return {row.item.span.exact: row for row in page.rows}


def evidence(ledger: Engine, words: str) -> list[tuple[str, str, str]]:
    """Return document, relation and words of all evidence for an item."""
    with reading(ledger) as connection:
        found = dossiers.item_dossier(connection, rows(ledger)[words].item.id)
    told = (row.evidence for row in found.evidence)
    return [(one.document, one.relation, one.span.exact) for one in told]


def test_each_document_is_told_with_what_was_found_in_it(ledger: Engine) -> None:
    first, second, *_ = tell(ledger)
    assert first == Added("asked", True, activities=1, items=3, evidence=0)
    assert second == Added("report", True, activities=0, items=0, evidence=2)


def test_adding_again_changes_nothing(ledger: Engine) -> None:
    tell(ledger)
    before = rows(ledger)
    assert all(not one.new for one in tell(ledger))
    assert rows(ledger) == before


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("建成霁澜养老服务中心", [("report", "completes", "建成霁澜养老服务中心")]),
        ("新增养老床位300张", [("report", "measures", "新增养老床位312张")]),
        ("修缮沅芷河堤", [("again", "restates", "修缮沅芷河堤")]),
    ],
)
def test_later_chinese_texts_answer_measure_and_restate_items(
    ledger: Engine, words: str, expected: list[tuple[str, str, str]]
) -> None:
    tell(ledger, [ASKED, REPORT, AGAIN, ELSEWHERE])
    item = next(item for item in rows(ledger).values() if item.item.span.exact == words)
    assert item.item.document in {"asked", "again"}
    with reading(ledger) as connection:
        page = dossiers.list_items(connection, ItemFilter())
        first = next(
            row.item
            for row in page.rows
            if row.item.span.exact == words and row.item.document == "asked"
        )
        found = dossiers.item_dossier(connection, first.id).evidence
    assert [
        (one.evidence.document, one.evidence.relation, one.evidence.span.exact)
        for one in found
    ] == expected


def test_later_english_texts_complete_and_measure_items(ledger: Engine) -> None:
    tell(ledger)
    assert [
        one[:2] for one in evidence(ledger, "complete the Alder Street power depot")
    ] == [("en-report", "completes")]
    assert [
        one[:2] for one in evidence(ledger, "plant 400 lindens along Quarry Brook")
    ] == [("en-report", "measures")]


def test_the_order_of_adding_does_not_matter(ledger: Engine, tmp_path: object) -> None:
    from duban.store.engine import open_ledger

    other = open_ledger(f"{tmp_path}/other.db")
    tell(ledger, STORY)
    tell(other, reversed(STORY))
    assert all_evidence(ledger) == all_evidence(other)
    assert len(all_evidence(ledger)) == 5


def all_evidence(ledger: Engine) -> list[Evidence]:
    """Return every piece of evidence in a ledger, sorted."""
    with reading(ledger) as connection:
        page = dossiers.list_items(connection, ItemFilter(), limit=1000)
        found = [
            row.evidence
            for item in page.rows
            for row in dossiers.item_dossier(connection, item.item.id).evidence
        ]
    return sorted(found, key=lambda one: (one.item, one.document, one.span))


def test_every_span_quotes_its_text(ledger: Engine) -> None:
    tell(ledger)
    with reading(ledger) as connection:
        texts = {one.id: one.text for one in documents.iterate(connection)}
        for row in dossiers.list_items(connection, ItemFilter()).rows:
            found = dossiers.item_dossier(connection, row.item.id)
            quoted = [(row.item.document, row.item.span)]
            quoted += [
                (one.evidence.document, one.evidence.span) for one in found.evidence
            ]
            for document, span in quoted:
                assert texts[document][span.start : span.end] == span.exact


def test_a_changed_source_replaces_its_items_and_keeps_the_ids_of_those_that_stay(
    ledger: Engine,
) -> None:
    tell(ledger)
    before = rows(ledger)
    changed = replace(ASKED, text=ASKED.text.replace("300张", "500张"))
    assert tell(ledger, [changed]) == [Added("asked", True, 1, 3, 3)]
    after = rows(ledger)
    assert "新增养老床位300张" not in after
    kept = "建成霁澜养老服务中心"
    assert after[kept].item.id == before[kept].item.id
    assert evidence(ledger, kept) == [("report", "completes", kept)]
    assert evidence(ledger, "新增养老床位500张")[0][0] == "report"
    with reading(ledger) as connection:
        assert documents.editions_of(connection, "asked") == (ASKED, changed)


def test_a_directive_repeated_word_for_word_is_one_item(ledger: Engine) -> None:
    text = "松荫区要修缮沅芷河堤。顾远帆强调，要修缮沅芷河堤。"
    assert tell(ledger, [replace(ASKED, text=text)])[0].items == 1
    assert rows(ledger)["修缮沅芷河堤"].item.span.start == text.index("修缮")


class Choosy(RuleReader):
    """A reader that refuses one document."""

    def read(self, document: Document) -> Reading:
        """Refuse the report and read the others."""
        if document.id == "report":
            raise ModelError("the model is broken", "install duban again")
        return super().read(document)


def test_what_is_refused_is_told_and_the_others_go_on(ledger: Engine) -> None:
    empty = EmptySource("nothing in it", "write something")
    spoilt = replace(ELSEWHERE, id="spoilt", text="养老\0")
    outcomes = list(add(ledger, [ASKED, empty, REPORT, spoilt, AGAIN], Choosy()))
    assert [type(one) for one in outcomes] == [Added, Refused, Refused, Refused, Added]
    refused = [one for one in outcomes if isinstance(one, Refused)]
    assert [(one.document, one.error.slug) for one in refused] == [
        (None, "source-empty"),
        ("report", "model-unusable"),
        ("spoilt", "source-encoding"),
    ]
    with reading(ledger) as connection:
        assert [one.id for one in documents.iterate(connection)] == ["asked", "again"]
