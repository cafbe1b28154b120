"""Settings come from duban.toml and the environment; what cannot be used is refused."""

from pathlib import Path

import pytest

from duban.errors import SettingsError
from duban.settings import Settings, load, variable


def write(folder: Path, text: str) -> Path:
    (folder / "duban.toml").write_text(text, "utf-8")
    return folder


def test_without_a_file_or_variables_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path, {}) == Settings()


def test_the_file_is_read(tmp_path: Path) -> None:
    folder = write(tmp_path, 'ledger = "台账.db"\nport = 9000\nui = "zh"\n')
    assert load(folder, {}) == Settings(ledger="台账.db", port=9000, ui="zh")


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    folder = write(tmp_path, 'ledger = "file.db"\n')
    assert load(folder, {"DUBAN_LEDGER": "other.db"}).ledger == "other.db"


def test_an_empty_variable_counts_as_not_set(tmp_path: Path) -> None:
    assert load(tmp_path, {"DUBAN_LEDGER": ""}).ledger == Settings().ledger


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "DUBAN_UI": "zh"}, "zh"),
    ],
)
def test_the_language_of_the_terminal_follows_the_locale(
    tmp_path: Path, environ: dict[str, str], language: str
) -> None:
    assert load(tmp_path, environ).ui == language


@pytest.mark.parametrize(
    "text",
    [
        'leger = "a.db"',
        "ledger = 3",
        'ledger = ""',
        "port = -1",
        "port = true",
        "ui = ",
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError):
        load(write(tmp_path, text), {})


@pytest.mark.parametrize(
    ("name", "value"), [("port", "80 80"), ("port", "70000"), ("ui", "fr")]
)
def test_a_variable_that_cannot_be_used_is_refused(
    tmp_path: Path, name: str, value: str
) -> None:
    with pytest.raises(SettingsError) as refusal:
        load(tmp_path, {variable(name): value})
    assert value in refusal.value.what


def test_an_unknown_key_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refusal:
        load(write(tmp_path, "colour = 1"), {})
    assert "ledger, reader, host, port, ui" in refusal.value.remedy
