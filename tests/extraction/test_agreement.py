"""Agreement with gold is counted by the definitions that its head states."""

import pytest

from duban.extraction.agreement import (
    Count,
    Disagreement,
    compare,
    disagreement,
    same_name,
    total,
)
from duban.extraction.marks import Mark, Marks, Record, from_record


def marks(**parts: object) -> Marks:
    return from_record({"id": "a", "lang": "en", **parts})


def statement(start: int, end: int, kind: str = "directive", **more: object) -> Record:
    return {"kind": kind, "start": start, "end": end, **more}


def visit(**parts: object) -> Record:
    return {"kind": "visit", "date": "2024-03-06", "places": ["Willow Bay"], **parts}


def test_a_mention_agrees_only_with_its_type_and_both_its_ends() -> None:
    gold = marks(
        mentions=[
            {"type": "person", "start": 0, "end": 6},
            {"type": "place", "start": 10, "end": 16},
        ]
    )
    guess = marks(
        mentions=[
            {"type": "person", "start": 0, "end": 6},
            {"type": "place", "start": 10, "end": 17},
            {"type": "post", "start": 20, "end": 25},
        ]
    )
    scores = compare(gold, guess)
    assert scores["mentions"] == Count(1, 3, 2)
    assert scores["mentions.place"] == Count(0, 1, 1)


@pytest.mark.parametrize(("end", "agreed"), [(10, 1), (5, 1), (4, 0), (20, 1), (21, 0)])
def test_statements_agree_from_half_of_what_they_cover(end: int, agreed: int) -> None:
    gold = marks(statements=[statement(0, 10)])
    guess = marks(statements=[statement(0, end)])
    assert compare(gold, guess)["statements"].agreed == agreed


def test_a_wrong_kind_counts_for_spans_and_among_the_tracked_alone() -> None:
    gold = marks(statements=[statement(0, 10)])
    guess = marks(statements=[statement(0, 10, "commitment")])
    scores = compare(gold, guess)
    assert scores["statements"].agreed == 0
    assert scores["spans"].agreed == scores["tracked"].agreed == 1


def test_statements_are_paired_one_to_one_the_likest_first() -> None:
    gold = marks(statements=[statement(0, 10), statement(11, 20)])
    guess = marks(statements=[statement(0, 9), statement(0, 10)])
    assert compare(gold, guess)["statements"] == Count(1, 2, 2)


def test_the_main_area_must_be_one_of_golds() -> None:
    gold = marks(statements=[statement(0, 9, areas=[13, 8]), statement(20, 29)])
    guess = marks(statements=[statement(0, 9, areas=[8, 1]), statement(20, 29)])
    assert compare(gold, guess)["areas"] == Count(1, 2, 2)


def test_speakers_count_where_gold_names_one() -> None:
    gold = marks(statements=[statement(0, 9, speaker="Han Li"), statement(20, 29)])
    guess = marks(
        statements=[
            statement(0, 9, speaker="HAN LI"),
            statement(20, 29, speaker="Wu"),
        ]
    )
    assert compare(gold, guess)["speakers"] == Count(1, 1, 1)


def test_activities_are_compared_slot_by_slot() -> None:
    people = [{"name": "韩立", "posts": ["区委书记"], "role": "lead"}]
    gold = marks(activities=[visit(people=people, stops=[{"site": "柳湾社区"}])])
    others = [{"name": "韩立", "posts": [], "role": "participant"}]
    guess = marks(activities=[visit(people=others, stops=[{"site": "柳湾"}])])
    scores = compare(gold, guess)
    assert scores["activities"] == Count(4, 6, 7)
    assert scores["activities.role"] == Count(0, 1, 1)
    assert scores["activities.site"] == Count(0, 1, 1)


def test_an_open_year_in_gold_takes_any_year() -> None:
    gold = marks(activities=[visit(date="--03-06")])
    assert compare(gold, marks(activities=[visit()]))["activities.date"].agreed == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Han Li", "han  li", True),
        ("柳湾街道社区", "柳湾街道", True),
        ("柳湾街道社区食堂", "柳湾", False),
        ("", "", False),
        (None, "韩立", False),
    ],
)
def test_names_agree_when_one_holds_most_of_the_other(
    one: str | None, other: str, same: bool
) -> None:
    assert same_name(one, other) is same


def test_what_only_one_side_has_is_listed_as_an_error() -> None:
    gold = marks(
        mentions=[{"type": "person", "start": 0, "end": 6}],
        statements=[statement(10, 20)],
    )
    guess = marks(statements=[statement(10, 20, "problem")])
    assert disagreement(gold, guess) == Disagreement(
        missed=(Mark("person", 0, 6), Mark("directive", 10, 20)),
        spurious=(Mark("problem", 10, 20),),
    )


def test_counts_of_documents_add_up_before_shares_are_taken() -> None:
    scores = total([{"mentions": Count(1, 1, 1)}, {"mentions": Count(0, 3, 1)}])
    assert scores["mentions"] == Count(1, 4, 2)
    assert scores["mentions"].precision == 25
    assert scores["mentions"].recall == 50
    assert scores["mentions"].f1 == pytest.approx(100 / 3)


def test_nothing_found_and_nothing_wanted_is_no_division_by_zero() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (0, 0, 0)
