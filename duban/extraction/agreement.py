"""Agreement: how far a reading says the same as gold, counted slot by slot.

A mention agrees when its type and both its ends do. Statements are paired one to one
when they overlap by half of what they cover together; activities when they share a
fifth of their slots. Names agree when one holds the other and is not much shorter.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from duban.extraction.marks import Mark, Marks, Occasion, Slot, StatementMark

Paired = TypeVar("Paired")

# The gold guide's definitions; scores are comparable only while these stay.
STATEMENT_FLOOR = 0.5
ACTIVITY_FLOOR = 0.2
NAME_FLOOR = 0.6

TRACKED = ("directive", "commitment")
SLOT_NAMES = ("kind", "date", "place", "person", "role", "post", "site", "topic")


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the guesses and of the gold agree."""

    agreed: int = 0
    guessed: int = 0
    gold: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.agreed + other.agreed,
            self.guessed + other.guessed,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """The share of the guesses that agree, in percent."""
        return 100 * self.agreed / self.guessed if self.guessed else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found, in percent."""
        return 100 * self.agreed / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        both = self.guessed + self.gold
        return 200 * self.agreed / both if self.agreed else 0.0


Scores = dict[str, Count]
"""Counts by name: "mentions", "mentions.person", "statements", "spans", "areas" …

For "areas" and "speakers" only matched statements count, each guessed once, so
that precision, recall and F1 are one figure: the share right.
"""


def compare(gold: Marks, guess: Marks) -> Scores:
    """Count the agreement of one reading with one gold document."""
    return {
        **_mentions(gold.mentions, guess.mentions),
        **_statements(gold.statements, guess.statements),
        **_occasions(gold.occasions, guess.occasions),
    }


def total(scores: Iterable[Scores]) -> Scores:
    """Add up the counts of several documents."""
    sums: Scores = {}
    for each in scores:
        for name, count in each.items():
            sums[name] = sums.get(name, Count()) + count
    return sums


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Marks of gold that no guess agrees with, and guesses that agree with no gold."""

    missed: tuple[Mark, ...]
    spurious: tuple[Mark, ...]


def disagreement(gold: Marks, guess: Marks) -> Disagreement:
    """Give the mentions and statements that one side has and the other has not."""
    pairs = pair(gold.statements, guess.statements, _same_kind_overlap, STATEMENT_FLOOR)
    return Disagreement(
        missed=_unpaired(gold, {wanted.mark for wanted, _ in pairs}, guess),
        spurious=_unpaired(guess, {found.mark for _, found in pairs}, gold),
    )


def _unpaired(side: Marks, paired: set[Mark], other: Marks) -> tuple[Mark, ...]:
    mentions = [mark for mark in side.mentions if mark not in other.mentions]
    statements = [s.mark for s in side.statements if s.mark not in paired]
    return tuple(mentions + statements)


def pair(
    gold: Sequence[Paired],
    guesses: Sequence[Paired],
    likeness: Callable[[Paired, Paired], float],
    floor: float,
) -> list[tuple[Paired, Paired]]:
    """Pair one to one, the likest first; among equals the later in the text first."""
    candidates = sorted(_candidates(gold, guesses, likeness, floor), reverse=True)
    free_gold, free_guesses = set(range(len(gold))), set(range(len(guesses)))
    pairs = []
    for _, i, j in candidates:
        if i in free_gold and j in free_guesses:
            free_gold.remove(i)
            free_guesses.remove(j)
            pairs.append((gold[i], guesses[j]))
    return pairs


def _candidates(
    gold: Sequence[Paired],
    guesses: Sequence[Paired],
    likeness: Callable[[Paired, Paired], float],
    floor: float,
) -> Iterator[tuple[float, int, int]]:
    for i, wanted in enumerate(gold):
        for j, found in enumerate(guesses):
            alike = likeness(wanted, found)
            if alike >= floor and alike > 0:
                yield alike, i, j


def _mentions(gold: Sequence[Mark], guesses: Sequence[Mark]) -> Scores:
    wanted, found = set(gold), set(guesses)
    scores = {"mentions": _counted(wanted & found, found, wanted)}
    for label in sorted({mark.label for mark in wanted | found}):
        parts = (_labelled(marks, label) for marks in (wanted & found, found, wanted))
        scores[f"mentions.{label}"] = _counted(*parts)
    return scores


def _labelled(marks: Iterable[Mark], label: str) -> list[Mark]:
    return [mark for mark in marks if mark.label == label]


def _counted(
    agreed: Iterable[object], guessed: Iterable[object], gold: Iterable[object]
) -> Count:
    return Count(len(list(agreed)), len(list(guessed)), len(list(gold)))


