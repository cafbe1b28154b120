"""Whatever the text, what is read quotes it exactly, code point by code point."""

import gzip
import json
import os
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.corpus.document import Document, Language
from duban.extraction.reader import readers
from tests.exactness import MOST, quoted, read_exactly

SHARED = Path(__file__).parent.parent.parent / "shared"
CORPORA = ("zh-news", "zh-reports", "en-releases", "en-budgets")
# A thousand documents of each corpus where everything is checked, else a glance.
WHOLE = bool(os.environ.get("CI") or os.environ.get("DUBAN_FULL"))
COUNT = 1000 if WHOLE else 50
SLICES = 10
# The most documents a slice that each reader takes: the careful one is slow, and both
# cut their spans by the same door (Document.quote).
READERS = {"quick": COUNT, "careful": 3}

TEXTS: dict[Language, str] = {
    "zh": """4月8日下午，松江口市委书记梁远山到柳湖区调研老旧小区改造。区长陶宁陪同。
梁远山先后来到石桥社区、青禾养老服务中心，察看了电梯加装、日间照料等情况。
梁远山强调，要压实责任，加快补齐停车位，6月底前完成320户改造任务。柳湖区要抓好落实。
松江口市交通局将在2025年底前新增公交线路12条，投资1.2亿元。
去年，全区新增就业8600人，同比增长5.2%。
""",
    "en": """On April 8, Mayor Clara Whitcombe visited the Larchfield Bus Depot in
Brantmoor County. There she inspected the charging hall and the workshop.
Whitcombe stressed that the county must repair all 40 bridges by June 2025.
She urged the Ministry of Transport to publish a timetable within 30 days.
“We will open two clinics,” said Dr. Omar Hale, the Secretary of Health.
Last year, the county has completed 320 homes and has reduced unemployment to 4.1%.
""",
}

HALF = str.maketrans("，。；：！？（）“”", ',.;:!?()""')
FULL = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F)})


def sprinkled(*pieces: str, every: int = 7) -> Callable[[str], str]:
    """Return a change that puts the pieces into a text by turns, every few letters."""

    def change(text: str) -> str:
        parts = [text[at : at + every] for at in range(0, len(text), every)]
        return "".join(
            part + pieces[number % len(pieces)] for number, part in enumerate(parts)
        )

    return change


CHANGES: dict[str, Callable[[str], str]] = {
    "as written": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "old and odd line ends": lambda text: text.replace("\n", "\r\x85\u2028\x0c"),
    "one line": lambda text: text.replace("\n", " "),
    "half-width punctuation": lambda text: text.translate(HALF),
    "full-width letters, digits and signs": lambda text: text.translate(FULL),
    "no punctuation": lambda text: text.translate(dict.fromkeys(map(ord, "，。、,."))),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "upper case": str.upper,
    "emoji": sprinkled("😀", "👩‍🌾", "🇨🇳"),
    "combining marks": sprinkled("\u0301", "\u20dd", "\u3099"),
    "lone quotes": sprinkled("“", '"', "’", "」", "("),
    "halves of surrogate pairs": sprinkled("\ud83d", "\ude00"),
    "tabs and spaces of all kinds": sprinkled("\t", "\u00a0", "\u3000", " "),
    "nothing to see": sprinkled("\u200b", "\u200d", "\ufeff", "\u202e", "\x00"),
    "letters that change length with their case": sprinkled("İ", "ß", "ﬁ", "ǅ"),
    "digits of all kinds": sprinkled("２", "²", "Ⅳ", "٣", "㈠", "〇"),
}
ALPHABET = st.one_of(
    st.characters(),
    st.characters(categories=["Cs"]),
    st.sampled_from("".join(TEXTS.values()) + "年月日要将强调，。“”’\"'\r\n\t 0１二"),
    st.sampled_from(["他强调，", "6月底前", "区要", "He said ", " must ", "by May 3"]),
)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("reader", READERS)
def test_a_text_is_quoted_exactly_however_it_is_written(
    reader: str, lang: Language, change: str
) -> None:
    read_exactly(_document(CHANGES[change](TEXTS[lang]), lang), reader)


