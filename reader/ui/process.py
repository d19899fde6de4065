"""The process around the screen: signals, terminal, crash; an app in, an exit code out."""

from typing import TypeVar

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter

from reader.model import safe_line
from reader.model.safety import UNSAFE

Result = TypeVar("Result")


class SafetyFilter(LineFilter):
    """The last wall: no control character of a text reaches the terminal, whoever let it by."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments, each control character as a visible mark of its own width."""
        if not any(map(UNSAFE.search, (segment.text for segment in segments))):
            return segments
        return [Segment(safe_line(text), style, control) for text, style, control in segments]


def run_app(app: App[int]) -> int:
    """Run `app` until it is left; return the exit code of the process."""
    app.run()
    return app.return_code or 0
