"""Results: what was measured of each contestant, as a table and as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from rich import box
from rich.table import Table

from benchmarks.contestants import Contestant


@dataclass(frozen=True, slots=True)
class Round:
    """All the texts read once."""

    seconds: float
    core_seconds: float
    finds: int
    peak_bytes: int


@dataclass(slots=True)
class Result:
    """One contestant's rounds over its texts, or the reason why there are none."""

    contestant: Contestant
    documents: int
    characters: int
    load_seconds: float = 0.0
    rounds: list[Round] = field(default_factory=list)
    refusal: str | None = None

    @property
    def core_seconds(self) -> float:
        """The median time on the core, without the neighbours' time on it."""
        return median(each.core_seconds for each in self.rounds)

    @property
    def seconds(self) -> float:
        """The median time by the clock."""
        return median(each.seconds for each in self.rounds)

    @property
    def peak_megabytes(self) -> float:
        """The most memory that the process held, load included."""
        return max(each.peak_bytes for each in self.rounds) / 1_000_000

    def as_json(self) -> dict[str, object]:
        """Give the names and figures under one set of keys, refused or not."""
        measured = self._measured() if self.rounds else {}
        return {
            "contestant": self.contestant.name,
            "lang": self.contestant.lang,
            "does": self.contestant.does,
            "documents": self.documents,
            "characters": self.characters,
            "refusal": self.refusal,
            **measured,
        }

    def _measured(self) -> dict[str, object]:
        return {
            "documents_per_second": round(self.documents / self.core_seconds, 2),
            "characters_per_second": round(self.characters / self.core_seconds),
            "characters_per_second_by_the_clock": round(self.characters / self.seconds),
            "load_seconds": round(self.load_seconds, 2),
            "peak_megabytes": round(self.peak_megabytes),
            "finds": self.rounds[-1].finds,
            "core_seconds_of_rounds": [round(r.core_seconds, 3) for r in self.rounds],
        }


COLUMNS = {
    "documents_per_second": "docs/s",
    "characters_per_second": "chars/s",
    "characters_per_second_by_the_clock": "by the clock",
    "load_seconds": "load s",
    "peak_megabytes": "peak MB",
}


def table(results: Iterable[Result]) -> Table:
    """Draw a row for each contestant; dashes stand where there is no figure."""
    drawn = Table(box=box.SIMPLE_HEAD)
    drawn.add_column("")
    drawn.add_column("contestant", overflow="fold")
    for heading in COLUMNS.values():
        drawn.add_column(heading, justify="right", no_wrap=True)
    for result in results:
        drawn.add_row(result.contestant.lang, result.contestant.name, *figures(result))
    return drawn


def figures(result: Result) -> list[str]:
    """Write the columns of one contestant."""
    shown = result.as_json()
    return [f"{shown[key]:,}" if key in shown else "–" for key in COLUMNS]


# Which peer a reader is held against, and how many times as fast it must be.
GOALS = {
    ("duban quick", "zh"): ("lac", "zh", 1.2),
    ("duban quick", "en"): ("spacy:all", "en", 3.0),
    ("duban careful", "zh"): ("spacy:all", "en", 0.5),
    ("duban careful", "en"): ("spacy:all", "en", 0.5),
}


def ratios(results: Sequence[Result]) -> list[str]:
    """Say how many documents ours reads while a peer reads one, beside the goal."""
    speeds = {
        key: each.documents / each.core_seconds
        for each in results
        if each.rounds
        for key in (
            (each.contestant.name, each.contestant.lang),
            (each.contestant.engine, each.contestant.lang),
        )
    }
    return [
        f"{name}, {lang}: {speeds[name, lang] / speeds[peer, there]:.2f} × {peer}, "
        f"{there} (goal {goal})"
        for (name, lang), (peer, there, goal) in GOALS.items()
        if (name, lang) in speeds and (peer, there) in speeds
    ]


def notes(results: Sequence[Result]) -> list[str]:
    """Say what each contestant does in its time, and why one has no figures."""
    said = {result.contestant.name: result.contestant.does for result in results}
    failed = [
        f"no figures for {each.contestant.name} ({each.contestant.lang}): "
        f"it {each.refusal}"
        for each in results
        if each.refusal
    ]
    return [f"{name}: {does}" for name, does in said.items()] + failed
