"""Facets: ways to narrow the list of items, each of them a link."""

from dataclasses import asdict, dataclass

from duban.store.dossiers import Facet, ItemFilter, ItemPage
from duban.views.labels.words import Words
from duban.views.web.links import with_query

NAMES = ("state", "kind", "area", "place", "person")
# Values shown at once; others unfold, up to what one looks through in a list.
SHOWN = 8
UNFOLDED = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, with the link that adds or removes it."""

    label: str
    means: str | None
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One facet: its name and its choices, the chosen one first, then by frequency."""

    name: str
    choices: tuple[Choice, ...]

    @property
    def first(self) -> tuple[Choice, ...]:
        """The choices that are shown at once."""
        return self.choices[:SHOWN]

    @property
    def others(self) -> tuple[Choice, ...]:
        """The choices that unfold."""
        return self.choices[SHOWN : SHOWN + UNFOLDED]

    @property
    def left_out(self) -> int:
        """How many choices are not listed."""
        return max(0, len(self.choices) - SHOWN - UNFOLDED)

    @property
    def narrowed(self) -> bool:
        """Say whether the list is narrowed to a value of this facet."""
        return any(choice.chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A facet that the list is narrowed to, with the link that removes it."""

    name: str
    label: str
    href: str


def facet_groups(page: ItemPage, wanted: ItemFilter, words: Words) -> list[Group]:
    """Make the groups of links for the facets of a page of items."""
    groups = []
    for name in NAMES:
        facets = page.facets.get(name, ())
        choices = [_choice(name, facet, wanted, words) for facet in facets]
        choices.sort(key=lambda choice: not choice.chosen)
        groups.append(Group(name, tuple(choices)))
    return [group for group in groups if group.choices]


def chosen_facets(wanted: ItemFilter, words: Words) -> list[Chosen]:
    """List what the items are narrowed to."""
    values = asdict(wanted)
    return [
        Chosen(
            name, label_of(name, str(values[name]), words), _with(wanted, name, None)
        )
        for name in NAMES
        if values[name] is not None
    ]


def label_of(name: str, value: str, words: Words) -> str:
    """Say a facet's value in the reader's words; names stand as in the text."""
    if name == "area":
        return words.area(value)
    if name in ("state", "kind"):
        return words(f"{name}.{value}")
    return value


def _choice(name: str, facet: Facet, wanted: ItemFilter, words: Words) -> Choice:
    chosen = str(asdict(wanted)[name]) == facet.value
    href = _with(wanted, name, None if chosen else facet.value)
    means = _means(name, facet.value, words)
    label = label_of(name, facet.value, words)
    return Choice(label, means, facet.count, href, chosen)


def _means(name: str, value: str, words: Words) -> str | None:
    if name == "area":
        return words.area_means(value)
    if name in ("state", "kind"):
        return words(f"{name}_means.{value}")
    return None


def _with(wanted: ItemFilter, name: str, value: str | None) -> str:
    return with_query("/items", asdict(wanted) | {name: value})
