"""The help overlay: every action, its keys as they are bound now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, cast

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.i18n import Words
from reader.ui.keymap import ACTIONS, GROUPS, Action, Keys, shown_key
from reader.ui.screens.overlay import Call, Overlay, hints
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.text_line import LEFT_BUTTON
from reader.ui.wrapped import inner_width, wrapped

KEY_COLUMN = 18  # cells for the keys of an action
TWO_COLUMNS = 104  # columns of the terminal from which the help stands in two
HelpRow = tuple[Content, Action | None]  # a row, and the action that it tells of
GAP = 2  # cells between the two
BOX, BOX_OF_TWO = 56, 100  # cells of the whole, as the style sheet has it


class KeyRows(Static):
    """Some groups of actions; the screen hears which row was clicked."""

    def __init__(self, groups: Sequence[str]) -> None:
        super().__init__(classes="keys")
        self.groups = groups
        self.rows: Sequence[HelpRow] = ()

    def show(self, rows: Sequence[HelpRow]) -> None:
        """Show rows."""
        self.rows = rows
        self.update(Content("\n").join(text for text, _ in rows))

    def on_click(self, event: events.Click) -> None:
        """Do what the row says, where that can be done from here."""
        at = event.get_content_offset(self)
        if event.button != LEFT_BUTTON or at is None or at.y >= len(self.rows):
            return
        action = self.rows[at.y][1]
        if action is not None and action.is_anywhere:
            cast("HelpScreen", self.screen).choose(action)


class HelpScreen(Overlay[Action]):
    """Keys by group; a click on a row does what it says."""

    OPENED_BY = "help"
    KEYS: ClassVar[Mapping[str, Call]] = {"h": ("line", (-1,)), "l": ("line", (1,))}

    def __init__(self, keys: Keys, words: Words) -> None:
        """`keys` by action name, as they are in force."""
        super().__init__()
        self._keys = keys
        self._words = words
        self._columns: Sequence[KeyRows] = ()

    def compose(self) -> ComposeResult:
        """One scrolling column, or two side by side where there is room."""
        is_wide = self.app.size.width >= TWO_COLUMNS
        parts = (GROUPS[:3], GROUPS[3:]) if is_wide else (GROUPS,)
        self._columns = [KeyRows(groups) for groups in parts]
        words = self._words
        with VerticalScroll(id="help", classes="-two" if is_wide else ""):
            title = (words["help.title"], "bold $primary")
            yield Static(Content.assemble(title, "   ", (words["help.click"], "$quiet")))
            with Horizontal():
                yield from self._columns
            yield Hints(hints(("escape", words["hint.back"])), id="help-hints")

    def on_resize(self) -> None:
        """Break what the keys do for the new width; it may come before the columns are there."""
        count = len(self._columns)
        box = BOX if count == 1 else BOX_OF_TWO
        width = inner_width(self.app.size.width, box) // max(1, count) - (count - 1) * GAP
        for column in self._columns:
            column.show(help_rows(column.groups, self._keys, self._words, width))

    def action_open(self) -> None:
        """Enter closes, too."""
        self.action_back()

    def action_line(self, step: int) -> None:
        """Scroll by lines, at once."""
        self._box.scroll_relative(y=step, animate=False, immediate=True)

    def action_screenful(self, count: float) -> None:
        """Scroll by screens."""
        screen = round(self._box.size.height * count)
        self._box.scroll_relative(y=screen, animate=False, immediate=True)

    def action_edge(self, side: int) -> None:
        """The top (-1) or the end (1)."""
        end = 0 if side < 0 else self._box.max_scroll_y
        self._box.scroll_to(y=end, animate=False, immediate=True)

    @property
    def _box(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)


def help_rows(groups: Sequence[str], keys: Keys, words: Words, width: int) -> list[HelpRow]:
    """Some groups with their actions, each with what it does beside its keys, in `width` cells.

    Actions without keys are in the palette.
    """
    rows: list[HelpRow] = []
    for group in groups:
        rows.append((Content.styled(words[f"group.{group}"], "bold"), None))
        for action in ACTIONS:
            if action.group == group and keys[action.name]:
                shown = " ".join(map(shown_key, keys[action.name]))
                said = _action_rows(shown, words[f"action.{action.name}"], width)
                rows.extend((row, action) for row in said)
        rows.append((Content(""), None))
    return rows


def _action_rows(keys: str, does: str, width: int) -> Iterator[Content]:
    """An action's keys, then what it does in a column of its own, below them if they are many."""
    column = min(KEY_COLUMN, width * 2 // 5)
    if cell_len(keys) >= column:
        yield Content.styled(keys, "$primary")
        keys = ""
    for said in wrapped(does, width - column):
        yield Content.assemble((keys, "$primary"), " " * (column - cell_len(keys)), said)
        keys = ""
