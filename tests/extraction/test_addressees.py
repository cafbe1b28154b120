"""Who is told to act is quoted from the text, and it says on what that rests."""

import pytest

from duban.corpus.document import Language
from duban.extraction import addressees
from duban.extraction.readings import StatementKind
from tests.extraction.marking import document, mentions

Told = tuple[str, str] | None


def told(
    text: str,
    lang: Language,
    said: list[tuple[StatementKind, str]],
    **names: list[str],
) -> list[Told]:
    """Return each statement's addressee and its basis."""
    source = document(text, lang)
    statements = [
        (kind, source.quote(text.index(quote), text.index(quote) + len(quote)))
        for kind, quote in said
    ]
    found = addressees.find(source, mentions(source, **names), statements)
    for one in found:
        assert one is None or (one.span is not None and one.span.exact == one.value)
    return [(one.value, one.basis) if one else None for one in found]


def test_a_district_before_the_modal_is_told() -> None:
    said: list[tuple[StatementKind, str]] = [("directive", "修好堤坝")]
    text = "他强调，柳湖区要修好堤坝。"
    assert told(text, "zh", said, place=["柳湖区"]) == [("柳湖区", "stated")]
    said = [("directive", "mend the dam")]
    text = "He stressed that Brantmoor should mend the dam."
    assert told(text, "en", said, place=["Brantmoor"]) == [("Brantmoor", "stated")]


def test_a_body_after_the_verb_of_bidding_is_told() -> None:
    said: list[tuple[StatementKind, str]] = [("directive", "修好堤坝")]
    text = "何川要求水务局修好堤坝。"
    bodies = ["水务局", "Ministry of Water", "Harbour Board"]
    found = told(text, "zh", said, organization=bodies, person=["何川"])
    assert found == [("水务局", "stated")]
    text = "The Mayor directed the Ministry of Water to mend the dam."
    said = [("directive", "mend the dam")]
    found = told(text, "en", said, organization=bodies, post=["Mayor"])
    assert found == [("Ministry of Water", "stated")]


@pytest.mark.parametrize(
    ("lang", "text", "quote", "group"),
    [
        ("zh", "各级各部门要修好堤坝。", "修好堤坝", "各级各部门"),
        ("en", "All departments must mend the dam.", "mend the dam", "departments"),
    ],
)
def test_a_group_without_a_name_is_told(
    lang: Language, text: str, quote: str, group: str
) -> None:
    (found,) = told(text, lang, [("directive", quote)])
    assert found is not None
    assert found[0].endswith(group)
    assert found[1] == "stated"


def test_who_was_told_in_the_sentence_before_is_implied() -> None:
    said: list[tuple[StatementKind, str]] = [
        ("directive", "修好堤坝"),
        ("directive", "种好树"),
    ]
    text = "柳湖区要修好堤坝。同时要种好树。"
    found = told(text, "zh", said, place=["柳湖区"])
    assert found == [("柳湖区", "stated"), ("柳湖区", "inferred")]
    said = [("directive", "mend the dam"), ("directive", "plant trees")]
    text = "Brantmoor must mend the dam. It is also necessary to plant trees."
    found = told(text, "en", said, place=["Brantmoor"])
    assert found == [("Brantmoor", "stated"), ("Brantmoor", "inferred")]


def test_a_new_line_is_told_to_nobody_until_it_says_so() -> None:
    said: list[tuple[StatementKind, str]] = [
        ("directive", "修好堤坝"),
        ("directive", "种好树"),
    ]
    found = told("柳湖区要修好堤坝。\n要种好树。", "zh", said, place=["柳湖区"])
    assert found == [("柳湖区", "stated"), None]
    said = [("directive", "mend the dam"), ("directive", "plant trees")]
    text = "Brantmoor must mend the dam.\nIt is necessary to plant trees."
    found = told(text, "en", said, place=["Brantmoor"])
    assert found == [("Brantmoor", "stated"), None]


def test_who_promises_is_bound_by_the_promise() -> None:
    said: list[tuple[StatementKind, str]] = [("commitment", "修好堤坝")]
    found = told("水务局将修好堤坝。", "zh", said, organization=["水务局"])
    assert found == [("水务局", "stated")]
    said = [("commitment", "mend the dam")]
    text = "The Harbour Board will mend the dam."
    found = told(text, "en", said, organization=["Harbour Board"])
    assert found == [("Harbour Board", "stated")]


def test_a_report_is_addressed_to_nobody() -> None:
    said: list[tuple[StatementKind, str]] = [
        ("directive", "修好堤坝"),
        ("achievement", "种树三千棵"),
    ]
    text = "柳湖区要修好堤坝，去年种树三千棵。"
    assert told(text, "zh", said, place=["柳湖区"])[1] is None
    said = [("directive", "mend the dam"), ("problem", "the roads are poor")]
    text = "Brantmoor must mend the dam because the roads are poor."
    assert told(text, "en", said, place=["Brantmoor"])[1] is None


def test_a_body_that_is_only_named_is_not_told() -> None:
    said: list[tuple[StatementKind, str]] = [("directive", "修好堤坝")]
    text = "何川在水务局听取汇报，强调要修好堤坝。"
    found = told(text, "zh", said, organization=["水务局"], person=["何川"])
    assert found == [None]


def test_who_requires_something_is_not_the_one_required() -> None:
    text = "周晓峰要求，要压实防汛责任。"
    assert told(text, "zh", [("directive", "压实防汛责任")], person=["周晓峰"]) == [
        None
    ]
