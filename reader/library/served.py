"""The same archive in PostgreSQL, for many readers: pages in, issues and answers out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from reader.library.batches import Added, gathered
from reader.library.postgresql import ServedIndex
from reader.library.records import head_line, item_lines, page_digest
from reader.library.searching import Shelved, answer_of
from reader.library.tables import IndexedPage, Issue
from reader.model import Page
from reader.store import Answer, Query


class ServedArchive:
    """An archive in PostgreSQL, open; several may add and many may search at once."""

    def __init__(self, address: str, *, begin: bool = False) -> None:
        """Open it; `begin` one where there is none.

        Raises:
            UsageError: It is no address.
            FailedError: It cannot be reached, or there is none.
        """
        self._index = ServedIndex(address, begin=begin)
        self._shelved = Shelved(Path(), self._index)

    def __enter__(self) -> "ServedArchive":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        self._index.close()

    @property
    def lost(self) -> tuple[str, ...]:
        """Places of pages that a search could not read."""
        return tuple(self._shelved.lost)

    def add(self, pages: Iterable[Page]) -> Iterator[Added]:
        """Take in pages; each issue is there, whole, when it is yielded.

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
            FailedError: The archive cannot be read; also when the answer is looked at.
        """
        return answer_of(self._shelved, self._index, query)

    def _add_issues(self, issues: Iterable[Sequence[Page]]) -> list[Added]:
        added = list[Added]()
        with self._index.changing():
            for pages in issues:
                new = sum(map(self._take_in, pages))
                added.append(Added(pages[0].paper, pages[0].date, new, len(pages) - new))
        return added

    def _take_in(self, page: Page) -> bool:
        """Take in a page; False where one that says the same is there."""
        items = item_lines(page)
        digest = page_digest(page, items)
        if self._index.has(digest):
            return False
        lines = [head_line(page, digest), *items]
        lengths = [len(line) for line in lines]
        number = self._index.put(IndexedPage(page, digest, digest, "", lengths))
        self._index.keep(number, b"".join(lines))
        return True
