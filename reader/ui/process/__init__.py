"""The process around the screen: terminal, signals and faults; an app in, an exit code out."""

from reader.ui.process.session import run_app, suspend
from reader.ui.process.wall import SafetyFilter
from reader.ui.process.width import ask_width

__all__ = ["SafetyFilter", "ask_width", "run_app", "suspend"]
