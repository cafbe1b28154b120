"""The careful reader finds names and statements in texts of both languages."""

import pytest

from duban.corpus.document import Document
from duban.extraction.careful import CarefulReader
from duban.extraction.readings import Reading

CHINESE = (
    "6月18日，云州市委书记陆启明到东湖区调研养老服务工作。他来到康乐养老服务中心，"
    "察看食堂和床位。陆启明强调，要加快建设社区食堂，完善医养结合服务，"
    "切实减轻老年人家庭负担。"
)
ENGLISH = (
    "On June 18, Mayor Helen Marsh visited Eastlake District to look at care for the "
    "elderly. She stressed that the district must build more community canteens, "
    "improve home care and keep prices low."
)


def read(text: str, lang: str) -> Reading:
    document = Document("careful", text, lang)  # type: ignore[arg-type]
    return CarefulReader().read(document)


@pytest.mark.parametrize(("text", "lang"), [(CHINESE, "zh"), (ENGLISH, "en")])
def test_every_find_quotes_its_words(text: str, lang: str):
    reading = read(text, lang)
    spans = [mention.span for mention in reading.mentions]
    spans += [statement.span for statement in reading.statements]
    assert spans
    assert all(span.exact == text[span.start : span.end] for span in spans)


@pytest.mark.parametrize(
    ("text", "lang", "person"),
    [(CHINESE, "zh", "陆启明"), (ENGLISH, "en", "Helen Marsh")],
)
def test_the_visitor_is_found_by_name(text: str, lang: str, person: str):
    names = {
        mention.span.exact
        for mention in read(text, lang).mentions
        if mention.type == "person"
    }
    assert names == {person}


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        (CHINESE, "zh", "加快建设社区食堂"),
        (ENGLISH, "en", "build more community canteens"),
    ],
)
def test_what_must_be_done_is_a_directive_of_its_own(text: str, lang: str, words: str):
    directives = [
        statement.span.exact
        for statement in read(text, lang).statements
        if statement.kind == "directive"
    ]
    assert words in directives
    assert len(directives) >= 2


@pytest.mark.parametrize(("text", "lang"), [(CHINESE, "zh"), (ENGLISH, "en")])
def test_reading_twice_gives_the_same(text: str, lang: str):
    assert read(text, lang) == read(text, lang)


@pytest.mark.parametrize("text", ["", " \n ", "\ufeff", "?!", "\u0301"])
def test_next_to_nothing_gives_next_to_nothing(text: str):
    assert read(text, "en").statements == ()
    assert read(text, "zh").statements == ()


def test_a_long_report_is_read_to_its_end():
    lines = "The district must repair every bridge. It will open two schools.\n" * 60
    last = read(lines, "en").statements[-1]
    assert last.span.start > len(lines) - 100
