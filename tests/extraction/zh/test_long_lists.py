"""However many names a Chinese text lists, it is read in about as many steps."""

import time
from itertools import product

import pytest

from duban.extraction.readings import Activity, Mention
from duban.extraction.zh.activities import find_activities
from tests.extraction.marking import document, mentions

NAMES = list(
    map(
        "".join,
        product(
            "孟叶丁白陶罗沈陆",
            "安平禾川远宁松青朗岚",
            "一二三四五六七八九十东西南北中上下左右前后里外天地",
        ),
    )
)
SECONDS = 2.0


def listed(text: str, names: list[str]) -> list[Mention]:
    """Mark the names of a list up, each once."""
    source = document(text, "zh")
    found: list[Mention] = []
    at = 0
    for name in names:
        at = text.index(name, at)
        found.append(Mention("person", source.quote(at, at + len(name))))
        at += len(name)
    return found


def read(text: str, *named: Mention, **quotes: list[str]) -> tuple[Activity, ...]:
    source = document(text, "zh", "2024-05-09")
    began = time.perf_counter()
    found = find_activities(source, [*named, *mentions(source, **quotes)], [])
    assert time.perf_counter() - began < SECONDS
    return found


@pytest.mark.parametrize("marked", [2000, 1], ids=["marked", "unmarked"])
def test_all_of_a_long_list_took_part_under_one_post(marked: int) -> None:
    text = f"5月8日，市长贺棠到柳浦区调研，市领导{'、'.join(NAMES)}参加调研。"
    named = listed(text, NAMES[:marked])
    (visit,) = read(
        text, *named, person=["贺棠"], post=["市长", "市领导"], place=["柳浦区"]
    )
    assert len(visit.people) == 1 + len(NAMES)
    posts = {post.exact for person in visit.people[1:] for post in person.posts}
    assert posts == {"市领导"}


def test_talks_with_each_of_a_long_list_are_told_apart() -> None:
    text = f"5月8日，市长贺棠分别会见海东集团总裁{'、'.join(NAMES)}。"
    talks = read(
        text, *listed(text, NAMES), person=["贺棠"], post=["市长", "海东集团总裁"]
    )
    assert len(talks) == len(NAMES)


def test_a_long_chain_of_posts_leads_up_to_a_name() -> None:
    text = f"5月8日，{'县长、' * 2000}市长贺棠到柳浦区调研。"
    (visit,) = read(text, person=["贺棠"], place=["柳浦区"])
    assert [post.exact for post in visit.people[0].posts] == ["县长", "市长"]


def test_an_office_named_again_and_again_is_one_bearers() -> None:
    text = (
        "5月8日，市长贺棠到柳浦区调研。改造方案由区委书记刘远提出。"
        f"{'刘书记陪同察看。' * 2000}"
    )
    (visit,) = read(
        text, person=["贺棠", "刘远"], post=["市长", "区委书记"], place=["柳浦区"]
    )
    assert [person.name.exact for person in visit.people] == ["贺棠", "刘远"]
