"""`duban items` and `duban activities`: the ledger's lists."""

from typing import Annotated, Literal

from typer import Option

from duban.views.cli.options import LedgerOption, LimitOption, ListFormat, UiOption

FormatOption = Annotated[ListFormat, Option("--format", help="A table, or JSON.")]
AreaOption = Annotated[
    int | None,
    Option("--area", metavar="N", help="Only this policy area, by its number."),
]
PlaceOption = Annotated[
    str | None, Option("--place", metavar="NAME", help="Only what concerns this place.")
]
PersonOption = Annotated[
    str | None, Option("--person", metavar="NAME", help="Only what this person said.")
]
StateOption = Annotated[
    Literal["answered", "contradicted", "restated", "quiet"] | None,
    Option("--state", help="Only what later texts have made of it."),
]
KindOption = Annotated[
    Literal["directive", "commitment"] | None, Option("--kind", help="Only this kind.")
]


def items(
    area: AreaOption = None,
    place: PlaceOption = None,
    person: PersonOption = None,
    state: StateOption = None,
    kind: KindOption = None,
    limit: LimitOption = 50,
    format: FormatOption = "table",
    ledger: LedgerOption = None,
    ui: UiOption = None,
) -> None:
    """List what was asked for and promised, newest first."""
    from duban.store.dossiers import ItemFilter
    from duban.views.cli.lists import give_items
    from duban.views.cli.session import begin

    wanted = ItemFilter(area, place, person, state, kind)
    give_items(begin(ui=ui, ledger=ledger), wanted, limit=limit, format=format)


def activities(
    limit: LimitOption = 50,
    format: FormatOption = "table",
    ledger: LedgerOption = None,
    ui: UiOption = None,
) -> None:
    """List visits, meetings and other occasions, newest first."""
    from duban.views.cli.lists import give_activities
    from duban.views.cli.session import begin

    give_activities(begin(ui=ui, ledger=ledger), limit=limit, format=format)
