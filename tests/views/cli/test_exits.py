"""A command ends with a line and an exit code, never with a traceback."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer import Exit

from duban import errors
from duban.errors import DubanError
from duban.views.cli import exits
from duban.views.cli.exits import MEANINGS, ending, exit_code

from .conftest import Duban, start


def test_every_error_ends_with_a_code_that_the_help_explains() -> None:
    classes = [each for each in vars(errors).values() if isinstance(each, type)]
    assert len(classes) > 10
    for each in classes:
        if issubclass(each, DubanError):
            assert exit_code(each("it", "do this")) in MEANINGS


def test_help_lists_the_exit_codes(duban: Duban) -> None:
    shown = duban("--help").stdout
    for code, meaning in MEANINGS.items():
        assert f"{code} {meaning}" in shown


def test_a_wrong_option_is_a_usage_error(duban: Duban) -> None:
    shown = duban("items", "--nonsense")
    assert shown.exit_code == exits.USAGE
    assert "--nonsense" in shown.stderr


def test_a_wrong_duban_toml_is_a_usage_error(duban: Duban, tmp_path: Path) -> None:
    (tmp_path / "duban.toml").write_text("port = 'x'", "utf-8")
    shown = duban("items")
    assert shown.exit_code == exits.USAGE
    assert shown.stderr.startswith("error[settings-invalid]: port is 'x' — ")


def test_what_the_system_refuses_is_no_bug(filled: Duban, tmp_path: Path) -> None:
    """A full disk, for one, which every Linux can play."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    command = [sys.executable, "-m", "duban", "items"]
    with full.open("wb") as out:
        ended = subprocess.run(
            command, cwd=tmp_path, stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == exits.SYSTEM
    assert ended.stderr.startswith(b"error[system-refused]")
    assert b"Traceback" not in ended.stderr


def test_a_bug_is_reported_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> None:
        raise ZeroDivisionError("by nought")

    with pytest.raises(Exit) as ended:
        ending(broken)()
    assert ended.value.exit_code == exits.BUG
    shown = capsys.readouterr().err
    assert shown.startswith("error[duban-bug]: ZeroDivisionError: by nought")


def test_a_bug_shows_where_it_is_when_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setenv(exits.TRACEBACK, "1")
    with pytest.raises(ZeroDivisionError):
        ending(broken)()


def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    process = start("read", "-", folder=tmp_path)
    assert process.stdin is not None
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=3)  # it waits for input
    process.send_signal(signal.SIGINT)
    _, shown = process.communicate(timeout=30)
    assert process.returncode == exits.INTERRUPTED
    assert b"Traceback" not in shown


@pytest.mark.usefixtures("filled")
def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    process = start("items", "--format", "jsonl", folder=tmp_path)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(timeout=30) == exits.PIPE_CLOSED
