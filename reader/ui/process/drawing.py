"""What else the screen can have the terminal do: draw all anew or a picture, place the cursor.

And bear a title.  What is handed in here goes to the terminal as it is: only what dubao has made
itself, never a text of a page.
"""

import os
from typing import Any

from textual.app import App
from textual.driver import Driver
from textual.geometry import Offset

from reader.model import safe_line
from reader.ui.process.terminal import Terminal

LONGEST_TITLE = 200  # characters; some terminals cut, others fill their tab bar
KEEP_TITLE, TITLE_AS_BEFORE = "\x1b[22;0t", "\x1b[23;0t"


def redraw(app: App[Any]) -> None:
    """Clear the terminal and draw everything, whatever another program has written over it."""
    driver: object = app._driver
    if isinstance(driver, Terminal):
        driver.renew()
    app.screen.refresh()


def give_picture(app: App[Any], on: str, off: str) -> None:
    """Send a picture, `on`, that placeholders show until `take_picture` or the end, `off`."""
    driver: object = app._driver
    if isinstance(driver, Terminal):
        driver.switch_on(on, off)


def take_picture(app: App[Any], off: str) -> None:
    """Have the terminal forget a picture that was sent."""
    driver: object = app._driver
    if isinstance(driver, Terminal):
        driver.switch_off(off)


def paint(app: App[Any], at: Offset, picture: str) -> None:
    """Have the terminal draw a picture over the frame that stands, from a column and row on."""
    driver: object = app._driver
    if isinstance(driver, Terminal):
        driver.paint(at, picture)


def place_cursor(app: App[Any], at: Offset, *, shown: bool = False) -> None:
    """Put the terminal's own cursor at column and row `at` of the screen, now and after each frame.

    Input methods open their list of words there, and screen readers read there, even where the
    cursor is not shown.
    """
    at = app.screen.outer_size.clamp_offset(at)
    app.cursor_position = at
    driver: object = app._driver
    if isinstance(driver, Terminal):
        driver.place_cursor(at, shown=shown)


def set_title(driver: Driver, title: str) -> None:
    """Name the terminal's window; its name before comes back when the terminal is left."""
    if isinstance(driver, Terminal) and os.environ.get("TERM") != "linux":
        named = f"\x1b]2;{safe_line(title)[:LONGEST_TITLE]}\x07"
        driver.switch_on(KEEP_TITLE + named, TITLE_AS_BEFORE)
