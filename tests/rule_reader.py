"""A small reader by rules, for tests of what happens after reading.

It knows a few verbs and names of invented places, and nothing else.
"""

import re
from collections.abc import Iterator

from duban.corpus.document import Document, Span
from duban.extraction.reader import readers
from duban.extraction.readings import (
    Activity,
    Inferred,
    Mention,
    Participant,
    Reading,
    Statement,
    StatementKind,
    Stop,
)

_CLAUSE = {"zh": re.compile(r"[^，。；\n]+"), "en": re.compile(r"[^.;\n]+")}
_KINDS: dict[str, tuple[tuple[StatementKind, str], ...]] = {
    "zh": (
        ("directive", r"要(?=[^求])|必须"),
        ("commitment", r"计划|将"),
        ("problem", r"(?=.*(?:仍未|滞后|停工))"),
        ("achievement", r"已|(?=完成|建成|开工|改造|新增)"),
    ),
    "en": (
        ("directive", r"must |asked the \w+ to "),
        ("commitment", r"will |plans to "),
        ("problem", r"(?=.*(?:unfinished|behind schedule|still lacks))"),
        ("achievement", r"(?=.*(?:was|were|opened|completed|renovated|added) )"),
    ),
}
_PLACE = re.compile(r"松荫区|柳津市|Pinewick|Harrow Bay")
_PERSON = re.compile(r"顾远帆|Alma Whitford")
_POST = re.compile(r"市长|Mayor")
_SITE = re.compile(r"青禾苗圃|the Alder Street depot")
_DAY = re.compile(r"(\d{4})年(\d+)月(\d+)日|(\d{4})-(\d\d)-(\d\d)")
_AREAS = {"养老": 13, "elderly": 13, "电站": 8, "power": 8, "学": 6, "school": 6}


class RuleReader:
    """Reads invented texts by a handful of rules."""

    name = "rules 1"

    def read(self, document: Document) -> Reading:
        """Find directives, achievements and one visit in a short text."""
        return Reading(
            reader=self.name,
            mentions=tuple(self._mentions(document)),
            statements=tuple(self._statements(document)),
            activities=tuple(self._activities(document)),
        )

    def _mentions(self, document: Document) -> Iterator[Mention]:
        for place in _find(_PLACE, document):
            yield Mention("place", place)
        for person in _find(_PERSON, document):
            yield Mention("person", person)

    def _statements(self, document: Document) -> Iterator[Statement]:
        speaker = next(iter(_find(_PERSON, document)), None)
        for clause in _find(_CLAUSE[document.lang], document):
            for kind, frame in _KINDS[document.lang]:
                if found := re.search(frame, clause.exact):
                    span = document.quote(clause.start + found.end(), clause.end)
                    yield Statement(kind, span, _areas(span.exact), speaker)
                    break

    def _activities(self, document: Document) -> Iterator[Activity]:
        days = _find(_DAY, document)
        if not days or ("调研" not in document.text and "visited" not in document.text):
            return
        posts = tuple(_find(_POST, document)[:1])
        people = (Participant(one, "lead", posts) for one in _find(_PERSON, document))
        yield Activity(
            kind="visit",
            span=document.quote(0, len(document.text)),
            date=Inferred(_iso(days[0].exact), "stated", "written", days[0]),
            places=tuple(_find(_PLACE, document)[:1]),
            people=tuple(people)[:1],
            stops=tuple(Stop(site) for site in _find(_SITE, document)),
        )


def _find(pattern: re.Pattern[str], document: Document) -> list[Span]:
    found = pattern.finditer(document.text)
    return [document.quote(one.start(), one.end()) for one in found]


def _areas(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(area for word, area in _AREAS.items() if word in text))


def _iso(day: str) -> str:
    year, month, date = re.findall(r"\d+", day)
    return f"{year}-{int(month):02}-{int(date):02}"


readers.add("rules", RuleReader())
