"""The panes of the library's search: field, bars and rows, which has the keyboard, what keys do."""

from collections.abc import Callable, Mapping
from typing import ClassVar, Generic

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from reader.i18n import Words
from reader.settings import Settings
from reader.ui.plot import Bar
from reader.ui.screens.overlay import Call, Overlay, Result, hints
from reader.ui.widgets.date_plot import DatePlot
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.hit_rows import HitRows
from reader.ui.widgets.query_field import FilterField
from reader.ui.widgets.text_line import TextLine

LOW = 24  # rows of the screen below which the plot takes fewer

_SLASHES = ("slash", "ideographic_comma", "fullwidth_solidus")
_FINER = ("plus", "fullwidth_plus_sign")
_COARSER = ("minus", "fullwidth_hyphen_minus")
_EDITING = ("left", "right", "home", "end")  # the field's own, while one types


class ArchivePanes(Overlay[Result], Generic[Result]):
    """Field, what is told of the answer, bars, rows, one above the other."""

    OPENED_BY = "search_all"
    KEYS: ClassVar[Mapping[str, Call]] = {
        "tab": ("turn", (1,)),
        "shift+tab": ("turn", (-1,)),
        "ctrl+r": ("regex", ()),
        "left": ("side", (-1,)),
        "right": ("side", (1,)),
        "h": ("letter", (-1,)),
        "l": ("letter", (1,)),
        "t": ("grain", (0,)),
        **dict.fromkeys(_FINER, ("grain", (1,))),
        **dict.fromkeys(_COARSER, ("grain", (-1,))),
        **dict.fromkeys(_SLASHES, ("type", ())),
    }

    def __init__(self, settings: Settings, words: Words) -> None:
        super().__init__()
        self.words = words
        self.field = FilterField(words["archive.hint"], id="archive-field")
        self.told = TextLine(id="archive-told", grows=True)
        self.plot = DatePlot(self._of_bar, id="archive-plot")
        self.rows = HitRows(words, settings.reading_speed)
        self.foot = Hints(id="archive-hints")

    def compose(self) -> ComposeResult:
        """All of them, and the keys."""
        with Vertical(id="archive"):
            yield self.field
            yield self.told
            yield self.plot
            yield self.rows
            yield self.foot

    def on_descendant_focus(self) -> None:
        """Keys mean something else now: say so."""
        enter = "only" if self.plot.has_keyboard else "open_issue"
        keys = {"enter": enter, "tab": "bars", "t": "grain", "slash": "query", "escape": "back"}
        self.foot.offer(hints(*((key, self.words[f"hint.{does}"]) for key, does in keys.items())))

    def on_resize(self, event: events.Resize) -> None:
        """The plot gives way on a low screen."""
        self.set_class(event.size.height < LOW, "-low")

    def on_click(self, event: events.Click) -> None:
        """There is nothing beside it to be clicked."""
        event.prevent_default()

    def move(self, action: str, step: float) -> None:
        """Along the rows, by what they do at such a key."""
        getattr(self.rows, f"action_{action}")(step)

    def at_bars(self, do: Callable[[], None]) -> None:
        """Do what a key means to the bars."""
        do()

    def action_line(self, step: int) -> None:
        """Along the rows; out of the bars; from the field into older queries, too."""
        if self.plot.has_keyboard:
            self.set_focus(self.rows if step > 0 else self.field)
        elif self.field.has_keyboard:
            self.field.action_line(step)
        else:
            self.move("line", step)

    def action_screenful(self, count: float) -> None:
        """By as many rows as are seen."""
        self.move("screenful", count)

    def action_read_on(self) -> None:
        """Take the chosen bar; else on by a screen."""
        if self.plot.has_keyboard:
            self.at_bars(self.plot.take)
        else:
            self.action_screenful(1)

    def action_edge(self, side: int) -> None:
        """The first (-1) or the last (1) of rows or bars."""
        if self.plot.has_keyboard:
            self.at_bars(lambda: self.plot.action_edge(side))
        else:
            self.move("edge", side)

    def action_turn(self, step: int) -> None:
        """From the field to the bars, to the rows, and round."""
        order = (self.field, self.plot, self.rows)
        here = next((at for at, one in enumerate(order) if one is self.focused), 0)
        self.set_focus(order[(here + step) % len(order)])
        if self.plot.has_keyboard:
            self.at_bars(self.plot.begin)

    def action_side(self, step: int) -> None:
        """The bar beside the chosen one; from the rows to the bars."""
        self.set_focus(self.plot)
        self.at_bars(lambda: self.plot.step(step))

    def action_letter(self, step: int) -> None:
        """In the bars as the arrows; in the rows back and open, as everywhere."""
        if self.plot.has_keyboard:
            self.action_side(step)
        elif step < 0:
            self.action_back()
        else:
            self.action_open()

    def action_grain(self, step: int) -> None:
        """Days, months, years."""
        self.at_bars(lambda: self.plot.turn(step))

    def action_type(self) -> None:
        """Back into the field, behind what stands there."""
        self.set_focus(self.field)
        self.field.cursor_position = len(self.field.value)

    def action_regex(self) -> None:
        """Between words and a regular expression."""
        self.action_type()
        self.field.action_regex()

    def _acts(self, event: Key, *, is_typing: bool) -> bool:
        is_edit = is_typing and event.key in _EDITING
        return not is_edit and super()._acts(event, is_typing=is_typing)

    def _of_bar(self, bar: Bar) -> str:
        return f"{bar.label} · {self.words.format('archive.total', n=bar.count)}"
