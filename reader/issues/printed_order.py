"""Pages in the order of their files' names in, those of a folder in the order of their labels out.

A page is held only while one that belongs before it may still come: pages that come in order are
given out at once.
"""

import os
import re
from collections.abc import Iterator

from reader.issues.gathering import names_label
from reader.model import Page
from reader.sources.formats import PICTURES
from reader.sources.numbered import file_of
from reader.store.labels import plain_label
from reader.text.lazy_pattern import lazy_pattern

MOST_HELD = 24  # pages; what is longer out of order is left so

_LABEL = lazy_pattern(r"([a-z]{0,2})(\d{1,3})", re.ASCII)

Rank = tuple[str, int]  # of a label: its letters and its number
Located = tuple[str, Page]  # the path of an issue, and a page of it


def in_printed_order(pages: Iterator[Located]) -> Iterator[Located]:
    """Yield the pages, those of each folder ordered by the labels that they print.

    A folder stays in the order of names from the page on that has no label, the same as another,
    or is of another paper or day: it is no issue then.  So does one whose names say which page each
    file is, and one of pictures, each of which takes long to read.
    """
    shelf = _Shelf("")
    for path, page in pages:
        folder = _folder(path, page)
        if folder != shelf.folder:
            yield from shelf.rest()
            shelf = _Shelf(folder)
        yield from shelf.take((path, page))
    yield from shelf.rest()


def has_to_wait(located: Located) -> bool:
    """Whether a page that comes first is held until others have come."""
    path, page = located
    return not any(True for _ in _Shelf(_folder(path, page)).take(located))


def _folder(path: str, page: Page) -> str:
    """The folder in which a page is a file among others; empty for any other."""
    if path == page.path or file_of(page.path)[1]:
        return ""
    return os.path.dirname(page.path)  # noqa: PTH120 - names may be any bytes


class _Shelf:
    """The pages of one folder that wait for those before them."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._is_issue = bool(folder)
        self._held: dict[Rank, Located] = {}
        self._given: set[Rank] = set()
        self._last: Rank = ("", 0)
        self._paper = self._date = ""

    def take(self, located: Located) -> Iterator[Located]:
        """Yield what can be given out now that a page has come."""
        rank = self._rank(located[1]) if self._is_issue else None
        if rank is None:
            self._is_issue = False
            yield from self.rest()
            yield located
            return
        self._held[rank] = located
        while following := self._following():
            self._last = following
            self._given.add(following)
            yield self._held.pop(following)

    def rest(self) -> Iterator[Located]:
        """Yield what waits, in the order of its labels."""
        for rank in sorted(self._held):
            yield self._held.pop(rank)

    def _rank(self, page: Page) -> Rank | None:
        """The place of a page in the issue; None where the order of names is to stay."""
        found = _LABEL.fullmatch(plain_label(page.label.lower()))
        if found is None or not self._agrees(page) or len(self._held) == MOST_HELD:
            return None
        if page.path.lower().endswith(PICTURES) or names_label(page.path):
            return None
        rank = found[1], int(found[2])
        return None if rank in self._held or rank in self._given else rank

    def _agrees(self, page: Page) -> bool:
        agrees = page.paper in ("", self._paper or page.paper)
        agrees = agrees and page.date in ("", self._date or page.date)
        self._paper, self._date = self._paper or page.paper, self._date or page.date
        return agrees

    def _following(self) -> Rank | None:
        """The page that is certainly the next, if it is there."""
        letters, number = self._last
        follows = [(letters, number + 1), *([("a", 1)] if not number else ())]
        return next((rank for rank in follows if rank in self._held), None)
