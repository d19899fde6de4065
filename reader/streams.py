"""The process's own streams: whole, able to write Chinese, and what they are connected to."""

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO

SERVED = "DUBAO_SERVED"  # set where whoever reads sits at a browser, not at this machine
_DUMB = ("", "dumb")  # terminals that take no sequences; `TERM` says so


def prepare_streams() -> None:
    """Make standard output and error safe to print on, whatever the caller has done to them."""
    if os.name == "posix":
        _fill_closed_descriptors()
    if sys.stdout is None:
        sys.stdout = _closed_output()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        _never_fail_to_encode(stream)


def has_screen() -> bool:
    """Whether standard output is a terminal that can be drawn on."""
    is_dumb = os.name == "posix" and os.environ.get("TERM", "") in _DUMB
    return sys.stdout.isatty() and not is_dumb


def has_keyboard() -> bool:
    """Whether keys can be read from a terminal, be standard input what it may."""
    if os.name != "posix" or os.isatty(0):
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True


def is_served() -> bool:
    """Whether whoever reads sits at a browser: nothing is written for them on this machine."""
    return bool(os.environ.get(SERVED))


def comes_to_foreground() -> bool:
    """Stop until the shell brings the job to the foreground; False where no shell ever will.

    A change of the terminal's state that changes nothing: the terminal stops, with SIGTTOU, a job
    in the background that asks for one, and refuses it to a job that nobody can continue.
    """
    if os.name != "posix":
        return True
    import termios  # noqa: PLC0415 - POSIX only

    screen = 1
    while True:
        try:
            termios.tcsetattr(screen, termios.TCSANOW, termios.tcgetattr(screen))
        except termios.error as error:
            if error.args[0] != errno.EINTR:  # a signal of another kind came while it was stopped
                return False
        else:
            return True


def drop_output() -> None:
    """Point standard output away from a reader that has left, so that nothing fails at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _closed_output() -> TextIO:
    """Return a stream on which writing fails, as on a closed one: nothing is lost in silence."""
    return open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: PTH123


def _fill_closed_descriptors() -> None:
    """Keep files that are opened later from becoming standard output."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _never_fail_to_encode(stream: object) -> None:
    encoding = getattr(stream, "encoding", "")
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        is_ascii = encoding.lower() in ("ascii", "us-ascii", "ansi_x3.4-1968")
        reconfigure(encoding="utf-8" if is_ascii else encoding, errors="replace")
