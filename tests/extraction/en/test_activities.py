"""Occasions told in English are read with who, where, when, and what was seen."""

from duban.extraction.en.activities import find_activities
from duban.extraction.readings import Activity
from tests.extraction.marking import document, mentions, statements

VISIT = (
    "On May 8, Helen Marsh, Mayor of Weston, visited Lowfield District to look into "
    "the repair of old housing. She was accompanied by Deputy Mayor Omar Reed.\n"
    "At Lowfield Hospital, Marsh heard a report on the new wards and inquired about "
    "waiting times. She then went to Mill Lane Community, where she asked about home "
    "care.\nAt the subsequent symposium, Marsh said that parking must be added without "
    "delay.\nCouncillor Ruth Hale attended the symposium.\n"
)


def read_visit() -> tuple[Activity, ...]:
    source = document(VISIT, "en", "2024-05-09")
    named = mentions(
        source,
        person=["Helen Marsh", "Marsh", "Omar Reed", "Ruth Hale"],
        post=["Mayor of Weston", "Deputy Mayor", "Councillor"],
        place=["Lowfield District", "Mill Lane Community"],
        organization=["Lowfield Hospital"],
    )
    named = [m for m in named if m.span.exact != "Marsh" or m.span.start > 20]
    said = statements(source, "directive", "parking must be added without delay")
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
        "Helen Marsh": ("lead", ["Mayor of Weston"]),
        "Omar Reed": ("participant", ["Deputy Mayor"]),
    }
    seated = {p.name.exact: [q.exact for q in p.posts] for p in meeting.people}
    assert seated["Ruth Hale"] == ["Councillor"]
    assert "Omar Reed" not in seated


def test_stops_are_listed_with_what_was_looked_at() -> None:
    visit, meeting = read_visit()
    assert [place.exact for place in visit.places] == ["Lowfield District"]
    stops = {s.site.exact: [t.exact for t in s.topics] for s in visit.stops}
    assert stops == {
        "Lowfield Hospital": ["new wards", "waiting times"],
        "Mill Lane Community": ["home care"],
    }
    assert not meeting.stops


def test_what_was_said_lies_inside_the_occasion_at_which_it_was_said() -> None:
    visit, meeting = read_visit()
    assert "parking must be added" in meeting.span.exact
    assert "parking must be added" not in visit.span.exact


def test_everything_quotes_the_text() -> None:
    for activity in read_visit():
        spans = [activity.span, *activity.places, *(p.name for p in activity.people)]
        spans += [post for p in activity.people for post in p.posts]
        spans += [span for s in activity.stops for span in (s.site, *s.topics)]
        assert all(VISIT[s.start : s.end] == s.exact for s in spans)


def test_talks_have_a_lead_and_a_counterpart() -> None:
    text = (
        "Mayor Helen Marsh met today with Ambassador Pavel Novak at Weston Hall. "
        "Deputy Mayor Omar Reed was also present."
    )
    source = document(text, "en", "2024-06-12")
    named = mentions(
        source,
        person=["Helen Marsh", "Pavel Novak", "Omar Reed"],
        post=["Deputy Mayor", "Ambassador"],
        organization=["Weston Hall"],
    )
    (talks,) = find_activities(source, named, [])
    assert talks.kind == "talks"
    assert [place.exact for place in talks.places] == ["Weston Hall"]
    roles = [(p.name.exact, p.role) for p in talks.people]
    assert roles == [
        ("Helen Marsh", "lead"),
        ("Pavel Novak", "counterpart"),
        ("Omar Reed", "participant"),
    ]


def test_remarks_made_at_a_meeting_belong_to_whoever_made_them() -> None:
    text = (
        "Mayor Helen Marsh stated that the ferry will run all year. "
        "She made these remarks during a meeting held today (12) with harbour staff."
    )
    source = document(text, "en", "2024-06-12")
    named = mentions(source, person=["Helen Marsh"], post=["Mayor"])
    (meeting,) = find_activities(source, named, [])
    assert meeting.kind == "meeting"
    assert [p.name.exact for p in meeting.people] == ["Helen Marsh"]
    assert "the ferry will run" in meeting.span.exact


def test_a_list_of_participants_is_read_line_by_line() -> None:
    text = (
        "Today, Mayor Helen Marsh convened a roundtable on flooding.\n"
        "Participants included:\n- Omar Reed, Deputy Mayor\n- Ruth Hale, Councillor\n"
    )
    source = document(text, "en", "2024-06-12")
    named = mentions(
        source,
        person=["Helen Marsh", "Omar Reed", "Ruth Hale"],
        post=["Deputy Mayor", "Councillor"],
    )
    (meeting,) = find_activities(source, named, [])
    posts = {p.name.exact: [q.exact for q in p.posts] for p in meeting.people}
    assert posts["Omar Reed"] == ["Deputy Mayor"]
    assert posts["Ruth Hale"] == ["Councillor"]


def test_a_report_tells_of_no_occasion() -> None:
    text = "This year we will build three pumping stations. Grain output grew by 2%."
    assert find_activities(document(text, "en", "2024-01-20"), [], []) == ()
