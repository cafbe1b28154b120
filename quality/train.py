"""Make the taggers' weights from gold readings: `make train GOLD=folder`.

usage: python -m quality.train GOLD_DIR… [--corpora DIR] [--lang zh|en] [--classes]

Writes duban/extraction/models/: four taggers a language.
Our own marked texts (quality/texts) are trained on as well, and with --corpora those
that quality/marks marks there. With --classes the word classes are made anew from the
corpora; else those in the package are kept. Every step is deterministic.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from duban.corpus.document import Document, Language, Span
from duban.extraction import areas, mentions, statements
from duban.extraction.marks import Mark, StatementMark
from duban.extraction.mentions import Line
from duban.extraction.rules import rules_of
from duban.extraction.tagger import encode
from duban.extraction.templates import Features, Template, expand
from duban.views.cli.gold import Gold
from quality import clusters
from quality.composing import composed
from quality.marked import everything
from quality.renaming import renamed
from quality.taggers import packed

MODELS = Path(__file__).parent.parent / "duban" / "extraction" / "models"
# Chosen on halves of gold/train among c1, c2 in {0, .02, .05, .1, .3, 1}.
PENALTIES = {"c1": 0.05, "c2": 0.02}
ROW_PENALTIES = {"c1": 0.1, "c2": 0.05}
ROUNDS = 80
# Copies of each text under other names; more changed no score on held-out texts.
COPIES = {"mentions": 2, "spans": 1}

Row = tuple[Features, list[str]]


def main(arguments: list[str]) -> None:
    """Train every layer of the languages asked for, and note what was done."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--lang", choices=["zh", "en"])
    asked = parser.parse_args(arguments)
    languages: tuple[Language, ...] = (asked.lang,) if asked.lang else ("zh", "en")
    for lang in languages:
        if asked.classes and asked.corpora:
            clusters.make(asked.corpora, lang, MODELS / f"{lang}-clusters.json.z")
        texts = everything(asked.gold, asked.corpora, lang)
        for layer in LAYERS:
            train(layer, texts, MODELS / f"{lang}-{layer}.tagger")


def train(layer: str, texts: Sequence[Gold], target: Path) -> None:
    """Train one layer's tagger and write it to a file, whole or not at all."""
    started = time.monotonic()
    trainer = pycrfsuite.Trainer(verbose=False)
    penalties = PENALTIES if layer in ("mentions", "spans") else ROW_PENALTIES
    trainer.set_params({**penalties, "max_iterations": ROUNDS})
    for gold in _told(layer, texts):
        for features, labels in LAYERS[layer](gold):
            trainer.append(features, labels)
    aside = target.with_suffix(".part")
    with tempfile.NamedTemporaryFile() as field:
        trainer.train(field.name)
        aside.write_bytes(packed(field.name, _templates(layer, texts[0][0].lang)))
    aside.replace(target)
    took = time.monotonic() - started
    size = target.stat().st_size // 1024
    print(f"{target.name}: {size} kB in {took:.0f} s", flush=True)


def _templates(layer: str, lang: Language) -> tuple[Template, ...]:
    known = rules_of(lang)
    if layer == "mentions":
        return known.mention_templates
    return known.clause_templates if layer == "spans" else ()


def _told(layer: str, texts: Sequence[Gold]) -> Iterator[Gold]:
    """Give the texts, their copies under other names, and reports made of them."""
    for gold in texts:
        yield gold
        if layer in COPIES:
            yield from renamed(gold, COPIES[layer], seed=0)
    if layer != "mentions":
        yield from composed(texts, seed=0)


def _mention_rows(gold: Gold) -> Iterator[Row]:
    document, marks = gold
    for line in mentions.laid_out(document.text, document.lang):
        seen = expand(line.columns, _templates("mentions", document.lang))
        yield seen, _labels(line, marks.mentions)


def _span_rows(gold: Gold) -> Iterator[Row]:
    document, marks = gold
    runs = [statement.mark for statement in marks.statements]
    for line in statements.laid_out(document.text, document.lang):
        seen = expand(line.columns, _templates("spans", document.lang))
        yield seen, _labels(line, runs)


def _kind_rows(gold: Gold) -> Iterator[Row]:
    document, row = gold[0], _in_order(gold)
    if row:
        spans = _spans(document, row)
        features = statements.described(document.text, document.lang, spans)
        yield features, [statement.mark.label for statement in row]


def _area_rows(gold: Gold) -> Iterator[Row]:
    document, row = gold[0], _in_order(gold)
    if row:
        features = areas.described(document.text, document.lang, _spans(document, row))
        yield features, [str((statement.areas or (0,))[0]) for statement in row]


LAYERS: dict[str, Callable[[Gold], Iterator[Row]]] = {
    "mentions": _mention_rows,
    "spans": _span_rows,
    "kinds": _kind_rows,
    "areas": _area_rows,
}


def _labels(line: Line, marks: Iterable[Mark]) -> list[str]:
    """Label a line's tokens; a mark that cuts a token in two takes it whole."""
    runs: list[tuple[int, int, str]] = []
    for mark in marks:
        held = [
            at
            for at, (low, high) in enumerate(line.tokens)
            if low + line.span.start < mark.end and high + line.span.start > mark.start
        ]
        if held:
            runs.append((held[0], held[-1] + 1, mark.label))
    return encode(len(line.tokens), runs)


def _in_order(gold: Gold) -> list[StatementMark]:
    return sorted(gold[1].statements, key=lambda statement: statement.mark.start)


def _spans(document: Document, row: Iterable[StatementMark]) -> list[Span]:
    return [document.quote(one.mark.start, one.mark.end) for one in row]


if __name__ == "__main__":
    main(sys.argv[1:])
