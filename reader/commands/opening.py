"""What was asked for, as the screen takes it: the first page, those to come, and once more."""

import time
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from reader.commands.reading import Asked
from reader.errors import DubaoError, LockedError
from reader.i18n import say
from reader.load import iter_pages
from reader.model import Page
from reader.naming import shipped_page
from reader.sources import hold
from reader.sources.passwords import offer_password
from reader.store import ArticleStore
from reader.streams import has_keyboard
from reader.ui.opening import Opening, Start

if TYPE_CHECKING:
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
    hold()  # a correction reads everything again, pipes too
    watched: list[Watch] = []  # at most one

    def changed() -> "Sequence[Change]":
        from reader.sources.changes import Watch  # noqa: PLC0415 - not before the first frame

        if not watched:
            watched.append(Watch(asked.paths or (str(shipped_page()),)))
        return watched[0].changed()

    def again() -> Iterable[Page]:
        for watch in watched:
            watch.renew()
        troubles.clear()
        return iter_pages(asked.paths, asked.encoding, troubles.append)

    pages = iter_pages(asked.paths, asked.encoding, troubles.append)
    start = asked.start or Start()
    first = ArticleStore.of_pages([next(pages)])
    end = time.monotonic() + LOOKED_FOR
    while start.id and not start.find(first.entries) and time.monotonic() < end:
        for page in islice(pages, 1):
            first.add(page)
    return Opening(
        first=first,
        later=pages,
        troubles=troubles,
        again=again,
        start=start,
        changed=changed,
    )
