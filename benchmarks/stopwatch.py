"""The stopwatch: one contestant in a process of its own, kept to one core.

Run as `python -m benchmarks.stopwatch ENGINE TEXTS`. It says on standard output when
it is ready, then reads all the texts once for each line that it is given, and says
how long that took.
"""

import json
import os
import resource
import sys
from pathlib import Path
from time import perf_counter, process_time

from benchmarks import engines, volume
from benchmarks.engines import Read
from benchmarks.volume import Text

# Read before the first round: fills caches and lets the interpreter specialize.
WARM_UP = 5


def main() -> None:
    """Load, warm up, and time a round for each line of standard input."""
    engine, path = sys.argv[1:]
    answers, sys.stdout = sys.stdout, sys.stderr  # a library may print
    _stay_on_one_core()
    texts = volume.read(Path(path))
    read = engines.load(engine)
    read(texts[0])
    # Since the start of the process, so the interpreter and numpy count too.
    print(json.dumps(process_time()), file=answers, flush=True)
    for text in texts[:WARM_UP]:
        read(text)
    for _ in sys.stdin:
        print(json.dumps(_round(read, texts)), file=answers, flush=True)


def _round(read: Read, texts: list[Text]) -> dict[str, float]:
    clock, worked = perf_counter(), process_time()
    finds = sum(read(text) for text in texts)
    return {
        "seconds": perf_counter() - clock,
        "core_seconds": process_time() - worked,
        "finds": finds,
        "peak_bytes": _peak_bytes(),
    }


def _stay_on_one_core() -> None:
    if sys.platform == "linux":
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _peak_bytes() -> int:
    """Say how much memory was held at most.

    On Linux `ru_maxrss` also counts what the starting process held before the exec.
    """
    status = Path("/proc/self/status")
    if status.exists():
        held = status.read_text().partition("VmHWM:")[2].split()[0]
        return int(held) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main()
