"""The server finds a port, says its address, and refuses what it cannot have."""

import socket

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
