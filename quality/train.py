"""Make the quick reader's weights from gold readings: `make train GOLD=folder`.

usage: python -m quality.train GOLD_DIR [--corpora DIR] [--lang zh|en]

Writes duban/extraction/models/: four taggers a language and the model card's facts.
With --corpora the word classes are made anew from the unmarked texts there; else those
in the package are kept. Every step is deterministic.
"""

import argparse
import datetime
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pycrfsuite

from duban.corpus.document import Language, Span
from duban.extraction import areas, mentions, statements
from duban.extraction.mentions import Line
from duban.extraction.tagger import encode
from duban.extraction.templates import Features
from quality import clusters, gold
from quality.gold import Gold

MODELS = Path(__file__).parent.parent / "duban" / "extraction" / "models"
# Chosen on halves of gold/train among c1, c2 in {0, .02, .05, .1, .3, 1}.
PENALTIES = {"c1": 0.05, "c2": 0.02}
ROW_PENALTIES = {"c1": 0.1, "c2": 0.05}
ROUNDS = 80

Row = tuple[Features, list[str]]


def main(arguments: list[str]) -> None:
    """Train every layer of the languages asked for, and note what was done."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--lang", choices=["zh", "en"])
    asked = parser.parse_args(arguments)
    languages: tuple[Language, ...] = (asked.lang,) if asked.lang else ("zh", "en")
    for lang in languages:
        if asked.corpora:
            clusters.make(asked.corpora, lang, MODELS / f"{lang}-clusters.json.z")
        texts = gold.load(asked.gold, lang)
        for layer in LAYERS:
            train(layer, texts, MODELS / f"{lang}-{layer}.crf")
        _note(lang, asked.gold, texts)


def train(layer: str, texts: Iterable[Gold], target: Path) -> None:
    """Train one layer's tagger and write it to a file, whole or not at all."""
    started = time.monotonic()
    trainer = pycrfsuite.Trainer(verbose=False)
    penalties = PENALTIES if layer in ("mentions", "spans") else ROW_PENALTIES
    trainer.set_params({**penalties, "max_iterations": ROUNDS})
    for text in texts:
        for features, labels in LAYERS[layer](text):
            trainer.append(features, labels)
    aside = target.with_suffix(".part")
    trainer.train(str(aside))
    aside.replace(target)
    took = time.monotonic() - started
    print(f"{target.name}: {target.stat().st_size // 1024} kB in {took:.0f} s")


def _mention_rows(text: Gold) -> Iterator[Row]:
    runs = [(m["start"], m["end"], m["type"]) for m in text.marks["mentions"]]
    for line in mentions.laid_out(text.document.text, text.document.lang):
        yield line.features, _labels(line, runs)


def _span_rows(text: Gold) -> Iterator[Row]:
    runs = [(s["start"], s["end"], s["kind"]) for s in text.marks["statements"]]
    for line in statements.laid_out(text.document.text, text.document.lang):
        yield line.features, _labels(line, runs)


def _kind_rows(text: Gold) -> Iterator[Row]:
    document, spans = text.document, _spans(text)
    if spans:
        kinds = [mark["kind"] for mark in _in_order(text)]
        yield statements.described(document.text, document.lang, spans), kinds


def _area_rows(text: Gold) -> Iterator[Row]:
    document, spans = text.document, _spans(text)
    if spans:
        firsts = [str((mark["areas"] or [0])[0]) for mark in _in_order(text)]
        yield areas.described(document.text, document.lang, spans), firsts


LAYERS: dict[str, Callable[[Gold], Iterator[Row]]] = {
    "mentions": _mention_rows,
    "spans": _span_rows,
    "kinds": _kind_rows,
    "areas": _area_rows,
}


def _labels(line: Line, runs: Iterable[tuple[int, int, str]]) -> list[str]:
    """Label a line's tokens; a run that cuts a token in two takes it whole."""
    inside: list[tuple[int, int, str]] = []
    for start, end, name in runs:
        held = [
            at
            for at, (low, high) in enumerate(line.tokens)
            if low + line.span.start < end and high + line.span.start > start
        ]
        if held:
            inside.append((held[0], held[-1] + 1, name))
    return encode(len(line.tokens), inside)


def _in_order(text: Gold) -> list[dict[str, Any]]:
    marks: list[dict[str, Any]] = text.marks["statements"]
    return sorted(marks, key=lambda mark: mark["start"])


def _spans(text: Gold) -> list[Span]:
    return [text.document.quote(m["start"], m["end"]) for m in _in_order(text)]


def _note(lang: Language, folder: Path, texts: list[Gold]) -> None:
    facts = {
        "gold": folder.name,
        "texts": len(texts),
        "characters": sum(len(text.document.text) for text in texts),
        "mentions": sum(len(text.marks["mentions"]) for text in texts),
        "statements": sum(len(text.marks["statements"]) for text in texts),
        "trained": datetime.datetime.now(datetime.UTC).date().isoformat(),
    }
    note = json.dumps(facts, indent=1) + "\n"
    (MODELS / f"{lang}-facts.json").write_text(note, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
