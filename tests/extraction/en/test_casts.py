"""Who took part in an occasion told in English: roles, posts, namesakes."""

from duban.extraction.en.activities import find_activities
from duban.extraction.readings import Activity, Mention
from tests.extraction.marking import document, mentions


def read(text: str, **quotes: list[str]) -> Activity:
    source = document(text, "en", "2024-06-12")
    named: list[Mention] = mentions(source, **quotes)
    (activity,) = find_activities(source, named, [])
    return activity


def posts(activity: Activity) -> dict[str, list[str]]:
    return {p.name.exact: [q.exact for q in p.posts] for p in activity.people}


def roles(activity: Activity) -> dict[str, str]:
    return {person.name.exact: person.role for person in activity.people}


def test_namesakes_are_kept_apart() -> None:
    activity = read(
        "Mayor Helen Marsh chaired a meeting on June 11. Deputy Mayor Omar Reed and "
        "Treasurer Anna Reed were present.",
        person=["Helen Marsh", "Omar Reed", "Anna Reed"],
        post=["Deputy Mayor", "Treasurer"],
    )
    assert posts(activity)["Omar Reed"] == ["Deputy Mayor"]
    assert posts(activity)["Anna Reed"] == ["Treasurer"]


def test_an_office_named_alone_is_whoever_holds_it() -> None:
    activity = read(
        "Governor Helen Marsh said that the ferry will run all year. The governor made "
        "these remarks at a meeting on June 11 with Treasurer Anna Reed in attendance.",
        person=["Helen Marsh", "Anna Reed"],
        post=["Treasurer"],
    )
    assert roles(activity) == {"Helen Marsh": "lead", "Anna Reed": "participant"}


def test_a_title_before_and_is_somebody_elses() -> None:
    activity = read(
        "Vice President Helen Marsh met President Pavel Novak today. The Vice "
        "President and President Pavel Novak discussed fishing.",
        person=["Helen Marsh", "Pavel Novak"],
        post=["Vice President", "President"],
    )
    assert posts(activity)["Pavel Novak"] == ["President"]


def test_a_post_goes_with_its_body_and_rank() -> None:
    activity = read(
        "The meeting on June 11 was chaired by Mayor Helen Marsh and attended by "
        "Secretary to the Ministry of Harbours Air Vice Marshal Omar Reed, Director of "
        "Social Services Anna Lowe, Grace Lim, Head of the Harbour Board, and "
        "Treasurer Ruth Hale.",
        person=["Helen Marsh", "Omar Reed", "Anna Lowe", "Grace Lim", "Ruth Hale"],
        post=[
            "Secretary to the Ministry of Harbours",
            "Director of Social Services",
            "Head of the Harbour Board",
            "Treasurer",
        ],
    )
    told = posts(activity)
    assert told["Omar Reed"] == ["Secretary to the Ministry of Harbours"]
    assert told["Anna Lowe"] == ["Director of Social Services"]
    assert told["Grace Lim"] == ["Head of the Harbour Board"]
    assert told["Ruth Hale"] == ["Treasurer"]


def test_a_post_in_the_plural_is_held_by_all_who_follow() -> None:
    activity = read(
        "Mayor Helen Marsh chaired a meeting on June 11. Participating Councillors "
        "included Omar Reed from the Old Town, Anna Lowe from the Quays, and Ruth Hale "
        "from the Hill.",
        person=["Helen Marsh", "Omar Reed", "Anna Lowe", "Ruth Hale"],
        post=["Councillors"],
    )
    told = posts(activity)
    assert all(told[n] == ["Councillors"] for n in ("Omar Reed", "Anna Lowe"))


def test_whoever_is_only_credited_or_spoken_of_took_no_part() -> None:
    activity = read(
        "Mayor Helen Marsh chaired a discussion on June 11, joined by Treasurer Ruth "
        "Hale, on a concept by President Pavel Novak. They discussed the legacy of "
        "Governor Omar Reed.",
        person=["Helen Marsh", "Ruth Hale", "Pavel Novak", "Omar Reed"],
        post=["Treasurer", "President", "Governor"],
    )
    assert set(roles(activity)) == {"Helen Marsh", "Ruth Hale"}


def test_two_who_act_together_both_lead() -> None:
    activity = read(
        "On June 11, Treasurer Ruth Hale and Harbour Master Omar Reed convened the "
        "second meeting of the Ferry Board.",
        person=["Ruth Hale", "Omar Reed"],
        post=["Treasurer", "Harbour Master"],
        organization=["Ferry Board"],
    )
    assert roles(activity) == {"Ruth Hale": "lead", "Omar Reed": "lead"}


def test_officials_who_met_somebody_have_no_lead() -> None:
    activity = read(
        "On June 11, officials of the Ferry Board met with Governor Helen Marsh and "
        "Treasurer Ruth Hale to discuss fares.",
        person=["Helen Marsh", "Ruth Hale"],
        post=["Treasurer", "Governor"],
        organization=["Ferry Board"],
    )
    assert set(roles(activity).values()) == {"counterpart"}


def test_those_of_the_body_that_was_met_are_counterparts() -> None:
    activity = read(
        "A meeting between Mayor Helen Marsh and members of the Ferry Workers Union "
        "was held on June 11. Treasurer Ruth Hale and President of the Ferry Workers "
        "Union Omar Reed attended the meeting.",
        person=["Helen Marsh", "Ruth Hale", "Omar Reed"],
        post=["Treasurer", "President of the Ferry Workers Union"],
        organization=["Ferry Workers Union"],
    )
    assert roles(activity)["Omar Reed"] == "counterpart"
    assert roles(activity)["Ruth Hale"] == "participant"


def test_a_call_told_as_its_reason_brings_nobody_in() -> None:
    activity = read(
        "Mayor Helen Marsh spoke today with Mayor Pavel Novak to follow up on the call "
        "between Governor Omar Reed and Governor Ines Duarte.",
        person=["Helen Marsh", "Pavel Novak", "Omar Reed", "Ines Duarte"],
        post=["Mayor", "Governor"],
    )
    assert roles(activity) == {"Helen Marsh": "lead", "Pavel Novak": "counterpart"}


def test_whoever_else_was_present_was_at_each_of_the_separate_talks() -> None:
    source = document(
        "Mayor Helen Marsh spoke separately with Omar Reed and Anna Lowe on June 11. "
        "Treasurer Ruth Hale was also present.",
        "en",
        "2024-06-12",
    )
    named = mentions(
        source,
        person=["Helen Marsh", "Omar Reed", "Anna Lowe", "Ruth Hale"],
        post=["Mayor", "Treasurer"],
    )
    first, second = find_activities(source, named, [])
    assert list(roles(first)) == ["Helen Marsh", "Omar Reed", "Ruth Hale"]
    assert list(roles(second)) == ["Helen Marsh", "Anna Lowe", "Ruth Hale"]


def test_a_patron_is_told_in_the_same_sentence() -> None:
    activity = read(
        "A fair ended under the patronage of the harbour board. The audit was "
        "discussed with Omar Reed at a meeting that Mayor Helen Marsh chaired on "
        "June 11.",
        person=["Helen Marsh", "Omar Reed"],
        post=["Mayor"],
    )
    assert roles(activity)["Helen Marsh"] == "lead"
    assert roles(activity).get("Omar Reed") != "lead"
