"""Lines to type a query in, whose answer is on the screen in the same frame as the key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding
from textual.events import Key
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from reader.ui.keymap import FILTER, FIND
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling

History = Callable[[], Sequence[str]]  # older queries, the last one first


class TypingField(Input, Telling, Styled):
    """An input that takes a key in at once: the next one finds it done."""

    virtual_size = Reactive(Size(0, 0))  # Textual lays the whole screen out for each character
    ALLOW_SELECT = False
    EDITING: ClassVar[dict[str, str]] = {
        key.strip(): binding.action
        for binding in Input.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }

    @dataclass(frozen=True)
    class Typed:
        """The field says something else."""

        field: "TypingField"

    async def take(self, event: Key) -> bool:
        """Type or edit; False if the key does neither."""
        if event.is_printable and event.character:
            self.put(event.character)
            return True
        action = self.EDITING.get(event.key)
        if action is None:
            return False
        await self.run_action(action)
        return True

    def put(self, text: str) -> None:
        """Type a text in, in place of what is selected; its lines parted by spaces."""
        line = " ".join(text.split("\n"))
        self.replace(line, *self.selection)

    def watch_value(self, value: str) -> None:
        """Say it before the field is drawn: a message would come a frame later."""
        if self.is_mounted:
            self.tell(self.Typed(self))


class QueryField(TypingField):
    """A query being typed."""

    owners: tuple[str, ...] = ()

    @dataclass(frozen=True)
    class Kept:
        """What is typed is to hold."""

        field: "QueryField"

    @dataclass(frozen=True)
    class Left:
        """What is typed is not wanted."""

        field: "QueryField"

    def __init__(self, hint: str, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(placeholder=hint, id=id, compact=True, select_on_focus=False)

    def action_open(self) -> None:
        """Keep what is typed."""
        self.tell(self.Kept(self))

    def action_back(self) -> None:
        """Take it back."""
        self.tell(self.Left(self))

    def action_regex(self) -> None:
        """Between words and a regular expression."""
        is_pattern = self.value.startswith("/")
        inner = self.value.strip("/")
        self.value = inner if is_pattern else f"/{inner}/"
        self.cursor_position = len(inner) + (not is_pattern)


class FindField(QueryField):
    """Finds in the open article."""

    owners = (FIND,)


class FilterField(QueryField):
    """Filters the list; knows older queries, and leaves lines and screens to the list."""

    owners = (FILTER,)

    @dataclass(frozen=True)
    class Passed:
        """A key that moves the list was pressed: its method and its step."""

        action: str
        step: float

    def __init__(self, hint: str, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(hint, id=id)
        self.history: History = tuple
        self.completed: Callable[[str], str] = lambda _query: ""
        self._back = -1  # how far ↑ has gone into the history

    def watch_value(self, value: str) -> None:
        """Say it, and show what it may become: a suggester's answer would come a frame later."""
        super().watch_value(value)
        if self.is_mounted:
            self._suggestion = self.completed(value)

    def action_open(self) -> None:
        """Keep the filter; the history begins anew."""
        self._back = -1
        super().action_open()

    def action_line(self, step: int) -> None:
        """↑ in an empty or older filter goes back in the history; all else moves the list."""
        if step > 0 or not self._goes_back():
            self.tell(self.Passed("line", step))

    def action_screenful(self, count: float) -> None:
        """Moves the list."""
        self.tell(self.Passed("screenful", count))

    def _goes_back(self) -> bool:
        """Put an older query in; False if the field holds something else."""
        history = self.history()
        if not history or (self.value and self.value not in history):
            return False
        self._back = min(self._back + 1, len(history) - 1) if self.value else 0
        self.value = history[self._back]
        self.cursor_position = len(self.value)
        return True
