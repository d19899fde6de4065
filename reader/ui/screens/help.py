"""The help overlay: every action, its keys as they are bound now."""

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.i18n import Words
from reader.ui.bars import Keys
from reader.ui.keymap import ACTIONS, GROUPS, shown_key

KEY_COLUMN = 22  # cells for the keys of an action


class HelpScreen(ModalScreen[None]):
    """Keys by group; any of the keys that close things closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,fullwidth_question_mark,enter", "app.pop_screen"),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
        Binding("space", "scroll(10)", show=False),
        Binding("b", "scroll(-10)", show=False),
    ]

    def __init__(self, keys: Keys, words: Words) -> None:
        """`keys` by action name, as they are in force."""
        super().__init__()
        self._keys = keys
        self._words = words

    def compose(self) -> ComposeResult:
        """One scrolling column."""
        with VerticalScroll(id="help"):
            yield Static(help_text(self._keys, self._words), markup=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines, at once."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def help_text(keys: Keys, words: Words) -> Content:
    """All groups with their actions, a line each."""
    lines: list[Content] = [Content.styled(words["help.title"], "bold $primary"), Content("")]
    for group in GROUPS:
        lines.append(Content.styled(words[f"group.{group}"], "bold"))
        for action in ACTIONS:
            if action.group == group:
                shown = " ".join(map(shown_key, keys[action.name]))
                pad = " " * max(1, KEY_COLUMN - cell_len(shown))
                lines.append(
                    Content.assemble(
                        ("  " + shown, "$primary"), pad, words[f"action.{action.name}"]
                    )
                )
        lines.append(Content(""))
    lines.append(Content.styled(words["help.close"], "$quiet"))
    return Content("\n").join(lines)
