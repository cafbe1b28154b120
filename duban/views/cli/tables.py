"""Tables: activities, statements and items, a row each."""

from collections.abc import Iterable, Sequence
from itertools import compress

from rich import box
from rich.table import Table
from rich.text import Text

from duban.extraction.readings import Inferred
from duban.store.dossiers import Heading
from duban.views.cli.terminal import cell
from duban.views.labels.dates import write_date
from duban.views.labels.words import Words

Row = Sequence[str | Text]


def table(title: str, headings: Sequence[str], rows: Iterable[Row]) -> Table:
    """Draw a table; long words are folded, and a column without a word left out."""
    drawn = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left")
    drawn.title_style = "bold"
    listed = [[_cell(each) for each in row] for row in rows]
    filled = [any(row[at].plain for row in listed) for at in range(len(headings))]
    for at in compress(range(len(headings)), filled):
        drawn.add_column(headings[at], overflow="fold")
    for row in listed:
        drawn.add_row(*compress(row, filled))
    return drawn


def _cell(written: str | Text) -> Text:
    return cell(written) if isinstance(written, str) else written


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


def because(label: str, found: Inferred | None, words: Words) -> str | None:
    """Explain how a value was got that the text does not state outright."""
    if found is None or found.basis == "stated":
        return None
    basis = words(f"basis.{found.basis}")
    colon = words("list.colon")
    return f"{label}{colon}{found.value} ({basis}{colon}{found.reason})"


def _with_basis(shown: str, found: Inferred, words: Words) -> str:
    if found.basis == "stated":
        return shown
    return f"{shown}\n({words(f'basis.{found.basis}')})"


def person(name: str, posts: Sequence[str], role: str, words: Words) -> str:
    """Write a person with the posts named beside them and their role."""
    titles = f" ({words.join(tuple(posts))})" if posts else ""
    return f"{name}{titles} · {words(f'role.{role}')}"


def source(heading: Heading, words: Words, *, dated: bool = True) -> str:
    """Write what is cited: its title, its publisher and, if wanted, its date."""
    date = write_date(heading.published, words) if heading.published else None
    parts = (heading.title or heading.id, heading.publisher, date if dated else None)
    return " · ".join(filter(None, parts))


def shown(listed: int, total: int, words: Words) -> Text:
    """Say how many of a list are shown, when they are not all."""
    if listed == total:
        return Text(words("cli.none_fits") if not total else "", style="dim")
    return Text(words("cli.shown", shown=listed, total=total), style="dim")


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
