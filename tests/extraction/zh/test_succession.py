"""A Chinese text may tell of several occasions, and of some that were not held."""

from duban.extraction.readings import Activity
from duban.extraction.zh.activities import find_activities
from tests.extraction.marking import document, mentions


def kinds(found: tuple[Activity, ...]) -> list[str]:
    return [activity.kind for activity in found]


def cast(activity: Activity) -> dict[str, tuple[str, list[str]]]:
    return {p.name.exact: (p.role, [q.exact for q in p.posts]) for p in activity.people}


def test_a_visit_a_symposium_and_talks_of_one_day_are_three_activities() -> None:
    text = (
        "5月8日，市长贺棠到北岭县调研春耕生产。贺棠来到北岭种业公司，了解种子储备情况。\n"
        "随后，贺棠主持召开春耕工作座谈会。\n"
        "当天，贺棠还会见了海东集团总裁白朗。\n"
        "副市长罗岚陪同调研，市政府秘书长叶松参加座谈会。\n"
    )
    source = document(text, "zh", "2024-05-20")
    named = mentions(
        source,
        person=["贺棠", "白朗", "罗岚", "叶松"],
        post=["市长", "海东集团总裁", "副市长", "市政府秘书长"],
        place=["北岭县"],
        organization=["北岭种业公司"],
    )
    visit, meeting, talks = find_activities(source, named, [])
    assert kinds((visit, meeting, talks)) == ["visit", "meeting", "talks"]
    assert list(cast(visit)) == ["贺棠", "罗岚"]
    assert list(cast(meeting)) == ["贺棠", "叶松"]
    assert cast(talks)["白朗"] == ("counterpart", ["海东集团总裁"])
    assert talks.date is not None
    assert talks.date.value == "2024-05-08"


def test_a_trip_of_three_days_over_two_provinces_is_one_visit() -> None:
    text = (
        "5月14日至16日，省委书记沈川在东陵省、西岭省调研。\n"
        "14日，沈川来到东陵省柳浦市的石桥社区，了解养老服务。15日，在西岭省，"
        "沈川走进西岭光学研究所，察看实验室建设。\n"
        "调研期间，沈川主持召开产业协作座谈会。\n"
    )
    source = document(text, "zh", "2024-05-17")
    named = mentions(
        source,
        person=["沈川"],
        post=["省委书记"],
        place=["东陵省", "西岭省", "柳浦市", "石桥社区"],
        organization=["西岭光学研究所"],
    )
    visit, meeting = find_activities(source, named, [])
    assert kinds((visit, meeting)) == ["visit", "meeting"]
    assert visit.date is not None
    assert visit.date.value == "2024-05-14"
    assert [place.exact for place in visit.places] == ["东陵省", "西岭省"]
    assert [stop.site.exact for stop in visit.stops] == ["石桥社区", "西岭光学研究所"]


def test_two_meetings_under_two_titles_are_two_activities() -> None:
    text = (
        "5月14日，市委书记沈川在柳浦区调研，主持召开企业负责人座谈会。\n"
        "沈川还主持召开基层干部座谈会，听取意见。\n"
    )
    source = document(text, "zh", "2024-05-17")
    named = mentions(source, person=["沈川"], post=["市委书记"], place=["柳浦区"])
    assert kinds(find_activities(source, named, [])).count("meeting") == 2


def test_delegations_led_to_several_places_are_as_many_visits() -> None:
    text = (
        "省慰问团5月6日下午赴西岭多地看望慰问群众。\n"
        "省委书记沈川带领一分团来到石桥社区看望居民。\n"
        "省长贺棠带领二分团走进海东中学，了解教学情况。\n"
    )
    source = document(text, "zh", "2024-05-07")
    named = mentions(
        source,
        person=["沈川", "贺棠"],
        post=["省委书记", "省长"],
        place=["西岭", "石桥社区"],
        organization=["海东中学"],
    )
    first, second = find_activities(source, named, [])
    assert [list(cast(each)) for each in (first, second)] == [["沈川"], ["贺棠"]]
    assert {a.date.value for a in (first, second) if a.date} == {"2024-05-06"}


def test_talks_with_one_after_another_are_told_apart() -> None:
    text = (
        "省长贺棠18日在青湾市分别会见海东集团总裁白朗、北岭大学校长丁禾。\n"
        "会见白朗时，贺棠说，欢迎来投资。\n"
        "会见丁禾时，贺棠表示，支持办学。\n"
        "副省长罗岚参加会见。\n"
    )
    source = document(text, "zh", "2024-05-19")
    named = mentions(
        source,
        person=["贺棠", "白朗", "丁禾", "罗岚"],
        post=["省长", "海东集团总裁", "北岭大学校长", "副省长"],
        place=["青湾市"],
    )
    first, second = find_activities(source, named, [])
    assert list(cast(first)) == ["贺棠", "白朗", "罗岚"]
    assert list(cast(second)) == ["贺棠", "丁禾", "罗岚"]
    assert first.span.end == second.span.start == text.index("会见丁禾时")


def test_a_ceremony_after_talks_has_the_same_people() -> None:
    text = (
        "5月18日，市长贺棠同海东集团总裁白朗举行会谈。\n"
        "会谈后，双方见证签署两项协议。\n"
    )
    source = document(text, "zh", "2024-05-19")
    named = mentions(source, person=["贺棠", "白朗"], post=["市长", "海东集团总裁"])
    talks, ceremony = find_activities(source, named, [])
    assert kinds((talks, ceremony)) == ["talks", "ceremony"]
    assert cast(ceremony) == cast(talks)


def test_what_is_planned_or_called_off_is_not_told_as_held() -> None:
    for text in (
        "市长贺棠将于5月9日主持召开全市经济形势分析座谈会。",
        "原定5月9日举行的青年论坛因大风取消，组委会主任沈川向公众致歉。",
    ):
        source = document(text, "zh", "2024-05-08")
        named = mentions(source, person=["贺棠", "沈川"], post=["市长", "组委会主任"])
        assert find_activities(source, named, []) == ()


def test_a_meeting_that_another_decides_to_hold_is_no_activity() -> None:
    text = (
        "5月8日，市政协主席会议召开，市政协主席叶松主持。"
        "会议决定，6月下旬在青湾市召开常委会第九次会议。"
    )
    source = document(text, "zh", "2024-05-09")
    named = mentions(source, person=["叶松"], post=["市政协主席"], place=["青湾市"])
    assert kinds(find_activities(source, named, [])) == ["meeting"]
