"""From a key to who does what: the owners in reach, the number typed before it, the call."""

from asyncio import Event
from collections.abc import Callable, Sequence
from typing import Protocol

from textual.events import Key

from reader.ui.keymap import Action, Counted, Keys, calls
from reader.ui.process import Escaped

LARGEST = 99_999  # a number typed before a key; more digits change nothing


class Keyed(Protocol):
    """A screen that looks at keys before Textual hands them to a widget.

    What one key does is done before the next is looked at, however fast they come.

    Attributes:
        ready: Set once what keys are for has its place; they wait for it.
    """

    ready: Event

    async def pressed(self, event: Key) -> bool:
        """Do what the key says; False leaves it to Textual."""

    def uses(self, event: Key) -> bool:
        """Whether the key does anything here."""

    def pasted(self, text: str) -> bool:
        """Take a paste in; False leaves it to Textual."""


def apart(event: Key, uses: Callable[[Key], bool]) -> Sequence[Key]:
    """A key; Esc and a character, where they came at once and nobody `uses` it with Alt."""
    return event.apart if isinstance(event, Escaped) and not uses(event) else (event,)


class Keyboard:
    """The keys in force, and the number typed so far."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._calls = calls(keys)
        self._digits = ""
        self._passed_over = ""  # a second g belongs to the 5g that has gone before

    def has(self, event: Key, name: str) -> bool:
        """Whether this is a key of the action of this name."""
        keys = self._keys.get(name, ())
        return event.key in keys or (event.character or "") in keys

    @property
    def digits(self) -> str:
        """The number typed so far, as typed."""
        return self._digits

    def takes_digit(self, event: Key) -> bool:
        """Add a digit to the number; False if the key is none (0 begins no number)."""
        character = event.character or ""
        if not (character.isascii() and character.isdigit()) or (
            character == "0" and not self._digits
        ):
            return False
        self._digits = str(min(LARGEST, int(self._digits + character)))
        return True

    def number(self) -> int | None:
        """The number typed before this key, which ends it; None if there is none."""
        digits, self._digits = self._digits, ""
        return int(digits) if digits else None

    def action(
        self, event: Key, owners: Sequence[str], *, typing: bool = False
    ) -> tuple[str, Action] | None:
        """The first of `owners` that does something at this key, and what it does.

        Args:
            event: The key.
            owners: In the order in which they are asked.
            typing: Characters are text, not keys.
        """
        names = (event.key, event.character or "")
        if typing and event.is_printable:
            return None
        for owner in owners:
            for name in names:
                if action := self._calls.get(owner, {}).get(name):
                    return owner, action
        return None

    def is_second(self, action: Action, number: int | None) -> bool:
        """Whether this is the second key of `5gg`, whose first has done it all."""
        before, self._passed_over = self._passed_over, ""
        if number is not None and action.counted is Counted.PLACE:
            self._passed_over = action.name
        return number is None and before == action.name


def told(action: Action, number: int | None) -> tuple[str, tuple[object, ...]] | None:
    """Method and arguments of an action after a number; None if nothing is to be done."""
    if action.counted is Counted.ARGUMENT:
        return None if number is None else (f"action_{action.do}", (number,))
    if number is None or action.counted is Counted.NOTHING:
        return f"action_{action.do}", action.args
    if action.counted is Counted.PLACE:
        return "action_place", (number,)
    *first, times = action.args
    return f"action_{action.do}", (*first, times * number)  # type: ignore[operator]  # a number


def perform(owner: object, action: Action, number: int | None = None) -> None:
    """Let `owner` do what `action` says."""
    call = told(action, number)
    if call is not None:
        getattr(owner, call[0])(*call[1])
