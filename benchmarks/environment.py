"""The peers' environment: benchmarks/.venv, made by the benchmark itself."""

import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
CONSTRAINTS = HERE / "constraints.txt"
PYTHON = HERE / ".venv" / "bin" / "python"


def install(package: str) -> str | None:
    """Install a peer at its pinned version; return the reason when it cannot be."""
    if not PYTHON.exists():
        made = _run(sys.executable, "-m", "venv", str(PYTHON.parents[1]))
        if made is not None:
            return made
    return _run(
        *(str(PYTHON), "-m", "pip", "install", "--quiet", "--only-binary", ":all:"),
        *("--constraint", str(CONSTRAINTS), package),
    )


def pinned(package: str) -> str:
    """Return the version that the constraints pin for a package."""
    line = re.search(rf"^{re.escape(package)}==(\S+)$", CONSTRAINTS.read_text(), re.M)
    if line is None:
        raise LookupError(f"{CONSTRAINTS} does not pin {package}")
    return line[1]


def _run(*command: str) -> str | None:
    settings = {k: v for k, v in os.environ.items() if k != "PIP_CONSTRAINT"}
    done = subprocess.run(
        command, env=settings, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return None
    return reason(done.stderr) or f"{command[0]} ended with {done.returncode}"


def reason(errors: str) -> str:
    """Find why in what a failed process said: pip's first error, else the last line."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    first = next((line for line in lines if line.startswith("ERROR:")), None)
    return first or (lines[-1] if lines else "")
