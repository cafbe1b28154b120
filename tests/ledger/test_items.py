"""Items and activities made of a reading, with stable ids."""

import re

from duban.corpus.document import Document
from duban.extraction.readings import Activity, Inferred, Mention, Reading, Statement
from duban.ledger.identity import activity_id, item_id
from duban.ledger.items import activities_of, came_out, items_of

TEXT = "松荫区要修河堤。座谈会要建学校，强调要修河堤。"
DOCUMENT = Document("甲", TEXT, "zh", published="2024-03-12")
FIRST = Activity(
    "visit",
    DOCUMENT.quote(0, 8),
    Inferred("2024-03-10", "stated", "written"),
    (DOCUMENT.quote(0, 3),),
)
SECOND = Activity(
    "meeting", DOCUMENT.quote(8, len(TEXT)), Inferred("--03-11", "stated", "")
)
READING = Reading(
    "any",
    mentions=(Mention("place", DOCUMENT.quote(0, 3)),),
    statements=(
        Statement("directive", DOCUMENT.quote(19, 22)),
        Statement("directive", DOCUMENT.quote(4, 7), (21, 14)),
        Statement("context", DOCUMENT.quote(8, 11)),
        Statement("commitment", DOCUMENT.quote(12, 15)),
    ),
    activities=(FIRST, SECOND),
)


def test_directives_and_commitments_become_items_once_in_text_order() -> None:
    items = items_of(DOCUMENT, READING, activities_of(DOCUMENT, READING))
    assert [(one.kind, one.span.exact, one.areas) for one in items] == [
        ("directive", "修河堤", (21, 14)),
        ("commitment", "建学校", ()),
    ]


def test_an_item_belongs_to_the_activity_around_it() -> None:
    activities = activities_of(DOCUMENT, READING)
    items = items_of(DOCUMENT, READING, activities)
    assert [one.activity for one in items] == [one.id for one in activities]
    assert [one.date for one in items] == ["2024-03-10", "2024-03-12"]
    assert [one.places for one in items] == [("松荫区",), ("松荫区",)]


def test_a_document_without_a_date_is_dated_by_its_latest_activity() -> None:
    undated = Document("乙", TEXT, "zh")
    assert came_out(undated, activities_of(undated, READING)) == "2024-03-10"
    assert came_out(undated, ()) is None


def test_ids_are_short_fit_for_an_address_and_differ_with_every_part() -> None:
    ids = {
        item_id("甲", "directive", "修河堤"),
        item_id("甲", "commitment", "修河堤"),
        item_id("乙", "directive", "修河堤"),
        item_id("甲", "directive", "build"),
        activity_id("甲", "visit", None, 0),
        activity_id("甲", "visit", None, 1),
        activity_id("甲", "visit", "2024-03-10", 0),
    }
    assert len(ids) == 7
    assert all(re.fullmatch("[a-z2-7]{12}", one) for one in ids)


def test_ids_never_change_between_versions() -> None:
    assert item_id("a", "directive", "修河堤") == ITEM
    assert activity_id("a", "visit", "2024-03-10", 0) == ACTIVITY


ITEM = "rz7tfnldtpf2"
ACTIVITY = "ossscwgc2ekz"
