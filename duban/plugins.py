"""Registry: the one plug-in mechanism — a dict of built-ins, then entry points."""

from collections.abc import Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

from duban.errors import UnknownName

Plugin = TypeVar("Plugin")


class Registry(Generic[Plugin]):
    """Named plug-ins of one kind.

    Built-ins are added at import, or named in `built_in` as "module:object" when they
    are heavy. Those and the entry points of `group` are loaded on first use; an entry
    point cannot replace a built-in of the same name.
    """

    def __init__(self, group: str, built_in: Mapping[str, str] | None = None) -> None:
        self.group = group
        self._built_in = [
            EntryPoint(name, place, group) for name, place in (built_in or {}).items()
        ]
        self._known: dict[str, Plugin] = {}
        self._loaded = False

    def add(self, name: str, plugin: Plugin) -> None:
        """Add a plug-in under a name that is not taken yet."""
        self._known.setdefault(name, plugin)

    def get(self, name: str) -> Plugin:
        """Return the plug-in of that name; raise UnknownName listing the others."""
        self._load()
        if name not in self._known:
            available = ", ".join(sorted(self._known)) or "none"
            raise UnknownName(
                f"{self.group} has no plug-in named {name!r}",
                f"use one of: {available}",
            )
        return self._known[name]

    def names(self) -> list[str]:
        """Return the names of all plug-ins, sorted."""
        self._load()
        return sorted(self._known)

    def __iter__(self) -> Iterator[Plugin]:
        self._load()
        return iter(self._known.values())

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        for entry in [*self._built_in, *entry_points(group=self.group)]:
            self.add(entry.name, entry.load())
