"""A session: one run of a command, with the settings that hold and its terminal."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from duban import settings
from duban.settings import Settings, UiLanguage
from duban.views.cli.terminal import Terminal, console
from duban.views.labels.words import words_in


@dataclass(frozen=True, slots=True)
class Session:
    """What every command needs: the settings, options included, and the terminal."""

    settings: Settings
    terminal: Terminal


def begin(
    *, ui: UiLanguage | None = None, quiet: bool = False, **options: Any
) -> Session:
    """Read the settings; an option that was given wins over them."""
    found = settings.load(Path.cwd(), os.environ)
    given = {"ui": ui, **options}
    chosen = replace(found, **{k: v for k, v in given.items() if v is not None})
    words = words_in(chosen.ui)
    return Session(chosen, Terminal(console(), console(stderr=True), words, quiet))
