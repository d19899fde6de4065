"""A program in a pseudo-terminal of its own: type, wait for what it shows, see how it left."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

TINY_APP = [sys.executable, str(Path(__file__).with_name("tiny_app.py"))]
DUBAO = [sys.executable, "-m", "reader"]
UNHURRIED = (
    "import sys, {module} as hurried; hurried.{limit} = 60; from reader.__main__ import run;"
    " sys.exit(run())"
)
LIMIT = 60  # seconds; only a program that hangs comes near it, however busy the machine is

_MODES = {b"1049", b"1000", b"1002", b"1003", b"1006", b"1004", b"2004", b"2026", b"2031"}
# Control sequences by kind: what a page causes beyond a harmless page's kinds is a leak.
_KIND = re.compile(
    rb"\x1b\[([?<>=!]?)([0-9;:]*)([ -/]*[@-~])|\x1b(\][0-9]*|[PX^_k]|[ -/]*[0-Z\\-~])"
    rb"|(\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xd8\x9c)"
    rb"|([\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f])|(\x1b)"
)
_SEQUENCE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.")
_CUT = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?)?\Z")  # its end is still to come


def unhurried(module, limit):
    """The command of a dubao that waits for what it would give up after `limit` of a module."""
    return [sys.executable, "-c", UNHURRIED.format(module=module, limit=limit)]


class PseudoTerminal:
    """Starts a program on a terminal of its own, which is its controlling one."""

    def __init__(self, command, *, size=(24, 80), env=(), cwd=None, **streams):
        self.master, self.slave = pty.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(self.slave)
        self.written = b""
        self._shown = bytearray()  # the same without control sequences,
        self._taken = 0  # as far as it was looked through,
        self._seen = 0  # and how much of it has been waited for
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **dict(env)}
        self.process = subprocess.Popen(
            command,
            env={name: value for name, value in environment.items() if value is not None},
            cwd=cwd,
            preexec_fn=self._take,  # noqa: PLW1509 - the terminal must become its own
            **{"stdin": self.slave, "stdout": self.slave, "stderr": self.slave, **streams},
        )

    def _take(self):
        os.setsid()
        fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for descriptor in (self.master, self.slave):
            if descriptor is not None:
                os.close(descriptor)

    def end(self, limit=2):
        """Ask the program to end, end it if it does not, and close the terminal."""
        self.process.terminate()
        try:
            self.process.wait(limit)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.__exit__()

    def hold_no_slave(self):
        """Let the program alone have the terminal, so that reading ends when it ends."""
        os.close(self.slave)
        self.slave = None

    def resize(self, rows, columns):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys):
        """Type `keys`; what is waited for next answers them."""
        while self._read(0):
            pass
        self.forget()
        os.write(self.master, keys if isinstance(keys, bytes) else keys.encode())

    def wait_for(self, text, limit=LIMIT, encoding="utf-8"):
        """Read until `text` has been written after what was waited for before; False if never."""
        wanted = text.encode(encoding)
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self._finds(wanted):
                return True
            if not self._read(0.2) and self.process.poll() is not None:
                return self._finds(wanted)
        return False

    def forget(self):
        """Let `wait_for` look only at what is written from now on."""
        self._take_in()
        self._seen = len(self._shown)

    def _finds(self, wanted):
        """Whether `wanted` is there; if so, what comes next is looked for behind it."""
        self._take_in()
        found = self._shown.find(wanted, self._seen)
        if found < 0:
            return False
        self._seen = found + len(wanted)
        return True

    def _take_in(self):
        """Add to what is shown whatever has been written since, but a sequence that is cut."""
        new = self.written[self._taken :]
        cut = _CUT.search(new)
        whole = new[: cut.start()] if cut else new
        self._shown += _SEQUENCE.sub(b"", whole)
        self._taken += len(whole)

    def send(self, number):
        self.process.send_signal(number)

    def close_window(self):
        """What a terminal that is closed does: the line drops, and the session is hung up."""
        os.close(self.master)
        self.master = None

    def exit_code(self, limit=LIMIT):
        end = time.monotonic() + limit
        while self.process.poll() is None and time.monotonic() < end:
            if self.master is None or not self._read(0.1):
                time.sleep(0.01)
        while self.master is not None and self._read(0.05):
            pass
        return self.process.poll()

    def wait_stopped(self):
        """Wait until the program has stopped itself (^Z); False if it does not."""

        def is_stopped():
            state = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2]
            return state.split()[0] == "T"

        if not self.wait_until(is_stopped):
            return False
        while self._read(0.05):
            pass
        return True

    def wait_until(self, is_so, limit=LIMIT):
        """Read what is written until something is so; False if it never is."""
        end = time.monotonic() + limit
        while not is_so():
            if time.monotonic() >= end:
                return False
            self._read(0.05)
        return True

    def text(self):
        return _SEQUENCE.sub(b"", self.written).decode("utf-8", "replace")

    def kinds(self):
        """The kinds of control that have been written; parameters count for modes only."""
        found = set()
        for mark, numbers, final, *others in _KIND.findall(self.written):
            is_mode = final in (b"h", b"l")
            found.add((mark, numbers if is_mode else b"", final, *others))
        return found

    def is_restored(self):
        """Whether every mode is off again, the cursor on, and the line as it was."""
        state = {}
        for mode, switch in re.findall(rb"\x1b\[\?([0-9]+)([hl])", self.written):
            state[mode] = switch == b"h"
        is_off = not any(on for mode, on in state.items() if mode in _MODES)
        titles = self.written.count(b"\x1b[22;0t") - self.written.count(b"\x1b[23;0t")
        return (
            is_off
            and not titles
            and state.get(b"25", True)
            and termios.tcgetattr(self.slave) == self.before
        )

    def read_some(self):
        """Take in what has been written, waiting a little."""
        return self._read(0.05)

    def _read(self, wait):
        if not select.select([self.master], [], [], wait)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.written += data
        return bool(data)
