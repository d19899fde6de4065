"""Memory that was let go of, given back to the system every minute.

glibc keeps what is freed between pieces that are held: over an hour of searches, and of issues
opened one after the other, that was more than a hundred MB (`tests/bench/soak.py`).
"""

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from textual.app import App

EVERY = 60.0  # seconds


def give_back_every_minute(app: App[Any]) -> None:
    """See to it, in a thread of its own; where nobody gives back, or need not, do nothing."""
    if _giver() is not None:
        app.set_interval(EVERY, lambda: app.run_worker(give_back, thread=True))


def give_back() -> None:
    """Give the system back what is free, without which the program holds on to it."""
    if giver := _giver():
        giver(0)


@cache
def _giver() -> Callable[[int], int] | None:
    """The C library's own function; other systems' libraries have none."""
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):
        return None
