"""One page in a browser: a dubao on a terminal of its own, its bytes out, keys and sizes in."""

import asyncio
import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

from reader.streams import SERVED

LARGEST_SIZE = (1000, 500)  # columns, rows
USUAL_SIZE = (80, 24)
PATIENCE = 3.0  # seconds for a dubao to end by itself
_AT_ONCE = 65536  # bytes
# What would let it reach the clipboard or the windows of whoever serves.
_OWN = ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TERM_PROGRAM")


class Session:
    """A program on a pseudo-terminal that is its own."""

    def __init__(self, command: Sequence[str], columns: int, rows: int) -> None:
        """Start it; raises OSError where that cannot be."""
        self._master, terminal = pty.openpty()
        try:
            self.resize(columns, rows)
            self._process = subprocess.Popen(
                command,
                env=_environment(),
                preexec_fn=lambda: os.login_tty(terminal),  # noqa: PLW1509 - makes it its own
            )
        except OSError:
            os.close(self._master)
            raise
        finally:
            os.close(terminal)
        os.set_blocking(self._master, False)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal a size, within reason."""
        columns = min(max(columns, 1), LARGEST_SIZE[0])
        rows = min(max(rows, 1), LARGEST_SIZE[1])
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    async def output(self) -> AsyncIterator[bytes]:
        """Yield what the program writes, until it has ended."""
        loop = asyncio.get_running_loop()
        while True:
            ready = loop.create_future()
            loop.add_reader(self._master, _set, ready)
            try:
                await ready
            finally:
                loop.remove_reader(self._master)
            try:
                data = os.read(self._master, _AT_ONCE)
            except OSError:  # nobody has the other end any more
                return
            if not data:
                return
            yield data

    async def type(self, data: bytes) -> None:
        """Hand over what was typed; what the program never reads is dropped when it ends."""
        loop = asyncio.get_running_loop()
        while data:
            try:
                data = data[os.write(self._master, data) :]
            except BlockingIOError:
                ready = loop.create_future()
                loop.add_writer(self._master, _set, ready)
                try:
                    await ready
                finally:
                    loop.remove_writer(self._master)
            except OSError:
                return

    async def end(self) -> None:
        """Close the terminal, which tells the program to end, and see that it does."""
        os.close(self._master)
        waiting = asyncio.to_thread(self._process.wait, PATIENCE)
        with suppress(subprocess.TimeoutExpired):
            await waiting
            return
        self._process.kill()
        await asyncio.to_thread(self._process.wait)


def _set(ready: "asyncio.Future[None]") -> None:
    if not ready.done():
        ready.set_result(None)


def _environment() -> dict[str, str]:
    own = {name: text for name, text in os.environ.items() if name not in _OWN}
    return {**own, "TERM": "xterm-256color", "COLORTERM": "truecolor", SERVED: "1"}
