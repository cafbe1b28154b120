"""Registry: the one plug-in mechanism — a dict of built-ins, then entry points."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

from duban.errors import UnknownName

Plugin = TypeVar("Plugin")


class Registry(Generic[Plugin]):
    """Named plug-ins of one kind.

    Built-ins are added at import, or named in `built_in` as "module:object" when they
    are heavy. Those and the entry points of `group` are loaded when they are first
    asked for; an entry point cannot replace a built-in of the same name.
    """

    def __init__(self, group: str, built_in: Mapping[str, str] | None = None) -> None:
        self.group = group
        self._built_in = [
            EntryPoint(name, place, group) for name, place in (built_in or {}).items()
        ]
        self._added: dict[str, Plugin] = {}
        self._loaded: dict[str, Plugin] = {}

    def add(self, name: str, plugin: Plugin) -> None:
        """Add a built-in; the first of a name stays."""
        self._added.setdefault(name, plugin)

    def get(self, name: str) -> Plugin:
        """Return the plug-in of that name; raise UnknownName listing the others."""
        if name in self._added:
            return self._added[name]
        if name not in self._loaded:
            if name not in self._entries:
                available = ", ".join(self.names()) or "none"
                raise UnknownName(
                    f"{self.group} has no plug-in named {name!r}",
                    f"use one of: {available}",
                )
            self._loaded[name] = self._entries[name].load()
        return self._loaded[name]

    def names(self) -> list[str]:
        """Return the names of all plug-ins, sorted."""
        return sorted({*self._added, *self._entries})

    def __iter__(self) -> Iterator[Plugin]:
        """Give all plug-ins: those added, the other built-ins, those from outside."""
        return iter([self.get(name) for name in {**self._added, **self._entries}])

    @cached_property
    def _entries(self) -> dict[str, EntryPoint]:
        known = {entry.name: entry for entry in self._built_in}
        for entry in entry_points(group=self.group):
            known.setdefault(entry.name, entry)
        return known
