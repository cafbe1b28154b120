"""A small ledger for the tests of pages: real records in a real store.

What the texts say is stated here by hand, so that the pages can be checked against
it word for word; the pipeline and the store are the real ones.
"""

from dataclasses import dataclass

from duban.corpus.document import Document, Language, Span
from duban.extraction.readings import (
    Activity,
    Inferred,
    Participant,
    Reading,
    Statement,
    StatementKind,
    Stop,
)
from duban.ledger.records import Evidence, Relation
from duban.pipeline import Added, add
from duban.store import dossiers, records
from duban.store.dossiers import ItemFilter
from duban.store.engine import Engine, open_ledger, reading, writing

VISIT_ZH = """顾南舟在榆岸区调研养老服务
6月5日，市委书记顾南舟到榆岸区调研。在柳堤养老院，他察看了康复室。
他强调，要在2024年底前建成三所社区食堂，完善养老设施，管好河道采砂。
榆岸区将为每个街道配一名养老顾问。去年全区新增床位四百张，护工仍然不足。"""
LATER_ZH = """榆岸区年度工作情况
全区建成社区食堂两所，第三所推迟到明年。河道采砂仍未管住。"""
VISIT_EN = """Mayor Orla Finch inspects the Kelp Wharf
Mayor Orla Finch inspected Kelp Wharf on 2 May. She asked the Port Office to repair
the north crane by September. She said that the town will plant 400 trees."""
HOSTILE_EN = """<script>document.title="owned"</script> & <img src=x onerror=alert(1)>
The clerk must remove </p><script>alert(2)</script> from the minutes."""


@dataclass(frozen=True, slots=True)
class Told:
    """A document with the reading that a reader shall make of it."""

    document: Document
    reading: Reading


class Recital:
    """A reader that recites what it was told beforehand."""

    name = "recital"

    def __init__(self, told: list[Told]) -> None:
        self._readings = {one.document.id: one.reading for one in told}

    def read(self, document: Document) -> Reading:
        """Recite the reading of a document."""
        return self._readings[document.id]


def quote(text: str, words: str) -> Span:
    """Quote words that stand in a text."""
    start = text.index(words)
    return Span.cut(text, start, start + len(words))


def story() -> list[Told]:
    """Tell the four texts of the scenario."""
    return [_visit_zh(), _later_zh(), _visit_en(), _hostile()]


def tell(place: str, told: list[Told]) -> Engine:
    """Make a ledger of what was told, by the pipeline."""
    engine = open_ledger(place)
    documents = [one.document for one in told]
    assert all(isinstance(one, Added) for one in add(engine, documents, Recital(told)))
    return engine


def propose(engine: Engine, words: str, document: str, later: Span) -> None:
    """Propose a later passage for the item with these words."""
    relation: Relation = "contradicts" if "仍未" in later.exact else "progress"
    found = Evidence(
        item_id(engine, words), document, later, relation, 0.825, ("name: 榆岸区",)
    )
    with writing(engine) as connection:
        records.put_evidence(connection, [found])


def item_id(engine: Engine, words: str) -> str:
    """Look up the id of the item with these words."""
    with reading(engine) as connection:
        rows = dossiers.list_items(connection, ItemFilter(), limit=500).rows
    return next(row.item.id for row in rows if row.item.span.exact == words)


def activity_id(engine: Engine, document: str) -> str:
    """Look up the id of the activity in a document."""
    with reading(engine) as connection:
        rows, _ = dossiers.list_activities(connection, limit=500)
    return next(row.activity.id for row in rows if row.source.id == document)


def statement(
    text: str, kind: StatementKind, words: str, *areas: int, speaker: str | None = None
) -> Statement:
    """State that words in a text are of a kind."""
    said_by = quote(text, speaker) if speaker else None
    return Statement(kind, quote(text, words), areas, said_by)


def plain(
    name: str, text: str, lang: Language, *statements: Statement, **about: str
) -> Told:
    """Tell a text with statements alone."""
    document = Document(name, text, lang, **about)
    return Told(document, Reading("recital", statements=statements))


def _visit_zh() -> Told:
    text = VISIT_ZH
    leader = quote(text[15:], "顾南舟")
    lead = Span.cut(text, leader.start + 15, leader.end + 15)
    canteens = Statement(
        "directive",
        quote(text, "在2024年底前建成三所社区食堂"),
        (13, 14),
        lead,
        Inferred("榆岸区", "inferred", "前文说到的地方"),
        Inferred("2024-12-31", "stated", "原文写明", quote(text, "2024年底前")),
    )
    visit = Activity(
        "visit",
        Span.cut(text, text.index("6月5日"), text.index("榆岸区将")),
        Inferred("2023-06-05", "inferred", "年份取自文稿日期", quote(text, "6月5日")),
        (quote(text, "榆岸区"),),
        (Participant(lead, "lead", (quote(text, "市委书记"),)),),
        (Stop(quote(text, "柳堤养老院"), (quote(text, "康复室"),)),),
    )
    statements = (
        canteens,
        statement(text, "directive", "完善养老设施", 13, speaker="顾南舟"),
        statement(text, "directive", "管好河道采砂", 21, speaker="顾南舟"),
        statement(text, "commitment", "为每个街道配一名养老顾问", 13),
        statement(text, "achievement", "去年全区新增床位四百张", 13),
        statement(text, "problem", "护工仍然不足", 13),
    )
    document = Document(
        "visit-zh", text, "zh", text.split("\n")[0], "2023-06-06", "榆岸日报",
        "https://yuan.example/visit",
    )  # fmt: skip
    return Told(
        document, Reading("recital", statements=statements, activities=(visit,))
    )


def _later_zh() -> Told:
    text = LATER_ZH
    done = statement(text, "achievement", "全区建成社区食堂两所", 13)
    late = statement(text, "problem", "河道采砂仍未管住", 21)
    return plain(
        "later-zh", text, "zh", done, late, title="榆岸区年度工作情况",
        published="2024-01-20",
    )  # fmt: skip


def _visit_en() -> Told:
    text = VISIT_EN
    mayor = quote(text[10:], "Orla Finch")
    lead = Span.cut(text, mayor.start + 10, mayor.end + 10)
    visit = Activity(
        "visit",
        Span.cut(text, text.index("\n") + 1, len(text)),
        Inferred("--05-02", "stated", "the text gives no year", quote(text, "2 May")),
        (quote(text, "Kelp Wharf"),),
        (Participant(lead, "lead", (quote(text, "Mayor"),)),),
    )
    statements = (
        Statement(
            "directive",
            quote(text, "repair\nthe north crane by September"),
            (10,),
            lead,
        ),
        Statement("commitment", quote(text, "plant 400 trees"), (7,), lead),
    )
    document = Document(
        "odd id/2?x", text, "en", text.split("\n")[0], url="javascript:alert(1)"
    )
    return Told(
        document, Reading("recital", statements=statements, activities=(visit,))
    )


def _hostile() -> Told:
    text = HOSTILE_EN
    order = "remove </p><script>alert(2)</script> from the minutes"
    return plain(
        "hostile", text, "en", statement(text, "directive", order, 20),
        title='<script>alert("title")</script>', published="2022-01-01",
        publisher='"><img src=x onerror=alert(3)>', url="javascript:alert(4)",
    )  # fmt: skip
