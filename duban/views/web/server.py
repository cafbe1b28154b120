"""Serve the pages on an address of this machine until told to stop."""

import contextlib
import socket
from collections.abc import Callable

import uvicorn

from duban.errors import SettingsError
from duban.settings import Settings
from duban.views.web.app import create_app

DEFAULT_HOST = Settings().host
DEFAULT_PORT = Settings().port


def serve(
    ledger: str,
    *,
    host: str = DEFAULT_HOST,
    port: int = DEFAULT_PORT,
    on_ready: Callable[[str], None] | None = None,
) -> None:
    """Serve a ledger's pages until Ctrl-C.

    `on_ready` is told the address once the pages can be asked for. A default port
    that is taken gives way to a free one; a port of one's own choice does not.
    """
    app = create_app(ledger)
    with listen(host, port) as listening:
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        server = _Server(config, lambda: on_ready and on_ready(address_of(listening)))
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that says when it answers, and by then ends on Ctrl-C."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], object]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and tell so."""
        await super().startup(sockets=sockets)
        self._on_ready()


def listen(host: str, port: int) -> socket.socket:
    """Listen on a port, or on a free one when it is the default and taken."""
    try:
        return socket.create_server((host, port), family=_family(host))
    except OSError as error:
        if port == DEFAULT_PORT:
            return listen(host, 0)
        raise SettingsError(
            f"{host}:{port} cannot be listened on: {error.strerror or error}",
            "give another port; 0 takes a free one",
        ) from error
    except OverflowError as error:
        raise SettingsError(
            f"{port} is no port", "give a port from 0 to 65535; 0 takes a free one"
        ) from error


def address_of(listening: socket.socket) -> str:
    """Say the address that a browser opens."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
