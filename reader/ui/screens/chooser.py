"""Choosing one of several things over the reading screen: related articles, searches, actions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar, Generic

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.model import safe_line
from reader.ui.bars import Hint
from reader.ui.screens.overlay import Call, Overlay, Result
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.rows import RowList
from reader.ui.wrapped import inner_width, wrapped

HIGH_SHARE = 0.9  # of the screen's rows, as the style sheet has it
EDGE_ROWS = 5  # padding and margins
LEAST_ROWS, MOST_ROWS = 2, 20  # of the list
BOX = 76  # cells of the whole, as the style sheet has it
TEXT_COLUMN = 24  # cells of a choice's text before its note


@dataclass(frozen=True, slots=True)
class ChooserRow:
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
        self.rows = RowList()

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

    def fit_rows(self) -> None:
        """Give the rows what the rest leaves of the screen, so that hints are always seen."""
        others = sum(one.size.height for one in self.query("#chooser > *") if one is not self.rows)
        room = int(self.app.size.height * HIGH_SHARE) - others - EDGE_ROWS
        self.rows.styles.max_height = min(MOST_ROWS, max(LEAST_ROWS, room))

    def _go_to(self, row: int) -> None:
        if self.rows.option_count:
            self.rows.highlighted = min(max(0, row), self.rows.option_count - 1)


class ChooserScreen(RowsScreen[str]):
    """A list of choices; Enter chooses the value of the one under the cursor."""

    KEYS: ClassVar[Mapping[str, Call]] = {"x": ("act", ()), "delete": ("act", ())}

    def __init__(
        self,
        title: str,
        choices: Sequence[ChooserRow],
        foot: Sequence[Hint] = (),
        act: Callable[[str], str] | None = None,
        *,
        is_tall: bool = False,
    ) -> None:
        """Show `choices`.

        Args:
            title: What is chosen.
            choices: In the order shown.
            foot: The keys that do something here.
            act: What x does with the value under the cursor; it returns what to say of it.
            is_tall: Texts are shown whole, their notes on a row of their own.
        """
        super().__init__()
        self._title = title
        self._choices = choices
        self._act = act
        self._is_tall = is_tall
        self.foot = Hints(foot, id="chooser-hints")
        self.more = Static(id="chooser-foot")
        self.more.display = False
        self._fill(BOX)

    def compose(self) -> ComposeResult:
        """Title, choices, and what is said of the one under the cursor."""
        with Vertical(id="chooser"):
            yield Static(Content.styled(self._title, "bold $primary"), id="chooser-title")
            yield self.rows
            yield self.more
            yield self.foot

    def on_mount(self) -> None:
        """The first choice is the one that Enter takes."""
        if self.rows.option_count:
            self.rows.highlighted = 0

    def on_resize(self) -> None:
        """Break texts and notes for the new width."""
        at = self.at or 0
        self._fill(inner_width(self.app.size.width, BOX))
        self.rows.highlighted = at
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """The hints are always seen."""
        self.fit_rows()

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Say more of the choice under the cursor."""
        more = self._choices[message.option_index].more
        self._say("\n".join(safe_line(line) for line in more))

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

    def _fill(self, width: int) -> None:
        drawn = tall_option_of if self._is_tall else option_of
        self.rows.clear_options()
        self.rows.add_options([drawn(one, width) for one in self._choices])

    def _say(self, text: str) -> None:
        self.more.display = bool(text)
        self.more.update(Content(text))


def option_of(choice: ChooserRow, width: int) -> Option:
    """A choice as rows: text, and beside it its note in a column of its own; nothing is cut."""
    column = min(TEXT_COLUMN, width // 2) if choice.note else width + 1
    texts = wrapped(choice.text, column - 1)
    notes = wrapped(choice.note, width - column) if choice.note else []
    lines = [
        Content.assemble(text, " " * max(1, column - cell_len(text)), (note, "$quiet"))
        if note
        else Content(text)
        for text, note in zip_longest(texts, notes, fillvalue="")
    ]
    return Option(Content("\n").join(lines))


def tall_option_of(choice: ChooserRow, width: int) -> Option:
    """A choice with its text whole, its note below it."""
    note = [Content.styled(f"  {line}", "$quiet") for line in wrapped(choice.note, width - 2)]
    lines = [Content(line) for line in wrapped(choice.text, width)]
    return Option(Content("\n").join([*lines, *(note if choice.note else ())]))
