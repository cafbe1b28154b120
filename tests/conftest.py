"""What tests of several rooms share: a ledger on each of the two engines."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from duban.store.engine import Engine, open_ledger

# Where Debian and Ubuntu keep the server's programs, newest last when sorted.
_DEBIAN = Path("/usr/lib/postgresql")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A throw-away PostgreSQL cluster, reached by a socket in its own folder."""
    programs = _server_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server (initdb, pg_ctl) is installed here")
    with tempfile.TemporaryDirectory(prefix="duban-pg-", dir="/tmp") as name:
        folder = Path(name)
        account = _account()
        if account is not None:
            os.chown(folder, account.pw_uid, account.pw_gid)
        data = folder / "data"
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        _run(
            programs / "initdb", "-D", data, "-U", "duban", "-E", "UTF8", "-A", "trust"
        )
        started = [programs / "pg_ctl", "-D", data, "-l", folder / "log", "-w"]
        _run(*started, "-o", options, "start")
        try:
            yield f"postgresql://duban@/{{database}}?host={folder}"
        finally:
            _run(*started, "-m", "immediate", "stop")


@pytest.fixture
def postgresql_place(postgresql_server: str) -> str:
    """The address of a new, empty PostgreSQL database."""
    name = f"ledger_{uuid4().hex}"
    _make_database(postgresql_server.format(database="postgres"), name)
    return postgresql_server.format(database=name)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place for a new ledger, once on each engine."""
    if request.param == "sqlite":
        return str(tmp_path / "duban.db")
    address: str = request.getfixturevalue("postgresql_place")
    return address


@pytest.fixture
def ledger(place: str) -> Iterator[Engine]:
    """A new and empty ledger, once on each engine."""
    engine = open_ledger(place)
    yield engine
    engine.dispose()


def _make_database(address: str, name: str) -> None:
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())


def _server_programs() -> Path | None:
    found = shutil.which("pg_ctl")
    if found is not None:
        return Path(found).resolve().parent
    installed = sorted(_DEBIAN.glob("*/bin/pg_ctl"))
    return installed[-1].parent if installed else None


def _account() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root; the package brings an account for it."""
    return pwd.getpwnam("postgres") if os.geteuid() == 0 else None


def _run(*command: str | Path) -> None:
    account = _account()
    # No pipes: the server would hold them open long after pg_ctl is done.
    subprocess.run(
        [str(part) for part in command],
        check=True,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
        extra_groups=[] if account else None,
    )
