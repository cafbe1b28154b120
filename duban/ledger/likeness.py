"""What two statements share: words weighted by rarity, names, areas, units."""

import re
from dataclasses import dataclass

from duban.corpus.document import Language
from duban.extraction.readings import StatementKind
from duban.ledger.names import shared_names
from duban.ledger.rarity import weight
from duban.ledger.stems import content, stem
from duban.ledger.wording import is_han

_FIGURE = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?:[万亿千百]+|million|billion|trillion)?\s*"
    r"(?P<unit>[％%]|[\u4e00-\u9fff]{1,2}|[A-Za-z]{2,})?"
)
# What follows the number of a day or a year, or of a thing in a series.
_NO_UNIT = re.compile(
    r"[年月日号时季届岁第以余左的，]|(by|and|to|in|on|at|of|from|for)$"
)

# Units of two characters; of any other Chinese unit the first one is enough.
_LONG_UNITS = frozenset(
    ("公里", "公顷", "平方", "立方", "千瓦", "人次", "床位", "美元")
)
# Below half the weight of a rare word, a word leads to too many statements.
_CLUE = 0.45


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as follow-through sees it.

    `names` are the folded names of places and bodies that it concerns itself, `around`
    those of its whole document. `setting` are the places where it was said: their
    names tell nothing of the matter itself.
    """

    kind: StatementKind
    text: str
    lang: Language
    areas: tuple[int, ...] = ()
    names: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    setting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an item and a later statement share.

    `strength` adds up the weights of the shared words; `asked` and `told` say which
    part of the item's and of the later statement's weight that is, in 0..1.
    `head` says that what one of them begins with, its subject, is shared.
    `names` are the item's that the later document has, `around` those that both
    documents have; `beyond` is the strength of what is shared besides such names.
    `words` are the shared stretches as the later text has them, most telling first,
    and `figures` its figures in a unit that the item has too.
    """

    strength: float
    asked: float
    told: float
    beyond: float
    head: bool
    words: tuple[str, ...]
    names: tuple[str, ...]
    around: tuple[str, ...]
    areas: tuple[int, ...]
    units: tuple[str, ...]
    figures: tuple[str, ...]


def compare(item: Saying, later: Saying) -> Likeness:
    """Compare an item with a later statement in the same language."""
    ignored = frozenset(token for name in item.setting for token in _texts(name))
    asked, told = _weights(item, ignored), _weights(later, ignored)
    shared = {token: asked[token] for token in asked if token in told}
    strength = sum(shared.values())
    names = shared_names(item.names, later.around | later.names, item.lang)
    named = frozenset(token for name in names for token in _texts(name))
    same_units = units(item.text) & units(later.text)
    return Likeness(
        strength=strength,
        beyond=sum(shared[token] for token in shared if token not in named),
        asked=_share(strength, asked),
        told=_share(strength, told),
        head=any(_first(weights) in shared for weights in (asked, told)),
        words=_stretches(later, shared),
        names=names,
        around=shared_names(item.around, later.around, item.lang),
        areas=tuple(area for area in item.areas if area and area in later.areas),
        units=tuple(sorted(same_units)),
        figures=_quoted(later.text, same_units),
    )


def clues(text: str, lang: Language, *, most: int = 12) -> tuple[str, ...]:
    """Return the tokens by which a statement is found again, the rarest first."""
    found = {token.text: weight(token.text, lang) for token in content(text)}
    telling = (token for token in found if found[token] >= _CLUE)
    return tuple(sorted(telling, key=lambda token: (-found[token], token))[:most])


def figures(text: str) -> frozenset[tuple[str, str]]:
    """Return the numbers in a text, each with its unit ("" where it has none)."""
    found = _FIGURE.finditer(text)
    return frozenset(
        (one["number"].replace(",", ""), _unit(one["unit"])) for one in found
    )


def units(text: str) -> frozenset[str]:
    """Return the units of the numbers in a text."""
    return frozenset(unit for _, unit in figures(text) if unit)


def _quoted(text: str, wanted: frozenset[str]) -> tuple[str, ...]:
    found = (one for one in _FIGURE.finditer(text) if _unit(one["unit"]) in wanted)
    return tuple(dict.fromkeys(one[0].strip() for one in found))


def _weights(saying: Saying, ignored: frozenset[str]) -> dict[str, float]:
    found = _texts(saying.text)
    kept = (token for token in found if token not in ignored)
    return {token: weight(token, saying.lang) for token in kept}


def _texts(text: str) -> list[str]:
    return [token.text for token in content(text)]


def _share(strength: float, weights: dict[str, float]) -> float:
    total = sum(weights.values())
    return strength / total if total else 0.0


def _first(weights: dict[str, float]) -> str | None:
    return next((token for token, value in weights.items() if value), None)


def _stretches(later: Saying, shared: dict[str, float]) -> tuple[str, ...]:
    """Join the shared tokens that touch: a reader wants words and not bigrams."""
    found: list[tuple[int, int, float]] = []
    for token in content(later.text):
        value = shared.get(token.text, 0.0)
        if value and found and token.start <= found[-1][1]:
            start, _, sum_ = found.pop()
            found.append((start, token.end, sum_ + value))
        elif value:
            found.append((token.start, token.end, value))
    found.sort(key=lambda one: (-one[2], one[0]))
    words = (later.text[start:end] for start, end, _ in found)
    return tuple(dict.fromkeys(words))


def _unit(found: str | None) -> str:
    if found is None or _NO_UNIT.match(found):
        return ""
    if is_han(found[0]):
        return found if found in _LONG_UNITS else found[0]
    return {"％": "%", "percent": "%"}.get(found, stem(found.casefold()))
