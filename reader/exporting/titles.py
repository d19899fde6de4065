"""What exported pages are called, in them and on the disk."""

import os
import re
from collections.abc import Iterable

from reader.model import Page, safe_line
from reader.naming import shown_name

MOST_NAMES = 2  # of pages that are looked at for the name of their folder
MOST_PAPERS = 2  # named in one title
LONGEST_NAME = 120  # bytes of a file's name, its ending apart; file systems take 255

_FORBIDDEN = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f\u2400-\u2421]+')
_EDGES = " .-~_"  # hidden, taken for an option, or dropped by Windows
_RESERVED = re.compile(r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)")


def page_title(page: Page) -> str:
    """Return label and section, or what the page's file is called; safe on one line."""
    return safe_line(" ".join(filter(None, (page.label, page.section)))) or shown_name(page)


class IssueTitle:
    """Paper and date of pages that come one by one."""

    def __init__(self) -> None:
        self._papers: dict[str, None] = {}
        self._days: set[str] = set()
        self._folders: dict[str, None] = {}
        self._names: dict[str, None] = {}

    def add(self, page: Page) -> None:
        """Take a page in."""
        self._papers.update({page.paper: None} if page.paper else {})
        self._days.update({page.date} if page.date else ())
        if len(self._names) < MOST_NAMES:
            self._folders[os.path.dirname(page.path)] = None  # noqa: PTH120 - any bytes
            self._names[shown_name(page)] = None

    def __str__(self) -> str:
        """The papers, the first and the last day; without both, the folder of several pages.

        A page by itself is called what it is called on the screen.
        """
        papers = list(self._papers)[:MOST_PAPERS]
        days = " – ".join(dict.fromkeys((min(self._days), max(self._days)))) if self._days else ""
        return safe_line(" ".join(filter(None, (*papers, days)))) or self._otherwise()

    def _otherwise(self) -> str:
        first = next(iter(self._names), "")
        folders = [os.path.basename(folder) for folder in self._folders]  # noqa: PTH119 - any bytes
        is_folder = len(self._names) > 1 and len(folders) == 1
        return safe_line(folders[0]) or first if is_folder else first


def title_of(pages: Iterable[Page]) -> str:
    """Return what pages that belong together are called."""
    title = IssueTitle()
    for page in pages:
        title.add(page)
    return str(title)


def file_name(title: str, ending: str) -> str:
    """Return a name for a file called `title`, that stays in its folder on every system.

    No separators and no names of devices; no leading dot or dash, and not too long.
    """
    plain = " ".join(_FORBIDDEN.sub(" ", title).split()).strip(_EDGES)
    short = plain.encode("utf-8", "replace")[:LONGEST_NAME].decode("utf-8", "ignore").strip(_EDGES)
    name = short or "dubao"
    return f"_{name}{ending}" if _RESERVED.match(name) else name + ending
