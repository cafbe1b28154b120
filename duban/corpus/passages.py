"""Cut a text into headed, numbered passages, and passages into sentences.

Every character that is not white space lies in exactly one passage and in exactly one
sentence, and each span quotes its words exactly.
"""

import re

from duban.corpus.document import Passage, Span
from duban.corpus.headings import is_heading, is_marked_heading
from duban.corpus.lines import lines
from duban.corpus.sentences import sentences

__all__ = ["passages", "sentences"]

_FINISHED = re.compile(r"[。！？；：…!?;:.\"”’」』)）\]】*_—-]$")


def passages(text: str) -> list[Passage]:
    """Cut a text into its lines, each with the nearest heading above it.

    Published texts hold one paragraph, list item or heading a line; the lines of a
    hard-wrapped text stay passages of their own.
    """
    found: list[Passage] = []
    heading: str | None = None
    cut = list(lines(text))
    for index, span in enumerate(cut):
        found.append(Passage(index + 1, span, heading))
        if _heads(text, cut, index):
            heading = span.exact
    return found


def _heads(text: str, cut: list[Span], index: int) -> bool:
    """Say whether a line is a heading: it looks like one and text begins below it.

    A line that follows an unfinished one, or precedes one that begins with a small
    letter, is a piece of a wrapped sentence. So may be a short line without a number,
    unless it stands apart.
    """
    line = cut[index].exact
    if index + 1 == len(cut) or not is_heading(line):
        return False
    if is_marked_heading(line):
        return True
    before = cut[index - 1].exact if index else ""
    begins = not before or _FINISHED.search(before) or is_marked_heading(before)
    return bool(begins) and _stands_apart(text, cut[index], cut[index + 1])


def _stands_apart(text: str, line: Span, below: Span) -> bool:
    """Say whether what follows a line is no continuation of it.

    Wrapped lines are about equally long, and no empty line is between them.
    """
    if below.exact[0].islower():
        return False
    gap = text[line.end : below.start]
    apart = len(gap.splitlines()) > 1 or len(below.exact) > 1.5 * len(line.exact)
    return apart or is_marked_heading(below.exact)
