"""The page's keywords on one row: choose one and it becomes the filter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from reader.ui.keymap import STRIP
from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling

GAP = 2  # cells between two keywords


class KeywordStrip(Styled, Telling, can_focus=True, inherit_bindings=False):
    """Keywords side by side, one of them chosen; as many as the row holds."""

    owners = (STRIP,)
    ALLOW_SELECT = False
    BLOCK = "keyword-strip"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keyword-strip--word", "keyword-strip--chosen"}

    @dataclass(frozen=True)
    class Chosen:
        """A keyword was chosen."""

        word: str

    @dataclass(frozen=True)
    class Moved:
        """Another keyword is the one that Enter would choose."""

        word: str

    @dataclass(frozen=True)
    class Asked:
        """The card of a keyword is wanted."""

        word: str

    @dataclass(frozen=True)
    class Left:
        """No keyword is wanted."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._words: Sequence[str] = ()
        self._at = 0

    def show(self, words: Sequence[str]) -> None:
        """Offer these words (safe text), the first one chosen."""
        self._words = words
        self._move_to(0)

    @property
    def chosen(self) -> str:
        """The keyword that Enter would choose; empty while none are offered."""
        return self._words[self._at] if self._words else ""

    def render_line(self, y: int) -> Strip:
        """The row."""
        runs = [(" ", self.base)]
        for at, word in enumerate(self._fitting()):
            look = self.look("chosen" if at == self._at else "word")
            runs += [(word, self.base + look), (" " * GAP, self.base)]
        return line_strip(runs if not y else [], self.size.width, self.base)

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the mouse."""
        left = 1
        for at, word in enumerate(self._fitting()):
            if left <= event.x < left + cell_len(word):
                self.choose(at)
                return
            left += cell_len(word) + GAP

    def action_step(self, step: int) -> None:
        """Choose the next or previous word, around the end."""
        if fitting := self._fitting():
            self._move_to((self._at + step) % len(fitting))

    def action_pick(self, number: int) -> None:
        """Choose the word with this number, from 1."""
        if number <= len(self._fitting()):
            self.choose(number - 1)

    def action_open(self) -> None:
        """Choose the word that the strip is at."""
        if self.chosen:
            self.choose(self._at)

    def action_card(self) -> None:
        """Ask for the card of the word that the strip is at."""
        if self.chosen:
            self.tell(self.Asked(self.chosen))

    def action_back(self) -> None:
        """Choose none."""
        self.tell(self.Left())

    def action_leave(self) -> None:
        """The same by the other key."""
        self.action_back()

    def choose(self, at: int) -> None:
        """Say which word is chosen."""
        self._at = at
        self.tell(self.Chosen(self._words[at]))

    def _move_to(self, at: int) -> None:
        self._at = at
        self.refresh()
        if self.chosen:
            self.tell(self.Moved(self.chosen))

    def _fitting(self) -> Sequence[str]:
        used = 1
        for at, word in enumerate(self._words):
            used += cell_len(word) + GAP
            if used - GAP > self.size.width:
                return self._words[:at]
        return self._words
