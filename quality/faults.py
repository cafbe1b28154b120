"""Name the kinds of error in a reading, so that the commonest can be mended first."""

from collections import Counter
from collections.abc import Iterator, Sequence

from duban.extraction.agreement import STATEMENT_FLOOR, pair
from duban.extraction.marks import Mark, Marks, StatementMark


def faults(gold: Marks, guess: Marks) -> Counter[str]:
    """Count a reading's errors in mentions, statements and areas by their kind."""
    wanted, found = set(gold.mentions), set(guess.mentions)
    named = _mentions(_in_order(wanted - found), _in_order(found - wanted))
    return Counter([*named, *_statements(gold, guess)])


def _in_order(marks: set[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.start, mark.end, mark.label))


def _mentions(wanted: Sequence[Mark], found: list[Mark]) -> Iterator[str]:
    free = list(found)
    for mark in wanted:
        other = next((each for each in free if mark.overlap(each) > 0), None)
        if other is None:
            yield f"{mark.label} missed"
            continue
        free.remove(other)
        if other.label == mark.label:
            yield f"{mark.label}: edges differ"
        else:
            yield f"{mark.label} taken for {other.label}"
    yield from (f"{mark.label} where none is" for mark in free)


def _statements(gold: Marks, guess: Marks) -> Iterator[str]:
    pairs = pair(gold.statements, guess.statements, _overlap, STATEMENT_FLOOR)
    for wanted, found in pairs:
        yield from _judged(wanted, found)
    paired = {wanted.mark for wanted, _ in pairs}
    met = {found.mark for _, found in pairs}
    guesses = [each.mark for each in guess.statements]
    known = [each.mark for each in gold.statements]
    for mark in known:
        if mark not in paired:
            yield f"{mark.label} {_lost(mark, guesses, known)}"
    for mark in guesses:
        if mark not in met and not any(mark.overlap(each) > 0 for each in known):
            yield f"{mark.label} where none is"


def _judged(wanted: StatementMark, found: StatementMark) -> Iterator[str]:
    if wanted.mark.label != found.mark.label:
        yield f"{wanted.mark.label} taken for {found.mark.label}"
    elif wanted.mark.label != "context" and not {*found.areas[:1]} & {*wanted.areas}:
        yield f"area {(*wanted.areas, 0)[0]} taken for {(*found.areas, 0)[0]}"


def _lost(mark: Mark, guesses: Sequence[Mark], known: Sequence[Mark]) -> str:
    """Say how a statement got lost: under a wider guess, in pieces, or altogether."""
    over = [each for each in guesses if mark.overlap(each) > 0]
    if not over:
        return "missed"
    widest = max(over, key=mark.overlap)
    if sum(each.overlap(widest) > 0 for each in known) > 1:
        return "inside one guess over several"
    return "in pieces" if len(over) > 1 else "with other edges"


def _overlap(gold: StatementMark, guess: StatementMark) -> float:
    return gold.mark.overlap(guess.mark)
