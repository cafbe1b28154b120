"""The example texts: whose words they are, and what the ledger makes of their story."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from duban.corpus.document import Document
from duban.corpus.importer import load
from duban.extraction.reader import readers
from duban.ledger.records import Activity
from duban.pipeline import Added, add
from duban.store.dossiers import ItemFilter, ItemRow, list_activities, list_items
from duban.store.engine import Engine, open_ledger, reading

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
GUIDE = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
SHARED = ROOT.parent / "shared"

# Two texts share shorter runs than these by chance: formulas, names, indicators.
CHINESE_RUN = 12
ENGLISH_RUN = 8

# How many rows of the guide come out as it says, of those in that language; as the
# reader and the linking get better, raise them, and never lower them.
FLOORS = {
    ("zh", "answered"): 8,
    ("zh", "contradicted"): 1,
    ("zh", "restated"): 2,
    ("zh", "quiet"): 8,
    ("en", "answered"): 4,
    ("en", "restated"): 1,
    ("en", "quiet"): 3,
}


class Row(NamedTuple):
    """One line of the guide's tables: what should become of a directive."""

    document: str
    words: str
    outcome: str
    later: tuple[str, ...]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    loaded = list(load([EXAMPLES]))
    assert [item for item in loaded if not isinstance(item, Document)] == []
    return {item.id: item for item in loaded if isinstance(item, Document)}


def _rows() -> list[Row]:
    """Read the guide's tables of outcomes, each under its document's heading."""
    parts = re.split(r"^### .*\(`(.+)`\)$", GUIDE, flags=re.MULTILINE)
    table = re.compile(
        r"^\| (.+) \| (answered|contradicted|restated|quiet) \|(.*)\|$", re.MULTILINE
    )
    return [
        Row(document, words, outcome, tuple(re.findall("`(.+?)`", later)))
        for document, body in zip(parts[1::2], parts[2::2], strict=True)
        for words, outcome, later in table.findall(body)
    ]


def _shingles(text: str) -> set[str]:
    chinese = "".join(re.findall("[一-鿿0-9]", text))
    words = re.findall(r"[a-z0-9]+(?:[’'][a-z]+)?", text.lower())
    runs = [chinese[i : i + CHINESE_RUN] for i in range(len(chinese) - CHINESE_RUN + 1)]
    runs += [
        " ".join(words[i : i + ENGLISH_RUN])
        for i in range(len(words) - ENGLISH_RUN + 1)
    ]
    return {run for run in runs if not run.replace(" ", "").isdigit()}


def _shared_texts() -> Iterator[str]:
    for file in sorted(SHARED.glob("gold/*/*.txt")):
        yield file.read_text(encoding="utf-8")
    for name in ("links/docs.jsonl", "same/docs.dev.jsonl"):
        for line in (SHARED / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def test_there_are_twelve_texts_half_of_them_chinese_half_english(
    documents: dict[str, Document],
) -> None:
    languages = [document.lang for document in documents.values()]
    assert sorted(languages) == ["en"] * 6 + ["zh"] * 6


def test_every_text_says_its_title_its_day_and_its_publisher(
    documents: dict[str, Document],
) -> None:
    for document in documents.values():
        assert document.title
        assert document.published == document.id[:10]
        assert document.publisher


def test_the_guide_names_every_example_file() -> None:
    files = sorted(file.name for file in EXAMPLES.iterdir())
    assert [name for name in files if f"`{name}`" not in GUIDE] == []


def test_every_directive_of_the_guide_stands_word_for_word_in_its_text(
    documents: dict[str, Document],
) -> None:
    found = _rows()
    assert len(found) >= 40
    texts = {key: document.text for key, document in documents.items()}
    astray = [row.words for row in found if row.words not in texts[row.document]]
    assert astray == []


def test_every_answer_of_the_guide_is_a_later_text(
    documents: dict[str, Document],
) -> None:
    cited = {(row.document, later) for row in _rows() for later in row.later}
    assert {later for _, later in cited} <= documents.keys()
    assert [pair for pair in cited if pair[1][:10] <= pair[0][:10]] == []


def test_only_what_is_quiet_has_no_later_text() -> None:
    assert all((row.outcome == "quiet") == (not row.later) for row in _rows())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not here")
def test_no_example_repeats_a_run_of_words_from_the_shared_texts(
    documents: dict[str, Document],
) -> None:
    texts = (document.text for document in documents.values())
    ours = set().union(*(_shingles(text) for text in texts))
    repeated = set().union(*(_shingles(text) & ours for text in _shared_texts()))
    assert repeated == set()


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A ledger that holds the example texts."""
    engine = open_ledger(str(tmp_path_factory.mktemp("story") / "story.db"))
    for each in add(engine, load([EXAMPLES]), readers.get("quick")):
        assert isinstance(each, Added)
        assert each.new
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def activities(story: Engine) -> list[Activity]:
    with reading(story) as connection:
        found, total = list_activities(connection, limit=100)
    assert len(found) == total
    return [row.activity for row in found]


@pytest.fixture(scope="module")
def items(story: Engine) -> list[ItemRow]:
    with reading(story) as connection:
        page = list_items(connection, ItemFilter(), limit=1000)
    assert len(page.rows) == page.total
    return list(page.rows)


def _states(row: Row, items: list[ItemRow]) -> set[str]:
    """Gather the states of the items that stand on the row's words."""
    return {
        state
        for item in items
        if item.item.document == row.document
        and (item.item.span.exact in row.words or row.words in item.item.span.exact)
        for state in item.states
    }


@pytest.mark.parametrize(
    ("document", "date", "lead"),
    [
        ("2023-03-11-visit-zh", "2023-03-10", "陆闻舟"),
        ("2025-06-18-second-visit-zh", "2025-06-17", "陆闻舟"),
        ("2024-05-14-harbor-inspection-en", "2024-05-14", "Tolland"),
    ],
)
def test_every_visit_is_found_on_its_day_with_whoever_led_it(
    activities: list[Activity], document: str, date: str, lead: str
) -> None:
    visits = [a for a in activities if (a.document, a.kind) == (document, "visit")]
    assert [visit.date.value for visit in visits if visit.date] == [date]
    leads = [person.name for person in visits[0].people if person.role == "lead"]
    assert any(lead in name for name in leads)


@pytest.mark.parametrize(("lang", "outcome"), FLOORS)
def test_the_story_comes_out_of_the_ledger_as_the_guide_tells_it(
    documents: dict[str, Document], items: list[ItemRow], lang: str, outcome: str
) -> None:
    told: Counter[tuple[str, str]] = Counter(
        (documents[row.document].lang, row.outcome)
        for row in _rows()
        if row.outcome in _states(row, items)
    )
    assert told[lang, outcome] >= FLOORS[lang, outcome]


def test_nothing_is_called_contradicted_that_the_guide_does_not(
    items: list[ItemRow],
) -> None:
    about = {"东渡文化中心", "Dongdu Culture Center"}
    contradicted = [
        row.item.span.exact for row in items if "contradicted" in row.states
    ]
    assert [w for w in contradicted if not any(name in w for name in about)] == []


def test_nothing_that_the_guide_calls_quiet_is_answered(items: list[ItemRow]) -> None:
    quiet = [row for row in _rows() if row.outcome == "quiet"]
    assert [row.words for row in quiet if _states(row, items) - {"quiet"}] == []


def test_the_same_texts_are_not_added_twice(story: Engine) -> None:
    again = list(add(story, load([EXAMPLES]), readers.get("quick")))
    assert [each for each in again if not isinstance(each, Added) or each.new] == []
