"""From a path to documents: the Importer protocol, its registry, and the way in.

Loading never stops a batch: where a document cannot be had, the SourceError that
says why is given in its place, and the next one follows. A caller shows refusals as
they come and ends with an exit code other than 0 when there was one.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from duban.corpus.importers.html import HtmlImporter
from duban.corpus.importers.jsonl import JsonLinesImporter
from duban.corpus.importers.plain import PlainImporter
from duban.corpus.inlet import STANDARD_INPUT, Inlet, Loaded, open_inlet
from duban.errors import EmptySource, SourceError
from duban.plugins import Registry


class Importer(Protocol):
    """Turns one format into documents: bytes in, text exactly as decoded out.

    `suffixes` are lower-case file endings with their dot; a file that has one goes to
    this importer. Any other file is offered to `fits` of each importer in turn.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]

    def fits(self, inlet: Inlet) -> bool:
        """Say from the first bytes whether this is the format."""

    def load(self, inlet: Inlet) -> Iterable[Loaded]:
        """Give the documents one by one, lazily; a SourceError stands for each refused.

        An error that is raised ends this source: use it when nothing more can be read.
        """


importers: Registry[Importer] = Registry("duban.importers")
importers.add("plain", PlainImporter())
importers.add("html", HtmlImporter())
importers.add("jsonl", JsonLinesImporter())


def load(paths: Iterable[Path | str]) -> Iterator[Loaded]:
    """Give every document in the files and folders, and a refusal for each failure."""
    for path in gather(paths):
        yield from load_path(path)


def load_path(path: Path | str) -> Iterator[Loaded]:
    """Give the documents of one file, or of standard input for `-`; never raises."""
    path = Path(path)
    if os.path.isdir(path):  # Path.is_dir raises where the way to it is barred
        yield _empty_folder(path)
        return
    try:
        with open_inlet(path) as inlet:
            yield from choose(inlet).load(inlet)
    except SourceError as refusal:
        yield refusal
    except OSError as error:
        yield SourceError(
            f"{path} broke off while it was read: {error.strerror}",
            "check the disk or the connection, and try again",
        )


def choose(inlet: Inlet) -> Importer:
    """Choose an importer by the file's ending, else by its first bytes, else plain."""
    for importer in importers:
        if inlet.suffix in importer.suffixes:
            return importer
    for importer in importers:
        if importer.fits(inlet):
            return importer
    return importers.get("plain")


def gather(paths: Iterable[Path | str]) -> Iterator[Path]:
    """Give the files to read, each once, folders in order and from top to bottom.

    A file named outright is always given, whatever its ending, and so is `-`. From a
    folder come the files with an ending that an importer knows, none that is hidden;
    a folder that holds none or may not be read is given itself, for `load_path` to
    refuse.
    """
    given: set[Path] = set()
    for path in map(Path, paths):
        for found in _inside(path) if os.path.isdir(path) else [path]:
            if found not in given:
                given.add(found)
                yield found


def _inside(folder: Path) -> Iterator[Path]:
    known = {suffix for importer in importers for suffix in importer.suffixes}
    barred: list[OSError] = []
    empty = True
    for place, folders, files in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if Path(name).suffix.lower() in known and not name.startswith("."):
                empty = False
                yield Path(place, name)
    yield from (Path(error.filename) for error in barred)
    if empty and not barred:
        yield folder


def _empty_folder(folder: Path) -> SourceError:
    known = sorted(suffix for importer in importers for suffix in importer.suffixes)
    if not os.access(folder, os.R_OK | os.X_OK):
        return SourceError(
            f"the folder {folder} may not be read by this user",
            f"give yourself the right to read it: chmod u+rx {folder}",
        )
    return EmptySource(
        f"the folder {folder} holds no file that duban reads",
        f"put files there that end in {', '.join(known)}",
    )


__all__ = [
    "STANDARD_INPUT",
    "Importer",
    "Inlet",
    "Loaded",
    "choose",
    "gather",
    "importers",
    "load",
    "load_path",
]
