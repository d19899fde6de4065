"""The page's keywords on one row: choose one and it becomes the filter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled

GAP = 2  # cells between two keywords


class KeywordStrip(Styled, can_focus=True, inherit_bindings=False):
    """Keywords side by side, one of them chosen; as many as the row holds."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,tab", "step(1)", show=False),
        Binding("left,shift+tab", "step(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]
    BLOCK = "keyword-strip"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keyword-strip--word", "keyword-strip--chosen"}

    @dataclass
    class Chosen(Message):
        """A keyword was chosen."""

        word: str

    @dataclass
    class Moved(Message):
        """Another keyword is the one that Enter would choose."""

        word: str

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

    def on_key(self, event: events.Key) -> None:
        """A digit chooses the word at that place."""
        if event.character and event.character in "123456789":
            place = int(event.character) - 1
            if place < len(self._fitting()):
                event.stop()
                self._at = place
                self.action_choose()

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the mouse."""
        left = 1
        for at, word in enumerate(self._fitting()):
            if left <= event.x < left + cell_len(word):
                self._at = at
                self.action_choose()
                return
            left += cell_len(word) + GAP

    def action_step(self, step: int) -> None:
        """Choose the next or previous word, around the end."""
        if fitting := self._fitting():
            self._move_to((self._at + step) % len(fitting))

    def action_choose(self) -> None:
        """Say which word is chosen."""
        if fitting := self._fitting():
            self.post_message(self.Chosen(fitting[self._at]))

    def _move_to(self, at: int) -> None:
        self._at = at
        self.refresh()
        if self.chosen:
            self.post_message(self.Moved(self.chosen))

    def _fitting(self) -> Sequence[str]:
        used = 1
        for at, word in enumerate(self._words):
            used += cell_len(word) + GAP
            if used - GAP > self.size.width:
                return self._words[:at]
        return self._words
