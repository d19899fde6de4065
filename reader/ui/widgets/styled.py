"""Looks by name for widgets that draw their own lines, resolved once a theme."""

from functools import cached_property

from rich.style import Style
from textual._styles_cache import StylesCache
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
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
        self.vertical_scrollbar._styles_cache = BareLines()

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
