"""The same archive in PostgreSQL, for many readers: pages in, issues and answers out."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from reader.library.batches import Added
from reader.library.folder import page_data, page_place
from reader.library.issue_archive import Checked, IssueArchive
from reader.library.lent import lent_folder
from reader.library.records import head_line, item_lines, page_digest
from reader.library.served_index import AT_ONCE, KeptPage, ServedIndex
from reader.library.served_sources import ServedSources
from reader.library.tables import IndexedPage, Issue, placed_of, rows_of
from reader.library.unread import id_in
from reader.model import Page

OF_ISSUE = "paper = ? AND date = ?"


class ServedArchive(IssueArchive):
    """An archive in PostgreSQL, open; several may change it and many may search at once."""

    _index: ServedIndex

    def __init__(self, address: str, *, begin: bool = False) -> None:
        """Open it; `begin` one where there is none.

        Raises:
            UsageError: It is no address.
            FailedError: It cannot be reached, or there is none.
        """
        super().__init__(Path(), ServedIndex(address, begin=begin))
        self._sources = ServedSources(self._index)
        self._fresh: set[int] = set()  # pages that were added since: none of them is an older one
        if self._index.is_new:
            self.remade = self._remake().pages

    def folder_of(self, paper: str, date: str) -> Path:
        """Return a folder with the pages of an issue, as they are now, which opens as any other.

        Raises:
            FailedError: They cannot be read, or not be written.
        """
        kept = self._index.pages(OF_ISSUE, (paper, date))
        named = ((page_place_of(one), one.data) for one in kept)
        return lent_folder(self._index.name, (paper, date), named)

    def ids_of(self, paper: str, date: str) -> Sequence[str]:
        """Return the ids of the articles of an issue."""
        heads = self._index.heads_of(paper, date)
        return [name for head in heads if (name := id_in(head)) is not None]

    def remove(self, issue: Issue) -> None:
        """Take an issue out, with its pages and what they came from."""
        of_issue = (issue.paper, issue.date)
        with self._index.changing():
            rows = self._index.rows(f"SELECT id FROM page WHERE {OF_ISSUE}", of_issue)
            self._index.drop(number for (number,) in rows)
            self._sources.drop(*of_issue)
            self._sources.forget()

    def check(self) -> Checked:
        """Compare the index with the pages, mend it, and tell what was wrong.

        Nobody who adds or searches waits for it, unless the index has to be made again.
        """
        checked = self._compared() if self._index.is_whole() else self._remake()
        damaged = (*checked.damaged, *self._sources.damaged())
        return checked._replace(damaged=damaged)

    def _add_issues(self, issues: Iterable[Sequence[Page]]) -> list[Added]:
        """Take in issues in one transaction."""
        added = list[Added]()
        try:
            with self._index.changing():
                for pages in issues:
                    new = sum(map(self._take_in, pages))
                    added.append(Added(pages[0].paper, pages[0].date, new, len(pages) - new))
        except BaseException:
            self._sources.forget()
            raise
        return added

    def _take_in(self, page: Page) -> bool:
        """Take in a page; False where one that says the same is there."""
        items = item_lines(page)
        digest = page_digest(page, items)
        place = page_place(page, digest)
        is_known, damaged = self._index.like(digest, place)
        if is_known:
            return False
        file = self._sources.put(page)
        lines = [head_line(page, digest, file), *items]
        data = page_data(page, lines)
        older = {number for number, _ in self._index.of_file(file)} - self._fresh
        if older | damaged:
            self._index.drop(older | damaged)
        placed = IndexedPage(page, place, digest, file, [len(line) for line in lines])
        self._fresh.add(self._index.put(placed, data))
        return True

    def _remake(self) -> Checked:
        """Make the index from the pages, in one transaction."""
        damaged, taken = list[str](), 0
        with self._index.changing():
            self._index.begin_anew()
            for kept in self._index.pages():
                placed = _placed(kept)
                if placed is None:
                    self._index.give_up(kept.number)
                    damaged.append(kept.place)
                else:
                    self._index.mend(kept.number, placed)
                    taken += 1
        return Checked(taken, taken, 0, tuple(damaged))

    def _compared(self) -> Checked:
        """Look at some pages at a time; only what is to be mended makes others wait."""
        pages, wrong, damaged = 0, list[int](), list[str]()
        every = self._index.pages()
        while some := list(islice(every, AT_ONCE)):
            articles = self._index.articles_of([one.number for one in some])
            for kept in some:
                placed = _placed(kept)
                if placed is None:
                    damaged.append(kept.place)
                    wrong.append(kept.number)
                    continue
                is_right = self._says(kept, placed, articles.get(kept.number, []))
                wrong += [] if is_right else [kept.number]
                pages += 1
        taken = self._mended(wrong) if wrong else 0
        return Checked(pages, taken, self._index.drop_orphans(), tuple(damaged))

    def _says(
        self, kept: KeptPage, placed: IndexedPage, articles: Sequence[tuple[int, int, int]]
    ) -> bool:
        """Whether the index says of a page what its lines say."""
        facts = self._index.facts_of(placed, self._index.said_of(placed.page))
        return kept.facts == facts and [row for _, row in rows_of(placed)] == articles

    def _mended(self, numbers: Sequence[int]) -> int:
        """Say anew of pages what their lines say; return how many of them are whole."""
        mended = 0
        with self._index.changing():
            for number in numbers:
                for kept in self._index.pages("id = ?", (number,)):  # as it is by now
                    placed = _placed(kept)
                    if placed is None:
                        self._index.give_up(number)
                    else:
                        self._index.mend(number, placed)
                        mended += 1
        return mended


def page_place_of(kept: KeptPage) -> str:
    """Return where a page would lie in a folder; what an older dubao kept does not say it."""
    placed = _placed(kept)
    return kept.place if placed is None else page_place(placed.page, placed.digest)


def _placed(kept: KeptPage) -> IndexedPage | None:
    """Return what the lines of a page say; None if they are not as they were written."""
    try:
        placed = placed_of(kept.place, kept.data.splitlines(keepends=True))
    except ValueError:
        return None
    return placed if placed.digest == kept.digest else None
