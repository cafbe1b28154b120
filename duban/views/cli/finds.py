"""What a reader found, as marks on the text and as a legend that explains them.

A statement stands in ‹ ›, underlined, after its kind's letter and its row in the
table of statements; a mention is coloured and followed by a slash and its letter.
"""

from rich.text import Text

from duban.extraction.readings import (
    MENTION_TYPES,
    STATEMENT_KINDS,
    Mention,
    Reading,
    Statement,
)
from duban.views.cli.highlight import Mark
from duban.views.labels.words import Words

MENTION_STYLES = {
    "person": "bold cyan",
    "post": "cyan",
    "organization": "magenta",
    "place": "green",
    "time": "yellow",
    "figure": "bright_blue",
}
KIND_STYLES = {
    "directive": "underline red",
    "commitment": "underline bright_magenta",
    "achievement": "underline bright_green",
    "problem": "underline bright_yellow",
    "context": "underline",
}


def reading_marks(reading: Reading, words: Words) -> list[Mark]:
    """Mark everything that a reader found in a text."""
    statements = (
        statement_mark(each, number, words)
        for number, each in enumerate(reading.statements, start=1)
    )
    return [*statements, *(mention_mark(each, words) for each in reading.mentions)]


def statement_mark(statement: Statement, number: int, words: Words) -> Mark:
    """Mark a statement with its kind's letter and its number."""
    sign = f"‹{words(f'cli.kind.{statement.kind}')}{number}:"
    style = KIND_STYLES[statement.kind]
    return Mark(statement.span.start, statement.span.end, style, sign, "›")


def mention_mark(mention: Mention, words: Words) -> Mark:
    """Mark a mention with its type's letter."""
    sign = f"/{words(f'cli.type.{mention.type}')}"
    style = MENTION_STYLES[mention.type]
    return Mark(mention.span.start, mention.span.end, style, "", sign)


def legend(words: Words) -> Text:
    """Explain every sign and colour."""
    entries: list[Text] = []
    for kind in STATEMENT_KINDS:
        sign = f"‹{words(f'cli.kind.{kind}')}1:…›"
        entries.append(Text(f"{sign} {words(f'kind.{kind}')}", KIND_STYLES[kind]))
    for type_ in MENTION_TYPES:
        sign = f"/{words(f'cli.type.{type_}')}"
        name = words(f"cli.mention.{type_}")
        entries.append(Text(f"{sign} {name}", MENTION_STYLES[type_]))
    return Text("  ").join(entries)
