"""The sentences of an English text, as it tells what happened."""

import re

from duban.extraction.marked import Sentence

# A full stop ends a sentence unless it closes a title, an initial or an abbreviation.
_SHORT = (
    "Dr Mr Ms Mrs Prof St Rs No Jr Sr Gen Lt Col Sen Rep Gov Ven Rev Hon vs Co Cllr"
)
_MONTHS = "Jan Feb Mar Apr Aug Sep Oct Nov Dec"
_NOT_AFTER = "".join(rf"(?<!\b{word})" for word in [*_SHORT.split(), "[A-Z]"])
_NOT_DATE = "".join(rf"(?!(?<=\b{month})\.\s\d)" for month in _MONTHS.split())
_NOT_NAME = "".join(
    rf"(?!(?<=\b{word})\.\s[a-z])" for word in ["Ltd", "Inc", "Corp", "Bros", "etc"]
)
_END = re.compile(
    rf"{_NOT_AFTER}(?<!\n\d)(?<!\n\d\d){_NOT_DATE}{_NOT_NAME}(?!\.\s[-–—]\s)"
    # Begins only at the head of a run of signs, so that a long one is looked at once.
    r"(?<![.!?]{2})[.!?]++[”’\"')]*+(?=\s|$)|\n+"
)
HEADING = re.compile(r"\s*(?:[–—•#-]|\*(?!\*)|\d+[.)])")

# Lines at least as long as this may have been wrapped; headings are shorter.
_WRAPPED = 60


def cut(text: str) -> list[Sentence]:
    """Cut a text into sentences; a line that was wrapped in one is not cut."""
    found: list[Sentence] = []
    start, opens = 0, True
    for match in _END.finditer(text):
        if _is_wrapped(text, match):
            continue
        if text[start : match.end()].strip():
            found.append(Sentence(start, match.end(), opens))
        opens = text[match.end() : match.end() + 1] == "\n" or "\n" in match.group()
        start = match.end()
    if text[start:].strip():
        found.append(Sentence(start, len(text), opens))
    return found


def _is_wrapped(text: str, match: re.Match[str]) -> bool:
    """Say whether a line break is a wrapped line's: a long line, no stop at its end."""
    if match.group() != "\n":
        return False
    line = match.start() - text.rfind("\n", 0, match.start()) - 1
    ended = text[match.start() - 1] in '.!?:;”"'
    start = match.start() - line
    if HEADING.match(text, start) or " – " in text[start : match.start()]:
        return False
    return (
        line >= _WRAPPED and not ended and text[match.end() : match.end() + 1].isalnum()
    )
