"""Text with its finds highlighted: by colour, and by signs that need no colour."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rich.text import Text

from duban.views.cli.terminal import safe

SIGN_STYLE = "dim"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to highlight, half-open, with its style and its two signs."""

    start: int
    end: int
    style: str
    opening: str = ""
    closing: str = ""


def highlighted(text: str, marks: Iterable[Mark]) -> Text:
    """Write the text with its marks, the outer before the inner; they may cross."""
    opening, closing = _by_edge(marks)
    edges = sorted({0, len(text), *opening, *closing})
    result, inside = Text(), list[Mark]()
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        for mark in closing[start]:
            inside.remove(mark)
            _sign(result, mark.closing, mark)
        for mark in opening[start]:
            inside.append(mark)
            _sign(result, mark.opening, mark)
        style = " ".join(mark.style for mark in inside)
        result.append(safe(text[start:end]), style=style)
    return result


def excerpt(text: str, start: int, end: int, *, around: int) -> tuple[int, int]:
    """Widen a stretch by so much on both sides, or to the line's ends where nearer."""
    left = text.rfind("\n", max(0, start - around), start) + 1
    right = text.find("\n", end, end + around)
    return (
        left or max(0, start - around),
        right if right >= 0 else min(len(text), end + around),
    )


def within(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    """Cut marks to a stretch of the text, counted from its start."""
    return [
        replace(
            mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start
        )
        for mark in marks
        if mark.start < end and start < mark.end
    ]


Edges = defaultdict[int, list[Mark]]


def _by_edge(marks: Iterable[Mark]) -> tuple[Edges, Edges]:
    """Sort marks by where they open and where they close, the inner closing first."""
    opening, closing = Edges(list), Edges(list)
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    for mark in ordered:
        opening[mark.start].append(mark)
    for mark in reversed(ordered):
        closing[mark.end].append(mark)
    return opening, closing


def _sign(result: Text, sign: str, mark: Mark) -> None:
    if sign:
        result.append(sign, style=f"{SIGN_STYLE} {mark.style}")
