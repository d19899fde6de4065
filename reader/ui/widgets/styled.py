"""Looks by name for widgets that draw their own lines, resolved once a theme."""

from functools import cached_property

from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


class Styled(Widget):
    """A widget whose component classes are `BLOCK--name`; resolving one costs 0.1 ms, so once.

    It stands last among the bases: Textual takes a widget's default styles from the first one.
    """

    BLOCK = ""

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


def set_extent(view: ScrollView, height: int) -> None:
    """Tell a view that draws its own lines how many it has now.

    Setting `virtual_size` as Textual means it lays the whole screen out anew, at every key of a
    filter; nothing but the view's own scrollbar depends on it here.
    """
    size = Size(view.size.width, height)
    if size != view.virtual_size:
        view.set_reactive(ScrollView.virtual_size, size)
        view._scroll_update(size)
    view.refresh()
