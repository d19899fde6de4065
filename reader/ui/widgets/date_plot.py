"""Bars over time on the screen: one of them chosen, drawn without layout."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.strip import Strip

from reader.ui.clip import clip
from reader.ui.plot import (
    Bar,
    Counts,
    DrawnPlot,
    Grain,
    axis_of,
    bars_of,
    drawn_plot,
    fitting_grain,
)
from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling
from reader.ui.widgets.text_line import LEFT_BUTTON

MARGIN = 2  # cells at either side
NOTHING = -1  # no bar is chosen
GRAINS = (Grain.YEAR, Grain.MONTH, Grain.DAY)  # coarse to fine


class DatePlot(Styled, Telling, can_focus=True, inherit_bindings=False):
    """Bars, and below them which days they are of; the grain goes by the width until it is said.

    Attributes:
        grain: What a bar stands for now.
    """

    ALLOW_SELECT = False
    BLOCK = "date-plot"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "date-plot--bar",
        "date-plot--chosen",
        "date-plot--axis",
        "date-plot--told",
    }

    @dataclass(frozen=True)
    class Chosen:
        """The days of a bar are wanted."""

        bar: Bar

    @dataclass(frozen=True)
    class Moved:
        """Another bar, or another grain, is shown."""

    def __init__(self, told: Callable[[Bar], str], *, id: str) -> None:  # noqa: A002 - Textual's own
        """`told` says of a bar, below it, what it is."""
        super().__init__(id=id)
        self._told = told
        self._counts: Counts = ()
        self.grain = Grain.DAY
        self._wanted: Grain | None = None  # as it was said
        self._bars: Sequence[Bar] = ()
        self._at = NOTHING
        self._drawn: tuple[tuple[object, ...], DrawnPlot] | None = None

    @property
    def chosen(self) -> Bar | None:
        """The bar that is chosen."""
        return self._bars[self._at] if 0 <= self._at < len(self._bars) else None

    @property
    def bars(self) -> Sequence[Bar]:
        """All bars, in order."""
        return self._bars

    def show(self, counts: Counts, *, anew: bool) -> None:
        """Draw other counts; the chosen bar stays the one of its days.

        If they are of something else (`anew`), none is chosen, and the width says what one stands
        for.
        """
        if anew:
            self._wanted, self._at = None, NOTHING
        if anew or counts != self._counts:
            self._counts = counts
            self._lay_out()

    # What keys do

    def begin(self) -> None:
        """Choose the last bar, where none is chosen."""
        if self.chosen is None:
            self.step(1)

    def step(self, step: int) -> None:
        """Choose the next or previous bar, at first the last one; there is none beyond the ends."""
        if self._bars:
            last = len(self._bars) - 1
            at = self._at + step if self.chosen else last
            self._choose(min(max(at, 0), last))

    def action_edge(self, side: int) -> None:
        """Choose the first (-1) or the last bar (1)."""
        if self._bars:
            self._choose(0 if side < 0 else len(self._bars) - 1)

    def turn(self, step: int) -> None:
        """Days, months, years: so much finer or coarser; 0 goes round."""
        at = GRAINS.index(self.grain)
        after = (at + 1) % len(GRAINS) if not step else min(max(at + step, 0), len(GRAINS) - 1)
        self._wanted = GRAINS[after]
        self._lay_out()
        self.tell(self.Moved())

    def take(self) -> None:
        """Say that the chosen bar's days are wanted."""
        if self.chosen and self.chosen.count:
            self.tell(self.Chosen(self.chosen))

    def on_click(self, event: events.Click) -> None:
        """Choose the bar under the mouse; the chosen one is wanted."""
        plot = self._plot
        at = plot.first + (event.x - MARGIN) // plot.cells
        if event.button != LEFT_BUTTON or not plot.first <= at < plot.first + plot.seen:
            return
        if at == self._at:
            self.take()
        else:
            self._choose(at)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """A row of the bars, or below them what they are of."""
        width, blank = self.size.width, self.base
        runs, plot = [(" " * MARGIN, blank)], self._plot
        if y >= self._height:
            told = self._told(self.chosen) if self.chosen else ""
            axis = clip(axis_of(self._bars, plot, self._room, self._at, told), self._room)
            look = self.look("told" if told else "axis")
            return line_strip([*runs, (axis, blank + look)], width, blank)
        row = plot.rows[y]
        bar, chosen = blank + self.look("bar"), blank + self.look("chosen")
        if not plot.first <= self._at < plot.first + plot.seen:
            return line_strip([*runs, (row, bar)], width, blank)
        start = (self._at - plot.first) * plot.cells
        end = start + plot.cells
        runs += [(row[:start], bar), (row[start:end], chosen), (row[end:], bar)]
        return line_strip(runs, width, blank)

    def on_resize(self) -> None:
        """As many bars as there is room for now."""
        self._lay_out()

    @property
    def _height(self) -> int:
        return max(0, self.size.height - 1)

    @property
    def _room(self) -> int:
        return max(0, self.size.width - 2 * MARGIN)

    @property
    def _plot(self) -> DrawnPlot:
        """The plot as it is now, drawn once for all its rows."""
        asked = (self._bars, self._room, self._height, self._at)
        if self._drawn is None or self._drawn[0] != asked:
            self._drawn = (asked, drawn_plot(*asked))
        return self._drawn[1]

    def _choose(self, at: int) -> None:
        self._at = at
        self.refresh()
        self.tell(self.Moved())

    def _lay_out(self) -> None:
        before = self.chosen
        self.grain = self._wanted or fitting_grain(self._counts, self._room)
        self._bars = bars_of(self._counts, self.grain)
        self._at = NOTHING
        if before:
            same = (at for at, bar in enumerate(self._bars) if bar.last >= before.first)
            self._at = next(same, NOTHING)
        self.refresh()
