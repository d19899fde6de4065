"""The same archive in PostgreSQL, for many readers: pages in, issues and answers out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.library.batches import Added
from reader.library.folder import page_data, page_place
from reader.library.issue_archive import Checked, IssueArchive
from reader.library.lent import lent_folder
from reader.library.records import head_line, item_lines, page_digest
from reader.library.served_check import compared, remade
from reader.library.served_index import ServedIndex
from reader.library.served_sources import ServedSources
from reader.library.tables import IndexedPage, Issue
from reader.model import Page

OF_ISSUE = "paper = ? AND date = ?"


class ServedArchive(IssueArchive):
    """An archive in PostgreSQL, open; several may change it and many may search at once."""

    _index: ServedIndex
    _sources: ServedSources

    def __init__(self, address: str, *, begin: bool = False) -> None:
        """Open it; `begin` one where there is none.

        Raises:
            UsageError: It is no address.
            FailedError: It cannot be reached, or there is none.
        """
        index = ServedIndex(address, begin=begin)
        super().__init__(Path(), index, ServedSources(index))
        if self._index.is_new:
            self.remade = remade(self._index).pages

    def folder_of(self, paper: str, date: str) -> Path:
        """Return a folder with the pages of an issue, as they are now, which opens as any other.

        Raises:
            FailedError: They cannot be read, or not be written.
        """
        kept = self._index.pages(OF_ISSUE, (paper, date))
        named = ((one.place, one.data) for one in kept)
        return lent_folder(self._index.name, (paper, date), named)

    def ids_of(self, paper: str, date: str) -> Sequence[str]:
        """Return the ids of the articles of an issue."""
        query = f"SELECT name FROM page JOIN article ON article.page = page.id WHERE {OF_ISSUE}"
        return [name for (name,) in self._index.rows(f"{query} ORDER BY number", (paper, date))]

    def remove(self, issue: Issue) -> None:
        """Take an issue out, with its pages and what they came from."""
        of_issue = (issue.paper, issue.date)
        with self._index.changing():
            rows = self._index.rows(f"SELECT id FROM page WHERE {OF_ISSUE}", of_issue)
            self._index.drop(number for (number,) in rows)
            self._sources.drop(*of_issue)

    def check(self) -> Checked:
        """Compare the index with the pages, mend it, and tell what was wrong.

        Nobody who adds or searches waits for it, unless the index has to be made again.
        """
        checked = compared(self._index) if self._index.is_whole() else remade(self._index)
        damaged = (*checked.damaged, *self._sources.damaged())
        return checked._replace(damaged=damaged)

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
        place = page_place(page, digest)
        is_known, damaged = self._index.like(digest, place)
        if is_known:
            return False
        file = self._sources.put(page, self._copied)
        lines = [head_line(page, digest, file), *items]
        data = page_data(page, lines)
        older = {number for number, _ in self._index.of_file(file)} - self._fresh
        if older | damaged:
            self._index.drop(older | damaged)
        placed = IndexedPage(page, place, digest, file, [len(line) for line in lines])
        self._fresh.add(self._index.put(placed, data))
        return True
