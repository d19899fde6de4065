"""Memory that was freed goes back to the system: nothing in, a smaller process out.

Each search over many articles takes strings by the thousand and frees them again.  The C library
keeps such holes for later, and what is asked for later does not fit them all: within an hour over
30,000 articles a fifth of the process was holes, and growing.  Python keeps what is small in arenas
of its own, which it gives back by itself.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from textual.app import App

EVERY = 30.0  # seconds; giving back takes some milliseconds


def give_back_memory(app: App[Any]) -> None:
    """From now on, give back what is free in the C library's heap now and then."""
    app.set_interval(EVERY, give_back)


def give_back() -> None:
    """Give the holes in the heap back to the system, if the C library can; glibc does."""
    if trim := _trim():
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    """The C library's `malloc_trim`, if it has it."""
    import ctypes  # noqa: PLC0415 - not before the first frame

    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library; Windows
        return None
    return found
