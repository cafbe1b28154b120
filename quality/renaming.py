"""Gold texts told again of other people and places, so that names are learnt by form.

The few hundred gold texts name the same leaders over and over; a tagger that has seen
only these knows their characters, not what a name looks like. Every copy swaps each
name for an invented one, the same throughout the copy, puts the lines of a day and a
paper above, as sites do, and moves the marks along.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from duban.corpus.document import Document, Language
from duban.extraction import lexicon
from duban.extraction.marks import Mark, Marks
from duban.views.cli.gold import Gold

_PIECES = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
_ENDING_EN = re.compile(
    r"(?:\s(?:District|City|Province|County|Town|Village|Street|Road|Community|River))+$"
)
_ENDING_ZH = re.compile(
    "(?:自治区|自治州|自治县|街道|社区|开发区|新区|[省市区县镇乡村])$"
)
_HAN = re.compile("[\u4e00-\u9fff]{2,}")


def renamed(gold: Gold, copies: int, *, seed: int) -> Iterator[Gold]:
    """Give copies of a gold text under invented names; deterministic for a seed."""
    document, _ = gold
    for copy in range(copies):
        yield _copy(gold, _Names(document.lang, f"{seed}/{copy}/{document.id}"))


class _Names:
    """Invents names, one for each name met."""

    def __init__(self, lang: Language, seed: str) -> None:
        self._lang = lang
        self._random = random.Random(seed)
        self._pieces: dict[str, list[str]] = _PIECES[lang]
        self._chosen: dict[tuple[str, str], str] = {}
        self._divisions = lexicon.load(lang, "places")["divisions"]
        # A text tells either of Chinese people in pinyin or of others.
        self._pinyin = self._random.random() < 0.5

    def instead_of(self, kind: str, name: str) -> str:
        """Return the invented name for this one; the name itself if it is to stay."""
        if (kind, name) not in self._chosen:
            make = self._person if kind == "person" else self._place
            self._chosen[kind, name] = make(name)
        return self._chosen[kind, name]

    def _person(self, name: str) -> str:
        if self._lang == "en":
            words = name.split()
            return " ".join(
                self._word(word, first=at < len(words) - 1)
                for at, word in enumerate(words)
            )
        if "·" in name or not _HAN.fullmatch(name):
            return "·".join(self._foreign() for _ in name.split("·"))
        pieces = self._pieces
        if len(name) > 3 or name[0] not in lexicon.load("zh", "names")["surnames"]:
            return self._foreign()
        given = self._random.choices(pieces["given"], k=self._random.choice((1, 2, 2)))
        return self._random.choice(pieces["surnames"]) + "".join(given)

    def _foreign(self) -> str:
        """Write a foreign name in Chinese characters, as the press does."""
        sounds = self._random.choices(
            self._pieces["sounds"], k=self._random.choice((2, 3, 3, 4, 4, 5))
        )
        return "".join(sounds)

    def _word(self, word: str, *, first: bool) -> str:
        if not word[0].isupper() or len(word) < 3:
            return word
        if ("word", word) not in self._chosen:
            pool = "pinyin" if self._pinyin else "first" if first else "last"
            self._chosen["word", word] = self._random.choice(self._pieces[pool])
        return self._chosen["word", word]

    def _place(self, name: str) -> str:
        ending = (_ENDING_ZH if self._lang == "zh" else _ENDING_EN).search(name)
        if ending is None:
            known = name in self._divisions
            return self._random.choice(self._divisions) if known else name
        return self._stem() + ending.group()

    def _stem(self) -> str:
        if self._lang == "zh":
            known = self._random.choice(self._divisions)
            made = "".join(self._random.choices(self._pieces["given"], k=2))
            return self._random.choice((known[:2], made))
        if self._pinyin:
            return "".join(
                self._random.choices(self._pieces["pinyin_places"], k=2)
            ).capitalize()
        head = self._random.choice(self._pieces["place_heads"])
        return head + self._random.choice(self._pieces["place_ends"])

    def header(self) -> tuple[str, list[Mark]]:
        """Invent the lines above a text that tell its day and its paper, marked."""
        paper = self._stem() + self._random.choice(self._pieces["papers"])
        month, day = self._random.randint(1, 12), self._random.randint(1, 28)
        year = self._random.randint(2015, 2026)
        if self._lang == "en":
            paper = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", paper)
            time = f"{year}-{month:02d}-{day:02d}"
            parts = (("Published: ", time, "time"), ("Source: ", paper, "organization"))
        else:
            time = f"{year}年{month}月{day}日"
            parts = (("发布时间：", time, "time"), ("来源：", paper, "organization"))
        text, marks = "", list[Mark]()
        for label, value, kind in parts:
            start = len(text) + len(label)
            text += f"{label}{value}\n"
            marks.append(Mark(kind, start, start + len(value)))
        return text, marks


def _copy(gold: Gold, names: _Names) -> Gold:
    document, marks = gold
    swaps = [
        (mark.start, mark.end, names.instead_of(mark.label, written))
        for mark in sorted(marks.mentions, key=lambda mark: mark.start)
        if mark.label in ("person", "place")
        for written in [document.text[mark.start : mark.end]]
    ]
    text, moved = _swapped(document.text, swaps)
    header, heading = names.header()
    told: Document = replace(document, text=header + text)
    shifted = _moved(marks, [offset + len(header) for offset in moved])
    return told, replace(shifted, mentions=(*heading, *shifted.mentions))


def _swapped(text: str, swaps: list[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """Return the text with the swaps done, and where each old offset has gone."""
    pieces: list[str] = []
    moved = list(range(len(text) + 1))
    at = shift = 0
    for start, end, name in swaps:
        pieces += [text[at:start], name]
        for offset in range(at, start + 1):
            moved[offset] = offset + shift
        for offset in range(start + 1, end):
            moved[offset] = start + shift + min(offset - start, len(name))
        shift += len(name) - (end - start)
        at = end
    for offset in range(at, len(text) + 1):
        moved[offset] = offset + shift
    return "".join([*pieces, text[at:]]), moved


def _moved(marks: Marks, moved: list[int]) -> Marks:
    def move(mark: Mark) -> Mark:
        return Mark(mark.label, moved[mark.start], moved[mark.end])

    return replace(
        marks,
        mentions=tuple(move(mark) for mark in marks.mentions),
        statements=tuple(
            replace(statement, mark=move(statement.mark))
            for statement in marks.statements
        ),
    )