def _statements(
    gold: Sequence[StatementMark], guesses: Sequence[StatementMark]
) -> Scores:
    pairs = pair(gold, guesses, _same_kind_overlap, STATEMENT_FLOOR)
    spans = pair(gold, guesses, _overlap, STATEMENT_FLOOR)
    wanted, found = _tracked(gold), _tracked(guesses)
    tracked = pair(wanted, found, _overlap, STATEMENT_FLOOR)
    return {
        "statements": _counted(pairs, guesses, gold),
        "spans": _counted(spans, guesses, gold),
        "tracked": _counted(tracked, found, wanted),
        **_kinds(pairs, guesses, gold),
        "areas": _share(_area_agrees(*each) for each in pairs if _has_area(each[0])),
        "speakers": _share(
            same_name(wanted.speaker, found.speaker or "")
            for wanted, found in pairs
            if wanted.speaker
        ),
    }


def _tracked(statements: Iterable[StatementMark]) -> list[StatementMark]:
    return [each for each in statements if each.mark.label in TRACKED]


def _overlap(gold: StatementMark, guess: StatementMark) -> float:
    return gold.mark.overlap(guess.mark)


def _same_kind_overlap(gold: StatementMark, guess: StatementMark) -> float:
    return _overlap(gold, guess) if gold.mark.label == guess.mark.label else 0.0


def _kinds(
    pairs: Iterable[tuple[StatementMark, StatementMark]],
    guesses: Iterable[StatementMark],
    gold: Iterable[StatementMark],
) -> Scores:
    agreed = Counter(wanted.mark.label for wanted, _ in pairs)
    guessed = Counter(statement.mark.label for statement in guesses)
    wanted = Counter(statement.mark.label for statement in gold)
    return {
        f"statements.{kind}": Count(agreed[kind], guessed[kind], wanted[kind])
        for kind in sorted(guessed | wanted)
    }


def _has_area(statement: StatementMark) -> bool:
    """Say whether areas are judged: a frame that asks nothing belongs to none."""
    return statement.mark.label != "context"


def _area_agrees(gold: StatementMark, guess: StatementMark) -> bool:
    return bool(guess.areas) and guess.areas[0] in gold.areas


def _share(verdicts: Iterable[bool]) -> Count:
    listed = list(verdicts)
    return Count(sum(listed), len(listed), len(listed))


def _occasions(gold: Sequence[Occasion], guesses: Sequence[Occasion]) -> Scores:
    pairs = pair(gold, guesses, _occasion_likeness, ACTIVITY_FLOOR)
    agreed = Counter(name for each in pairs for name in _agreed_slots(*each))
    guessed = Counter(slot.name for occasion in guesses for slot in occasion)
    wanted = Counter(slot.name for occasion in gold for slot in occasion)
    sums = Count(agreed.total(), guessed.total(), wanted.total())
    by_name = {
        f"activities.{name}": Count(agreed[name], guessed[name], wanted[name])
        for name in SLOT_NAMES
    }
    return {"activities": sums, **by_name}


def _occasion_likeness(gold: Occasion, guess: Occasion) -> float:
    shorter = min(len(gold), len(guess))
    return len(_agreed_slots(gold, guess)) / max(1, shorter)


def _agreed_slots(gold: Occasion, guess: Occasion) -> list[str]:
    """Name the gold slots that a guessed slot answers, each guess used once."""
    left = list(guess)
    agreed = []
    for wanted in gold:
        answer = next((slot for slot in left if _slot_agrees(wanted, slot)), None)
        if answer is not None:
            left.remove(answer)
            agreed.append(wanted.name)
    return agreed


def _slot_agrees(gold: Slot, guess: Slot) -> bool:
    if gold.name != guess.name:
        return False
    match gold.name:
        case "kind":
            return gold.value == guess.value
        case "date":
            return gold.value == guess.value or _open_date_agrees(gold, guess)
        case "role":
            return same_name(gold.holder, guess.holder) and gold.value == guess.value
        case "post":
            return same_name(gold.holder, guess.holder) and same_name(
                gold.value, guess.value
            )
        case _:
            return same_name(gold.value, guess.value)


def _open_date_agrees(gold: Slot, guess: Slot) -> bool:
    """Accept any year where gold leaves it open ("--03-10")."""
    return gold.value.startswith("-") and guess.value.endswith(gold.value.lstrip("-"))


def same_name(one: str | None, other: str | None) -> bool:
    """Say whether two names agree, letters and digits alone, whatever their case."""
    shorter, longer = sorted((_folded(one), _folded(other)), key=len)
    if not shorter:
        return False
    close = len(shorter) / len(longer) >= NAME_FLOOR
    return shorter == longer or (close and shorter in longer)


def _folded(name: str | None) -> str:
    return "".join(letter for letter in (name or "").lower() if letter.isalnum())
