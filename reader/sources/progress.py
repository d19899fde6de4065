"""How far a page that takes seconds has been read: told by who reads, heard by who shows.

Reading goes on in one thread while another draws, and either may be replaced: so it is kept here,
one value for the process, beside the pages themselves.
"""

from collections.abc import Callable
from threading import Event
from typing import NamedTuple

from reader.i18n import say


class Step(NamedTuple):
    """How much of a page is done.

    Attributes:
        name: The file's name; safe text on one line.
        page: The page's number in it, from 1; 0 where it is the only one.
        done: Lines that are read.
        total: Of how many.
    """

    name: str
    page: int
    done: int
    total: int

    def __str__(self) -> str:
        """The line that a person reads."""
        percent = 100 * self.done // max(1, self.total)
        if self.page:
            return say("scan.step_of_page", name=self.name, page=self.page, percent=percent)
        return say("scan.step", name=self.name, percent=percent)


_listeners: list[Callable[[Step | None], None]] = []
_cancelled = Event()


def listen(listener: Callable[[Step | None], None]) -> None:
    """From now on `listener` alone hears how far reading is, in the thread that reads.

    None comes when the page is done, or given up.
    """
    _listeners[:] = [listener]


def tell(step: Step | None) -> None:
    """Say how far a page has been read."""
    for listener in _listeners:
        listener(step)


def cancel() -> None:
    """Give up what is being read: its pages that take seconds are passed over."""
    _cancelled.set()


def renew() -> None:
    """Take up reading again."""
    _cancelled.clear()


def is_cancelled() -> bool:
    """Whether whoever waits has given up."""
    return _cancelled.is_set()
