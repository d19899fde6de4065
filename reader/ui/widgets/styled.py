"""Looks by name for widgets that draw their own lines, resolved once a theme."""

from collections.abc import Sequence
from functools import cached_property
from typing import cast

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.color import Color
from textual.css.styles import RulesMap
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip
from textual.style import Style as VisualStyle
from textual.visual import RenderOptions, Visual
from textual.widget import Widget


class BareLines(StylesCache):
    """Keeps the lines of a widget as it draws them, if there is no border or padding to add.

    Looking for both costs Textual more for each line than drawing it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[int, Strip] = {}
        self._size = Size(0, 0)  # of the widget when they were drawn

    def set_dirty(self, *regions: Region) -> None:
        """Lines in these regions have changed; without one all have."""
        super().set_dirty(*regions)
        for y in [y for region in regions for y in region.line_range]:
            self._kept.pop(y, None)

    def clear(self) -> None:
        """All lines have changed."""
        super().clear()
        self._kept.clear()

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """Lines of the widget behind the filters, cut to some of its columns."""
        size = widget.region.size
        if size != widget.content_region.size:
            return super().render_widget(widget, crop)
        if size != self._size:
            self.clear()
            self._size = size
        wanted = [y for y in crop.line_range if y not in self._kept]
        if wanted:
            _, ground = widget.background_colors
            filters = widget.get_line_filters()
            for y in wanted:
                line = widget.render_line(y).adjust_cell_length(size.width)
                self._kept[y] = _filtered(line, filters, ground)
        left, right = crop.column_span
        return [self._kept[y].crop(left, right) for y in crop.line_range]


def _filtered(line: Strip, filters: Sequence[LineFilter], ground: Color) -> Strip:
    """The line itself where no filter changes anything; a copy costs more than the look."""
    segments = own = list(line)
    for one in filters:
        segments = one.apply(segments, ground)
    return line if segments is own else Strip(segments)


class BarStrips(ScrollBarRender, Visual):
    """A vertical scrollbar as strips; by way of rich's lines they take four times longer."""

    def render_strips(
        self, width: int, height: int | None, style: VisualStyle, _options: RenderOptions
    ) -> list[Strip]:
        """Return a strip for each row."""
        base, look = style.rich_style, cast("Style", self.style)
        runs = self.render_bar(
            height or 0,
            self.virtual_size,
            self.window_size,
            self.position,
            width,
            back_color=cast("RichColor", look.bgcolor),
            bar_color=cast("RichColor", look.color),
        ).segments
        strips = {run: Strip([Segment(run.text, base + run.style)], width) for run in set(runs)}
        return [strips[run] for run in runs]

    def get_optimal_width(self, _rules: RulesMap, _container_width: int) -> int:
        """As thick as it is."""
        return self.thickness

    def get_height(self, _rules: RulesMap, _width: int) -> int:
        """As high as there is room."""
        return self.window_size


class Styled(Widget):
    """A widget whose component classes are `BLOCK--name`; resolving one costs 0.1 ms, so once.

    It stands last among the bases: Textual takes a widget's default styles from the first one.
    """

    BLOCK = ""

    def __init__(self, *given: object, **named: object) -> None:
        """As any widget."""
        super().__init__(*given, **named)  # type: ignore[arg-type]  # handed on
        self._styles_cache = BareLines()

    @cached_property
    def _looks(self) -> dict[str, Style]:
        return {}

    @property
    def base(self) -> Style:
        """The widget's own look."""
        if "" not in self._looks:
            self._looks[""] = self.rich_style
        return self._looks[""]

    def look(self, name: str) -> Style:
        """What the component class says, to lay over another look; the base for no name."""
        if not name:
            return self.base
        if name not in self._looks:
            known = f"{self.BLOCK}--{name}"
            self._looks[name] = self.get_component_rich_style(known, partial=True)
        return self._looks[name]

    def notify_style_update(self) -> None:
        """Forget the looks when theme, focus or hover change them."""
        self._looks.clear()
        super().notify_style_update()

    def _set_dirty(self, *regions: Region) -> None:
        """As any widget; for all of it without looking up where on the screen it stands."""
        if regions:
            super()._set_dirty(*regions)
            return
        whole = self.outer_size.region
        self._styles_cache.clear()
        self._dirty_regions = {whole}
        self._repaint_regions = {whole} if whole else set()


class LineView(ScrollView, Styled, inherit_bindings=False):
    """A view that draws its own lines; `extent` says how many it has.

    Nothing but its own scrollbar depends on that, so the screen is not laid out anew for it, as
    Textual would at every key of a filter.
    """

    virtual_size = Reactive(Size(0, 0))

    def on_mount(self) -> None:
        """The scrollbar has no border either."""
        bar = self.vertical_scrollbar
        bar._styles_cache = BareLines()
        bar.renderer = BarStrips  # type: ignore[misc]  # of this bar alone, as Textual allows

    @property
    def room(self) -> Size:
        """The cells that are drawn in; the scrollbar's column is kept free, seen or not.

        Textual's own word for it looks the widget up on the screen, which costs more than a line.
        """
        width, height = self.outer_size
        return Size(max(0, width - self.scrollbar_size_vertical), height)

    def resized(self) -> None:
        """Lay the lines out for the size that there is now."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Lay out at once: the event of a new size comes after a frame for the old one."""
        before = self.outer_size
        is_told = super()._size_updated(size, virtual_size, container_size, layout)
        if self.outer_size != before:
            self.resized()
        return is_told

    def extent(self, height: int) -> None:
        """Have so many lines from now on, and draw what is seen of them."""
        self.virtual_size = Size(self.size.width, height)
        self._scroll_update(self.virtual_size)
        self.refresh()
