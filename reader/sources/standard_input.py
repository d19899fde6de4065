"""Standard input before it is read: whether a person or a program means it to be read."""

import os
import stat
import sys
from collections.abc import Sequence

from reader.errors import UsageError
from reader.i18n import say

STANDARD_INPUT = "-"
PATIENCE = 5.0  # seconds; a pipe that says nothing for so long may never


def asked_for(paths: Sequence[str]) -> Sequence[str]:
    """Return `paths`; without any, standard input if something is piped in, else none.

    Raises:
        UsageError: It is a pipe that stays open and silent, and nobody is there to end the wait.
    """
    return paths or ((STANDARD_INPUT,) if is_piped_in() else ())


def is_piped_in(descriptor: int = 0, patience: float = PATIENCE) -> bool:
    """Whether `descriptor` is a pipe, a socket or a file: no terminal, no device, not closed.

    A pipe is waited for.  Where a person watches, who can end it with ^C, that is said after
    `patience` seconds; where nobody does (cron, CI), it is an error, not a wait for ever.

    Raises:
        UsageError: Nothing came within `patience` seconds, and nobody is there.
    """
    try:
        mode = os.fstat(descriptor).st_mode
    except OSError:
        return False
    if stat.S_ISREG(mode):
        return True
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)):
        return False
    if os.name == "posix" and not _has_come(descriptor, patience):
        if not _is_watched():
            raise UsageError(say("source.stdin_silent", seconds=round(patience)))
        print(say("source.stdin_waiting"), file=sys.stderr)
    return True


def _has_come(descriptor: int, patience: float) -> bool:
    """Whether there is something to read, or an end, within so many seconds."""
    import select  # noqa: PLC0415 - only for a pipe

    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(patience * 1000))


def _is_watched() -> bool:
    return any(stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr))
