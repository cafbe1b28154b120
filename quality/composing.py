"""Whole reports composed of gold excerpts: what was done, then what is to be done.

Gold holds excerpts of reports, each all of one sort; a whole report looks back under
one heading and ahead under the next, and the heading alone tells what 新增床位 counts:
beds that are there, or beds that will be. The headings and opening lines are our own.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from duban.corpus.document import Document, Language
from duban.extraction.marks import Mark, Marks
from duban.views.cli.gold import Gold

# An excerpt is of one sort when this share of its statements are.
_MOSTLY = 0.7
_FEWEST = 4
# Reports made of each excerpt that looks ahead.
_REPORTS = 3

_OPENINGS: dict[Language, tuple[str, ...]] = {
    "zh": (
        "{y}年政府工作报告（节选）\n\n",
        "政府工作报告\n各位代表：\n现在，我向大会报告工作，请予审议。\n\n",
        "{y}年工作总结和下一年工作计划\n\n",
        "",
    ),
    "en": (
        "Work report for {y} (excerpt)\n\n",
        "Annual report of the council, {y}\n\n",
        "",
    ),
}
_BACK: dict[Language, tuple[str, ...]] = {
    "zh": (
        "一、{y}年工作回顾\n",
        "一、过去一年工作回顾\n",
        "一、主要工作完成情况\n",
        "（一）上一年工作总结\n",
        "过去一年，我们主要做了以下工作：\n",
    ),
    "en": (
        "What was done in {y}\n",
        "1. Review of the past year\n",
        "I. Progress so far\n",
    ),
}
_AHEAD: dict[Language, tuple[str, ...]] = {
    "zh": (
        "二、{n}年重点工作\n",
        "二、{n}年工作安排\n",
        "二、下一步工作打算\n",
        "（二）今年主要任务\n",
        "今年，我们将重点抓好以下工作：\n",
    ),
    "en": (
        "What will be done in {n}\n",
        "2. Tasks for the coming year\n",
        "II. Plans for {n}\n",
    ),
}


def composed(texts: Sequence[Gold], *, seed: int) -> Iterator[Gold]:
    """Give whole reports for each excerpt that looks ahead; deterministic."""
    by_lang: dict[str, list[Gold]] = {}
    for gold in texts:
        by_lang.setdefault(gold[0].lang, []).append(gold)
    for same in by_lang.values():
        done = [gold for gold in same if _is_mostly(gold[1], "achievement")]
        planned = [gold for gold in same if _is_mostly(gold[1], "commitment")]
        for ahead in planned if done else []:
            chance = random.Random(f"{seed}/{ahead[0].id}")
            for back in chance.sample(done, min(_REPORTS, len(done))):
                yield _report(back, ahead, chance)


def _is_mostly(marks: Marks, kind: str) -> bool:
    kinds = [statement.mark.label for statement in marks.statements]
    if len(kinds) < _FEWEST or marks.occasions:
        return False
    return kinds.count(kind) >= _MOSTLY * len(kinds)


def _report(back: Gold, ahead: Gold, chance: random.Random) -> Gold:
    lang = back[0].lang
    year = chance.randint(2012, 2026)
    told = {"y": year, "n": year + 1}
    opening = chance.choice(_OPENINGS[lang]).format(**told)
    first = opening + chance.choice(_BACK[lang]).format(**told)
    second = "\n\n" + chance.choice(_AHEAD[lang]).format(**told)
    text = first + back[0].text + second + ahead[0].text
    shift = len(first) + len(back[0].text) + len(second)
    parts = (_moved(back[1], len(first)), _moved(ahead[1], shift))
    document: Document = replace(back[0], id=f"report-{ahead[0].id}", text=text)
    return document, replace(
        parts[0],
        id=document.id,
        mentions=(*parts[0].mentions, *parts[1].mentions),
        statements=(*parts[0].statements, *parts[1].statements),
    )


def _moved(marks: Marks, shift: int) -> Marks:
    def move(mark: Mark) -> Mark:
        return Mark(mark.label, mark.start + shift, mark.end + shift)

    return replace(
        marks,
        mentions=tuple(move(mark) for mark in marks.mentions),
        statements=tuple(
            replace(statement, mark=move(statement.mark))
            for statement in marks.statements
        ),
    )
