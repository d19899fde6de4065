"""Choosing one of several things over the reading screen: related articles, searches, actions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.model import safe_line
from reader.ui.clip import clip
from reader.ui.screens.overlay import Call, Overlay, Result
from reader.ui.widgets.rows import Rows

TEXT_COLUMN = 24  # cells of a choice's text before its note


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose.

    Attributes:
        value: What is chosen with it.
        text: Its name.
        note: What is said of it, quietly.
        more: What the foot of the screen says while the cursor is on it; one line each.
    """

    value: str
    text: str
    note: str = ""
    more: tuple[str, ...] = ()


class RowsScreen(Overlay[Result], Generic[Result]):
    """An overlay with rows, one of them under the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows(compact=True)

    @property
    def at(self) -> int | None:
        """Which row the cursor is on, from 0."""
        return self.rows.highlighted

    def holds(self, message: OptionList.OptionMessage) -> bool:
        """Whether the row that a message tells of stands there still; it may be an older list's."""
        at = message.option_index
        return at < self.rows.option_count and self.rows.get_option_at_index(at) is message.option

    def action_line(self, step: int) -> None:
        """The next or previous row, around the end."""
        count = self.rows.option_count
        if count:
            self.rows.highlighted = ((self.at or 0) + step) % count

    def action_screenful(self, count: float) -> None:
        """By as many rows as are seen."""
        self._go_to((self.at or 0) + round(max(1, self.rows.size.height) * count))

    def action_edge(self, side: int) -> None:
        """The first (-1) or the last row (1)."""
        self._go_to(0 if side < 0 else self.rows.option_count - 1)

    def _go_to(self, row: int) -> None:
        if self.rows.option_count:
            self.rows.highlighted = min(max(0, row), self.rows.option_count - 1)


class ChooserScreen(RowsScreen[str]):
    """A list of choices; Enter chooses the value of the one under the cursor."""

    KEYS: ClassVar[Mapping[str, Call]] = {"x": ("act", ()), "delete": ("act", ())}

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        foot: str = "",
        act: Callable[[str], str] | None = None,
    ) -> None:
        """`act`: what x does with the value under the cursor; it returns what to say of it."""
        super().__init__()
        self._title = title
        self._choices = choices
        self._foot = foot
        self._act = act
        self.rows.add_options(map(option_of, choices))

    def compose(self) -> ComposeResult:
        """Title, choices, and what is said of the one under the cursor."""
        with Vertical(id="chooser"):
            yield Static(Content.styled(self._title, "bold $primary"), id="chooser-title")
            yield self.rows
            yield Static(Content(self._foot), id="chooser-foot")

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Say more of the choice under the cursor."""
        more = self._choices[message.option_index].more
        self._say("\n".join(safe_line(line) for line in more) or self._foot)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Leave with the choice that was clicked."""
        self.choose(self._choices[message.option_index].value)

    def action_open(self) -> None:
        """Leave with the choice under the cursor."""
        if self.at is not None:
            self.choose(self._choices[self.at].value)

    def action_act(self) -> None:
        """Do with the choice under the cursor what this list offers."""
        if self._act is not None and self.at is not None:
            self._say(safe_line(self._act(self._choices[self.at].value)))

    def _say(self, text: str) -> None:
        self.query_one("#chooser-foot", Static).update(Content(text))


def option_of(choice: Choice) -> Option:
    """A choice as a row: text, then its note in a column of its own."""
    text = clip(safe_line(choice.text), TEXT_COLUMN - 1)
    pad = " " * (TEXT_COLUMN - cell_len(text))
    return Option(Content.assemble(text, pad, (safe_line(choice.note), "$quiet")))
