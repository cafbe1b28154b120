"""What the tests of the command line share: a way to run it, and a few texts."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import rule_reader  # noqa: F401  (registers the reader "rules")
from typer.testing import CliRunner, Result

from duban.views.cli.app import app

VISIT_ZH = "2024年3月6日，市长顾远帆到松荫区青禾苗圃调研。要加快建设三处社区养老站。\n"
LATER_ZH = "松荫区2025年报告\n发布时间：2025年2月1日\n\n松荫区已建成社区养老站三处。\n"
LATER_EN = "Pinewick harvest fair\nPublished: 2025-03-01\n\nThe fair was merry.\n"
VISIT_EN = (
    "Mayor Alma Whitford visited the Alder Street depot in Pinewick on 2024-05-02. "
    "The district must open two schools.\n"
)

Duban = Callable[..., Result]


def start(*arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    """Start the real program in a folder, as a shell would."""
    return subprocess.Popen(
        [sys.executable, "-m", "duban", *arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "DUBAN_UI": "en", "DUBAN_READER": "quick"},
    )


@pytest.fixture
def duban(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Duban:
    """Run the command line in a folder of its own, with the small reader."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DUBAN_READER", "rules")
    monkeypatch.setenv("DUBAN_UI", "en")
    monkeypatch.delenv("DUBAN_LEDGER", raising=False)

    def run(*arguments: str, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=input, prog_name="duban")

    return run


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Four texts in two languages."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in (
        ("visit-zh", VISIT_ZH),
        ("visit-en", VISIT_EN),
        ("later-zh", LATER_ZH),
        ("later-en", LATER_EN),
    ):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def filled(duban: Duban, texts: Path) -> Duban:
    """The command line in a folder with a ledger of those texts."""
    assert duban("add", str(texts)).exit_code == 0
    return duban
