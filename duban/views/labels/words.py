"""Words: the labels of one language, looked up by dotted key."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from duban.corpus.document import Language

LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True)
class Words:
    """The labels of one language; calling it gives the label of a dotted key.

    `words("item.silence", date=…, documents=…)` fills the label's blanks. A key
    that the language lacks raises KeyError: labels are part of the program.
    """

    lang: Language
    table: Mapping[str, str]

    def __call__(self, key: str, **blanks: object) -> str:
        """Give the label of a key, its blanks filled."""
        label = self.table[key]
        return label.format(**blanks) if blanks else label

    def count(self, noun: str, number: int) -> str:
        """Say how many there are of a noun: “1 item”, “2 items”, 2 个事项."""
        form = "one" if number == 1 else "other"
        return self(f"count.{noun}.{form}", n=f"{number:,}")

    def join(self, names: tuple[str, ...]) -> str:
        """Join names as this language lists them."""
        return self("list.comma").join(names)

    def area(self, number: int | str) -> str:
        """Name a policy area in a word or two."""
        return self._of_area(number, "label")

    def area_means(self, number: int | str) -> str:
        """Say in one line what a policy area covers."""
        return self._of_area(number, "means")

    def _of_area(self, number: int | str, part: str) -> str:
        known = f"areas.{number}.{part}"
        if known in self.table:
            return self(known)
        return self(f"areas.unknown.{part}", n=number)


@cache
def words_in(lang: Language) -> Words:
    """Load the labels of a language from the package."""
    packed = files(__package__).joinpath(f"{lang}.toml").read_text("utf-8")
    return Words(lang, dict(_flatten(tomllib.loads(packed))))


def _flatten(tree: Mapping[str, object], above: str = "") -> list[tuple[str, str]]:
    """Turn nested tables into dotted keys."""
    flat: list[tuple[str, str]] = []
    for name, value in tree.items():
        if isinstance(value, Mapping):
            flat += _flatten(value, f"{above}{name}.")
        else:
            flat.append((f"{above}{name}", str(value)))
    return flat