def test_the_texts_that_are_changed_hold_spans_of_every_kind() -> None:
    readings = [read_exactly(_document(text, lang)) for lang, text in TEXTS.items()]
    kinds = {what for reading in readings for what, _ in quoted(reading)}
    assert kinds >= {"person", "post", "organization", "place", "time", "figure"}
    assert kinds >= {"directive", "commitment", "achievement", "visit"}
    assert kinds >= {"speaker", "addressee", "due", "date", "name", "site", "topic"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\r\n\r\n", "a", "要", "1", "。", "\ud800", "\u0301", "😀"]
)
@pytest.mark.parametrize("reader", READERS)
def test_a_text_of_hardly_anything_is_read(
    reader: str, text: str, lang: Language
) -> None:
    read_exactly(_document(text, lang), reader)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_line_without_end_is_read_whole(lang: Language) -> None:
    one = TEXTS[lang].replace("\n", " ").translate(str.maketrans("。.", "，,"))
    text = one * (100_000 // len(one))
    reading = read_exactly(_document(text, lang))
    assert reading.mentions[-1].span.end > len(text) - len(one)


@pytest.mark.parametrize("unit", ["一", "a", "a'", "3月10日", "March 10 ", ". ", "（"])
def test_one_sign_over_and_over_is_read(unit: str) -> None:
    lang: Language = "en" if unit.isascii() else "zh"
    read_exactly(_document(unit * (20_000 // len(unit)), lang))


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(ALPHABET, max_size=80), lang=st.sampled_from(["zh", "en"]))
def test_any_text_at_all_is_quoted_exactly(pieces: list[str], lang: Language) -> None:
    read_exactly(_document("".join(pieces), lang))


@settings(max_examples=60, deadline=None)
@given(data=st.data(), lang=st.sampled_from(["zh", "en"]))
def test_a_text_with_anything_put_into_it_is_quoted_exactly(
    data: st.DataObject, lang: Language
) -> None:
    text = TEXTS[lang]
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(ALPHABET) + text[at:]
    read_exactly(_document(text, lang))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_reading_again_finds_the_same(lang: Language) -> None:
    document = _document(TEXTS[lang], lang)
    other = _document(TEXTS["zh" if lang == "en" else "en"], lang)
    first = readers.get("quick").read(document)
    readers.get("quick").read(other)
    assert readers.get("quick").read(document) == first


@pytest.mark.parametrize("folder", ["train", "dev", "dev-reports"])
@pytest.mark.parametrize("reader", READERS)
def test_all_of_gold_is_quoted_exactly(reader: str, folder: str) -> None:
    paths = sorted((SHARED / "gold" / folder).glob("*.gold.json"))
    if not paths:
        pytest.skip(f"no gold readings in {SHARED / 'gold' / folder}")
    for path in paths:
        marks = json.loads(path.read_text("utf-8"))
        source = path.with_name(path.name.replace(".gold.json", ".txt"))
        text = source.read_bytes().decode("utf-8")
        published = marks["published"]
        document = Document(marks["id"], text, marks["lang"], published=published)
        read_exactly(document, reader)


@pytest.mark.parametrize("part", range(SLICES))
@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("reader", READERS)
def test_documents_of_a_corpus_are_quoted_exactly(
    reader: str, corpus: str, part: int
) -> None:
    for line in _sampled(corpus)[part::SLICES][: READERS[reader]]:
        row = json.loads(line)
        text, published = row["text"][:MOST], row.get("published")
        document = Document(row["id"], text, row["lang"], published=published)
        read_exactly(document, reader)


@lru_cache(maxsize=1)
def _sampled(corpus: str) -> list[str]:
    """Return documents spread evenly over a corpus, as lines of JSON."""
    path = SHARED / "corpora" / f"{corpus}.jsonl.gz"
    if not path.exists():
        pytest.skip(f"no corpus at {path}")
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        lines = list(rows)
    return lines[:: max(1, len(lines) // COUNT)][:COUNT]


def _document(text: str, lang: Language) -> Document:
    return Document("own", text, lang, published="2024-04-09")
