"""Who's who (人名录): the names of what is open, kind by kind; Enter filters by one."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.i18n import Words
from reader.model import safe_line
from reader.names import FIELDS, Kind, Name, NameIndex
from reader.ui.clip import clip
from reader.ui.screens.chooser import RowsScreen
from reader.ui.screens.overlay import Call
from reader.ui.who_is_who import retag

NAME_COLUMN = 22  # cells
COUNT_COLUMN = 5  # cells
SENTENCES = 3  # told of a name, one an article
FOOT_WIDTH = 140  # cells: two rows of the foot
COMPANY = 6  # names told of those that stand with one
RETAGS = {"1": Kind.PERSON, "2": Kind.PLACE, "3": Kind.ORGANISATION, "x": None}


class WhoScreen(RowsScreen[str]):
    """Names by kind; chooses a query for one."""

    OPENED_BY = "who"
    KEYS: ClassVar[Mapping[str, Call]] = {
        **dict.fromkeys(("right", "tab", "l"), ("kind", (1,))),
        **dict.fromkeys(("left", "shift+tab", "h"), ("kind", (-1,))),
        **{key: ("retag", (key,)) for key in RETAGS},
    }

    def __init__(self, index: NameIndex, words: Words) -> None:
        """`index` has at least one name."""
        super().__init__()
        self._index = index
        self._words = words
        self._kinds = [kind for kind in Kind if index.of(kind)]
        self._at = 0
        self._names: Sequence[Name] = ()

    def compose(self) -> ComposeResult:
        """Kinds, names, and what is known of the one under the cursor."""
        with Vertical(id="chooser"):
            yield Static(id="chooser-title")
            yield self.rows
            yield Static(id="chooser-foot")

    def on_mount(self) -> None:
        """Begin with the first kind that has names."""
        super().on_mount()
        self._show_kind()

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Say more of the name under the cursor."""
        if self.holds(message):
            self._say(self._known_of(self._names[message.option_index]))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Leave with a query for the name that was clicked."""
        if self.holds(message):
            self.choose(query_for(self._names[message.option_index]))

    def action_open(self) -> None:
        """Leave with a query for the name under the cursor."""
        if self.at is not None:
            self.choose(query_for(self._names[self.at]))

    def action_kind(self, step: int) -> None:
        """The next or previous kind, around the end."""
        self._at = (self._at + step) % len(self._kinds)
        self._show_kind()

    def action_retag(self, key: str) -> None:
        """Say what the name under the cursor is, or that it is none."""
        at = self.at
        if at is not None and self._names[at].kind in FIELDS:
            self._say(retag(self._names[at].text, RETAGS[key], self._words))

    def _show_kind(self) -> None:
        kind = self._kinds[self._at]
        self._names = self._index.of(kind)
        self.rows.clear_options()
        self.rows.add_options([_row(name) for name in self._names])
        self.rows.highlighted = 0
        heads = [
            (
                f"{self._words[f'kind.{one}']} {len(self._index.of(one))}   ",
                "bold $primary" if one is kind else "$quiet",
            )
            for one in self._kinds
        ]
        self.query_one("#chooser-title", Static).update(Content.assemble(*heads))
        self.rows.focus()

    def _known_of(self, name: Name) -> str:
        """A sentence from each of its first articles, who stands with it, and the keys."""
        firsts = {place.article: place for place in reversed(name.places)}
        lines = [
            clip(self._index.sentence(firsts[article]), FOOT_WIDTH)
            for article in name.articles[:SENTENCES]
        ]
        if len(name.articles) > SENTENCES:
            lines.append(self._words.format("who.more", n=len(name.articles)))
        if name.company:
            with_it = "、".join(other for other, _ in name.company[:COMPANY])
            lines.append(self._words.format("who.company", names=with_it))
        lines.append(self._words["who.foot"])
        return "\n".join(map(safe_line, lines))

    def _say(self, text: str) -> None:
        self.query_one("#chooser-foot", Static).update(Content(text))


def query_for(name: Name) -> str:
    """The query that finds a name."""
    field = FIELDS.get(name.kind)
    return f'{field}:"{name.text}"' if field else f'"{name.text}"'


def _row(name: Name) -> Option:
    text = clip(safe_line(name.text), NAME_COLUMN - 2)
    doubt = "" if name.is_sure else "?"
    pad = " " * (NAME_COLUMN - cell_len(text) - len(doubt))
    return Option(
        Content.assemble(
            (text, "" if name.is_sure else "$quiet"),
            (doubt, "$warning"),
            pad,
            (str(name.count).ljust(COUNT_COLUMN), "$quiet"),
            (safe_line(name.title), "$quiet"),
        )
    )
