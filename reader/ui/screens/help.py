"""The help overlay: every action, its keys as they are bound now."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.i18n import Words
from reader.ui.keymap import ACTIONS, GROUPS, Keys, shown_key
from reader.ui.screens.overlay import Call, Overlay, hints
from reader.ui.widgets.hints import Hints

KEY_COLUMN = 18  # cells for the keys of an action
TWO_COLUMNS = 104  # columns of the terminal from which the help stands in two


class HelpScreen(Overlay[None]):
    """Keys by group."""

    OPENED_BY = "help"
    KEYS: ClassVar[Mapping[str, Call]] = {"h": ("line", (-1,)), "l": ("line", (1,))}

    def __init__(self, keys: Keys, words: Words) -> None:
        """`keys` by action name, as they are in force."""
        super().__init__()
        self._keys = keys
        self._words = words

    def compose(self) -> ComposeResult:
        """One scrolling column, or two side by side where there is room."""
        is_wide = self.app.size.width >= TWO_COLUMNS
        with VerticalScroll(id="help", classes="-two" if is_wide else ""):
            yield Static(Content.styled(self._words["help.title"], "bold $primary"))
            with Horizontal():
                for groups in (GROUPS[:3], GROUPS[3:]) if is_wide else (GROUPS,):
                    yield Static(help_text(groups, self._keys, self._words))
            yield Hints(hints(("escape", self._words["hint.back"])), id="help-hints")

    def action_open(self) -> None:
        """Enter closes, too."""
        self.action_back()

    def action_line(self, step: int) -> None:
        """Scroll by lines, at once."""
        self._box.scroll_relative(y=step, animate=False)

    def action_screenful(self, count: float) -> None:
        """Scroll by screens."""
        self._box.scroll_relative(y=round(self._box.size.height * count), animate=False)

    def action_edge(self, side: int) -> None:
        """The top (-1) or the end (1)."""
        self._box.scroll_to(y=0 if side < 0 else self._box.max_scroll_y, animate=False)

    @property
    def _box(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)


def help_text(groups: Sequence[str], keys: Keys, words: Words) -> Content:
    """Some groups with their actions, a line each; actions without keys are in the palette."""
    lines: list[Content] = []
    for group in groups:
        lines.append(Content.styled(words[f"group.{group}"], "bold"))
        for action in ACTIONS:
            if action.group == group and keys[action.name]:
                shown = " ".join(map(shown_key, keys[action.name]))
                pad = " " * max(1, KEY_COLUMN - cell_len(shown))
                does = words[f"action.{action.name}"]
                lines.append(Content.assemble((shown, "$primary"), pad, does))
        lines.append(Content(""))
    return Content("\n").join(lines)
