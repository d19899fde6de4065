"""Whether the terminal is dark: asked after the first frame, followed as it changes.

Two questions: the colour of the background (OSC 11) and, in terminals that know mode 2031, the
colour scheme, of whose changes they tell by themselves.
"""

import os
import re

from textual.driver import Driver
from textual.message import Message

from reader.ui.process.terminal import Terminal

SCHEME, BACKGROUND = "\x1b[?996n", "\x1b]11;?\x07"  # the answer to the second is the surer one
FOLLOW, LEAVE_OFF = "\x1b[?2031h", "\x1b[?2031l"

_SCHEME_IS = re.compile(r"\x1b\[\?997;([12])n")
_BACKGROUND_IS = re.compile(
    r"\x1b\]11;(?:rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?"
    r"|#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))(?:\x07|\x1b\\)",
    re.IGNORECASE,
)
_LIGHTNESS = (0.2126, 0.7152, 0.0722)  # of red, green and blue, ITU-R BT.709


class BackgroundIs(Message):
    """The terminal has said what it is drawn on, asked or because that has changed."""

    def __init__(self, *, dark: bool) -> None:
        """`dark`: light text stands out on it."""
        super().__init__()
        self.dark = dark


def ask_background(driver: Driver) -> None:
    """Ask, and be told of changes until the terminal is left; also anew after a stop and a go.

    The answers come as `BackgroundIs` to the app, or never.
    """
    if isinstance(driver, Terminal) and os.environ.get("TERM") != "linux":
        driver.switch_on(FOLLOW + SCHEME + BACKGROUND, LEAVE_OFF)


def background_in(answer: str) -> BackgroundIs | None:
    """Return what an answer of the terminal says of its background; None for other answers."""
    if scheme := _SCHEME_IS.fullmatch(answer):
        return BackgroundIs(dark=scheme[1] == "1")
    if background := _BACKGROUND_IS.fullmatch(answer):
        parts = [part for part in background.groups() if part]
        return BackgroundIs(dark=_lightness(parts) < 0.5)
    return None


def _lightness(parts: list[str]) -> float:
    """Of a colour in hexadecimal digits, as many as the terminal likes: 0 black, 1 white."""
    shares = (int(part, 16) / int("f" * len(part), 16) for part in parts)
    return sum(share * weight for share, weight in zip(shares, _LIGHTNESS, strict=True))
