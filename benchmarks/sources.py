"""Where the texts come from: our own examples, or files and folders that are named."""

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks.volume import Text
from duban.corpus.document import Document, Source
from duban.corpus.importer import importers, load
from duban.corpus.inlet import Inlet, Loaded
from duban.errors import SourceError

EXAMPLES = Path(__file__).parents[1] / "examples"


def gather(paths: Iterable[Path], *, limit: int | None = None) -> list[Text]:
    """Take the first texts of each file or folder, `limit` of each or all."""
    return [text for path in paths for text in islice(_texts(path), limit)]


def _texts(path: Path) -> Iterator[Text]:
    for loaded in _load(path):
        if isinstance(loaded, Document):
            yield Text(loaded.id, loaded.lang, loaded.text, loaded.published)
        else:
            print(f"refused: {loaded}", file=sys.stderr)


def _load(path: Path) -> Iterable[Loaded]:
    if path.suffix != ".gz":
        return load([path])
    try:
        unpacked = gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error) as error:
        return [SourceError(f"{path} cannot be unpacked: {error}", "name a .jsonl.gz")]
    return importers.get("jsonl").load(Inlet.of(Source(path.stem, unpacked)))
