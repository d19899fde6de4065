"""Characters in, the cells that the terminal draws each in out: it is asked where its cursor is."""

import os
import re
import select
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from reader.endings import ENDING
from reader.ui.encoding import encoded

PATIENCE = 1.0  # seconds; a terminal far away takes some tenths
_MOST = 4096  # bytes of an answer
_ANSWER = re.compile(rb"\x1b\[\d{1,5};(\d{1,5})R")


def measured_widths(characters: Sequence[str]) -> Mapping[str, int] | None:
    """Return the cells of each character; None where no terminal answers, or none may be asked.

    The terminal is as it was before, whatever comes meanwhile: signals wait until then, and a
    terminal that takes no output (^S) is not written to.
    """
    if os.name != "posix":
        return None
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        return _asked(terminal, characters) if _is_in_foreground(terminal) else None
    except OSError:
        return None
    finally:
        os.close(terminal)


def _is_in_foreground(terminal: int) -> bool:
    """Whether asking would not stop the job: one in the background may not touch the terminal."""
    return os.tcgetpgrp(terminal) == os.getpgrp()


def _asked(terminal: int, characters: Sequence[str]) -> Mapping[str, int] | None:
    with _silent(terminal):
        question = b"".join(b"\r" + encoded(one) + b"\x1b[6n" for one in characters)
        os.write(terminal, question)
        columns = _answers(terminal, len(characters))
        with suppress(OSError):
            os.write(terminal, b"\r\x1b[K")
    if len(columns) < len(characters):
        return None
    return {one: column - 1 for one, column in zip(characters, columns, strict=False)}


def _answers(terminal: int, wanted: int) -> list[int]:
    """The columns that the terminal says, from 1; fewer than are wanted if it falls silent."""
    said, end = b"", time.monotonic() + PATIENCE
    while len(found := _ANSWER.findall(said)) < wanted and len(said) < _MOST:
        left = end - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            break
        said += os.read(terminal, _MOST)
    return [int(column) for column in found]


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
