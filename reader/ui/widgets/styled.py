"""Looks by name for widgets that draw their own lines, resolved once a theme."""

from rich.style import Style
from textual.widget import Widget


class Styled(Widget):
    """A widget whose component classes are `BLOCK--name`; resolving one costs 0.1 ms, so once."""

    BLOCK = ""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._looks: dict[str, Style] = {}

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
