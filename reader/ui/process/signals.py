"""Signals that end the program or stop it for a while: the terminal is left in good order."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from textual.app import App

from reader.endings import ENDING, heeded
from reader.ui.process.terminal import restore_by_force

_DRIVER_S = tuple(  # what Textual's driver takes and keeps
    getattr(signal, name) for name in ("SIGTSTP", "SIGCONT", "SIGWINCH") if hasattr(signal, name)
)
PATIENCE = 1.8  # seconds to save and leave; a window that closes waits about two


@contextmanager
def signals_end(app: App[int]) -> Iterator[None]:
    """While this lasts, a signal ends `app` with 128 + its number, by force when it hangs."""
    ending = heeded(ENDING)
    before = {number: signal.getsignal(number) for number in (*ending, *_DRIVER_S)}

    def end(number: int, _frame: FrameType | None) -> None:
        code = 128 + number
        loop = app._loop
        if loop is None or not loop.is_running():
            raise SystemExit(code)
        loop.call_soon_threadsafe(lambda: app.exit(return_code=code))
        _force_later(code)

    for number in ending:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _force_later(code: int) -> None:
    """End the process when the app does not: its loop may wait for a terminal that is stuck."""

    def force() -> None:
        restore_by_force()
        os._exit(code)

    timer = threading.Timer(PATIENCE, force)
    timer.daemon = True
    timer.start()
