"""Pages of a long list."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

# The bound keeps the offset far inside what a database can count.
PageNumber = Annotated[int, Query(ge=1, le=10_000_000)]


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page of a list is shown, of how many."""

    page: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are; an empty list has one."""
        return max(1, -(-self.total // self.size))

    @property
    def previous(self) -> int | None:
        """The number of the page before, if there is one to go to."""
        return min(self.page - 1, self.pages) or None

    @property
    def next(self) -> int | None:
        """The number of the page after, if there is one."""
        return self.page + 1 if self.page < self.pages else None


def offset_of(page: int, size: int) -> int:
    """Say how many rows come before a page."""
    return (page - 1) * size
