"""A pseudo-terminal with an emulator: a command in, what it shows and when it showed it out.

The terminal is the tests' own.  A thread stamps each piece of output as it is read; the emulator
(pyte) is fed later, so that its slowness is not counted.  Queries that a terminal answers are
answered, so that no program waits.
"""

import codecs
import contextlib
import os
import queue
import re
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pyte

sys.path.append(str(Path(__file__).parents[1] / "terminal"))
from pseudo_terminal import PseudoTerminal

# What pyte would draw or misread: private sequences, reports, strings; the tail may be unfinished.
_NOT_FOR_PYTE = re.compile(
    r"\x1b\[[<=>][0-9;:]*[ -/]*[@-~]"
    r"|\x1b\[\??[0-9;:]*[ -/]+[@-~]"
    r"|\x1b\[\?[0-9;:]*[^hlJK0-9;:]"
    r"|\x1b\[[0-9;]*[tuqs]"
    r"|\x1b[P_^X\]].*?(?:\x1b\\|\x07)",
    re.DOTALL,
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[P_^X\]][^\x07\x1b]*)?\Z")
_QUERY = re.compile(
    rb"\x1b\[(?:(?P<attributes>0?c)|(?P<status>5n)|(?P<cursor>6n)|\?(?P<mode>[0-9]+)\$p|(?P<size>18t))"
)
_ANSWERS = {"attributes": b"\x1b[?62;22c", "status": b"\x1b[0n", "cursor": b"\x1b[1;1R"}

_PROCESS_CLOCK = 2  # with a process' number, the Linux clock of what all its threads have worked

# Programs run as they are installed, from bytecode: compiled anew, a start takes twice the time.
COMPILED = {"PYTHONDONTWRITEBYTECODE": None}

QUIET = 0.25  # seconds without output after which a screen counts as settled
PATIENCE = 30.0  # seconds that anything awaited may take


class Moment(NamedTuple):
    """A time on the clock, and how long the program had worked by then; or the time between two.

    On a busy machine the clock also counts waiting for others; the work does not.
    """

    clock: float  # seconds
    work: float  # seconds of processor time, all threads

    def since(self, before: "Moment") -> "Moment":
        """Return what has passed since `before`."""
        return Moment(self.clock - before.clock, self.work - before.work)


class NeverShownError(RuntimeError):
    """What was awaited did not come; the message holds the last screen."""


class PtySession:
    """One run of one program on a terminal of its own."""

    def __init__(
        self, command: Sequence[str], size: tuple[int, int], environment: Mapping[str, str | None]
    ) -> None:
        """`size` is columns and rows; `environment` is laid over the one in force."""
        self._size = size
        self._screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self._screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._held = ""
        self._pieces: queue.SimpleQueue[tuple[Moment, bytes]] = queue.SimpleQueue()
        self._is_over = False
        self.started = Moment(time.perf_counter(), 0.0)
        columns, rows = size
        env = {"COLORTERM": "truecolor", **COMPILED, **environment}
        self._terminal = PseudoTerminal(command, size=(rows, columns), env=env)
        self._terminal.hold_no_slave()
        self.pid, self._fd = self._terminal.process.pid, self._terminal.master
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def text(self) -> str:
        """The screen, row by row."""
        columns = range(self._screen.columns)
        rows = (self._screen.buffer[row] for row in range(self._screen.lines))
        return "\n".join("".join(row[at].data for at in columns).rstrip() for row in rows)

    def now(self) -> Moment:
        """Return the moment."""
        clock = time.perf_counter()
        try:
            return Moment(clock, time.clock_gettime((~self.pid << 3) | _PROCESS_CLOCK))
        except OSError:  # it has ended
            return Moment(clock, 0.0)

    def press(self, keys: str) -> Moment:
        """Send `keys` as a terminal would; return when."""
        sent = self.now()
        self._write(keys.encode())
        return sent

    def wait(self, test: Callable[[str], bool], what: str) -> Moment:
        """Take in output until `test` holds of the screen; return when that output came.

        Raises:
            NeverShownError: The program ended, or PATIENCE did.
        """
        end = time.perf_counter() + PATIENCE
        while not self._is_over and time.perf_counter() < end:
            came = self._take_in(0.5)
            if came and test(self.text):
                return came
        raise NeverShownError(f"never shown: {what}; the screen was\n{self.text}")

    def answer(self, keys: str, test: Callable[[str], bool]) -> Moment:
        """Press `keys`; return what passes until `test` holds, which it may not do before.

        Raises:
            NeverShownError: It held before, or never did.
        """
        if test(self.text):
            raise NeverShownError(f"shown before {keys!r} was pressed:\n{self.text}")
        pressed = self.press(keys)
        return self.wait(test, f"the answer to {keys!r}").since(pressed)

    def last_answer(self, keys: str) -> Moment:
        """Press `keys`; return what passes until the screen has changed for the last time.

        Raises:
            NeverShownError: It never changed.
        """
        before = self.text
        pressed = self.press(keys)
        changed = self.wait(lambda text: text != before, f"any answer to {keys!r}")
        return (self.settle() or changed).since(pressed)

    def settle(self) -> Moment | None:
        """Take in output until none comes; return when the screen last changed, if it did."""
        last, before = None, self.text
        while came := self._take_in(QUIET):
            if self.text != before:
                last, before = came, self.text
        return last

    def peak_memory(self) -> float:
        """Return the most memory the program has held so far, in MB (resident; Linux)."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii", "replace")
        found = re.search(r"VmHWM:\s+(\d+)", status)
        return int(found[1]) / 1024 if found else 0.0

    def close(self) -> None:
        """End the program."""
        self._terminal.end()
        self._reader.join(1)

    def _read(self) -> None:
        data = b" "
        while data:
            try:
                data = os.read(self._fd, 65_536)
            except OSError:
                data = b""
            self._pieces.put((self.now(), data))
            for query in _QUERY.finditer(data):
                self._write(self._answer(query))

    def _answer(self, query: re.Match[bytes]) -> bytes:
        kind = str(query.lastgroup)
        if kind == "mode":
            return b"\x1b[?%s;2$y" % query["mode"] if query["mode"] == b"2026" else b""
        if kind == "size":
            return b"\x1b[8;%d;%dt" % (self._size[1], self._size[0])
        return _ANSWERS[kind]

    def _write(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            os.write(self._fd, data)

    def _take_in(self, seconds: float) -> Moment | None:
        """Feed one piece of output to the emulator; return when it came, None if there was none."""
        try:
            came, data = self._pieces.get(timeout=seconds)
        except queue.Empty:
            return None
        self._is_over = not data
        text = self._held + self._decode(data)
        unfinished = _UNFINISHED.search(text)
        self._held = unfinished[0] if unfinished else ""
        self._stream.feed(_NOT_FOR_PYTE.sub("", text[: len(text) - len(self._held)]))
        return came if data else None
