"""A library as a whole: pages in, kept by paper and day; issues, answers and faults out."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.errors import FailedError
from reader.files.changing import unwritten
from reader.i18n import say
from reader.library.batches import Added
from reader.library.folder import (
    is_kept_page,
    is_library,
    issue_folder,
    page_files,
    put_page,
    read_page,
    settle,
    sweep_removed,
    take_away,
    why_unusable,
)
from reader.library.index import Index
from reader.library.issue_archive import Checked, IssueArchive
from reader.library.kept_sources import FolderSources
from reader.library.records import digest_of, head_line, item_lines, page_digest
from reader.library.searching import Shelved
from reader.library.tables import IndexedPage, Issue, placed_of
from reader.library.unread import folder_of, ids_of
from reader.model import Page, safe_line


class Archive(IssueArchive):
    """A library in a folder, open."""

    _index: Index

    def __init__(self, root: Path, *, begin: bool = True) -> None:
        """Open it; `begin` one where there is none.

        Raises:
            FailedError: It cannot be used, or there is none and none is to be begun.
        """
        if not (begin or is_library(root)):
            none = say("library.none", name=safe_line(str(root)))
            raise FailedError(why_unusable(root) or none)
        super().__init__(root, Index(root), FolderSources(root))
        if self._index.is_new:
            checked = self._remake()
            self.remade = checked.pages if checked.pages or checked.damaged else None

    def folder_of(self, paper: str, date: str) -> Path:
        """Return the folder of an issue, which opens as any other."""
        return folder_of(self.root, paper, date)

    def ids_of(self, paper: str, date: str) -> Sequence[str]:
        """Return the ids of the articles of an issue; of a page that cannot be read, none."""
        return ids_of(self.folder_of(paper, date))

    def remove(self, issue: Issue) -> None:
        """Take an issue out, with its pages and what they came from.

        Raises:
            FailedError: It cannot be done; the issue stays.
        """
        query = "SELECT id, place FROM page WHERE paper = ? AND date = ?"
        with self._index.changing():
            rows = self._index.rows(query, (issue.paper, issue.date))
            self._index.drop(number for number, _ in rows)
        with self._written():
            try:
                take_away(self.root, issue_folder(issue.paper, issue.date))
            except OSError:
                self._take_back(place for _, place in rows)
                raise
            sweep_removed(self.root)

    def check(self) -> Checked:
        """Compare the index with the pages, mend it, and tell what was wrong.

        Raises:
            FailedError: It cannot be mended.
        """
        with self._written():
            sweep_removed(self.root)
        if not self._index.is_whole():
            self._index.close()
            self._index.set_aside()
            self._index = Index(self.root)
            self._shelved = Shelved(self.root, self._index)
            return self._remake()
        return self._compared()

    def _add_issues(self, issues: Iterable[Sequence[Page]]) -> list[Added]:
        """Take in issues in one transaction; a page of the library itself is there."""
        added, old = list[Added](), list[str]()
        with self._written(), self._index.changing():
            for pages in issues:
                new = 0
                for page in pages:
                    items = item_lines(page)
                    digest = page_digest(page, items)
                    is_own = is_kept_page(self.root, page.path)
                    if not (is_own or self._has(digest)):
                        old += self._put(page, digest, items)
                        new += 1
                added.append(Added(pages[0].paper, pages[0].date, new, len(pages) - new))
            settle()
        with self._written():
            for place in old:
                (self.root / place).unlink(missing_ok=True)
        return added

    def _has(self, digest: str) -> bool:
        """Whether a page with this digest is there; one whose file is not whole is forgotten."""
        found = self._index.rows("SELECT id, place FROM page WHERE digest = ?", (digest,))
        harmed = [number for number, place in found if not self._says(str(place), digest)]
        self._index.drop(harmed)
        return len(harmed) < len(found)

    def _says(self, place: str, digest: str) -> bool:
        """Whether the page that lies there is whole, and the one with this digest."""
        try:
            return digest_of(read_page(self.root, place)) == digest
        except (OSError, ValueError):
            return False

    def _put(self, page: Page, digest: str, items: list[bytes]) -> list[str]:
        """Take in a page; return the places of those that were made from the same file before."""
        file = self._sources.put(page, self._copied)
        lines = [head_line(page, digest, file), *items]
        place = put_page(self.root, page, digest, lines)
        before = [one for one in self._index.of_file(file) if one[0] not in self._fresh]
        self._index.drop(number for number, _ in before)
        lengths = [len(line) for line in lines]
        self._fresh.add(self._index.put(IndexedPage(page, place, digest, file, lengths)))
        return [old for _, old in before]

    def _remake(self) -> Checked:
        """Make the index from the pages, in one transaction."""
        places, damaged, taken = page_files(self.root), list[str](), 0
        with self._written(), self._index.changing():
            self._index.begin_anew()
            for place in places:
                found = _placed(self.root, place)
                damaged += [] if found else [place]
                taken += found is not None and self._take_in(found)
        return Checked(taken, taken, 0, tuple(damaged))

    def _compared(self) -> Checked:
        rows = self._index.rows("SELECT place, id, digest FROM page")
        known = {str(place): (number, str(digest)) for place, number, digest in rows}
        pages, taken, damaged = 0, 0, list[str]()
        with self._written(), self._index.changing():
            for place in page_files(self.root):
                number, digest = known.pop(place, (0, ""))
                found = _placed(self.root, place)
                if found is None or digest not in ("", found.digest):
                    damaged.append(place)
                    continue
                taken += not number and self._take_in(found)
                pages += 1
            self._index.drop(number for number, _ in known.values())
        return Checked(pages, taken, len(known), tuple(damaged))

    def _take_back(self, places: Iterable[str]) -> None:
        with self._index.changing():
            for placed in filter(None, (_placed(self.root, place) for place in places)):
                self._take_in(placed)

    def _take_in(self, placed: IndexedPage) -> bool:
        """Take in a page that lies there; False where it lies there a second time."""
        if self._index.has(placed.digest):
            return False
        self._index.put(placed)
        return True

    @contextmanager
    def _written(self) -> Iterator[None]:
        """Tell what cannot be written or read."""
        try:
            yield
        except OSError as error:
            raise unwritten(self.root, error) from error


def _placed(root: Path, place: str) -> IndexedPage | None:
    """Return the page that lies there; None if it is not as it was written."""
    try:
        return placed_of(place, read_page(root, place))
    except (OSError, ValueError):
        return None
