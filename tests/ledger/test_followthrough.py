"""States, what is later for sure, and which proposals are kept."""

from dataclasses import replace

import pytest

from duban.corpus.document import Span
from duban.ledger.followthrough import Said, is_later, propose, states
from duban.ledger.likeness import Saying
from duban.ledger.records import Relation, State

PLACE = frozenset({"松荫"})


def said(document: str, date: str, text: str, kind: str, start: int = 0) -> Said:
    """Say something in a document on a day."""
    span = Span(start, start + len(text), text)
    asked = kind == "directive"
    saying = Saying(
        "directive" if asked else "achievement", text, "zh", names=PLACE, around=PLACE
    )
    return Said(document, span, date, saying, "item" if asked else None)


ASKED = said("a", "2023-03-10", "建成枫桥体育中心", "directive")
DONE = said("b", "2024-01-15", "建成枫桥体育中心", "achievement")


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        ([], ("quiet",)),
        (["restates"], ("restated",)),
        (["measures", "restates"], ("answered", "restated")),
        (
            ["progress", "contradicts", "restates"],
            ("contradicted", "answered", "restated"),
        ),
        (["cancels"], ("contradicted",)),
        (["explains_delay"], ("answered",)),
    ],
)
def test_states_follow_from_relations(
    relations: list[Relation], expected: tuple[State, ...]
) -> None:
    assert states(relations) == expected


@pytest.mark.parametrize(
    ("date", "than", "later"),
    [
        ("2024-01-01", "2023-12-31", True),
        ("2024", "2023-12-31", True),
        ("2023-05", "2023", False),
        ("2023", "2023-05", False),
        ("2023-03-10", "2023-03-10", False),
        ("", "2023", False),
        ("2023", "", False),
    ],
)
def test_later_means_later_for_sure(date: str, than: str, later: bool) -> None:
    assert is_later(date, than) is later


def test_only_later_statements_of_other_documents_are_proposed() -> None:
    same = replace(DONE, document="a")
    before = replace(DONE, date="2022-01-15")
    found = propose(ASKED, [same, before, DONE])
    assert [(one.item, one.document, one.relation) for one in found] == [
        ("item", "b", "completes")
    ]


def test_a_reprint_of_the_same_days_is_no_restatement() -> None:
    reprint = replace(ASKED, document="c", date="2023-03-12")
    again = replace(ASKED, document="d", date="2023-06-12")
    assert [one.document for one in propose(ASKED, [reprint, again])] == ["d"]


def test_of_one_document_the_best_two_of_a_relation_are_kept() -> None:
    echoes = [
        replace(DONE, span=Span(at, at + 8, DONE.span.exact)) for at in (0, 9, 20)
    ]
    found = propose(ASKED, echoes)
    assert [one.span.start for one in found] == [0, 9]
