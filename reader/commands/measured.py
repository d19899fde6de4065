"""Questions to the terminal in, its answers out: cells of characters, how it shows pictures."""

import os
import re
import select
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reader.endings import ENDING
from reader.ui.encoding import encoded

if TYPE_CHECKING:
    from reader.ui.process.pictures import PictureWay

PATIENCE = 1.0  # seconds; a terminal far away takes some tenths
_MOST = 4096  # bytes of an answer
_CURSOR = re.compile(rb"\x1b\[\d{1,5};(\d{1,5})R")
_KINDS = re.compile(rb"\x1b\[\?[\d;]{1,100}c")  # the last of the answers about pictures


def measured_widths(characters: Sequence[str]) -> Mapping[str, int] | None:
    """Return the cells of each character; None where no terminal answers, or none may be asked.

    The terminal is asked where its cursor is behind each.
    """
    question = b"".join(b"\r" + encoded(one) + b"\x1b[6n" for one in characters)
    wanted = len(characters)
    said = answered(question, lambda said: len(_CURSOR.findall(said)) >= wanted)
    columns = [int(column) for column in _CURSOR.findall(said)]
    if len(columns) < wanted:
        return None
    return {one: column - 1 for one, column in zip(characters, columns, strict=False)}


def picture_way() -> "PictureWay":
    """Return how the terminal says that it shows pictures; half blocks where it says nothing."""
    from reader.ui.process.pictures import QUESTION, said_in, way_of  # noqa: PLC0415 - it is slow

    said = answered(QUESTION.encode(), lambda said: _KINDS.search(said) is not None)
    return way_of(said_in(said.decode("ascii", "replace")))


def answered(question: bytes, is_whole: Callable[[bytes], bool]) -> bytes:
    """Return what the terminal answers, nothing where there is none or none may be asked.

    The terminal is as it was before, whatever comes meanwhile: signals wait until then, and a
    terminal that takes no output (^S) is not written to.
    """
    if os.name != "posix":
        return b""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return b""
    try:
        return _asked(terminal, question, is_whole) if _is_in_foreground(terminal) else b""
    except OSError:
        return b""
    finally:
        os.close(terminal)


def _is_in_foreground(terminal: int) -> bool:
    """Whether asking would not stop the job: one in the background may not touch the terminal."""
    return os.tcgetpgrp(terminal) == os.getpgrp()


def _asked(terminal: int, question: bytes, is_whole: Callable[[bytes], bool]) -> bytes:
    with _silent(terminal):
        os.write(terminal, question)
        said, end = b"", time.monotonic() + PATIENCE
        while not is_whole(said) and len(said) < _MOST:
            left = end - time.monotonic()
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                break
            said += os.read(terminal, _MOST)
        with suppress(OSError):
            os.write(terminal, b"\r\x1b[K")
    return said


@contextmanager
def _silent(terminal: int) -> Iterator[None]:
    """Let the terminal echo nothing and keep no line; signals that would end dubao wait."""
    import signal  # noqa: PLC0415 - POSIX only
    import termios  # noqa: PLC0415 - the same

    before = termios.tcgetattr(terminal)
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {*ENDING, signal.SIGTSTP})
    try:
        silent = [*before[:6], [*before[6]]]
        silent[3] &= ~(termios.ECHO | termios.ICANON)
        silent[6][termios.VMIN], silent[6][termios.VTIME] = 0, 0
        termios.tcsetattr(terminal, termios.TCSANOW, silent)
        yield
    finally:
        termios.tcflush(terminal, termios.TCIFLUSH)  # what comes too late is no typing
        termios.tcsetattr(terminal, termios.TCSANOW, before)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
