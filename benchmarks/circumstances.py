"""The circumstances of a run: figures mean little without them."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]


def circumstances() -> dict[str, str]:
    """Say when, of which commit and on which machine, and how busy that is now."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": _commit(),
        "machine": f"{_processor()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "load": load(),
    }


def load() -> str:
    """Say how many processes wanted a core in the last minute, as far as is known."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _commit() -> str:
    asked = ["git", "describe", "--always", "--dirty", "--exclude=*"]
    try:
        said = subprocess.run(
            asked, cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return said.stdout.strip()


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    named = listed.read_text().partition("model name")[2] if listed.exists() else ""
    return named.partition(":")[2].partition("\n")[0].strip() or platform.machine()
