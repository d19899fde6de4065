"""How far reading is: on a line of the terminal that is taken away again, or for the screen."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from reader.model import Page
from reader.sources.progress import Step, listen

PAUSE = 0.2  # seconds between two lines
FIRST = 1.0  # seconds before the first: what takes less is not spoken of
_CLEARED = "\r\x1b[K"


@contextmanager
def told_meanwhile() -> Iterator[None]:
    """Say how far a page has been read on standard error, if that is a terminal."""
    if sys.stderr.isatty():
        listen(_TerminalLine().hear)
    try:
        yield
    finally:
        listen(_pass_over)


def _pass_over(_step: Step | None) -> None:
    """Where nobody watches."""


class Heard:
    """How far reading is, for whoever looks from another thread."""

    def __init__(self) -> None:
        self._step: Step | None = None

    def during(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Yield the pages, and hear meanwhile how far each is."""
        listen(self._hear)
        yield from pages

    def last(self) -> str:
        """Return what was heard last, on one line; empty where every page comes at once."""
        return str(self._step or "")

    def _hear(self, step: Step | None) -> None:
        self._step = step


class _TerminalLine:
    """The line as it stands."""

    def __init__(self) -> None:
        self._due = 0.0
        self._is_shown = False

    def hear(self, step: Step | None) -> None:
        now = time.monotonic()
        if step is None:
            if self._is_shown:
                self._write(_CLEARED)
            self._due, self._is_shown = 0.0, False
        elif not self._due:
            self._due = now + FIRST
        elif now >= self._due:
            self._write(f"{_CLEARED}{step}")
            self._due, self._is_shown = now + PAUSE, True

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
