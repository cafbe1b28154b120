"""Texts that tell of several occasions, or of one that did not take place."""

from duban.extraction.en.activities import find_activities
from duban.extraction.readings import Activity
from tests.extraction.marking import document, mentions, statements


def cast(activity: Activity) -> dict[str, str]:
    return {person.name.exact: person.role for person in activity.people}


def sites(activity: Activity) -> list[str]:
    return [stop.site.exact for stop in activity.stops]


def test_who_is_called_on_in_turn_is_met_at_an_occasion_each() -> None:
    text = (
        "Mayor Helen Marsh called on two guild masters today (12). The Mayor first "
        "visited Weavers Hall and held discussions with Master Pavel Novak. Later, "
        "Mayor Marsh proceeded to Coopers Hall and met with Master Ines Duarte.\n"
        "Deputy Mayor Omar Reed accompanied the Mayor on both visits.\n"
    )
    source = document(text, "en", "2024-06-12")
    named = mentions(
        source,
        person=["Helen Marsh", "Pavel Novak", "Ines Duarte", "Omar Reed"],
        post=["Deputy Mayor", "Master"],
        organization=["Weavers Hall", "Coopers Hall"],
    )
    found = find_activities(source, named, [])
    assert [activity.kind for activity in found] == ["talks", "talks"]
    assert [sites(activity) for activity in found] == [
        ["Weavers Hall"],
        ["Coopers Hall"],
    ]
    for activity, met in zip(found, ("Pavel Novak", "Ines Duarte"), strict=True):
        assert cast(activity) == {
            "Helen Marsh": "lead",
            met: "counterpart",
            "Omar Reed": "participant",
        }


def test_calls_held_separately_are_one_each() -> None:
    text = (
        "Mayor Helen Marsh today had separate calls with Mayor Pavel Novak of Brno "
        "and Mayor Ines Duarte of Porto to discuss twinning."
    )
    source = document(text, "en", "2024-06-12")
    named = mentions(
        source,
        person=["Helen Marsh", "Pavel Novak", "Ines Duarte"],
        place=["Brno", "Porto"],
    )
    first, second = find_activities(source, named, [])
    assert cast(first) == {"Helen Marsh": "lead", "Pavel Novak": "counterpart"}
    assert cast(second) == {"Helen Marsh": "lead", "Ines Duarte": "counterpart"}


def test_a_tour_of_three_days_has_its_regions_and_its_symposium() -> None:
    text = (
        "From May 6 to 8, Governor Helen Marsh inspected Northshire and Southshire.\n"
        "In Northshire, Marsh visited Tarn Mill, where she heard a report on wages and "
        "learned about the training of weavers. In Southshire, she went to Port Ellis "
        "and inspected the operation of the new crane.\n"
        "During the tour, Marsh chaired a symposium on trade.\n"
        "Omar Reed accompanied her on the tour.\n"
    )
    source = document(text, "en", "2024-05-09")
    named = mentions(
        source,
        person=["Helen Marsh", "Omar Reed"],
        post=["Governor"],
        place=["Northshire", "Southshire"],
        organization=["Tarn Mill", "Port Ellis"],
    )
    visit, meeting = find_activities(source, named, [])
    assert (visit.kind, meeting.kind) == ("visit", "meeting")
    assert visit.date is not None
    assert visit.date.value == "2024-05-06"
    assert [place.exact for place in visit.places] == ["Northshire", "Southshire"]
    assert {s.site.exact: [t.exact for t in s.topics] for s in visit.stops} == {
        "Tarn Mill": ["wages", "training of weavers"],
        "Port Ellis": ["operation of the new crane"],
    }
    assert (
        cast(visit)
        == cast(meeting)
        == {
            "Helen Marsh": "lead",
            "Omar Reed": "participant",
        }
    )


def test_a_meeting_held_later_on_is_another() -> None:
    text = (
        "Mayor Helen Marsh cut the ribbon of Weston Market on Monday.\n"
        "Later, the mayor presided over the meeting of the Flood Board at Town Hall. "
        "The meeting was attended by Fire Marshal Grace Lim.\n"
    )
    source = document(text, "en", "2024-06-12")
    named = mentions(
        source,
        person=["Helen Marsh", "Grace Lim"],
        post=["Fire Marshal"],
        organization=["Weston Market", "Flood Board", "Town Hall"],
    )
    ceremony, meeting = find_activities(source, named, [])
    assert (ceremony.kind, meeting.kind) == ("ceremony", "meeting")
    assert cast(ceremony) == {"Helen Marsh": "lead"}
    assert cast(meeting) == {"Helen Marsh": "lead", "Grace Lim": "participant"}
    assert [place.exact for place in meeting.places] == ["Town Hall"]


def test_a_meeting_called_off_or_ahead_is_none() -> None:
    text = (
        "The meeting between Mayor Helen Marsh and Governor Pavel Novak on June 14 was "
        "cancelled because of the storm. Marsh will visit Weston Harbour next week."
    )
    source = document(text, "en", "2024-06-12")
    named = mentions(
        source,
        person=["Helen Marsh", "Pavel Novak"],
        organization=["Weston Harbour"],
    )
    assert find_activities(source, named, []) == ()


def test_what_is_signed_today_is_announced() -> None:
    text = "Today, Governor Helen Marsh signed an order to open three shelters."
    source = document(text, "en", "2024-06-12")
    named = mentions(source, person=["Helen Marsh"], post=["Governor"])
    said = statements(source, "achievement", "signed an order to open three shelters")
    (announcement,) = find_activities(source, named, said)
    assert announcement.kind == "announcement"
    assert cast(announcement) == {"Helen Marsh": "lead"}


def test_a_fact_sheet_tells_of_no_occasion() -> None:
    text = (
        "FACT SHEET: Safer Harbours\n- Invests $20 million in lifeboats\n"
        "- Expands training for 400 pilots\n- The Harbour Board held 14 meetings\n"
    )
    named = mentions(document(text, "en"), organization=["Harbour Board"])
    assert find_activities(document(text, "en", "2024-01-15"), named, []) == ()


def test_a_site_is_told_without_what_it_lies_in() -> None:
    text = (
        "On May 8, Mayor Helen Marsh visited the day centre in Mill Lane Community in "
        "Bridge Street in Lowfield District and asked about home care. She then went "
        "to the dye workshop of Tarn Mill.\n"
    )
    source = document(text, "en", "2024-05-09")
    named = mentions(
        source,
        person=["Helen Marsh"],
        place=["Mill Lane Community", "Bridge Street", "Lowfield District"],
        organization=["Tarn Mill"],
    )
    (visit,) = find_activities(source, named, [])
    assert sites(visit) == ["day centre", "dye workshop of Tarn Mill"]
    assert [place.exact for place in visit.places] == ["Lowfield District"]


def test_sites_in_common_words_are_stops() -> None:
    text = (
        "Governor Helen Marsh visited a bakery in Leeds and a small brewery in York on "
        "Monday. She also toured a school in Hull to check the quality of lunches.\n"
    )
    source = document(text, "en", "2024-05-09")
    named = mentions(source, person=["Helen Marsh"], place=["Leeds", "York", "Hull"])
    (visit,) = find_activities(source, named, [])
    assert sites(visit) == ["bakery", "small brewery", "school"]
    assert [topic.exact for topic in visit.stops[-1].topics] == ["quality of lunches"]
