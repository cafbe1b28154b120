"""The track: all contestants made ready, then timed round after round in turn."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import environment, volume
from benchmarks.contestants import Contestant
from benchmarks.process import Broken, Process
from benchmarks.results import Result
from benchmarks.volume import LANGS, Lang, Text

Texts = dict[Lang, list[Text]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A contestant on the track: its result so far, and its process if it has one."""

    result: Result
    process: Process | None

    def advance(self) -> None:
        """Take the next step, loading or a round; one that broke off takes none."""
        if self.process is None or self.result.refusal is not None:
            return
        try:
            if self.result.load_seconds:
                self.result.rounds.append(self.process.round())
            else:
                self.result.load_seconds = self.process.ready()
        except Broken as broken:
            self.result.refusal = f"broke off: {broken}"
            self.result.rounds.clear()


class Track:
    """Holds the processes and their texts until the `with` ends."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._held = ExitStack()
        self._folder = Path(self._held.enter_context(TemporaryDirectory()))
        for lang in LANGS:
            volume.write(texts[lang], self._folder / lang)

    def __enter__(self) -> "Track":
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def enter(self, contestant: Contestant) -> Entry:
        """Install a contestant if need be, start it and wait until it is ready."""
        texts = self._texts[contestant.lang]
        result = Result(contestant, len(texts), volume.size(texts))
        result.refusal = _refusal(contestant, texts)
        if result.refusal is not None:
            return Entry(result, None)
        process = Process(contestant, self._folder / contestant.lang)
        entry = Entry(result, self._held.enter_context(process))
        entry.advance()
        return entry


def measure(
    contestants: Iterable[Contestant], texts: Texts, *, rounds: int
) -> list[Result]:
    """Time the contestants in turn, so that all share the noise of the machine."""
    with Track(texts) as track:
        entries = [track.enter(contestant) for contestant in contestants]
        for _ in range(rounds):
            for entry in entries:
                entry.advance()
    return [entry.result for entry in entries]


def _refusal(contestant: Contestant, texts: Sequence[Text]) -> str | None:
    """Say why a contestant cannot take part; install it if that is all it needs."""
    if not texts:
        return f"was given no text in {contestant.lang}"
    if contestant.package is None:
        return None
    why_not = environment.install(contestant.package)
    return f"could not be installed: {why_not}" if why_not else None
