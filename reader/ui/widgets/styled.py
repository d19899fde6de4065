"""Looks by name for widgets that draw their own lines, resolved once a theme."""

from functools import cached_property
from typing import cast

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.css.styles import RulesMap
from textual.geometry import Size
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

    def render_line(self, *given: object, **named: object) -> Strip:
        """One line of the widget; what is given is Textual's own."""
        _styles, y, size, content_size, _padding, _below, _background, draw, *_ = given
        if size == content_size:
            line: Strip = draw(y)  # type: ignore[operator]  # the widget's render_line
            if line.cell_length == size.width:  # type: ignore[attr-defined]  # a Size
                return line
        return super().render_line(*given, **named)  # type: ignore[arg-type]  # handed on


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
            back_color=cast("Color", look.bgcolor),
            bar_color=cast("Color", look.color),
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
