"""What opens over the reading screen: left by Esc, q or its own key; ^q leaves the program."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from textual.events import Click, Key
from textual.screen import ModalScreen

from reader.ui import process
from reader.ui.bars import Hint
from reader.ui.keyboard import Keyboard, perform
from reader.ui.keymap import APP, OVERLAY, shown_key
from reader.ui.widgets.query_field import TypingField
from reader.ui.widgets.text_line import TextLine

Result = TypeVar("Result")
Call = tuple[str, tuple[Any, ...]]  # what to do, and with what


class Overlay(ModalScreen[Result], Generic[Result]):
    """Takes keys in as the reading screen does; the keys in force are handed in.

    `OPENED_BY` is the action whose key closes it too; `KEYS` are keys of its own.
    """

    ALLOW_SELECT = False
    OPENED_BY = ""
    KEYS: ClassVar[Mapping[str, Call]] = {}

    def __init__(self) -> None:
        super().__init__()
        self._compositor = process.ChangedRows()
        self._keyboard = Keyboard({})
        self._choose: Callable[[Result], None] | None = None
        self.ready = asyncio.Event()
        self._is_left = False

    def opens_with(self, keyboard: Keyboard, choose: Callable[[Result], None]) -> None:
        """Use these keys; `choose` gets what is chosen, if something is."""
        self._keyboard = keyboard
        self._choose = choose

    def on_mount(self) -> None:
        """Once they have their places, keys find the widgets that they are for, and a screenful.

        Textual calls every class's own.
        """
        process.once_placed(self, self._settle)

    def _settle(self) -> None:
        self.fit()
        process.once_placed(self, self.ready.set)

    def fit(self) -> None:
        """Give some widgets what the others leave, once all have been laid out."""

    def on_unmount(self) -> None:
        """What it has drawn goes with it; no key waits for it any more."""
        process.forget_drawn()
        self.ready.set()

    async def pressed(self, event: Key) -> bool:
        """Do what a key says, unless the overlay has been left."""
        if self._is_left:
            return True
        field = self.focused if isinstance(self.focused, TypingField) else None
        if not self._acts(event, is_typing=field is not None) and field is not None:
            await field.take(event)
        return True

    def uses(self, event: Key) -> bool:
        """Whether the key does anything here."""
        is_edit = isinstance(self.focused, TypingField) and event.key in self.focused.EDITING
        found = self._keyboard.action(event, (OVERLAY, APP))
        return is_edit or self._own(event) is not None or found is not None

    def _acts(self, event: Key, *, is_typing: bool) -> bool:
        """Do what a key says here; False leaves it to the field."""
        is_text = is_typing and event.is_printable
        if not is_text and (call := self._own(event)):
            getattr(self, f"action_{call[0]}")(*call[1])
        elif found := self._keyboard.action(event, (OVERLAY, APP), typing=is_typing):
            owner, action = found
            perform(self if owner == OVERLAY else self.app, action)
        elif not is_text and self.OPENED_BY and self._keyboard.has(event, self.OPENED_BY):
            self.action_back()
        else:
            return False
        return True

    def _own(self, event: Key) -> Call | None:
        """What the overlay itself does at a key; an input method's marks come as characters."""
        return self.KEYS.get(event.key) or self.KEYS.get(event.character or "")

    def on_click(self, event: Click) -> None:
        """A click beside it closes it, too."""
        if event.widget is self:
            self.action_back()

    def pasted(self, text: str) -> bool:
        """A paste goes into the field, if there is one."""
        if isinstance(self.focused, TypingField):
            self.focused.put(text)
        return True

    def hear(self, said: object) -> None:
        """What a hint says; overlays that have a field listen to that, too."""
        if isinstance(said, TextLine.Asked):
            character = said.action if len(said.action) == 1 else None
            self._acts(Key(said.action, character), is_typing=False)

    def choose(self, result: Result) -> None:
        """Leave with something chosen; once, though a double click says it twice.

        An answer that comes when another issue is shown in place of the one below chooses nothing.
        """
        if self._is_left or not self.is_active:
            return
        self._leave()
        if self._choose is not None:
            self._choose(result)

    def grown(self) -> None:
        """Pages have come, or come again, while it is open."""

    def action_back(self) -> None:
        """Away, with nothing chosen."""
        self._leave()

    def action_leave(self) -> None:
        """The same by the other key."""
        self.action_back()

    def action_interrupt(self) -> None:
        """Out of the program: nothing is selected here."""
        self.app.exit(0)

    def action_line(self, step: int) -> None:
        """Nothing moves here, unless an overlay says so; likewise below."""

    def action_screenful(self, count: float) -> None:
        """By screens."""

    def action_read_on(self) -> None:
        """By a screen."""
        self.action_screenful(1)

    def action_edge(self, side: int) -> None:
        """To the top (-1) or the end (1)."""

    def action_open(self) -> None:
        """What Enter does."""

    def _leave(self) -> None:
        if not self._is_left and self.is_active:
            self._is_left = True
            self.app.pop_screen()


def hints(*shown: tuple[str, str]) -> list[Hint]:
    """What the foot of an overlay offers: (key, what it does); a click is as good as the key."""
    return [
        Hint(key, ((f"{shown_key(key)} ", "key"), (f"{does}   ", "quiet"))) for key, does in shown
    ]
