"""Marks written into the text itself: how a person, or a helper, marks new texts.

usage: python -m quality.markup show FOLDER ID…   see gold readings in this form
       python -m quality.markup check MARKED…   compare with the careful reader
       python -m quality.markup gold LANG MARKED… --into DIR   write gold of own texts
       python -m quality.markup store CORPUS.jsonl.gz LANG MARKED… --into FILE.json

`[p|Liu Qiang]` is a mention (p person, t post, o organization, l place, w time,
f figure); `{d8,1|…}` is a statement (d directive, c commitment, a achievement, b
problem, x context) with its areas, and may hold mentions. What remains without the
marks is the text. A file is named ID.marked.txt; for `store` ID is DOC@START.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duban.corpus.document import Document, Language
from duban.errors import DubanError, GoldError
from duban.extraction.heads import AREAS
from duban.extraction.marks import Mark, Marks, StatementMark
from duban.extraction.readings import MentionType, Reading, StatementKind
from duban.views.cli.gold import load_gold

ENDING = ".marked.txt"
_TYPES: dict[str, MentionType] = {
    "p": "person",
    "t": "post",
    "o": "organization",
    "l": "place",
    "w": "time",
    "f": "figure",
}
_KINDS: dict[str, StatementKind] = {
    "d": "directive",
    "c": "commitment",
    "a": "achievement",
    "b": "problem",
    "x": "context",
}
_SIGNS = re.compile(r"\[([ptolwf])\||\{([dcabx])(\d+(?:,\d+)*)\||[]}]")


@dataclass(slots=True)
class _Open:
    closer: str
    label: str
    start: int
    areas: tuple[int, ...] = ()


def parse(name: str, lang: Language, marked: str) -> tuple[str, Marks]:
    """Part a marked text into the text and its marks; raise GoldError at a slip."""
    written: list[str] = []
    length, last = 0, 0
    opened: list[_Open] = []
    mentions: list[Mark] = []
    statements: list[StatementMark] = []
    for sign in _SIGNS.finditer(marked):
        written.append(marked[last : sign.start()])
        length += sign.start() - last
        last = sign.end()
        if sign[1]:
            opened.append(_Open("]", _TYPES[sign[1]], length))
        elif sign[2]:
            areas = tuple(map(int, sign[3].split(",")))
            opened.append(_Open("}", _KINDS[sign[2]], length, areas))
        else:
            _close(name, marked, sign, opened, (length, mentions, statements))
    if opened:
        raise _slip(name, "".join(written)[opened[-1].start :], "is never closed")
    text = "".join([*written, marked[last:]])
    marks = Marks(name, lang, tuple(mentions), tuple(statements))
    _checked(name, text, marks)
    return text, marks


def _close(
    name: str,
    marked: str,
    sign: re.Match[str],
    opened: list[_Open],
    found: tuple[int, list[Mark], list[StatementMark]],
) -> None:
    length, mentions, statements = found
    if not opened or opened[-1].closer != sign[0]:
        raise _slip(name, marked[max(0, sign.start() - 30) :], "closes nothing")
    mark = opened.pop()
    place = Mark(mark.label, mark.start, length)
    if mark.closer == "]":
        mentions.append(place)
    else:
        statements.append(StatementMark(place, mark.areas, None))


def _checked(name: str, text: str, marks: Marks) -> None:
    statements = [each.mark for each in marks.statements]
    for row in (sorted(marks.mentions, key=_at), sorted(statements, key=_at)):
        end = 0
        for mark in row:
            quote = text[mark.start : mark.end]
            if mark.start < end:
                raise _slip(name, quote, "stands inside another mark of its sort")
            if not quote.strip() or quote != quote.strip():
                raise _slip(name, quote, "is empty, or has white space at an edge")
            end = mark.end
    for each in marks.statements:
        if unknown := set(each.areas) - set(AREAS):
            quote = text[each.mark.start : each.mark.end]
            raise _slip(name, quote, f"has areas that do not exist: {unknown}")


def _at(mark: Mark) -> int:
    return mark.start


def _slip(name: str, near: str, why: str) -> GoldError:
    return GoldError(f"{name}: “{near[:40]}” {why}", "mend the mark and try again")


def written(text: str, marks: Marks) -> str:
    """Write marks into their text: what `parse` takes apart again."""
    signs: list[tuple[int, int, int, str]] = []
    types = {name: letter for letter, name in _TYPES.items()}
    kinds = {name: letter for letter, name in _KINDS.items()}
    for mark in marks.mentions:
        signs.append((mark.start, 1, -mark.end, f"[{types[mark.label]}|"))  # type: ignore[index]
        signs.append((mark.end, -2, -mark.start, "]"))
    for each in marks.statements:
        mark, areas = each.mark, ",".join(map(str, each.areas or (0,)))
        opening = f"{{{kinds[mark.label]}{areas}|"  # type: ignore[index]
        signs.append((mark.start, 0, -mark.end, opening))
        signs.append((mark.end, -1, -mark.start, "}"))
    parts, last = [], 0
    for place, _, _, sign in sorted(signs):
        parts += [text[last:place], sign]
        last = place
    return "".join([*parts, text[last:]])


def differences(text: str, marks: Marks, reading: Reading) -> Iterator[str]:
    """Say, a line each, where marks and a reading disagree, for a second look."""
    own = {(mark.label, mark.start, mark.end) for mark in marks.mentions}
    read = {(m.type, m.span.start, m.span.end) for m in reading.mentions}
    own |= {(s.mark.label, s.mark.start, s.mark.end) for s in marks.statements}
    read |= {(s.kind, s.span.start, s.span.end) for s in reading.statements}
    rows = [(start, "marked", label, end) for label, start, end in own - read]
    rows += [(start, "machine", label, end) for label, start, end in read - own]
    for start, who, label, end in sorted(rows):
        yield f"{start:5d} {who:7s} {label:12s} {text[start:end]}"


def _read(path: Path, lang: Language | None) -> tuple[str, Marks]:
    marked = path.read_bytes().decode("utf-8")
    name = path.name.removesuffix(ENDING)
    if lang is None:
        lang = "zh" if re.search("[\u4e00-\u9fff]", marked) else "en"
    return parse(name, lang, marked)


def _show(asked: argparse.Namespace) -> None:
    for document, marks in load_gold(asked.folder):
        if document.id in asked.ids:
            print(f"== {document.id}\n{written(document.text, marks)}\n")


def _check(asked: argparse.Namespace) -> None:
    from duban.extraction.careful import READER

    for path in asked.marked:
        text, marks = _read(path, None)
        source = path.with_name(path.name.removesuffix(ENDING) + ".txt")
        if source.exists() and source.read_bytes().decode("utf-8") != text:
            whole = source.read_bytes().decode("utf-8")
            at = next(
                (
                    i
                    for i, (a, b) in enumerate(zip(whole, text, strict=False))
                    if a != b
                ),
                min(len(whole), len(text)),
            )
            wanted, got = whole[at - 15 : at + 15], text[at - 15 : at + 15]
            raise GoldError(
                f"{path.name} without marks is not {source.name}: "
                f"at {at} {got!r}, not {wanted!r}",
                "mend the text",
            )
        document = Document(id=marks.id, text=text, lang=marks.lang)  # type: ignore[arg-type]
        count = f"{len(marks.mentions)} mentions, {len(marks.statements)} statements"
        print(f"== {path.name}: {count}")
        print("\n".join(differences(text, marks, READER.read(document))))


def _gold(asked: argparse.Namespace) -> None:
    asked.into.mkdir(parents=True, exist_ok=True)
    for path in asked.marked:
        text, marks = _read(path, asked.lang)
        record = {"id": marks.id, "lang": asked.lang, "published": None}
        record |= {
            "mentions": [
                {"type": mark.label, "start": mark.start, "end": mark.end}
                for mark in sorted(marks.mentions, key=_at)
            ],
            "statements": [
                {
                    "kind": each.mark.label,
                    "start": each.mark.start,
                    "end": each.mark.end,
                    "areas": list(each.areas),
                }
                for each in marks.statements
            ],
        }
        (asked.into / f"{marks.id}.txt").write_bytes(text.encode())
        target = asked.into / f"{marks.id}.gold.json"
        target.write_text(json.dumps(record, ensure_ascii=False) + "\n", "utf-8")


def _store(asked: argparse.Namespace) -> None:
    from quality.marked import digest

    texts: list[dict[str, Any]] = []
    for path in asked.marked:
        text, marks = _read(path, asked.lang)
        doc, _, start = marks.id.rpartition("@")
        texts.append(
            {
                "doc": doc,
                "start": int(start),
                "end": int(start) + len(text),
                "sha256": digest(text),
                "mentions": [[m.label, m.start, m.end] for m in marks.mentions],
                "statements": [
                    [s.mark.label, s.mark.start, s.mark.end, list(s.areas)]
                    for s in marks.statements
                ],
            }
        )
    rows = ",\n".join(json.dumps(each, ensure_ascii=False) for each in texts)
    head = f'"corpus": "{asked.corpus}", "lang": "{asked.lang}"'
    asked.into.write_text(f'{{{head}, "texts": [\n{rows}\n]}}\n', "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Check marked texts, or write them in the form that training reads."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ways = parser.add_subparsers(required=True)
    show = ways.add_parser("show")
    show.set_defaults(run=_show)
    show.add_argument("folder", type=Path)
    show.add_argument("ids", nargs="+")
    check = ways.add_parser("check")
    check.set_defaults(run=_check)
    gold = ways.add_parser("gold")
    gold.set_defaults(run=_gold)
    store = ways.add_parser("store")
    store.set_defaults(run=_store)
    store.add_argument("corpus")
    for way in (gold, store):
        way.add_argument("lang", choices=["zh", "en"])
        way.add_argument("--into", type=Path, required=True)
    for way in (check, gold, store):
        way.add_argument("marked", type=Path, nargs="+")
    asked = parser.parse_args(arguments)
    try:
        asked.run(asked)
    except DubanError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
