"""The tutorial: every command in it works, and gives what is printed there."""

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from duban.views.cli.app import app

ROOT = Path(__file__).parents[1]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
# These wait for Ctrl-C, or need a folder that only some readers have.
NOT_RUN = {"serve", "evaluate"}


def _blocks() -> list[str]:
    return re.findall(r"^```\n(.*?)^```$", TUTORIAL, re.MULTILINE | re.DOTALL)


def _commands() -> list[list[str]]:
    lines = "".join(_blocks()).splitlines()
    commands = [shlex.split(line)[1:] for line in lines if line.startswith("duban ")]
    return [command for command in commands if command[0] not in NOT_RUN]


def _run(*command: str) -> str:
    result = CliRunner().invoke(app, list(command), env={"DUBAN_UI": "en"})
    assert result.exit_code == 0, result.output
    return result.output


def _culture_center() -> str:
    """Return the id that a reader of the tutorial would pick from the list."""
    wanted = "items --ledger story.db --state contradicted --format jsonl"
    lines = map(json.loads, _run(*shlex.split(wanted)).splitlines())
    items = {line["span"]["exact"]: line["id"] for line in lines}
    return next(item for words, item in items.items() if "建成开放" in words)


def test_every_command_works_and_the_output_shown_is_real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    outputs = ""
    for command in _commands():
        given = [_culture_center() if part == "ID" else part for part in command]
        outputs += _run(*given)
    shown = [
        line
        for block in _blocks()
        if block.startswith("→")
        for line in block.splitlines()
    ]
    assert shown
    assert [line for line in shown if line.strip() not in outputs] == []
