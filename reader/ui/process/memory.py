"""Memory that was let go of, given back to the system every minute.

glibc keeps what is freed between pieces that are held: over an hour of searches, and of issues
opened one after the other, that was more than a hundred MB (`tests/bench/soak.py`).
"""

import sys
import time
from collections.abc import Callable
from functools import cache
from threading import Thread

EVERY = 60.0  # seconds


@cache
def give_back_every_minute() -> None:
    """See to it from now on, once for the process; where nobody gives back, do nothing.

    A thread, and no timer of the screen's: that one would remember the screen it began on.
    """
    if (giver := _giver()) is not None:
        Thread(target=_give_back_for_ever, args=(giver,), name="memory", daemon=True).start()


def give_back() -> None:
    """Give the system back what is free; where nobody does, do nothing."""
    if (giver := _giver()) is not None:
        giver(0)


def _give_back_for_ever(giver: Callable[[int], int]) -> None:
    while True:
        time.sleep(EVERY)
        giver(0)


def _giver() -> Callable[[int], int] | None:
    """The C library's own function; other systems' libraries have none."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - not before the first frame

    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):
        return None
