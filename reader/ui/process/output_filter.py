"""The last wall: whatever a widget lets by, no control character of a text reaches the terminal."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reader.model import safe_line
from reader.text.safety import MAYBE_UNSAFE

_OFF_THE_LINE = re.compile(MAYBE_UNSAFE.pattern[:-1] + "\t\n]")


class SafetyFilter(LineFilter):
    """Shows control characters as marks; the program's own sequences are styles, not text."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line, each control character as a visible mark."""
        if not _OFF_THE_LINE.search("".join([segment.text for segment in segments])):
            return segments
        return [Segment(safe_line(text), style, control) for text, style, control in segments]
