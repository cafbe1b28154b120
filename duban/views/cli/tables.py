"""Tables: activities, statements and items, a row each."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from duban.extraction.readings import Inferred
from duban.views.cli.terminal import cell
from duban.views.labels.dates import write_date
from duban.views.labels.words import Words

Row = Sequence[str | Text]


def table(title: str, headings: Sequence[str], rows: Iterable[Row]) -> Table:
    """Draw a table; its last column is the widest."""
    drawn = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left", expand=False)
    drawn.title_style = "bold"
    for heading in headings:
        drawn.add_column(heading, overflow="fold", vertical="top")
    drawn.columns[-1].ratio = 1
    for row in rows:
        drawn.add_row(*(cell(each) if isinstance(each, str) else each for each in row))
    return drawn


def areas(numbers: Iterable[int], words: Words) -> str:
    """Name policy areas, the main one first."""
    return words.join(tuple(words.area(number) for number in numbers))


def inferred_date(found: Inferred | None, words: Words) -> str:
    """Write a date, and below it how it was got when the text does not state it."""
    if found is None:
        return ""
    return _with_basis(write_date(found.value, words), found, words)


def inferred_name(found: Inferred | None, words: Words) -> str:
    """Write a name, and below it how it was got when the text does not state it."""
    return _with_basis(found.value, found, words) if found else ""


def _with_basis(shown: str, found: Inferred, words: Words) -> str:
    if found.basis == "stated":
        return shown
    return f"{shown}\n({words(f'basis.{found.basis}')})"


def person(name: str, posts: Sequence[str], role: str, words: Words) -> str:
    """Write a person with the posts named beside them and their role."""
    titles = f" ({words.join(tuple(posts))})" if posts else ""
    return f"{name}{titles} · {words(f'role.{role}')}"


def stop(site: str, topics: Sequence[str], words: Words) -> str:
    """Write a stop and what was looked at there."""
    seen = f"{words('list.colon')}{words.join(tuple(topics))}" if topics else ""
    return f"{site}{seen}"


def numbered(lines: Sequence[str], words: Words) -> str:
    """Number lines when there is more than one."""
    if len(lines) < 2:
        return "".join(lines)
    return "\n".join(
        words("cli.numbered", n=n, line=line) for n, line in enumerate(lines, start=1)
    )
