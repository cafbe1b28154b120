"""One record on the terminal: its source's words highlighted, and what came later."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from duban.corpus.document import Document, Span
from duban.extraction.readings import Inferred
from duban.store.dossiers import (
    ActivityDossier,
    DocumentDossier,
    EvidenceRow,
    ItemDossier,
)
from duban.views.cli import ledger_page, tables
from duban.views.cli.finds import KIND_STYLES
from duban.views.cli.highlight import Mark, excerpt, highlighted, within
from duban.views.cli.reading_page import reading_page
from duban.views.cli.terminal import safe
from duban.views.labels.dates import write_date
from duban.views.labels.reasons import write_reason
from duban.views.labels.words import Words

# A paragraph of a readout has 200 to 300 characters.
AROUND = 300
Page = Iterator[RenderableType]


def item_page(dossier: ItemDossier, words: Words) -> Page:
    """Show an item: its facts, its words in the source, what later texts say."""
    item = dossier.row.item
    yield ledger_page.items_table(words("item.facts"), [dossier.row], words)
    yield from _reasons((("addressee", item.addressee), ("due", item.due)), words)
    yield _title(words("item.source_text"))
    mark = Mark(item.span.start, item.span.end, KIND_STYLES[item.kind], "‹", "›")
    yield _quoted(dossier.document, item.span, [mark])
    yield Text()
    yield _title(words("item.later"))
    yield from later_texts(dossier, words)


def _reasons(
    values: Iterable[tuple[str, Inferred | None]], words: Words
) -> Iterator[Text]:
    for key, found in values:
        line = tables.because(words(f"item.{key}"), found, words)
        if line is not None:
            yield Text(safe(line), style="dim")


def later_texts(dossier: ItemDossier, words: Words) -> Iterator[Text]:
    """Give the later passages, or say honestly that there are none."""
    if not dossier.evidence:
        yield Text(silence(dossier, words), style="dim")
        return
    for row in dossier.evidence:
        yield evidence_line(row, words)
    yield Text(words("item.proposed"), style="dim")


def evidence_line(row: EvidenceRow, words: Words) -> Text:
    """Quote a later passage with its relation, its source, its score and reasons."""
    found = row.evidence
    score = words("item.score_value", score=round(100 * found.score))
    why = words.join(tuple(write_reason(each, words) for each in found.reasons))
    return Text.assemble(
        (f"→ {words(f'relation.{found.relation}')}", "bold"),
        (safe(f"  {tables.source(row.source, words)}\n"), "cyan"),
        safe(f"  “{found.span.exact}”\n"),
        (safe(f"  {words('item.score')} {score} · {why}"), "dim"),
    )


def silence(dossier: ItemDossier, words: Words) -> str:
    """Word the silence by the corpus: what was searched, never what was not done."""
    date = dossier.row.item.date
    if date is None:
        return words("item.silence_undated")
    written = write_date(date, words)
    if not dossier.later_documents:
        return words("item.silence_none_later", date=written)
    searched = words.count("documents", dossier.later_documents)
    return words("item.silence", documents=searched, date=written)


def activity_page(dossier: ActivityDossier, words: Words) -> Page:
    """Show an activity: its words in the source, its people and stops, its items."""
    activity = dossier.activity
    yield _title(words(f"activity_kind.{activity.kind}"))
    yield _facts(dossier, words)
    yield _title(words("activity.source_text"))
    span = activity.span
    marks = [Mark(span.start, span.end, "underline", "‹", "›")]
    marks += [
        Mark(s.start, s.end, KIND_STYLES[row.item.kind])
        for row in dossier.items
        for s in [row.item.span]
    ]
    yield _quoted(dossier.document, span, marks)
    yield Text()
    if dossier.items:
        yield ledger_page.items_table(words("activity.items"), dossier.items, words)
    else:
        yield Text(words("activity.no_items"), style="dim")


def document_page(dossier: DocumentDossier, words: Words) -> Page:
    """Show a document with everything that was read in it, and its items."""
    if dossier.document.title:
        yield _title(dossier.document.title)
    yield from reading_page(dossier.document, dossier.reading, words)
    if dossier.items:
        yield ledger_page.items_table(words("document.items"), dossier.items, words)


def _title(words: str) -> Text:
    return Text(safe(words), style="bold")


def _facts(dossier: ActivityDossier, words: Words) -> Text:
    activity = dossier.activity
    where = words.join(activity.places) or words("activity.no_place")
    who = ledger_page.people(activity.people, words) or words("activity.no_people")
    stops = ledger_page.stops(activity, words) or words("activity.no_stops")
    date = write_date(activity.date.value if activity.date else None, words)
    why = tables.because(words("activity.when"), activity.date, words)
    return Text(safe("\n".join(filter(None, (why or date, where, who, stops))) + "\n"))


def _quoted(document: Document, span: Span, marks: list[Mark]) -> Text:
    """Quote the text around a span with its marks."""
    start, end = excerpt(document.text, span.start, span.end, around=AROUND)
    return highlighted(document.text[start:end], within(marks, start, end))
