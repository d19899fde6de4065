"""How the program ends: which signals end it, what they do before there is a screen, and after all.

It is the first thing that is run: what it imports, Python has loaded by then.
"""

import atexit
import os
import signal
import sys
from collections.abc import Iterable
from types import FrameType

_NAMES = (
    "SIGINT SIGTERM SIGHUP SIGQUIT SIGBREAK SIGUSR1 SIGUSR2 SIGALRM SIGVTALRM SIGPROF SIGXCPU"
    " SIGABRT SIGTRAP SIGSYS SIGIO SIGPWR SIGSTKFLT"
)
# All that would end a program that knows nothing of them, but for its own faults (SIGSEGV).
ENDING: tuple[int, ...] = (
    *(getattr(signal, name) for name in _NAMES.split() if hasattr(signal, name)),
    *(range(signal.SIGRTMIN, signal.SIGRTMAX + 1) if hasattr(signal, "SIGRTMIN") else ()),
)


def heeded(numbers: Iterable[int]) -> list[int]:
    """Return those that are the program's to take.

    Whoever started it may have had some ignored (nohup, a script's `&`), and some have a handler
    that Python knows nothing of and could not set again (SIGABRT with PYTHONFAULTHANDLER).
    """
    return [one for one in numbers if signal.getsignal(one) not in (signal.SIG_IGN, None)]


def end_at_once(number: int, _frame: FrameType | None = None) -> None:
    """End the process with 128 + the signal's number, and no word.

    An exception would be told and lost where nobody catches it: in an import, at the very end.
    """
    os._exit(128 + number)


def interrupts_end_at_once() -> None:
    """Let ^C end the process without a traceback, unless whoever started it has ^C ignored."""
    if signal.getsignal(signal.SIGINT) in (signal.default_int_handler, signal.SIG_DFL):
        signal.signal(signal.SIGINT, end_at_once)


class LastStep:
    """What comes after all else that Python does when the program ends: the process is gone.

    Threads that nobody waits for still load, watch and search by then.  Python would take itself
    apart around them, and could stop one while it holds what the rest waits for.
    """

    def __init__(self) -> None:
        """It is made before anything else asks to be called at the end: first in, last out."""
        self._code: int | None = None
        atexit.register(self._end)

    def with_code(self, code: int) -> int:
        """Return the code that the process is to end with, once everything else has been done."""
        self._code = code
        return code

    def _end(self) -> None:
        if self._code is None:  # a fault ends it, and is told by Python
            return
        try:
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
        except (OSError, ValueError):  # left to Python, which tells it, and has a code for it
            return
        os._exit(self._code)


def has_shell_to_go_back_to() -> bool:
    """Whether a shell with job control waits for this job and can continue it.

    A program that leads its session, in a window of its own, would stop for good.
    """
    return os.name == "posix" and os.getpgrp() != os.getsid(0)
