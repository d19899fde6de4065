"""What was asked for, as the screen takes it: the first page, those to come, and once more."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from reader.commands.reading import Asked
from reader.commands.waiting import Heard
from reader.errors import DubaoError, LockedError, NoPagesError
from reader.i18n import say
from reader.load import Beginning, begin_pages, iter_pages
from reader.model import Page, safe_line
from reader.naming import shipped_page
from reader.sources.once import hold
from reader.sources.passwords import offer_password
from reader.sources.progress import cancel, renew
from reader.store import ArticleStore
from reader.streams import has_keyboard
from reader.ui.opening import Opening, Start

if TYPE_CHECKING:
    from reader.model import PagePicture
    from reader.model.change import Change
    from reader.sources.changes import Watch

TRIES = 3  # passwords asked for
LOOKED_FOR = 0.04  # seconds before the first frame, for the page on which the reader was left


def opened_or_unlocked(asked: Asked, troubles: list[DubaoError]) -> Opening:
    """Do as `opened` does; whoever sits at the terminal is asked for the password of a locked file.

    Raises:
        DubaoError: Nothing of it can be opened; LockedError after `TRIES` wrong passwords.
    """
    for _ in range(TRIES):
        try:
            return opened(asked, troubles)
        except LockedError:
            if not has_keyboard():
                raise
            from getpass import getpass  # noqa: PLC0415 - only for a locked file

            offer_password(getpass(say("pdf.password")))
    return opened(asked, troubles)


def opened(asked: Asked, troubles: list[DubaoError]) -> Opening:
    """Return what the screen shows; the first page is read, the rest is still to come.

    Args:
        asked: The paths, their encoding and where to begin.
        troubles: Filled with what cannot be opened while the rest is.

    Raises:
        DubaoError: Nothing of it can be opened.
    """
    since = time.time_ns()
    hold()  # a correction reads everything again, pipes too
    watched: list[Watch] = []  # at most one

    def changed() -> "Sequence[Change]":
        from reader.sources.changes import Watch  # noqa: PLC0415 - not before the first frame

        if not watched:
            watched.append(Watch(asked.paths or (str(shipped_page()),), since))
        return watched[0].changed()

    heard = Heard()

    def again() -> Iterable[Page]:
        for watch in watched:
            watch.renew()
        troubles.clear()
        from reader.issues.jumps import whole_issues  # noqa: PLC0415 - not before the first frame

        renew()
        pages = iter_pages(asked.paths, asked.encoding, troubles.append)
        return whole_issues(heard.during(pages))

    begun = _begun(asked, troubles)
    start = asked.start or Start()
    first, pages = ArticleStore(), begun.pages
    if begun.is_early:
        first.add_early(begun.first)
    else:
        first.add(next(pages))
    end = time.monotonic() + LOOKED_FOR
    is_sought = bool(start.id) and not begun.is_early  # else the next may take long to come
    while is_sought and not start.find(first.entries) and time.monotonic() < end:
        for page in islice(pages, 1):
            first.add(page)

    return Opening(
        first=first,
        later=_growing(() if begun.is_early else first.pages, heard.during(pages)),
        troubles=troubles,
        again=again,
        start=start,
        changed=changed,
        step=heard.last,
        give_up=cancel,
        offer=offer_password,
        picture=_picture,
    )


def _begun(asked: Asked, troubles: list[DubaoError]) -> Beginning:
    """The first page; an empty one for a folder that holds none yet, which is told."""
    try:
        return begin_pages(asked.paths, asked.encoding, troubles.append)
    except NoPagesError as trouble:
        if len(asked.paths) > 1:
            raise
        troubles.append(trouble)
        (path,) = asked.paths
        empty = Page(source=safe_line(os.path.basename(os.path.abspath(path))), items=(), path=path)  # noqa: PTH100, PTH119 - any bytes
        return Beginning(empty, is_early=False, pages=iter([empty]))


def _picture(path: str, longest: int) -> "PagePicture | None":
    from reader.sources.views.opening import page_picture  # noqa: PLC0415 - only for the page map

    return page_picture(path, longest)


def _growing(first: Iterable[Page], pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages behind the first, and once more those that have become others by them."""
    from reader.issues.jumps import GrowingIssues  # noqa: PLC0415 - not before the first frame

    issues = GrowingIssues()
    for page in first:
        yield from (now for now in issues.take(page) if now is not page)
    for page in pages:
        yield from issues.take(page)
