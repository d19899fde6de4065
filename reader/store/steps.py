"""Work in slices: a generator that yields where it may be left for a while, or for good.

Nothing here is asynchronous: whoever holds the steps says when the next one is taken.  A step is
some milliseconds at most, and steps that are dropped leave nothing behind.
"""

from collections.abc import Generator
from typing import TypeVar, cast

T = TypeVar("T")

Steps = Generator[None, None, T]  # yields nothing worth having; returns what was asked for


def finish(steps: Steps[T]) -> T:
    """Take all steps that are left, and return what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast("T", end.value)
