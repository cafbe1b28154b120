"""Dossiers: lists with facets, and all that one screen shows of one record."""

from dataclasses import replace

import pytest
from rule_reader import RuleReader

from duban.corpus.document import Document
from duban.errors import UnknownRecord
from duban.pipeline import add
from duban.store import dossiers
from duban.store.dossiers import ItemFilter, ItemPage
from duban.store.engine import Engine, reading

VISIT = Document(
    "visit",
    "2024年5月6日，市长顾远帆到松荫区调研，察看青禾苗圃。"
    "要扩建枫桥养老院，必须检修云栖电站。区里计划开办沅芷小学。",
    "zh",
    title="顾远帆在松荫",
    published="2024-05-07",
    publisher="柳津日报",
    url="https://example.org/visit",
)
ANSWER = Document("answer", "松荫区已扩建枫桥养老院。", "zh", published="2025-02")
BAD_NEWS = Document(
    "bad", "松荫区检修云栖电站的工程仍未开始，进度滞后。", "zh", published="2025-03-04"
)
ENGLISH = Document(
    "tour",
    "On 2024-06-01 Mayor Alma Whitford visited Pinewick and the Alder Street depot. "
    "Pinewick must open the Larkspur elderly center.",
    "en",
    published="2024-06-02",
)
UNDATED = Document("undated", "柳津市必须修缮古码头。", "zh")


@pytest.fixture
def told(ledger: Engine) -> Engine:
    """A ledger that holds the texts above."""
    list(add(ledger, [VISIT, ANSWER, BAD_NEWS, ENGLISH, UNDATED], RuleReader()))
    return ledger


def page(told: Engine, **wanted: object) -> ItemPage:
    """List the items that a filter leaves."""
    with reading(told) as connection:
        return dossiers.list_items(connection, replace(ItemFilter(), **wanted))


def words(found: ItemPage) -> list[str]:
    """Return the words of listed items."""
    return [row.item.span.exact for row in found.rows]


def test_items_come_newest_first_and_undated_ones_last(told: Engine) -> None:
    assert words(page(told)) == [
        "open the Larkspur elderly center",
        "扩建枫桥养老院",
        "检修云栖电站",
        "开办沅芷小学",
        "修缮古码头",
    ]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"area": 13}, ["open the Larkspur elderly center", "扩建枫桥养老院"]),
        ({"area": 13, "place": "松荫区"}, ["扩建枫桥养老院"]),
        ({"place": "柳津市"}, ["修缮古码头"]),
        ({"person": "Alma Whitford"}, ["open the Larkspur elderly center"]),
        ({"kind": "commitment"}, ["开办沅芷小学"]),
        ({"state": "contradicted"}, ["检修云栖电站"]),
        ({"state": "answered"}, ["扩建枫桥养老院"]),
        ({"state": "restated"}, []),
        ({"state": "quiet", "person": "顾远帆"}, ["开办沅芷小学"]),
        ({"place": "' OR 1=1 --"}, []),
    ],
)
def test_every_facet_narrows_the_list(
    told: Engine, wanted: dict[str, object], expected: list[str]
) -> None:
    found = page(told, **wanted)
    assert (words(found), found.total) == (expected, len(expected))


def test_facets_count_what_each_value_would_leave(told: Engine) -> None:
    found = page(told, place="松荫区")
    counts = {
        name: {facet.value: facet.count for facet in facets}
        for name, facets in found.facets.items()
    }
    assert counts == {
        "area": {"6": 1, "8": 1, "13": 1},
        "place": {"松荫区": 3, "Pinewick": 1, "柳津市": 1},
        "person": {"顾远帆": 3},
        "state": {"contradicted": 1, "answered": 1, "quiet": 1},
        "kind": {"directive": 2, "commitment": 1},
    }


@pytest.mark.parametrize("facet", ["area", "place", "person", "state", "kind"])
def test_a_facets_count_is_what_choosing_it_gives(told: Engine, facet: str) -> None:
    for value, count in (
        (one.value, one.count) for one in page(told, kind="directive").facets[facet]
    ):
        chosen: dict[str, object] = {"kind": "directive"}
        chosen[facet] = int(value) if facet == "area" else value
        assert page(told, **chosen).total == count


def test_pages_cut_the_list_without_changing_its_total(told: Engine) -> None:
    with reading(told) as connection:
        found = dossiers.list_items(connection, ItemFilter(), limit=2, offset=1)
    assert (words(found), found.total) == (["扩建枫桥养老院", "检修云栖电站"], 5)


def test_an_items_dossier_holds_source_occasion_and_evidence(told: Engine) -> None:
    item = next(row.item for row in page(told, state="answered").rows)
    with reading(told) as connection:
        found = dossiers.item_dossier(connection, item.id)
    assert found.document == VISIT
    assert found.row.source.publisher == "柳津日报"
    assert found.activity is not None
    assert (found.activity.id, found.activity.kind) == (item.activity, "visit")
    (told_later,) = found.evidence
    assert told_later.source.id == "answer"
    assert told_later.evidence.relation in {"completes", "progress"}
    assert any(reason.startswith("words: ") for reason in told_later.evidence.reasons)
    assert (item.date, item.speaker, item.places) == (
        "2024-05-06",
        "顾远帆",
        ("松荫区",),
    )


@pytest.mark.parametrize(
    ("start", "later"),
    [("扩建", 2), ("open", 0), ("修缮", 0)],
)
def test_silence_counts_the_later_documents_in_the_items_language(
    told: Engine, start: str, later: int
) -> None:
    (item,) = (
        row.item for row in page(told).rows if row.item.span.exact.startswith(start)
    )
    with reading(told) as connection:
        assert dossiers.item_dossier(connection, item.id).later_documents == later


def test_an_activitys_dossier_holds_the_items_in_the_order_of_the_text(
    told: Engine,
) -> None:
    with reading(told) as connection:
        rows, total = dossiers.list_activities(connection)
        newest, visit = rows
        found = dossiers.activity_dossier(connection, visit.activity.id)
    assert (total, newest.activity.places, visit.items) == (2, ("Pinewick",), 3)
    assert [row.item.span.start for row in found.items] == sorted(
        row.item.span.start for row in found.items
    )
    assert [site.name for site in found.activity.stops] == ["青禾苗圃"]
    assert found.activity.people[0].posts == ("市长",)


def test_a_documents_dossier_holds_its_whole_reading(told: Engine) -> None:
    with reading(told) as connection:
        found = dossiers.document_dossier(connection, "tour")
    assert found.document == ENGLISH
    assert found.reading == RuleReader().read(ENGLISH)
    assert (len(found.activities), len(found.items)) == (1, 1)


def test_documents_are_listed_newest_first(told: Engine) -> None:
    with reading(told) as connection:
        found, total = dossiers.list_documents(connection)
    assert [one.id for one in found] == ["bad", "answer", "tour", "visit", "undated"]
    assert total == 5


@pytest.mark.parametrize(
    "gather",
    [dossiers.item_dossier, dossiers.activity_dossier, dossiers.document_dossier],
)
def test_an_unknown_id_is_refused_with_a_remedy(told: Engine, gather: object) -> None:
    assert callable(gather)
    with reading(told) as connection, pytest.raises(UnknownRecord) as refusal:
        gather(connection, "none")
    assert refusal.value.remedy
