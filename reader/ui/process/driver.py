"""Textual's POSIX driver, made to outlive bad bytes, odd sizes and a terminal that goes away."""

import os
import selectors
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Offset, Size
from textual.message import Message

from reader.endings import has_shell_to_go_back_to
from reader.streams import comes_to_foreground
from reader.ui import standing
from reader.ui.encoding import terminal_encoding
from reader.ui.process.input_filter import SILENCE, Piece, Typed
from reader.ui.process.pictures import QUESTION, PictureAnswer, PictureAnswers, PictureMeans
from reader.ui.process.screen_file import ScreenFile
from reader.ui.process.terminal import (
    KEYBOARD,
    cell_pixels,
    remember,
    switched,
    terminal_size,
    within_reason,
)

if TYPE_CHECKING:
    from textual.app import App

ALTERNATE_SCREEN = "\x1b[?1049h"
# As Textual asks for reports of keys, and with the keys' places on the base keyboard: Ctrl and a
# letter of another script is then the Latin letter's.
KEY_REPORTS, ALL_KEY_REPORTS = "\x1b[>25u", "\x1b[>29u"
HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"
# Looks, character set, margins and origin as a terminal has them at first; everything cleared; no
# wrapping, no cursor, pastes and the focus told.
MODES = f"\x1b[0m\x1b(B\x0f\x1b[r\x1b[?6l\x1b[2J\x1b[?7l{HIDE_CURSOR}\x1b[?2004h\x1b[?1004h"
MOUSE = "\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h"
GONE = 129  # as after SIGHUP, which comes too when the terminal is the controlling one
READ_SIZE = 64 * 1024  # bytes; a terminal hands over 4 kB at most


