"""Sites are read as they are named, each with what was looked at there."""

from duban.extraction.zh.activities import find_activities
from tests.extraction.marking import document, mentions, statements


def test_sites_are_named_with_what_they_lie_in() -> None:
    text = (
        "5月8日，市长贺棠到柳浦区调研。贺棠先后来到新桥街道石桥社区党群服务中心、"
        "海东机械公司总装车间，了解便民服务、订单生产情况。"
    )
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["贺棠"],
        post=["市长"],
        place=["柳浦区", "新桥街道石桥社区"],
        organization=["海东机械公司"],
    )
    (visit,) = find_activities(source, named, [])
    assert [place.exact for place in visit.places] == ["柳浦区"]
    assert [stop.site.exact for stop in visit.stops] == [
        "新桥街道石桥社区党群服务中心",
        "海东机械公司总装车间",
    ]


def test_sites_are_known_by_their_shape_though_no_reader_marked_them() -> None:
    text = (
        "5月8日，市长贺棠到柳浦区调研。贺棠来到海东精密机械有限公司、柳浦科技园，"
        "察看产品展示，前往石桥实验室，了解项目进展。"
    )
    source = document(text, "zh", "2024-05-09")
    named = mentions(source, person=["贺棠"], post=["市长"], place=["柳浦区"])
    (visit,) = find_activities(source, named, [])
    told = {s.site.exact: [t.exact for t in s.topics] for s in visit.stops}
    assert told == {
        "海东精密机械有限公司": ["产品展示"],
        "柳浦科技园": ["产品展示"],
        "石桥实验室": ["项目进展"],
    }


def test_what_one_head_follows_is_one_topic() -> None:
    text = (
        "5月8日，市长贺棠到柳浦区调研。贺棠来到海东公司，了解产品和技术储备情况、"
        "设备更新改造和职工技能培训情况。"
    )
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["贺棠"],
        post=["市长"],
        place=["柳浦区"],
        organization=["海东公司"],
    )
    (visit,) = find_activities(source, named, [])
    assert [topic.exact for topic in visit.stops[0].topics] == [
        "产品和技术储备情况",
        "设备更新改造",
        "职工技能培训情况",
    ]


def test_what_was_said_at_a_meeting_on_the_way_is_no_stop() -> None:
    text = (
        "5月8日，市长贺棠到柳浦区调研。贺棠来到海东公司，察看车间。\n"
        "下午，贺棠在柳浦区政府主持召开座谈会，听取柳浦区经济运行情况汇报。\n"
    )
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["贺棠"],
        post=["市长"],
        place=["柳浦区"],
        organization=["海东公司", "柳浦区政府"],
    )
    visit, meeting = find_activities(source, named, [])
    assert [stop.site.exact for stop in visit.stops] == ["海东公司"]
    assert [place.exact for place in meeting.places] == ["柳浦区政府"]


def test_a_deed_taken_for_an_achievement_is_still_part_of_the_visit() -> None:
    text = "5月8日，市长贺棠到柳浦区调研。贺棠来到海东公司，察看设备更新改造。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["贺棠"],
        post=["市长"],
        place=["柳浦区"],
        organization=["海东公司"],
    )
    said = statements(source, "achievement", "察看设备更新改造")
    (visit,) = find_activities(source, named, said)
    assert [topic.exact for topic in visit.stops[0].topics] == ["设备更新改造"]
