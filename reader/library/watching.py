"""A folder in, the paths to be read out whenever files have come and are whole."""

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

from reader.errors import FailedError
from reader.i18n import say
from reader.model import safe_line
from reader.sources.formats import ENDINGS
from reader.sources.sidecar import sidecar_path

QUIET = 1.0  # seconds since a file was written last: until then it may still be copied
_TICK = 500  # milliseconds between two looks


def come_in(folder: Path, is_over: Event) -> Iterator[list[str]]:
    """Yield the folder itself, then what is to be read of it, each time that something came.

    A file that lies in the folder is read by itself; one in a folder below it with that folder, as
    what an issue is made of belongs together.  It ends soon after `is_over` is set.

    Raises:
        FailedError: The folder cannot be watched.
    """
    try:
        from watchfiles import Change, watch  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FailedError(say("library.no_watchfiles")) from error
    waiting: set[str] = set()
    is_first = True
    try:
        for changes in watch(
            folder,
            watch_filter=None,
            step=_TICK // 10,
            rust_timeout=_TICK,
            yield_on_timeout=True,
            stop_event=is_over,
        ):
            if is_first:  # it is watched from now on: nothing is lost between
                is_first = False
                yield [str(folder)]
            waiting |= {path for change, path in changes if change != Change.deleted}
            whole = set(filter(_is_whole, waiting))
            waiting -= whole
            if paths := read_of(folder, whole):
                yield paths
    except OSError as error:
        reason = safe_line(error.strerror or str(error))
        raise FailedError(
            say("library.unwatched", name=safe_line(str(folder)), reason=reason)
        ) from error


def read_of(folder: Path, changed: Iterable[str]) -> list[str]:
    """Return what is to be read of a folder in which these have changed."""
    found = set()
    for path in changed:
        inner = os.path.relpath(path, folder)
        is_hidden = inner.startswith(".") or f"{os.sep}." in inner
        if is_hidden or not os.path.isfile(path):  # noqa: PTH113 - names may be any bytes
            continue
        if os.sep in inner:
            found.add(os.path.dirname(path))  # noqa: PTH120 - the same
        else:
            found.update(_pages_at(path))
    return sorted(found)


def _pages_at(path: str) -> Iterator[str]:
    """Yield the page that a path names, or those whose sidecar it is."""
    if path.lower().endswith(ENDINGS):
        yield path
    stem = os.path.splitext(path)[0]  # noqa: PTH122 - the same
    for page in (stem + ending for ending in ENDINGS):
        if sidecar_path(page) == path and os.path.isfile(page):  # noqa: PTH113 - the same
            yield page


def _is_whole(path: str) -> bool:
    """Whether nobody has written a file for a while; what is gone is so, too."""
    try:
        written = os.stat(path).st_mtime  # noqa: PTH116 - the same
    except OSError:
        return True
    return not 0 <= time.time() - written < QUIET
