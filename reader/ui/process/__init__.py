"""The process around the screen: terminal, signals and faults; an app in, an exit code out."""

from reader.ui.process.background import BackgroundIs, ask_background
from reader.ui.process.drawing import forget_drawn, place_cursor, redraw, set_title
from reader.ui.process.keyboard import Escaped
from reader.ui.process.output_filter import SafetyFilter
from reader.ui.process.session import call_in_loop, run_app, suspend
from reader.ui.process.width import ask_width

__all__ = [
    "BackgroundIs",
    "Escaped",
    "SafetyFilter",
    "ask_background",
    "ask_width",
    "call_in_loop",
    "forget_drawn",
    "place_cursor",
    "redraw",
    "run_app",
    "set_title",
    "suspend",
]