class TerminalDriver(LinuxDriver):
    """Draws on standard output, reads keys from standard input; both are the terminal by now."""

    def __init__(self, app: "App[Any]", **options: Any) -> None:  # noqa: ANN401 - Textual's own
        super().__init__(app, **options)
        self._screen = ScreenFile()
        self._is_on = False  # whether the terminal is the screen's
        self._cursor = ""  # what shows it, where it is to be shown
        self._answers: PictureAnswers | None = None  # once asked
        self._file = self._screen  # type: ignore[assignment]  # the writer calls write and flush

    def write(self, data: str) -> None:
        """Write, unless nobody can see it any more."""
        if self._screen.is_gone:
            self._leave()
        elif data == ALTERNATE_SCREEN and standing.take_over():
            pass  # entering it again would clear what stands there already
        elif data == KEY_REPORTS:
            super().write(ALL_KEY_REPORTS)
        else:
            super().write(data)

    def run_input_thread(self) -> None:
        """Read keys until the app has ended or the terminal has gone."""
        typed, parser = Typed(terminal_encoding()), XTermParser(self._debug)
        heard = time.monotonic()
        with selectors.SelectSelector() as selector:
            selector.register(KEYBOARD, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(SILENCE):
                    data = _read_keys()
                    if not data:
                        self._leave()
                        return
                    heard = time.monotonic()
                    self._hand_on(parser, typed.take(data))
                elif time.monotonic() - heard >= typed.patience:
                    self._hand_on(parser, typed.after_silence())
                for event in parser.tick():
                    self.process_message(event)

    def process_message(self, message: Message) -> None:
        """Pass a message on; a size that a terminal reports is brought within reason.

        What is waited for in another thread is not for the app.
        """
        if isinstance(message, PictureAnswer):
            if self._answers is not None:
                self._answers.hear(message)
            return
        if isinstance(message, Resize):
            size = Size(*within_reason(*message.size))
            message = Resize(size, size, size, message.pixel_size)
        super().process_message(message)

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; Textual's coroutine would complain of an app that has left."""
        self._soon(lambda: self._app.post_message(message))

    def start_application_mode(self) -> None:
        """Take the terminal once the shell gives it: after `&` or bg only with fg."""
        comes_to_foreground()
        before = remember()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before = before  # without what the preview has changed
        self._is_on = True
        self.write("".join(switched.values()) + self._cursor)

    def stop_application_mode(self) -> None:
        """Restore the terminal, with the modes that Textual does not know or leaves on."""
        self._is_on = False
        self.write("".join(switched))
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
        super().stop_application_mode()

    def switch_on(self, on: str, off: str) -> None:
        """Write `on`, and again after a stop; write `off` before it and when leaving."""
        self.write(off + on if off in switched else on)
        switched[off] = on

    def switch_off(self, off: str) -> None:
        """Write `off` now, and no more when leaving; nothing where it has been done."""
        if switched.pop(off, None) is not None:
            self.write(off)

    def picture_means(self) -> PictureMeans:
        """What the terminal can do for a picture; asked once, waited for shortly."""
        if self._answers is None:
            self._answers = PictureAnswers()
            self.write(QUESTION)
        return self._answers.means(cell_pixels())

    def paint(self, at: Offset, picture: str) -> None:
        """Have a picture drawn from a column and row on; the cursor stays where it is."""
        if self._is_on:
            self.write(f"\x1b7\x1b[{at.y + 1};{at.x + 1}H{picture}\x1b8")

    def place_cursor(self, at: Offset, *, shown: bool) -> None:
        """Put the terminal's cursor at a column and row, from 0."""
        self._cursor = SHOW_CURSOR if shown else ""
        if not self._is_on:  # left, or not there yet: the cursor is the shell's
            return
        self.write(f"\x1b[{at.y + 1};{at.x + 1}H" + (self._cursor or HIDE_CURSOR))

    def renew(self) -> None:
        """Clear the terminal and turn on again what another program may have turned off."""
        if not self._is_on:
            return
        again = "".join(off + on for off, on in switched.items())
        self.write(MODES + (MOUSE if self._mouse else "") + again + self._cursor)

    def suspend_job(self) -> None:
        """Restore the terminal, then stop with all that runs in the same job (make, a pipe).

        In this order: once another part of the job has stopped, the shell has the terminal.
        """
        self._give_back()
        os.killpg(os.getpgrp(), signal.SIGSTOP)

    def _sigtstp_application(self, *_: object) -> None:
        """Stop from the loop: the signal may come in the midst of a write, which holds a lock.

        Before the terminal is the screen's, and once it is no more, ^Z is this signal and not a
        key; as everywhere, nobody stops by it where no shell could go on.
        """
        if not self._is_on and not has_shell_to_go_back_to():
            return
        if self._auto_restart:
            self._soon(self._stop)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        """Go on from the loop, for the same reason."""
        if self._auto_restart:
            self._soon(self._go_on)

    def _stop(self) -> None:
        if not self._must_signal_resume:
            self._give_back()
            os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal (anew where SIGSTOP left no time to give it back)."""
        if not self._must_signal_resume:
            self._give_back()
        self.resume_application_mode()

    def _give_back(self) -> None:
        """Restore the terminal; that the app goes on will be told."""
        self.suspend_application_mode()
        self._must_signal_resume = True

    def _run_input_thread(self) -> None:
        """Without Textual's traceback: a thread's fault goes where the app's own go."""
        self.run_input_thread()

    def _get_terminal_size(self) -> tuple[int, int]:
        return terminal_size()

    def _hand_on(self, parser: XTermParser, pieces: list[Piece]) -> None:
        """Pass on what was typed; no piece is empty, which would mean the end to the parser."""
        for piece in pieces:
            for message in parser.feed(piece) if isinstance(piece, str) else (piece,):
                self.process_message(message)
                if isinstance(message, Resize):
                    allow_no_size(parser)

    def _leave(self) -> None:
        """End the app: its terminal has gone."""
        self._soon(lambda: self._app.exit(return_code=GONE))

    def _soon(self, do: Callable[[], object]) -> None:
        """In the loop, unless that has ended."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(do)


def allow_no_size(parser: XTermParser) -> None:
    """Let a terminal not say how large it is: the parser divides by the size for the mouse."""
    sizes = parser.terminal_size, parser.terminal_pixel_size
    if any(size is not None and not all(size) for size in sizes):
        parser.terminal_size = None


def _read_keys() -> bytes:
    """What has been typed; nothing when the terminal has gone."""
    try:
        return os.read(KEYBOARD, READ_SIZE)
    except OSError:
        return b""
