"""Inlet: an open file or standard input, read once, in bounded pieces."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, BytesIO, FileIO
from pathlib import Path
from typing import Self

from duban.corpus.document import Document, Source
from duban.errors import MissingSource, OversizedSource, SourceError

Loaded = Document | SourceError
"""What loading gives, one by one: a document, or why there is none in its place."""

# A whole year's work report of a province is under 0.2 MB, a novel about 2 MB: what is
# longer is an archive or a mistake, and would take minutes and gigabytes to read.
DOCUMENT_LIMIT = 20_000_000

# Enough for a page's <head>, where it names its encoding and itself as HTML.
HEAD = 8192

STANDARD_INPUT = Path("-")


class Inlet:
    """An open source: where it comes from, its first bytes, and the rest as a stream.

    An importer looks at `origin` and `head` to see whether it knows the format, then
    takes either `whole()` or `lines()`, once. Neither holds more than one document
    of at most `DOCUMENT_LIMIT` bytes in memory.
    """

    def __init__(self, origin: str, stream: BufferedReader) -> None:
        self.origin = origin
        self._stream = stream
        self.head = stream.peek(HEAD)[:HEAD]

    @classmethod
    def of(cls, source: Source) -> Self:
        """Open bytes that are at hand already."""
        return cls(source.origin, BufferedReader(BytesIO(source.content), HEAD))

    @property
    def suffix(self) -> str:
        """The file name's ending in lower case, with its dot; "" when there is none."""
        return Path(self.origin).suffix.lower()

    @property
    def stem(self) -> str:
        """The file name without its ending; "stdin" for standard input."""
        return "stdin" if self.origin == "-" else Path(self.origin).stem

    def whole(self) -> Source:
        """Read everything; raise OversizedSource beyond the limit."""
        self._refuse_large_file()
        content = self._stream.read(DOCUMENT_LIMIT + 1)
        if len(content) > DOCUMENT_LIMIT:
            raise oversized(self.origin)
        return Source(self.origin, content)

    def lines(self) -> Iterator[Source | OversizedSource]:
        """Read line by line, each a source of its own named `origin:number`.

        A line beyond the limit is skipped in pieces and its refusal given instead;
        the lines after it still come.
        """
        number = 0
        while line := self._stream.readline(DOCUMENT_LIMIT + 1):
            number += 1
            place = f"{self.origin}:{number}"
            if len(line) > DOCUMENT_LIMIT:
                self._skip_line(line)
                yield oversized(place)
            else:
                yield Source(place, line)

    def _skip_line(self, piece: bytes) -> None:
        while piece and not piece.endswith(b"\n"):
            piece = self._stream.readline(DOCUMENT_LIMIT)

    def _refuse_large_file(self) -> None:
        """Look at the size first: a huge file is refused without being read."""
        try:
            status = os.fstat(self._stream.fileno())
        except OSError:  # bytes in memory have no file number
            return
        if stat.S_ISREG(status.st_mode) and status.st_size > DOCUMENT_LIMIT:
            raise oversized(self.origin)


def oversized(place: str) -> OversizedSource:
    """Say that the document at that place is longer than the limit."""
    megabytes = DOCUMENT_LIMIT // 1_000_000
    return OversizedSource(
        f"{place} is longer than {megabytes} MB, the limit for one document",
        "cut it into its documents: one file, or one line of a .jsonl, for each",
    )


@contextmanager
def open_inlet(path: Path) -> Iterator[Inlet]:
    """Open a file, or standard input for `-`; raise a SourceError that says why not."""
    if path == STANDARD_INPUT:
        yield Inlet("-", _standard_input())
        return
    with _open(path) as stream:
        yield Inlet(_printable(path), stream)


def _printable(path: Path) -> str:
    """Name a file in characters; names from old Chinese archives are often in GBK."""
    name = os.fsencode(path)
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name.decode("gb18030", "replace")


def _standard_input() -> BufferedReader:
    if sys.stdin is None:
        raise MissingSource("there is no standard input", "name a file instead of -")
    stream = sys.stdin.buffer
    if isinstance(stream, BufferedReader):
        return stream
    return BufferedReader(BytesIO(stream.read()))  # a test's stand-in cannot peek


def _open(path: Path) -> BufferedReader:
    name = _printable(path)
    try:
        return BufferedReader(FileIO(path), HEAD)
    except FileNotFoundError as error:
        raise MissingSource(
            f"there is no file or folder {name}", "check the name and the folder"
        ) from error
    except IsADirectoryError as error:
        raise SourceError(f"{name} is a folder", "name a file in it") from error
    except PermissionError as error:
        raise SourceError(
            f"{name} may not be read by this user",
            f"give yourself the right to read it: chmod u+r {name}",
        ) from error
    except OSError as error:
        raise SourceError(
            f"{name} cannot be opened: {error.strerror}", "check the disk and the name"
        ) from error
