"""Marks are taken out of a gold file, or it is refused with what is wrong."""

import pytest

from duban.errors import GoldError
from duban.extraction.marks import Mark, Slot, from_record


def test_an_activity_becomes_its_slots_in_golds_order() -> None:
    person = {"name": "Han Li", "posts": ["Secretary"], "role": "lead"}
    stop = {"site": "a canteen", "topics": ["meals"]}
    activity = {
        "kind": "visit",
        "date": None,
        "places": ["Willow Bay"],
        "people": [person],
        "stops": [stop],
    }
    found = from_record({"id": "a", "lang": "en", "activities": [activity]})
    assert found.occasions == (
        (
            Slot("kind", "visit"),
            Slot("place", "Willow Bay"),
            Slot("person", "Han Li"),
            Slot("role", "lead", "Han Li"),
            Slot("post", "Secretary", "Han Li"),
            Slot("site", "a canteen"),
            Slot("topic", "meals"),
        ),
    )


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"id": "a", "lang": "zh", "mentions": [{"type": "person"}]},
        {"id": "a", "lang": "zh", "statements": 3},
        {"id": "a", "lang": "zh", "activities": ["visit"]},
    ],
)
def test_a_record_that_is_not_in_golds_form_is_refused(
    record: dict[str, object],
) -> None:
    with pytest.raises(GoldError):
        from_record(record)


@pytest.mark.parametrize(
    ("other", "overlap"), [((0, 10), 1), ((5, 15), 1 / 3), ((10, 20), 0), ((2, 4), 0.2)]
)
def test_overlap_is_what_is_shared_over_what_is_covered(
    other: tuple[int, int], overlap: float
) -> None:
    assert Mark("a", 0, 10).overlap(Mark("b", *other)) == pytest.approx(overlap)
