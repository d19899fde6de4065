"""A small app to try the process with: shows what is typed, fails and ends on demand."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

from textual.app import App, ComposeResult
from textual.events import Key, Paste
from textual.geometry import Offset
from textual.widgets import Static
from textual.worker import get_current_worker

from reader.errors import DubaoError
from reader.i18n import use
from reader.ui.process import (
    BackgroundIs,
    SafetyFilter,
    ask_background,
    place_cursor,
    redraw,
    run_app,
    set_title,
    signals,
)

TOLD = {"c": "读报", "C": "读報", "e": "\x1b]0;title\x07\x9b2J\x00 told"}


class TinyApp(App[int]):
    def compose(self) -> ComposeResult:
        yield Static("ready", markup=False)

    def get_line_filters(self):
        return [*super().get_line_filters(), SafetyFilter()]

    def on_resize(self, event):
        self.show(f"ready {event.size.width}x{event.size.height}")

    def on_key(self, event: Key):
        getattr(self, f"do_{event.key}", lambda: None)()
        self.show(TOLD.get(event.key, f"key {event.key}"))

    def do_q(self):
        self.exit(0)

    def do_x(self):
        raise ValueError("asked for")

    def do_t(self):
        threading.Thread(target=self.fail).start()

    def do_y(self):
        self.run_worker(self.fail, thread=True)

    def do_s(self):
        Path("stuck").touch()
        time.sleep(60)

    def do_m(self):
        with self._driver._writer_thread._queue.mutex:  # as in the midst of a write
            signal.raise_signal(signal.SIGTSTP)

    def do_w(self):
        self.run_worker(self.wait, thread=True)

    def do_o(self):
        """A look-up; the next one takes its place."""
        self.run_worker(self.look_up, thread=True, exclusive=True)

    def do_b(self):
        ask_background(self._driver)

    def do_n(self):
        """Two titles, the second with what no title may hold."""
        set_title(self._driver, "first")
        set_title(self._driver, "雁滩\x07\x1b[2J版")

    def do_r(self):
        redraw(self)

    def do_p(self):
        place_cursor(self, Offset(7, 3), shown=True)

    def on_background_is(self, event: BackgroundIs):
        self.show(f"dark {event.dark}")

    def do_z(self):
        self.run_worker(self.fail_late, thread=True)
        self.exit(0)

    def on_paste(self, event: Paste):
        self.show(f"paste {len(event.text)} {event.text[:20]!r}")

    def on_unmount(self):
        if self.return_code in range(128, 200):
            Path("saved").touch()

    def show(self, text: str):
        self.query_one(Static).update(f"<{text}>")

    def wait(self):
        time.sleep(60)

    def look_up(self):
        worker = get_current_worker()
        time.sleep(0.2)
        if not worker.is_cancelled:
            self.call_from_thread(self.show, "found")

    def fail_late(self):
        time.sleep(0.05)
        raise LookupError("the screen has gone")

    def fail(self):
        raise KeyError("in a thread")


if __name__ == "__main__":
    use("en")
    signals.PATIENCE = float(os.environ.get("PATIENCE", "60"))
    try:
        sys.exit(run_app(TinyApp()))
    except DubaoError as error:
        print(f"dubao: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
