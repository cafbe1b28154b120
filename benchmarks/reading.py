"""Time reading: every reader of duban and its peers, one core each, the same texts.

Run as `make bench`, or `python -m benchmarks.reading --help`.
"""

import argparse
import compileall
import json
from pathlib import Path

from rich.console import Console

import duban
from benchmarks import circumstances, length, sources, volume
from benchmarks.contestants import contestants
from benchmarks.results import Result, notes, ratios, table
from benchmarks.track import Texts, measure
from benchmarks.volume import LANGS

CAPTION = (
    "docs/s, chars/s and load s: by the time spent on the core, median of {rounds}. "
    "load s: interpreter, imports, weights and the first text."
)


def main() -> None:
    """Measure, then print a table or JSON."""
    options = _options()
    conditions = circumstances.circumstances()
    texts = _texts(options)
    # As an installer does; else some machines compile at every start.
    compileall.compile_dir(Path(duban.__file__).parent, quiet=2)
    with Console(stderr=True).status("making the contestants ready and timing them …"):
        results = measure(contestants(), texts, rounds=options.rounds)
    conditions |= {"load_after": circumstances.load()}
    if options.json:
        _print_json(results, conditions)
    else:
        _print_table(results, conditions, options.rounds)
        every = [text for lang in LANGS for text in texts[lang]]
        Console(highlight=False).print(length.table(length.growth(every)))


def _print_json(results: list[Result], conditions: dict[str, str]) -> None:
    listed = [result.as_json() for result in results]
    whole = {**conditions, "results": listed}
    print(json.dumps(whole, ensure_ascii=False, indent=2))


def _print_table(
    results: list[Result], conditions: dict[str, str], rounds: int
) -> None:
    console = Console(highlight=False)
    console.print(table(results))
    console.print(CAPTION.format(rounds=rounds))
    for note in [*ratios(results), *notes(results)]:
        console.print("·", note, markup=False)
    console.print(", ".join(f"{name} {value}" for name, value in conditions.items()))


def _texts(options: argparse.Namespace) -> Texts:
    """Take the texts that were named as they are, or fill our examples up to size."""
    paths = options.texts or [sources.EXAMPLES]
    gathered = sources.gather(paths, limit=options.limit)
    texts = {lang: [text for text in gathered if text.lang == lang] for lang in LANGS}
    if options.texts:
        return texts
    wanted = options.characters
    return {lang: volume.fill(texts[lang], characters=wanted) for lang in LANGS}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading",
        description=(__doc__ or "").partition("\n")[0],
    )
    add = parser.add_argument
    add("--texts", type=Path, nargs="+", help="files, folders or .jsonl.gz to read")
    add("--limit", type=_count, help="take the first LIMIT texts of each of --texts")
    add(
        "--characters",
        type=_count,
        default=30_000,
        help="repeat our examples to so many characters a language (default: 30000)",
    )
    add(
        "--rounds",
        type=_count,
        default=3,
        help="take the median of so many (default: 3)",
    )
    add("--json", action="store_true", help="print JSON instead of a table")
    return parser.parse_args()


def _count(written: str) -> int:
    number = int(written)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{written} is less than 1")
    return number


if __name__ == "__main__":
    main()
