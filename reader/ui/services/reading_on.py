"""Pages that are still being read beside the screen: how far they are; Esc passes over some."""

from collections.abc import Callable

from textual.screen import Screen
from textual.timer import Timer

from reader.ui.opening import Opening

PAUSE = 0.3  # seconds between two looks


class ReadingOn:
    """Looks, while pages are read, how far the one is that takes seconds.

    Attributes:
        step: What it is, on one line; empty where every page comes at once.
    """

    def __init__(self, screen: Screen[None], opening: Opening, show: Callable[[], None]) -> None:
        """`show` is called when `step` is another one."""
        self.step = ""
        self._screen = screen
        self._opening = opening
        self._show = show
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Pages are being read from now on."""
        if self._timer is None:
            self._timer = self._screen.set_interval(PAUSE, self._look)

    def end(self) -> None:
        """All are read."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.step = ""

    def give_up(self) -> bool:
        """Read no more pages that take seconds; False if none is being read."""
        is_slow = bool(self.step)
        if is_slow:
            self._opening.give_up()
        return is_slow

    def _look(self) -> None:
        before, self.step = self.step, self._opening.step()
        if self.step != before:
            self._show()
