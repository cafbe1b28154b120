"""Cut a text into headed, numbered passages, and passages into sentences.

Every character that is not white space lies in exactly one passage and in exactly one
sentence, and each span quotes its words exactly.
"""

import re

from duban.corpus.document import Passage, Span
from duban.corpus.headings import is_heading
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
        if _heads(cut, index):
            heading = span.exact
    return found


def _heads(cut: list[Span], index: int) -> bool:
    """Say whether a line is a heading: it looks like one and text begins below it.

    A line that follows an unfinished one, or precedes one that begins with a small
    letter, is a piece of a wrapped sentence.
    """
    if index + 1 == len(cut) or not is_heading(cut[index].exact):
        return False
    if cut[index + 1].exact[0].islower():
        return False
    before = cut[index - 1].exact if index else ""
    return not before or _FINISHED.search(before) is not None or is_heading(before)
