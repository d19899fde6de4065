"""The first frame on the terminal until the screen takes it over: its signals, its keys.

Nothing here imports Textual.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from reader.endings import ENDING, end_at_once, has_shell_to_go_back_to, heeded
from reader.streams import comes_to_foreground
from reader.ui.encoding import encoded

ENTER = "\x1b[?1049h\x1b[?25l\x1b[H"
LEAVE = "\x1b[?1049l\x1b[?25h"
SCREEN = 1  # standard output

Attributes = list[Any]  # of a terminal, as `termios` has them
_up: list[str] = []  # the frame as written, until the screen has taken over; at most one
_before: list[Attributes] = []  # the terminal's own while keys are kept; at most one


@contextmanager
def standing(frame: str) -> Iterator[None]:
    """Show `frame`, as the terminal takes it, until the screen takes over or never comes.

    What is typed meanwhile waits for the screen as it was typed, and is not echoed.
    """
    shown = ENTER + frame
    _up.append(shown)
    with _signals_give_back():
        _keep_keys()
        _write(shown)
        try:
            yield
        finally:
            _leave()  # the screen never came


def take_over() -> bool:
    """Whether the alternate screen stands already; asked once by the screen, which then owns it."""
    is_up = bool(_up)
    _up.clear()
    return is_up


def keyboard_before() -> list[Attributes]:
    """The terminal's attributes as they were before the preview; none where it is not up."""
    return _before if _up else []


def _write(text: str) -> None:
    data = memoryview(encoded(text))
    with suppress(OSError):  # a terminal that has gone is told of by the screen
        while data:
            data = data[os.write(SCREEN, data) :]


@contextmanager
def _signals_give_back() -> Iterator[None]:
    """While this lasts, a signal that ends or stops the program leaves the preview first."""
    handlers = {**dict.fromkeys(heeded(ENDING), _end), signal.SIGTSTP: _stop}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _keep_keys() -> None:
    """Take keys one by one; ^C and ^Z stay signals until the screen reads them as keys."""
    import termios  # noqa: PLC0415 - POSIX only

    with suppress(termios.error):
        _before[:] = [termios.tcgetattr(SCREEN)]
        kept = termios.tcgetattr(SCREEN)
        kept[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        kept[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        termios.tcsetattr(SCREEN, termios.TCSANOW, kept)


def _set_keyboard(attributes: list[Attributes]) -> None:
    import termios  # noqa: PLC0415 - POSIX only

    with suppress(termios.error):
        for one in attributes:
            termios.tcsetattr(SCREEN, termios.TCSANOW, one)


def _leave() -> None:
    if take_over():
        _write(LEAVE)
        _set_keyboard(_before)


def _end(number: int, _frame: object) -> None:
    _leave()
    end_at_once(number)


def _stop(_number: int, _frame: object) -> None:
    """^Z: back to the shell; after fg the frame stands again, if the screen has not come."""
    if not has_shell_to_go_back_to():
        return
    stood = [*_up]
    _leave()
    os.kill(os.getpid(), signal.SIGSTOP)
    comes_to_foreground()
    for shown in stood:
        _up.append(shown)
        _keep_keys()
        _write(shown)
