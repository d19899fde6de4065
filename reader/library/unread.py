"""A library's folder in, its newest unread issue out; an issue in, the ids of its articles out.

Nothing here asks the index: the pages themselves know which articles stand on them.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.regular import regular_bytes
from reader.library.folder import ENDING, issue_folder
from reader.library.records import LARGEST

if TYPE_CHECKING:
    from reader.library.tables import Issue

LOOKED_AT = 60  # of the newest issues, for one with unread articles: two months of one paper

Reader = Callable[[Sequence[str]], Collection[str]]  # ids in, those that have been read out

_ARTICLE = b'{"article": "'  # what the line of an article begins with


def folder_of(root: Path, paper: str, day: str) -> Path:
    """Return the folder of an issue, which opens as any other."""
    return root / issue_folder(paper, day)


def ids_of(folder: Path) -> list[str]:
    """Return the ids of the articles of an issue; of a page that cannot be read, none."""
    return [one for page in sorted(folder.glob(f"*{ENDING}")) for one in _ids_on(page)]


def newest(root: Path, holding: str = "") -> Path | None:
    """Return the folder of the newest issue that holds such a file; None where none has a day.

    `root` may also be where fetched issues are kept: they lie by paper and day, too.
    """
    return next((one for one in _newest(root) if (one / holding).exists()), None)


def newest_unread(root: Path, read: Reader) -> Path | None:
    """Return the folder of the newest issue with an article that was not read; None without one.

    Only the `LOOKED_AT` newest are looked at.
    """
    return next((one for one in _newest(root)[:LOOKED_AT] if has_unread(one, read)), None)


def newest_unread_of(
    issues: "Iterable[Issue]", ids: Callable[[str, str], Sequence[str]], read: Reader
) -> tuple[str, str] | None:
    """Return paper and date of the newest issue with an article that was not read; or None.

    Args:
        issues: Of an archive on another machine; those that have no day do not count, and only the
            `LOOKED_AT` newest are looked at.
        ids: Tells the ids of the articles of one.
        read: Knows which of them have been read.
    """
    for paper, day in _dated(issues)[:LOOKED_AT]:
        here = ids(paper, day)
        if not set(here) <= set(read(here)):
            return paper, day
    return None


def newest_of(issues: "Iterable[Issue]") -> tuple[str, str] | None:
    """Return paper and date of the newest issue; None where none has a day."""
    return next(iter(_dated(issues)), None)


def has_unread(folder: Path, read: Reader) -> bool:
    """Whether an issue has an article that was not read."""
    ids = ids_of(folder)
    return not set(ids) <= set(read(ids))


def id_in(line: bytes) -> str | None:
    """Return the id of the article that a line begins with; None where it is no article's."""
    if not line.startswith(_ARTICLE):
        return None
    return line[len(_ARTICLE) :].partition(b'"')[0].decode("utf-8", "replace")


def _ids_on(page: Path) -> Iterator[str]:
    try:
        lines = regular_bytes(page, LARGEST).splitlines()
    except OSError:
        return
    yield from (name for line in lines if (name := id_in(line)) is not None)


def _dated(issues: "Iterable[Issue]") -> list[tuple[str, str]]:
    """Paper and date of the issues that have a day, the newest first."""
    dated = sorted(((one.date, one.paper) for one in issues if _is_day(one.date)), reverse=True)
    return [(paper, day) for day, paper in dated]


def _newest(root: Path) -> list[Path]:
    """The folders of the issues that have a day, the newest first."""
    days = [day for paper in _folders(root) for day in _folders(paper) if _is_day(day.name)]
    return sorted(days, key=lambda folder: (folder.name, folder.parent.name), reverse=True)


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []


def _is_day(name: str) -> bool:
    try:
        return date.fromisoformat(name).isoformat() == name
    except ValueError:
        return False
