"""`duban serve` serves until it is told to stop."""

import json
import re
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Duban, start


@pytest.fixture
def serving(filled: Duban, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    assert filled("items").exit_code == 0
    process = start("serve", "--port", "0", folder=tmp_path)
    yield process
    process.kill()
    process.communicate()


def address(process: subprocess.Popen[bytes]) -> str:
    """Wait for the line with the address, which comes when the pages can be had."""
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline().decode())
    assert found is not None
    return found[0]


def test_the_address_is_printed_and_answers(
    serving: subprocess.Popen[bytes], filled: Duban
) -> None:
    listed = json.loads(filled("activities", "--format", "json").stdout)
    with urllib.request.urlopen(address(serving) + "activities?lang=en") as answer:
        page = answer.read().decode()
    assert listed
    for activity in listed:
        assert activity["id"] in page


def test_ctrl_c_ends_the_pages_quietly(serving: subprocess.Popen[bytes]) -> None:
    address(serving)
    serving.send_signal(signal.SIGINT)
    _, shown = serving.communicate(timeout=30)
    assert (serving.returncode, shown) == (0, b"")


def test_a_wrong_port_is_a_usage_error(duban: Duban) -> None:
    assert duban("serve", "--port", "70000").exit_code == 2
