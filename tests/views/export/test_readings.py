"""Reading JSON quotes the text for all that it says."""

from duban.corpus.document import Document
from duban.extraction.marks import from_record
from duban.extraction.readings import (
    Activity,
    Inferred,
    Mention,
    Participant,
    Reading,
    Statement,
    Stop,
)
from duban.views.export.readings import reading_record

TEXT = "3月6日，区委书记韩立到柳湾街道察看社区食堂，要求加快建设养老中心。"
DOCUMENT = Document("甲-1", TEXT, "zh", title="调研", published="2024-03-07")


def quote(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def reading() -> Reading:
    def span(words: str):  # type: ignore[no-untyped-def]
        return DOCUMENT.quote(*quote(words))

    return Reading(
        "test 1",
        mentions=(Mention("person", span("韩立")),),
        statements=(
            Statement(
                "directive",
                span("加快建设养老中心"),
                (13,),
                span("韩立"),
                Inferred("柳湾街道", "inferred", "在此调研", span("柳湾街道")),
            ),
        ),
        activities=(
            Activity(
                "visit",
                span("区委书记韩立到柳湾街道察看社区食堂"),
                Inferred("2024-03-06", "inferred", "年份取自文稿日期"),
                (span("柳湾街道"),),
                (Participant(span("韩立"), "lead", (span("区委书记"),)),),
                (Stop(span("柳湾街道"), (span("社区食堂"),)),),
            ),
        ),
    )


def test_the_document_comes_back_unchanged() -> None:
    record = reading_record(DOCUMENT, reading())
    kept = ("id", "lang", "title", "published", "text")
    assert [record[key] for key in kept] == ["甲-1", "zh", "调研", "2024-03-07", TEXT]
    assert record["reader"] == "test 1"


def test_mentions_and_statements_are_in_the_form_of_gold() -> None:
    record = reading_record(DOCUMENT, reading())
    start, end = quote("韩立")
    assert record["mentions"] == [
        {"type": "person", "start": start, "end": end, "text": "韩立"}
    ]
    statement = record["statements"][0]
    assert statement["text"] == TEXT[statement["start"] : statement["end"]]
    assert (statement["kind"], statement["areas"]) == ("directive", [13])
    assert statement["speaker"] == "韩立"
    assert statement["speaker_span"] == [start, end]


def test_what_is_inferred_says_so_and_where_it_rests() -> None:
    statement = reading_record(DOCUMENT, reading())["statements"][0]
    assert statement["addressee"] == "柳湾街道"
    assert statement["addressee_basis"] == "inferred"
    assert statement["addressee_span"] == list(quote("柳湾街道"))
    assert statement["due"] is None


def test_activities_are_in_the_form_of_gold() -> None:
    activity = reading_record(DOCUMENT, reading())["activities"][0]
    assert (activity["kind"], activity["date"]) == ("visit", "2024-03-06")
    assert activity["places"] == ["柳湾街道"]
    person, stop = activity["people"][0], activity["stops"][0]
    assert (person["name"], person["posts"]) == ("韩立", ["区委书记"])
    assert person["post_spans"] == [list(quote("区委书记"))]
    assert (stop["site"], stop["topics"]) == ("柳湾街道", ["社区食堂"])


def test_the_record_can_be_compared_with_gold() -> None:
    marks = from_record(reading_record(DOCUMENT, reading()))
    assert len(marks.mentions) == len(marks.statements) == len(marks.occasions) == 1
