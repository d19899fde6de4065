"""How the terminal can show a picture: asked when the first one is wanted, never before.

Its answers come among the keys; the last question is one that every terminal answers, so that one
that knows nothing of pictures is not waited for.
"""

import os
import re
import threading
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from textual.app import App
from textual.message import Message

from reader.ui.encoding import UTF_8, terminal_encoding
from reader.ui.process.terminal import Terminal

# Its name (XTVERSION), the size of a cell in iTerm2's own words, sixel's colours and largest size
# (XTSMGRAPHICS), and what it is (DA1).
QUESTION = "\x1b[>0q\x1b]1337;ReportCellSize\x07\x1b[?1;1;0S\x1b[?2;1;0S\x1b[c"
PATIENCE = 0.2  # seconds
WITH_PLACEHOLDERS = {"kitty": (0, 28), "ghostty": (1, 0)}  # by version: who knows U+10EEEE
LEAST_COLOURS = 16  # of a sixel terminal that does not say
LARGEST_SIXEL = 1000  # pixels of a side, the same
SIXEL = "4"  # among the attributes of DA1

_ANSWER = re.compile(
    r"\x1bP>\|(?P<name>[^\x1b]{1,100})\x1b\\"
    r"|\x1b\]1337;(?P<cell>ReportCellSize=[0-9.;]{1,60})(?:\x07|\x1b\\)"
    r"|\x1b\[\?1;0;(?P<colours>[0-9]{1,6})S"
    r"|\x1b\[\?2;0;(?P<sides>[0-9]{1,6};[0-9]{1,6})S"
    r"|\x1b\[\?(?P<kinds>[0-9;]{1,100})c"
)
_VERSION = re.compile(r"([a-z]+)[ (]*([0-9]{1,4})\.([0-9]{1,4})")


class PictureWay(Enum):
    """How a picture is shown."""

    BLOCKS = "blocks"  # as text: half blocks
    PLACEHOLDERS = "placeholders"  # kitty's: a picture is sent, text says where it is seen
    ITERM = "iterm"  # iTerm2's: a file that is drawn where the cursor stands
    SIXEL = "sixel"  # the same, as six rows of pixels a character


class PictureMeans(NamedTuple):
    """What the terminal can do for a picture.

    Attributes:
        way: How it shows one.
        cell: Pixels of a cell, across and down; zeros where it does not say.
        largest: Pixels that a side may have.
        colours: How many a picture may have.
    """

    way: PictureWay = PictureWay.BLOCKS
    cell: tuple[int, int] = (0, 0)
    largest: int = 0
    colours: int = 0


class PictureAnswer(Message):
    """A terminal's answer that says something of pictures: which one it is, and what it says."""

    def __init__(self, kind: str, said: str) -> None:
        super().__init__()
        self.kind = kind
        self.said = said


class PictureAnswers:
    """What the terminal has answered so far."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}
        self._is_answered = threading.Event()

    def hear(self, answer: PictureAnswer) -> None:
        """Take an answer in; the one to the last question ends the waiting."""
        self._said.setdefault(answer.kind, answer.said)
        if answer.kind == "kinds":
            self._is_answered.set()

    def means(self, cell: tuple[int, int]) -> PictureMeans:
        """What they come to, waited for; `cell`: its pixels, as far as they are known."""
        self._is_answered.wait(PATIENCE)
        self._is_answered.set()  # who has not answered by now is not waited for again
        said = dict(self._said)
        way = way_of(said)
        if way is PictureWay.SIXEL and not all(cell):
            return PictureMeans()
        largest = min(map(int, said.get("sides", str(LARGEST_SIXEL)).split(";")))
        colours = int(said.get("colours", LEAST_COLOURS))
        return PictureMeans(way, cell, largest or LARGEST_SIXEL, colours)


def picture_means(app: App[int]) -> PictureMeans:
    """Return what the terminal can do for a picture; for a worker thread, which may wait."""
    driver: object = app._driver
    if isinstance(driver, Terminal) and may_ask(os.environ):
        return driver.picture_means()
    return PictureMeans()


def may_ask(environment: Mapping[str, str]) -> bool:
    """Whether the terminal may be asked.

    Between a multiplexer's panes a picture would stand in the wrong one; Apple's terminal types
    what it does not know.
    """
    term = environment.get("TERM", "")
    is_between = "TMUX" in environment or "STY" in environment
    is_between = is_between or term.startswith(("tmux", "screen", "linux"))
    is_apple_s = environment.get("TERM_PROGRAM") == "Apple_Terminal"
    return not (is_between or is_apple_s or terminal_encoding(environment) != UTF_8)


def answer_in(sequence: str) -> PictureAnswer | None:
    """Return what a sequence from the terminal says of pictures; None if it says nothing."""
    found = _ANSWER.fullmatch(sequence)
    if found is None or found.lastgroup is None:
        return None
    return PictureAnswer(found.lastgroup, found[found.lastgroup])


def said_in(answers: str) -> dict[str, str]:
    """Return what a row of answers says of pictures, by its kinds."""
    found = _ANSWER.finditer(answers)
    return {one.lastgroup: one[one.lastgroup] for one in found if one.lastgroup}


def way_of(said: Mapping[str, str]) -> PictureWay:
    """Return the best way that the answers, by their kinds, speak for."""
    name = said.get("name", "").lower()
    if version := _VERSION.match(name):
        since = WITH_PLACEHOLDERS.get(version[1])
        if since is not None and (int(version[2]), int(version[3])) >= since:
            return PictureWay.PLACEHOLDERS
    if "cell" in said or name.startswith("iterm2"):
        return PictureWay.ITERM
    return PictureWay.SIXEL if SIXEL in said.get("kinds", "").split(";")[1:] else PictureWay.BLOCKS
