"""Signals that end the program or stop it for a while: the terminal is left in good order."""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


@contextmanager
def signals_wake(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """While this lasts, a signal wakes the loop.

    Its handler runs when the main thread takes a step.  A signal that comes right before the loop
    begins to wait, or that another thread is given, would be heeded only with the next event.
    """
    if os.name != "posix":  # loops there watch no sockets
        yield
        return
    woken, wake = socket.socketpair()
    with woken, wake:
        for one in (woken, wake):
            one.setblocking(False)
        loop.add_reader(woken, _take_all, woken)
        before = signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(before)
            loop.remove_reader(woken)


def _take_all(woken: socket.socket) -> None:
    with suppress(BlockingIOError):
        while woken.recv(4096):
            pass


def _force_later(code: int) -> None:
    """End the process when the app does not: its loop may wait for a terminal that is stuck."""

    def force() -> None:
        restore_by_force()
        os._exit(code)

    timer = threading.Timer(PATIENCE, force)
    timer.daemon = True
    timer.start()
