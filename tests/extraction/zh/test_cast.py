"""Who was at an occasion is told apart, with their own posts."""

from duban.extraction.readings import Activity
from duban.extraction.zh.activities import find_activities
from tests.extraction.marking import document, mentions


def cast(activity: Activity) -> dict[str, tuple[str, list[str]]]:
    return {p.name.exact: (p.role, [q.exact for q in p.posts]) for p in activity.people}


def test_hosts_and_guests_are_read_behind_the_chair() -> None:
    text = (
        "5月12日，全市防汛工作会议召开，市委书记沈川主持。"
        "市领导罗岚、孟青、叶松出席会议，市水务局局长丁禾作汇报。"
        "省水利厅副厅长白朗应邀参加。\n"
    )
    source = document(text, "zh", "2024-05-13")
    named = mentions(
        source,
        person=["沈川", "罗岚", "叶松", "丁禾", "白朗"],
        post=["市委书记", "市水务局局长", "省水利厅副厅长"],
    )
    (meeting,) = find_activities(source, named, [])
    roles = {name: role for name, (role, _) in cast(meeting).items()}
    assert roles.pop("沈川") == "lead"
    assert set(roles) == {"罗岚", "孟青", "叶松", "丁禾", "白朗"}
    assert set(roles.values()) == {"participant"}


def test_whoever_sent_somebody_was_not_there() -> None:
    text = "5月12日，受省委书记沈川委托，省长贺棠在青湾市会见海东集团总裁白朗。"
    source = document(text, "zh", "2024-05-13")
    named = mentions(
        source,
        person=["沈川", "贺棠", "白朗"],
        post=["省委书记", "省长", "海东集团总裁"],
        place=["青湾市"],
    )
    (talks,) = find_activities(source, named, [])
    assert list(cast(talks)) == ["贺棠", "白朗"]


def test_namesakes_keep_their_own_posts() -> None:
    text = "5月8日，市委书记沈川到柳浦区调研。区教育局局长沈川陪同。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source, person=["沈川"], post=["市委书记", "区教育局局长"], place=["柳浦区"]
    )
    (visit,) = find_activities(source, named, [])
    told = [(p.role, [q.exact for q in p.posts]) for p in visit.people]
    assert told == [("lead", ["市委书记"]), ("participant", ["区教育局局长"])]


def test_somebody_named_by_surname_and_office_is_the_one_named_before() -> None:
    text = (
        "5月8日，市长贺棠到柳浦区调研。这里的改造方案由区委书记刘远去年提出。"
        "贺棠来到石桥社区，刘书记陪同察看了电梯加装情况。"
    )
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["贺棠", "刘远"],
        post=["市长", "区委书记"],
        place=["柳浦区", "石桥社区"],
    )
    (visit,) = find_activities(source, named, [])
    assert cast(visit) == {
        "贺棠": ("lead", ["市长"]),
        "刘远": ("participant", ["区委书记"]),
    }


def test_two_offices_held_in_one_are_two_posts() -> None:
    text = "5月8日，市政协副主席兼秘书长叶松到柳浦区调研。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source, person=["叶松"], post=["市政协副主席兼秘书长"], place=["柳浦区"]
    )
    (visit,) = find_activities(source, named, [])
    assert cast(visit)["叶松"][1] == ["市政协副主席", "秘书长"]


def test_a_post_has_the_body_that_no_reader_marked() -> None:
    text = "5月8日，省长贺棠在青湾市会见海东集团总裁白朗。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source, person=["贺棠", "白朗"], post=["省长", "总裁"], place=["青湾市"]
    )
    (talks,) = find_activities(source, named, [])
    assert cast(talks)["白朗"] == ("counterpart", ["海东集团总裁"])


def test_whom_a_ceremony_is_held_for_is_met() -> None:
    text = "5月8日，市长贺棠在青湾市政府举行仪式，欢迎海东集团总裁白朗来访。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["贺棠", "白朗"],
        post=["市长", "海东集团总裁"],
        organization=["青湾市政府"],
    )
    (ceremony,) = find_activities(source, named, [])
    assert ceremony.kind == "ceremony"
    assert cast(ceremony)["白朗"] == ("counterpart", ["海东集团总裁"])


def guests(text: str, *also: str) -> list[tuple[str, list[str]]]:
    """Read whom each of the talks of a text was with."""
    source = document(text, "zh", "2024-05-13")
    named = mentions(
        source,
        person=["沈川", "白朗", "丁禾", *also],
        post=["县委书记", "海东集团总裁", "青湾公司经理"],
        place=["柳浦区"],
    )
    return [
        (
            talks.span.exact,
            [p.name.exact for p in talks.people if p.role == "counterpart"],
        )
        for talks in find_activities(source, named, [])
        if talks.kind == "talks"
    ]


def test_talks_may_begin_inside_a_sentence() -> None:
    opening = "5月8日，县委书记沈川主持座谈并"
    met = "会见了海东集团总裁白朗、青湾公司经理丁禾。"
    assert guests(opening + met) == [(met, ["白朗", "丁禾"])]
    parts = guests(f"{opening}分别{met}")
    assert parts == [
        ("会见了海东集团总裁白朗、青湾公司经理", ["白朗"]),
        ("丁禾。", ["丁禾"]),
    ]


def test_what_is_said_of_others_later_takes_no_talks_apart() -> None:
    told = (
        "会见了海东集团总裁白朗、青湾公司经理丁禾。沈川还先后与企业通电话。\n"
        "会见白朗时，沈川介绍了情况。\n"
    )
    assert guests(f"5月8日，县委书记沈川主持座谈并{told}") == [(told, ["白朗", "丁禾"])]


def test_talks_are_told_apart_though_a_full_name_stands_elsewhere() -> None:
    opening = "5月8日，县委书记沈川分别会见海东集团总裁塔林、青湾公司经理丁禾。\n"
    later = "会见塔林时，沈川介绍了情况。\n"
    visit = "5月9日，县委书记沈川到柳浦区调研。塔林·阿兰陪同。"
    assert guests(opening + later + visit, "塔林", "塔林·阿兰") == [
        (opening, ["丁禾"]),
        (later, ["塔林·阿兰"]),
    ]


def test_whoever_is_said_to_say_something_was_there() -> None:
    text = "5月8日，市长贺棠到柳浦区调研，区长陶宁同志说起改造，并陪同察看。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source, person=["贺棠", "陶宁"], post=["市长", "区长"], place=["柳浦区"]
    )
    (visit,) = find_activities(source, named, [])
    assert list(cast(visit)) == ["贺棠", "陶宁"]
