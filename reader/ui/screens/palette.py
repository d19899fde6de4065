"""The command palette: every action by its name, with its key; type to find one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.i18n import Words
from reader.model import Block, safe_line
from reader.store.tokens import pinyin
from reader.text.fold import fold
from reader.ui.clip import clip
from reader.ui.keymap import ACTIONS, BY_NAME, Action, Keys, shown_key
from reader.ui.screens.chooser import BOX, RowsScreen
from reader.ui.screens.overlay import hints
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.query_field import TypingField
from reader.ui.wrapped import inner_width, wrapped

KEY_COLUMN = 22  # cells of the keys of an action
SHOWN_OF_BLOCK = 24  # cells of the block that a correction would hit

# What one may want first, by what has the keyboard.
FIRST: Mapping[str, Sequence[str]] = {
    "list": ("search", "keywords", "who", "order", "related", "save_search", "searches"),
    "pane": ("copy_with_source", "search", "mode", "mark", "this_starts", "this_joins"),
    "caret": ("copy", "copy_with_source", "card", "search", "select", "this_starts"),
}


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """An action as the palette shows it: what it does, to what, its keys."""

    action: Action
    name: str
    note: str
    keys: str


def offered(
    owners: Sequence[str], block: Block | None, keys: Keys, words: Words
) -> tuple[PaletteRow, ...]:
    """All actions, first those that one may want where the keyboard is.

    `block` is what a correction would hit.
    """
    first = FIRST.get(owners[0] if owners else "", ())
    others = [one.name for one in ACTIONS if one.name not in first]
    told = clip(safe_line(block.text), SHOWN_OF_BLOCK) if block else ""
    return tuple(
        PaletteRow(
            action,
            words[f"action.{action.name}"],
            f"“{told}”" if told and action.group == "correct" else "",
            " ".join(map(shown_key, keys.get(action.name, ()))),
        )
        for action in map(BY_NAME.__getitem__, (*first, *others))
        if action.is_anywhere
    )


def ranked(rows: Sequence[PaletteRow], typed: str) -> list[PaletteRow]:
    """The rows that answer, best first: names that begin so, that hold it, its letters in order."""
    sought = fold(typed.strip())
    if not sought:
        return list(rows)
    scored = [(score, row) for row in rows if (score := _score(row, sought)) is not None]
    return [row for _, row in sorted(scored, key=lambda pair: pair[0])]


class PaletteScreen(RowsScreen[Action]):
    """A field and the actions that answer; Enter does the one under the cursor."""

    OPENED_BY = "palette"

    def __init__(self, rows: Sequence[PaletteRow], words: Words) -> None:
        super().__init__()
        self._all = rows
        self._shown = list(rows)
        self._words = words
        self._field = TypingField(placeholder=words["palette.hint"], id="palette", compact=True)

    def compose(self) -> ComposeResult:
        """The field above the rows."""
        with Vertical(id="chooser"):
            yield self._field
            yield self.rows
            words = self._words
            foot = hints(("enter", words["hint.take"]), ("escape", words["hint.back"]))
            yield Hints(foot, id="chooser-hints")

    def on_mount(self) -> None:
        """Show all actions; what is typed goes into the field."""
        self._field.focus()
        self._fill()

    def on_resize(self) -> None:
        """Keys give way to names where there is little room."""
        at = self.at
        self._fill()
        self.rows.highlighted = at
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """The hints are always seen."""
        self.fit_rows()

    def hear(self, said: object) -> None:
        """Show what answers to what is typed."""
        if isinstance(said, TypingField.Typed):
            self._shown = ranked(self._all, said.field.value)
            self._fill()
        else:
            super().hear(said)

    def action_open(self) -> None:
        """Leave, then do it."""
        if self._shown and self.at is not None:
            self.choose(self._shown[self.at].action)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """The same by the mouse."""
        if self.holds(message):
            self.action_open()

    def _fill(self) -> None:
        self.rows.clear_options()
        room = inner_width(self.app.size.width, BOX)
        shown = [_option(row, room) for row in self._shown]
        self.rows.add_options(shown or [self._nothing()])
        self.rows.highlighted = 0 if self._shown else None

    def _nothing(self) -> Option:
        return Option(Content.styled(self._words["filter.none"], "$quiet"), disabled=True)


def _option(row: PaletteRow, room: int) -> Option:
    column = min(KEY_COLUMN, room // 3)
    keys = clip(row.keys, column - 1)
    first, *others = wrapped(f"{row.name} {row.note}", room - column)
    lines = [Content.assemble((keys, "$primary"), " " * (column - cell_len(keys)), first)]
    lines += [Content(" " * column + one) for one in others]
    return Option(Content("\n").join(lines))


def _score(row: PaletteRow, sought: str) -> tuple[int, int] | None:
    name = fold(row.name)
    for rank, text in enumerate((name, _initials(row.name))):
        at = text.find(sought)
        if at >= 0:
            return rank * 3 + (at > 0), at
    if sought == fold(row.keys):
        return 0, 0
    return (8, 0) if _in_order(sought, name) else None


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _initials(name: str) -> str:
    """The first letters of the characters' pinyin, as far as they are known."""
    known = (pinyin.readings(character) for character in name)
    return "".join(readings[0][:1] if readings else "" for readings in known)
