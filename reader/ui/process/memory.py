"""Memory: what stays is not searched for garbage, what was let go of is given back to the system.

A look at everything takes 60 ms and more, in which no key is answered; what is read stays, so
only what comes later is looked at.  glibc keeps what is freed between pieces that are held: over
an hour of searches, and of issues opened one after the other, that was more than a hundred MB
(`tests/bench/soak.py`).
"""

import gc
import sys
import time
from collections.abc import Callable
from functools import cache
from threading import Thread
from typing import Any

from textual.screen import Screen

EVERY = 60.0  # seconds
# What was open before is let go by then: a loop keeps what was called off until it is due.
SETTLING = 5.0  # seconds

_MOST_HEAPS = -8  # M_ARENA_MAX of glibc's malloc.h; other libraries, which lack it, do nothing


def settle() -> None:
    """What is there stays: look for garbage in it once more, then only in what comes later."""
    gc.collect()
    gc.freeze()
    gc.collect()  # of nothing: how much is old is known anew, so what comes is looked at soon


def unsettle() -> None:
    """What has stayed may go now: it is looked through again."""
    gc.unfreeze()


def settle_soon(screen: Screen[Any]) -> None:
    """Something else is there now: what has stayed may go, and in a while this stays."""
    unsettle()
    screen.set_timer(SETTLING, _settle_and_give_back)


def _settle_and_give_back() -> None:
    """What was open before is gone now, often a hundred MB: they need not wait for the minute."""
    settle()
    Thread(target=give_back, name="memory once", daemon=True).start()


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


def share_one_heap() -> None:
    """Have all threads share a heap: glibc gives each its own, with holes of its own.

    They take turns at the interpreter anyway, so none waits for another's piece of memory.  This
    comes before the first of them: heaps that are there are given to later ones, too.
    """
    if _giver() is not None:
        import ctypes  # noqa: PLC0415 - only where a screen is run

        ctypes.CDLL(None).mallopt(_MOST_HEAPS, 1)


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
