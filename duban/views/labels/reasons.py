"""Why a passage is shown, in the reader's words."""

from duban.views.labels.words import Words


def write_reason(reason: str, words: Words) -> str:
    """Write a reason of evidence ("name: …", "area: 8") in the reader's language.

    A reason of a sort that has no label stands as it is.
    """
    sort, colon, shared = reason.partition(": ")
    label = words.table.get(f"reason.{sort}")
    if label is None or not colon:
        return reason
    if sort == "area":
        shared = words.area(shared)
    return label + words("list.colon") + shared
