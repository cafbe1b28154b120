"""The server finds a port, says its address, and refuses what it cannot have."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from duban.errors import SettingsError
from duban.views.web import server
from duban.views.web.server import address_of, listen


def test_port_zero_takes_a_free_port_and_says_which() -> None:
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert address_of(listening) == f"http://127.0.0.1:{port}/"


def test_a_port_of_ones_own_choice_that_is_taken_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=str(port)):
            listen("127.0.0.1", port)


def test_the_default_port_gives_way_when_it_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(server, "DEFAULT_PORT", port)
        with listen("127.0.0.1", port) as listening:
            assert listening.getsockname()[1] != port


def test_a_number_that_is_no_port_is_refused() -> None:
    with pytest.raises(SettingsError, match="70000"):
        listen("127.0.0.1", 70_000)


def test_a_host_that_is_not_here_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"192\.0\.2\.1"):
        listen("192.0.2.1", 0)


def test_pages_are_served_until_interrupted_and_the_end_is_clean(
    tmp_path: Path,
) -> None:
    program = (
        "import sys; from functools import partial; "
        "from duban.views.web.server import serve; "
        "serve(sys.argv[1], port=0, on_ready=partial(print, flush=True))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "new.db")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        address = process.stdout.readline().strip()
        page = httpx.get(address, headers={"accept-language": "zh"})
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert page.status_code == 200
    assert "督办" in page.text
    assert (process.returncode, said) == (0, "")
