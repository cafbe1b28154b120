"""The classes of English words, looked up as written, then in other letter case."""

from collections.abc import Sequence

from duban.extraction import clusters


def classes(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the broad and the narrow class of each word; "" for a word unknown."""
    known = clusters.load("en")
    forms = [_known_form(word, known.broad) for word in words]
    broad = [known.broad.get(form, "") for form in forms]
    return broad, [known.narrow.get(form, "") for form in forms]


def _known_form(word: str, known: dict[str, str]) -> str:
    if word[0].isdigit():
        return "0"
    return next(
        (form for form in (word, word.lower(), word.capitalize()) if form in known),
        word,
    )
