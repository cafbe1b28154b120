"""Why a passage is shown, in the reader's words."""

from collections.abc import Iterable

from duban.views.labels.words import Words


def write_reasons(reasons: Iterable[str], words: Words) -> str:
    """Write reasons of evidence ("name: …", "area: 8") in the reader's language.

    Those of one sort are told together; one of an unknown sort stands as it is.
    """
    told: dict[str, list[str]] = {}
    for reason in reasons:
        sort, _, shared = reason.partition(": ")
        label = words.table.get(f"reason.{sort}") if shared else None
        if label is None:
            told.setdefault(reason, [])
        else:
            known = words.area(shared) if sort == "area" else shared
            told.setdefault(label, []).append(known)
    return words("list.semicolon").join(
        words("list.colon").join([label, words.join(tuple(shared))])
        if shared
        else label
        for label, shared in told.items()
    )


def write_reason(reason: str, words: Words) -> str:
    """Write one reason by itself."""
    return write_reasons([reason], words)
