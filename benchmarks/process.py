"""A contestant's process: started, made ready, told to run a round, ended."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Self

from benchmarks.contestants import Contestant
from benchmarks.environment import PYTHON, reason
from benchmarks.results import Round

ROOT = Path(__file__).parents[1]
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
# Set on some machines for old builds of OpenBLAS; they slow a current numpy.
SLOWING = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


class Broken(Exception):
    """The contestant's process ended by itself; says with which last words."""


class Process:
    """One contestant over one file of texts, in an interpreter of its own."""

    def __init__(self, contestant: Contestant, texts: Path) -> None:
        python = sys.executable if contestant.package is None else str(PYTHON)
        self._errors: IO[str] = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self._process = subprocess.Popen(
            [python, "-m", "benchmarks.stopwatch", contestant.engine, str(texts)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            cwd=ROOT,
            env=settings(os.environ),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
        self._errors.close()

    def ready(self) -> float:
        """Wait until it has read a text; return the seconds on the core until then."""
        return float(self._answer())

    def round(self) -> Round:
        """Have it read all the texts once."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # the answer that is missing will tell
            print(file=self._process.stdin, flush=True)
        return Round(**self._answer())

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if line:
            return json.loads(line)
        self._process.wait()
        self._errors.seek(0)
        said = reason(self._errors.read())
        raise Broken(said or f"ended with {self._process.returncode}")


def settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Give a contestant's environment: one thread, and no old OpenBLAS's settings."""
    kept = {k: v for k, v in environment.items() if k not in SLOWING}
    return kept | dict.fromkeys(THREADS, "1")
