"""What every archive does, wherever its pages are kept: pages in, issues and answers out."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.library.batches import Added, gathered
from reader.library.searching import Shelved, answer_of
from reader.library.tables import Issue, Tables
from reader.model import Page
from reader.store import Answer, Query


class IssueArchive(ABC):
    """An archive of issues, open."""

    _index: Tables

    def __init__(self, root: Path, index: Tables) -> None:
        """`root` is the folder that pages are read from, where they are files."""
        self._index = index
        self._shelved = Shelved(root, index)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let it go."""
        self._index.close()

    @property
    def lost(self) -> tuple[str, ...]:
        """Places of pages that a search could not read."""
        return tuple(self._shelved.lost)

    def add(self, pages: Iterable[Page]) -> Iterator[Added]:
        """Take in pages; each issue is there, whole, when it is yielded.

        Some issues go into one transaction.  A page that says the same as one that is there is
        that one.

        Raises:
            FailedError: They cannot be written; what was yielded stays.
        """
        for some in gathered(pages):
            yield from self._add_issues(some)
            self._index.tidy()

    def issues(self) -> list[Issue]:
        """Return the issues by paper and day."""
        return self._index.issues()

    def search(self, query: Query) -> Answer:
        """Return the articles that answer, in the order in which they were added.

        Raises:
            FailedError: The index cannot be read; also when the answer is looked at.
        """
        return answer_of(self._shelved, self._index, query)

    @abstractmethod
    def _add_issues(self, issues: Iterable[Sequence[Page]]) -> list[Added]:
        """Take in issues in one transaction."""
