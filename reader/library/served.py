"""The same archive in PostgreSQL, for many readers: pages in, issues and answers out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.library.batches import Added
from reader.library.issue_archive import IssueArchive
from reader.library.postgresql import ServedIndex
from reader.library.records import head_line, item_lines, page_digest
from reader.library.tables import IndexedPage
from reader.model import Page


class ServedArchive(IssueArchive):
    """An archive in PostgreSQL, open; several may add and many may search at once."""

    _index: ServedIndex

    def __init__(self, address: str, *, begin: bool = False) -> None:
        """Open it; `begin` one where there is none.

        Raises:
            UsageError: It is no address.
            FailedError: It cannot be reached, or there is none.
        """
        super().__init__(Path(), ServedIndex(address, begin=begin))

    def _add_issues(self, issues: Iterable[Sequence[Page]]) -> list[Added]:
        """Take in issues in one transaction."""
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
