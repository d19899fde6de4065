"""Pages one by one in, each with what its file's name and its neighbours say of it out.

What the page or its sidecar says counts before the names, and these before the neighbours.
"""

import os
from dataclasses import replace

from reader.model import Page
from reader.sources.numbered import file_of
from reader.text.lazy_pattern import lazy_pattern

# Most paths hold nothing that tells, and cost no more than this.
_HINT = lazy_pattern(r"(?<!\d)(?:1[89]|20)\d\d|[版报報]|(?<![0-9A-Za-z])[A-Z]\d\d(?!\d)")
_DAY = lazy_pattern(r"\d{4}-\d\d-\d\d")


class Gathering:
    """The pages of one folder, or of one file with several, so far.

    Pages in a folder are one issue where each has a label of its own and those that say paper or
    day say the same: then one that says neither is of that paper and day.  A folder in which pages
    disagree tells nothing of the others.  Pages in one file are of the day that was said last.
    """

    def __init__(self) -> None:
        self._begin("")

    def _begin(self, place: str) -> None:
        self._place = place
        self._labels: set[str] = set()
        self._paper = self._day = ""
        self._is_one = True

    def completed(self, page: Page) -> Page:
        """Return the page with the paper, day and label that are known of it."""
        page = named(page)
        if not page.path:
            return page
        file, number = file_of(page.path)
        place = file if number else os.path.dirname(file)  # noqa: PTH120 - names may be any bytes
        if place != self._place:
            self._begin(place)
        agrees = page.paper in ("", self._paper or page.paper)
        agrees = agrees and page.date in ("", self._day or page.date)
        if number:
            self._paper, self._day = (self._paper, self._day) if agrees else ("", "")
        else:
            is_new = bool(page.label) and page.label not in self._labels
            self._is_one = self._is_one and agrees and is_new
            self._labels.add(page.label)
        self._paper, self._day = page.paper or self._paper, page.date or self._day
        if not self._is_one or not self._day:
            return page
        return replace(page, paper=page.paper or self._paper, date=page.date or self._day)


def named(page: Page) -> Page:
    """Return the page with what its file's name tells beyond what it says itself."""
    if not page.path or (page.paper and page.label and _is_day(page.date)):
        return page
    path = os.path.abspath(page.path)  # noqa: PTH100 - the same
    if not _HINT.search(path):
        return page
    from reader.issues.file_names import read_path  # noqa: PLC0415 - few first pages need it

    told = read_path(path)
    date = page.date if _is_day(page.date) else told.date or page.date
    return replace(page, paper=page.paper or told.paper, date=date, label=page.label or told.label)


def names_label(path: str) -> bool:
    """Whether a file's name says which page it is."""
    if not _HINT.search(path):
        return False
    from reader.issues.file_names import read_path  # noqa: PLC0415 - few first pages need it

    return bool(read_path(os.path.abspath(path)).label)  # noqa: PTH100 - names may be any bytes


def _is_day(date: str) -> bool:
    return bool(_DAY.fullmatch(date))
