"""How far a page that takes seconds has been read: told by who reads, heard by who shows.

Reading goes on in one thread while another draws, and either may be replaced: so it is kept here,
one value for the process, beside the pages themselves.
"""

from collections.abc import Callable
from threading import Event
from typing import NamedTuple


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


_listeners: list[Callable[[Step], None]] = []
_cancelled = Event()


def listen(listener: Callable[[Step], None]) -> None:
    """From now on `listener` alone hears how far reading is, in the thread that reads."""
    _listeners[:] = [listener]


def tell(step: Step) -> None:
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
