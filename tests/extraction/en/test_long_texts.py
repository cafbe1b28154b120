"""However long an English list or a run of signs is, it is read in as many steps."""

import time
from itertools import product

import pytest

from duban.extraction.en import sentences, topics
from duban.extraction.en.activities import find_activities
from duban.extraction.marked import MarkedText
from duban.extraction.readings import Activity, Mention
from tests.extraction.marking import document, mentions

NAMES = [
    f"{first}{vowel}n {last}{end}rd"
    for first, vowel, last, end in product(
        "BCDFGHKLMN", ("a", "ee", "oo", "i"), "BCDFGHKLMN", "aeiou"
    )
]
SECONDS = 2.0


def read(text: str, *named: Mention, **quotes: list[str]) -> tuple[Activity, ...]:
    source = document(text, "en", "2024-06-12")
    began = time.perf_counter()
    found = find_activities(source, [*named, *mentions(source, **quotes)], [])
    assert time.perf_counter() - began < SECONDS
    return found


def listed(text: str, names: list[str]) -> list[Mention]:
    """Mark the names of a list up, each once."""
    source = document(text, "en")
    found: list[Mention] = []
    at = 0
    for name in names:
        at = text.index(name, at)
        found.append(Mention("person", source.quote(at, at + len(name))))
        at += len(name)
    return found


def test_all_of_a_long_list_hold_the_post_in_the_plural() -> None:
    text = (
        "Mayor Helen Marsh chaired a meeting on June 11. Participating Councillors "
        f"included {', '.join(NAMES)}."
    )
    (meeting,) = read(
        text,
        *listed(text, NAMES),
        person=["Helen Marsh"],
        post=["Mayor", "Councillors"],
    )
    assert len(meeting.people) == 1 + len(NAMES)
    posts = {post.exact for person in meeting.people[1:] for post in person.posts}
    assert posts == {"Councillors"}


def test_a_long_list_was_met() -> None:
    text = f"Mayor Helen Marsh met with Councillors {', '.join(NAMES)} on June 11."
    (talks,) = read(
        text,
        *listed(text, NAMES),
        person=["Helen Marsh"],
        post=["Mayor", "Councillors"],
    )
    assert len(talks.people) == 1 + len(NAMES)


@pytest.mark.parametrize(
    "signs",
    [" " * 10_000, "." * 10_000, " ." * 5_000, " and" * 2_500],
    ids=["spaces", "dots", "dots apart", "words"],
)
def test_a_long_run_in_what_was_looked_at_is_read_soon(signs: str) -> None:
    text = f"new lock{signs} gates{signs}x"
    marked = MarkedText(document(text, "en"), [], [])
    began = time.perf_counter()
    found = list(topics.items(marked, 0, len(text)))
    assert time.perf_counter() - began < SECONDS
    assert found[0].exact.startswith("new lock")


def test_a_long_run_of_full_stops_is_cut_soon() -> None:
    began = time.perf_counter()
    (only,) = sentences.cut(f"She came{'.' * 50_000}x")
    assert time.perf_counter() - began < SECONDS
    assert (only.start, only.end) == (0, 50_009)
