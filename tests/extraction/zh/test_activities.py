"""Occasions told in Chinese are read with who, where, when, and what was seen."""

from duban.extraction.readings import Activity
from duban.extraction.zh.activities import find_activities
from tests.extraction.marking import document, mentions, statements

VISIT = """5月8日，青湾市委书记沈川到柳浦区调研老旧小区改造工作。区长陶宁陪同。
沈川先后来到石桥社区、柳浦区第二医院，察看屋面防水、电梯加装等情况。在随后召开的座谈会上，沈川要求，要加快补齐停车位。
副市长罗岚、孟青参加座谈会。
"""


def read_visit() -> tuple[Activity, ...]:
    source = document(VISIT, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["沈川", "陶宁", "罗岚", "孟青"],
        post=["青湾市委书记", "区长", "副市长"],
        place=["柳浦区", "石桥社区"],
        organization=["柳浦区第二医院"],
    )
    said = statements(source, "directive", "加快补齐停车位")
    return find_activities(source, named, said)


def test_a_visit_with_a_symposium_is_two_activities() -> None:
    assert [activity.kind for activity in read_visit()] == ["visit", "meeting"]


def test_an_activity_is_dated_and_says_on_what_it_rests() -> None:
    for activity in read_visit():
        assert activity.date is not None
        assert activity.date.value == "2024-05-08"
        assert activity.date.basis == "inferred"


def test_people_have_their_posts_and_roles() -> None:
    visit, meeting = read_visit()
    cast = {p.name.exact: (p.role, [q.exact for q in p.posts]) for p in visit.people}
    assert cast == {
        "沈川": ("lead", ["青湾市委书记"]),
        "陶宁": ("participant", ["区长"]),
    }
    seated = {p.name.exact: [q.exact for q in p.posts] for p in meeting.people}
    assert seated["孟青"] == ["副市长"]
    assert "陶宁" not in seated


def test_stops_are_listed_with_what_was_looked_at() -> None:
    visit, meeting = read_visit()
    stops = {s.site.exact: [t.exact for t in s.topics] for s in visit.stops}
    assert stops == {
        "石桥社区": ["屋面防水", "电梯加装"],
        "柳浦区第二医院": ["屋面防水", "电梯加装"],
    }
    assert not meeting.stops


def test_what_was_said_lies_inside_the_occasion_at_which_it_was_said() -> None:
    visit, meeting = read_visit()
    assert "加快补齐停车位" in meeting.span.exact
    assert "加快补齐停车位" not in visit.span.exact


def test_everything_quotes_the_text() -> None:
    for activity in read_visit():
        spans = [activity.span, *activity.places, *(p.name for p in activity.people)]
        spans += [post for p in activity.people for post in p.posts]
        spans += [span for s in activity.stops for span in (s.site, *s.topics)]
        assert all(VISIT[s.start : s.end] == s.exact for s in spans)


def test_talks_have_a_lead_and_a_counterpart() -> None:
    text = (
        "青湾市市长贺棠12日在青湾会见海东集团总裁白朗。双方交换了意见。"
        "副市长罗岚参加会见。"
    )
    source = document(text, "zh", "2024-06-13")
    named = mentions(
        source,
        person=["贺棠", "白朗", "罗岚"],
        post=["青湾市市长", "海东集团总裁", "副市长"],
    )
    (talks,) = find_activities(source, named, [])
    assert talks.kind == "talks"
    roles = [(p.name.exact, p.role) for p in talks.people]
    assert roles == [("贺棠", "lead"), ("白朗", "counterpart"), ("罗岚", "participant")]


def test_a_name_behind_a_post_is_read_though_no_tagger_marked_it() -> None:
    text = "3月2日，县委书记高远到新桥镇调研春耕工作，了解种子储备情况。"
    source = document(text, "zh", "2024-03-03")
    (visit,) = find_activities(source, mentions(source, post=["县委书记"]), [])
    assert [p.name.exact for p in visit.people] == ["高远"]


def test_a_bulletin_tells_of_one_activity_a_line() -> None:
    text = "4月1日，市长贺棠主持召开市政府常务会议。\n4月3日，贺棠到城北水厂调研。\n"
    source = document(text, "zh", "2024-04-04")
    named = mentions(source, person=["贺棠"], post=["市长"], organization=["城北水厂"])
    found = find_activities(source, named, [])
    dates = [(a.kind, a.date.value) for a in found if a.date is not None]
    assert dates == [("meeting", "2024-04-01"), ("visit", "2024-04-03")]


def test_a_report_tells_of_no_occasion() -> None:
    text = "今年，我们将新建泵站三座，改造管网二十公里。去年粮食产量增长百分之二。"
    assert find_activities(document(text, "zh", "2024-01-20"), [], []) == ()


def test_an_activity_of_late_has_no_day() -> None:
    text = "近日，市长贺棠到柳浦区调研春耕工作。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(source, person=["贺棠"], post=["市长"], place=["柳浦区"])
    (visit,) = find_activities(source, named, [])
    assert visit.date is None


def test_days_named_together_are_dated_by_the_first() -> None:
    text = "5月6至7日，市长贺棠到柳浦区调研春耕工作。"
    source = document(text, "zh", "2024-05-09")
    named = mentions(source, person=["贺棠"], post=["市长"], place=["柳浦区"])
    (visit,) = find_activities(source, named, [])
    assert visit.date is not None
    assert visit.date.value == "2024-05-06"


def test_an_occasion_of_late_has_no_day_of_the_next_one() -> None:
    text = (
        "近日，市长贺棠在青湾市会见海东集团总裁白朗。\n5月8日，市长贺棠到柳浦区调研。\n"
    )
    source = document(text, "zh", "2024-05-09")
    named = mentions(
        source,
        person=["贺棠", "白朗"],
        post=["市长", "海东集团总裁"],
        place=["青湾市", "柳浦区"],
    )
    talks, visit = find_activities(source, named, [])
    assert talks.date is None
    assert visit.date is not None
    assert visit.date.value == "2024-05-08"
