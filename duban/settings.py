"""Settings: duban.toml and the environment, read once at the door.

A variable of the environment wins over duban.toml, and an option of the command
line over both. Nothing below the door looks for settings by itself.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Literal

from duban.errors import SettingsError

# In the order of corpus.document.Language: typing takes two orders of one Literal for
# one type, and would show in the help whichever it met first.
UiLanguage = Literal["zh", "en"]

FILE_NAME = "duban.toml"
PREFIX = "DUBAN_"
# POSIX: the first of these that is set decides the language of messages.
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
LARGEST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Settings:
    """How duban was asked to run; each field is a key of duban.toml."""

    ledger: str = field(
        default="duban.db",
        metadata={"about": "The ledger: a file path or a database URL."},
    )
    reader: str = field(
        default="careful",
        metadata={"about": "The reader: careful, or quick for large archives."},
    )
    host: str = field(
        default="127.0.0.1",
        metadata={"about": "The address that pages are served on."},
    )
    port: int = field(
        default=8350,
        metadata={"about": "The port that pages are served on; 0 takes a free one."},
    )
    ui: UiLanguage = field(
        default="en",
        metadata={
            "about": "The language of the terminal, en or zh; "
            "by default that of LC_ALL, LC_MESSAGES or LANG."
        },
    )


def load(folder: Path, environ: Mapping[str, str]) -> Settings:
    """Read the settings that hold in a folder, under an environment."""
    given: dict[str, object] = {"ui": _locale_language(environ)}
    given |= _from_file(folder / FILE_NAME)
    given |= _from_environment(environ)
    return Settings(
        ledger=_text(given, "ledger", Settings().ledger),
        reader=_text(given, "reader", Settings().reader),
        host=_text(given, "host", Settings().host),
        port=_port(given.get("port", Settings().port)),
        ui=_language(given["ui"]),
    )


def variable(key: str) -> str:
    """Name the environment's variable for a key of duban.toml."""
    return PREFIX + key.upper()


def _from_file(path: Path) -> dict[str, object]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"{path} cannot be read: {error}", "mend the file or move it away"
        ) from error
    _refuse_unknown_keys(path, table)
    return table


def _refuse_unknown_keys(path: Path, table: Mapping[str, object]) -> None:
    known = [each.name for each in fields(Settings)]
    for key in table:
        if key not in known:
            raise SettingsError(
                f"{path} has a key {key!r} that duban does not know",
                f"use one of: {', '.join(known)}",
            )


def _from_environment(environ: Mapping[str, str]) -> dict[str, object]:
    names = {each.name: variable(each.name) for each in fields(Settings)}
    return {key: environ[name] for key, name in names.items() if environ.get(name)}


def _locale_language(environ: Mapping[str, str]) -> UiLanguage:
    locale = next((environ[name] for name in LOCALE_VARIABLES if environ.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


def _text(given: Mapping[str, object], key: str, default: str) -> str:
    value = given.get(key, default)
    if not isinstance(value, str) or not value:
        raise SettingsError(f"{key} is {value!r}", f"give {key} as a text in quotes")
    return value


def _port(value: object) -> int:
    digits = str(value)
    fits = digits.isascii() and digits.isdecimal() and int(digits) <= LARGEST_PORT
    if not fits:
        raise SettingsError(
            f"port is {value!r}", f"give a whole number from 0 to {LARGEST_PORT}"
        )
    return int(digits)


def _language(value: object) -> UiLanguage:
    if value not in ("en", "zh"):
        raise SettingsError(f"ui is {value!r}", "give en or zh")
    return value
