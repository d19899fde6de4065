"""What every archive does, wherever its pages are kept: pages in, issues and answers out."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from reader.library.batches import Added, gathered
from reader.library.folder import SOURCES, issue_folder
from reader.library.kept_sources import KeptSources
from reader.library.newest import NewestFirst
from reader.library.recalled import Recalled, Said, nothing_said
from reader.library.searching import Shelved, answer_of
from reader.library.tables import Issue, Tables
from reader.model import Page
from reader.sources.numbered import file_of
from reader.sources.sidecar import sidecar_path
from reader.store import Answer, Query


class Checked(NamedTuple):
    """What a check found.

    Attributes:
        pages: How many are whole and in the index.
        taken_in: How many of them were not in the index as they are.
        dropped: How many were in the index and are there no more.
        damaged: The places of pages, or of what they came from, that are not as they were written.
    """

    pages: int
    taken_in: int
    dropped: int
    damaged: tuple[str, ...]


class IssueArchive(ABC):
    """An archive of issues, open; the index is made again where it cannot be used.

    Attributes:
        root: The folder that pages are read from, where they are files.
        remade: How many pages an index was made again from on opening; None if it was sound.
    """

    _index: Tables
    _sources: KeptSources

    def __init__(self, root: Path, index: Tables, sources: KeptSources) -> None:
        """`root` is that folder."""
        self.root = root
        self.remade: int | None = None
        self._index = index
        self._sources = sources
        self._shelved = Shelved(root, index)
        # What came with the `add` that goes on: pages, none of which is an older one, and files.
        self._fresh: set[int] = set()
        self._copied: dict[str, str] = {}

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
        that one.  An issue without an article is not taken in: nothing of it could be read.

        Raises:
            FailedError: They cannot be written; what was yielded stays.
        """
        self._fresh, self._copied = set(), {}
        for some in gathered(pages):
            if full := [issue for issue in some if _has_article(issue)]:
                yield from self._add_issues(full)
                self._index.tidy()
            for first, *_ in (issue for issue in some if not _has_article(issue)):
                yield Added(first.paper, first.date, 0, 0, empty=first.path or first.source)

    def issues(self) -> list[Issue]:
        """Return the issues by paper and day."""
        return self._index.issues()

    def search(self, query: Query, said: Callable[[], Said] = nothing_said) -> Answer:
        """Return the articles that answer, in the order in which they were added.

        Args:
            query: What is asked.
            said: Tells what a person has said of articles; called where that is asked for.

        Raises:
            FailedError: The index cannot be read; also when the answer is looked at.
        """
        return answer_of(self._shelved, self._index, Recalled(self._index, said), query)

    def newest(self, said: Callable[[], Said] = nothing_said) -> NewestFirst:
        """Return what tells the hits of a query by issue, the newest first; `said` as above."""
        return NewestFirst(self._shelved, self._index, Recalled(self._index, said))

    @property
    def sources(self) -> KeptSources:
        """What pages came from."""
        return self._sources

    def kept(self, paper: str, date: str) -> list[str]:
        """Return the places of what an issue came from, as `sources` has it, with corrections.

        A page whose file was not kept stands for it.

        Raises:
            FailedError: They cannot be told.
        """
        query = "SELECT place, file FROM page WHERE paper = ? AND date = ? ORDER BY id"
        own = f"{issue_folder(paper, date)}/{SOURCES}"
        there = {own: self._sources.within(own)}
        places = dict.fromkeys(there[own])
        for place, file in self._index.rows(query, (paper, date)):
            places[file_of(file)[0] if file else place] = None
            folder = file.rpartition("/")[0]  # another issue's, where the file holds several
            if file and folder not in there:
                there[folder] = self._sources.within(folder)
            if file and (beside := sidecar_path(file)) in there[folder]:
                places[beside] = None
        return list(places)

    @abstractmethod
    def folder_of(self, paper: str, date: str) -> Path:
        """Return the folder of an issue, which opens as any other.

        Raises:
            FailedError: It cannot be had.
        """

    @abstractmethod
    def ids_of(self, paper: str, date: str) -> Sequence[str]:
        """Return the ids of the articles of an issue; of a page that cannot be read, none.

        Raises:
            FailedError: They cannot be told.
        """

    @abstractmethod
    def remove(self, issue: Issue) -> None:
        """Take an issue out, with its pages and what they came from.

        Raises:
            FailedError: It cannot be done; the issue stays.
        """

    @abstractmethod
    def check(self) -> Checked:
        """Compare the index with the pages, mend it, and tell what was wrong.

        Raises:
            FailedError: It cannot be mended.
        """

    @abstractmethod
    def _add_issues(self, issues: Iterable[Sequence[Page]]) -> list[Added]:
        """Take in issues in one transaction."""


def _has_article(issue: Iterable[Page]) -> bool:
    return any(page.articles for page in issue)
