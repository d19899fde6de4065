"""Choosing one of several things over the reading screen: names, related articles, searches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.model import safe_line
from reader.ui.clip import clip
from reader.ui.screens.overlay import Overlay

TEXT_COLUMN = 24  # cells of a choice's text before its note


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose.

    Attributes:
        value: What the screen is dismissed with.
        text: Its name.
        note: What is said of it, quietly.
        more: What the foot of the screen says while the cursor is on it; one line each.
    """

    value: str
    text: str
    note: str = ""
    more: tuple[str, ...] = ()


class ChooserScreen(Overlay[str]):
    """A list of choices; Enter dismisses with the chosen value, Esc with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("x,delete", "act", show=False),
    ]

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

    def compose(self) -> ComposeResult:
        """Title, choices, and what is said of the one under the cursor."""
        with Vertical(id="chooser"):
            yield Static(Content.styled(self._title, "bold $primary"), id="chooser-title")
            yield OptionList(*map(option_of, self._choices), compact=True)
            yield Static(Content(self._foot), id="chooser-foot")

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Say more of the choice under the cursor."""
        more = self._choices[message.option_index].more
        self._say("\n".join(safe_line(line) for line in more) or self._foot)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Leave with the choice."""
        self.dismiss(self._choices[message.option_index].value)

    def action_move(self, step: int) -> None:
        """The next or previous choice."""
        choices = self.query_one(OptionList)
        (choices.action_cursor_down if step > 0 else choices.action_cursor_up)()

    def action_act(self) -> None:
        """Do with the choice under the cursor what this list offers."""
        at = self.query_one(OptionList).highlighted
        if self._act is not None and at is not None:
            self._say(safe_line(self._act(self._choices[at].value)))

    def _say(self, text: str) -> None:
        self.query_one("#chooser-foot", Static).update(Content(text))


def option_of(choice: Choice) -> Option:
    """A choice as a row: text, then its note in a column of its own."""
    text = clip(safe_line(choice.text), TEXT_COLUMN - 1)
    pad = " " * (TEXT_COLUMN - cell_len(text))
    return Option(Content.assemble(text, pad, (safe_line(choice.note), "$quiet")))
