"""The terminal itself: the keyboard taken when standard input is something else, size, rescue."""

import os
import struct
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.geometry import Offset

from reader.errors import UsageError
from reader.i18n import say
from reader.ui import standing

if TYPE_CHECKING:
    from reader.ui.process.pictures import PictureMeans

KEYBOARD = 0
SCREEN = 1

USUAL_SIZE = (80, 24)  # where the terminal does not say
LARGEST_SIZE = (1000, 500)  # columns, rows; beyond it a size is a mistake that would eat memory

# Everything that a screen turns on, off: keyboard protocol, paste, focus, mouse, wrap, cursor.
_RESTORE = (
    b"\x1b[<u\x1b[?2026l\x1b[?2004l\x1b[?1004l\x1b[?1016l\x1b[?1015l\x1b[?1006l\x1b[?1003l"
    b"\x1b[?1000l\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[0m"
)

# What else has been turned on until the terminal is left: by what turns it off, what turned it on.
switched: dict[str, str] = {}
_attributes: list[Any] = []  # the terminal's own, once taken; at most one


@runtime_checkable
class Terminal(Protocol):
    """A driver that draws on a terminal of its own; others (tests, a browser) can do none of it."""

    def switch_on(self, on: str, off: str) -> None:
        """Write `on`, and again after a stop; write `off` before it and when leaving."""

    def switch_off(self, off: str) -> None:
        """Write `off` now, and no more when leaving."""

    def place_cursor(self, at: Offset, *, shown: bool) -> None:
        """Put the terminal's cursor at a column and row, from 0."""

    def picture_means(self) -> "PictureMeans":
        """What the terminal can do for a picture; asked once, waited for shortly."""

    def paint(self, at: Offset, picture: str) -> None:
        """Have a picture drawn from a column and row on, over the frame that stands."""

    def renew(self) -> None:
        """Clear the terminal and turn on again what another program may have turned off."""


def claim_keyboard() -> None:
    """Make the terminal standard input, whatever it was: a pipe's text must never act as keys.

    Raises:
        UsageError: The process has no terminal.
    """
    if not os.isatty(KEYBOARD):
        try:
            keyboard = os.open("/dev/tty", os.O_RDWR)
        except OSError as error:
            raise UsageError(say("terminal.none")) from error
        os.dup2(keyboard, KEYBOARD)
        if keyboard != KEYBOARD:
            os.close(keyboard)
        again = open(KEYBOARD, closefd=False)  # noqa: SIM115 - for the process's life
        vars(sys).update(stdin=again, __stdin__=again)  # Textual asks for both
    remember()


def terminal_size() -> tuple[int, int]:
    """Return columns and rows, within reason."""
    try:
        columns, rows = os.get_terminal_size(SCREEN)
    except OSError:
        return USUAL_SIZE
    return within_reason(columns, rows)


def cell_pixels() -> tuple[int, int]:
    """Return how many pixels a cell has across and down; zeros where the terminal does not say."""
    import fcntl  # noqa: PLC0415 - POSIX only
    import termios  # noqa: PLC0415 - the same

    sizes = struct.pack("HHHH", 0, 0, 0, 0)
    with suppress(OSError):
        sizes = fcntl.ioctl(SCREEN, termios.TIOCGWINSZ, sizes)
    rows, columns, width, height = struct.unpack("HHHH", sizes)
    return width // max(1, columns), height // max(1, rows)


def within_reason(columns: int, rows: int) -> tuple[int, int]:
    """Return a size that can be drawn: what is not said is usual, what is too much is cut."""
    return (
        min(columns or USUAL_SIZE[0], LARGEST_SIZE[0]),
        min(rows or USUAL_SIZE[1], LARGEST_SIZE[1]),
    )


def restore_by_force() -> None:
    """Give the terminal back without asking anyone, and without waiting for it."""
    import termios  # noqa: PLC0415 - POSIX only

    with suppress(OSError):
        os.set_blocking(SCREEN, False)
        os.write(SCREEN, _RESTORE + "".join(switched).encode())
        os.set_blocking(SCREEN, True)
    with suppress(termios.error):
        for attributes in _attributes:
            termios.tcsetattr(KEYBOARD, termios.TCSANOW, attributes)


def remember() -> list[Any] | None:
    """Note the terminal's attributes as they are to be again, and return them; None for none."""
    import termios  # noqa: PLC0415 - POSIX only

    with suppress(termios.error):
        _attributes[:] = standing.keyboard_before() or [termios.tcgetattr(KEYBOARD)]
    return _attributes[0] if _attributes else None
