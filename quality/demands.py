"""What directives and commitments of real texts carry, for a person to judge.

usage: python -m quality.demands --corpora DIR [--show]

Reads stretches of the corpora carefully, takes every seventh directive or commitment,
forty in all, and writes quality/demands.md: ids and offsets, without the texts, and
how many of the values a person has judged right. Judgements stand in
quality/demands.json, by document and offset: the names of the fields that are wrong,
or “stray” for what is no demand.
With --show the words are printed, to judge by.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from duban.corpus.document import Document, Language
from duban.extraction.careful import READER
from duban.extraction.readings import Figure, Inferred, Statement
from quality.silver import stretches

COUNT = 40
_EVERY = 7  # neighbours say much the same
_TEXTS = 120
TABLE = Path(__file__).with_name("demands.md")
JUDGED = Path(__file__).with_name("demands.json")
# What was found is no directive and no commitment at all.
STRAY = "stray"
FIELDS = ("addressee", "due", "target", "force", "testability", "action")


@dataclass(frozen=True, slots=True)
class Demand:
    """A directive or a commitment, where it stands in its corpus."""

    document: Document
    statement: Statement

    @property
    def name(self) -> str:
        """Name it by its document and its first character."""
        return f"{self.document.id}:{self.statement.span.start}"


def main(arguments: list[str]) -> None:
    """Read, choose and write down."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    halves = [chosen(asked.corpora, lang) for lang in ("zh", "en")]
    demands = [each for half in halves for each in half]
    if asked.show:
        for each in demands:
            print(shown(each))
    judged = json.loads(JUDGED.read_text("utf-8")) if JUDGED.exists() else {}
    TABLE.write_text("\n".join(page(demands, judged)), "utf-8")


def chosen(corpora: Path, lang: Language) -> list[Demand]:
    """Choose half of the demands from one language's stretches."""
    return list(islice(_demands(corpora, lang), 0, _EVERY * COUNT // 2, _EVERY))


def _demands(corpora: Path, lang: Language) -> Iterator[Demand]:
    for document in stretches(corpora, _TEXTS):
        if document.lang == lang:
            for statement in READER.read(document).statements:
                if statement.kind in ("directive", "commitment"):
                    yield Demand(document, statement)


def shown(demand: Demand) -> str:
    """Write a demand with its words and what it carries."""
    span, text = demand.statement.span, demand.document.text
    before = text[max(0, span.start - 60) : span.start].replace("\n", " ")
    lines = [f"== {demand.name} {demand.statement.kind}", f"…{before}【{span.exact}】"]
    lines += [f"   {name}: {said(demand.statement, name)}" for name in FIELDS]
    return "\n".join(lines)


def said(statement: Statement, field: str, *, words: bool = True) -> str:
    """Write one value; without words, as offsets."""
    value = getattr(statement, field)
    if value is None:
        return "–"
    if isinstance(value, Inferred):
        at = f" @{value.span.start}–{value.span.end}" if value.span else ""
        given = "" if field == "addressee" and not words else f"{value.value} "
        return f"{given}({value.basis}{at})"
    if isinstance(value, Figure):
        unit = value.unit if value.unit.isascii() else "…"
        return f"{value.value:g} {unit} @{value.span.start}–{value.span.end}"
    parts = [part for part in (value.verb, value.object) if part]
    if words:
        return " + ".join(part.exact for part in parts)
    return ", ".join(f"{part.start}–{part.end}" for part in parts)


def page(
    demands: Sequence[Demand], judged: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """Write the appendix of docs/quality.md."""
    yield "## Appendix: what forty directives and commitments carry\n"
    yield "Chosen by `python -m quality.demands` from unmarked texts of the corpora:"
    yield "stretch and offsets, without the words."
    yield "What stands before “@” is the value, what follows the place it rests on.\n"
    seen = [each for each in demands if each.name in judged]
    if seen:
        yield from _judgement(seen, judged)
    yield f"| where | kind | {' | '.join(FIELDS)} | wrong |"
    yield "|---" * (len(FIELDS) + 3) + "|"
    for each in demands:
        span = each.statement.span
        cells = [said(each.statement, name, words=False) for name in FIELDS]
        wrong = ", ".join(judged.get(each.name, ())) or "–"
        where = f"{each.document.id}:{span.start}–{span.end}"
        yield f"| {where} | {each.statement.kind} | {' | '.join(cells)} | {wrong} |"
    yield ""


def _judgement(
    seen: Sequence[Demand], judged: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    real = [each for each in seen if STRAY not in judged[each.name]]
    whole = sum(not judged[each.name] for each in real)
    yield f"Judged by hand: {len(seen)}."
    yield f"{len(seen) - len(real)} ask and promise nothing (“{STRAY}”);"
    yield f"of the other {len(real)} all six fields are right in {whole}.\n"
    yield "| field | right |"
    yield "|---|---|"
    for name in FIELDS:
        right = sum(name not in judged[each.name] for each in real)
        yield f"| {name} | {right} of {len(real)} |"
    yield ""


if __name__ == "__main__":
    main(sys.argv[1:])
